"""What the subject of a mail, or a first line that stands alone, says as a title of what is told below it."""

import re

from generator.intake import english
from generator.intake.headings import names_a_field, names_a_heading
from generator.intake.reply_words import HOLDS
from generator.intake.titled import RUNS
from generator.model.lengths import TITLE as AT_A_GLANCE

_TAG = re.compile(
    r"^\s*(?:(?:Re|Fwd?|転送|返信|返|転)\s*[:：]|【[^】]*】|\[[^\]]*\]|［[^］]*］)\s*|[(（][^()（）]*(?:転送|修正版|訂正版?|差し?替え|再送)[^()（）]*[)）]\s*$|(?:の件|について(?:のご?(?:紹介|連絡|報告))?|のご?(?:紹介|連絡|報告))\s*$",
    re.IGNORECASE,
)
_NO_SUBJECT = 1_000  # signs: what is as long is a text, of which nothing is taken off piece by piece
_TAGGED = re.compile(r"[【】\[\]［］]")
_NO_TITLE = re.compile(
    r"^[(（]?(?:件名|題名|タイトル)?\s*(?:なし|無し)[)）]?$|^(?:(?:事例|投稿|記事|共創|PF|ナレッジベース|ナレッジ|紹介|連絡|願い|報告|提供|共有|送付|相談|応募|無題|原稿|添付|資料|メール|送信|送り|です|します|いたします|の|件|について|お|ご|・|\s)+)?$"
)
_NO_MATTER = re.compile(
    r"(?:駄目|途中|課内|共有|転送|共創|ナレッジ|ベース|提供|掲載|公開|時期|前|後|投稿|応募|募集|取組|取り組|名前|質問|訂正|続き|相談|失敗|成功|お礼|感想|追加|事例|二件|北海道|東北|関東|中部|北陸|近畿|中国|四国|九州|沖縄)+"
)


def title_in(subject: str) -> str:
    """Return what a subject says, without what mail programs and lists put around it; nothing where it says nothing."""
    text, before = subject.strip(), ""
    while text != before and len(text) < _NO_SUBJECT:
        before, text = text, _TAG.sub("", text).strip()
    return (
        ""
        if _NO_TITLE.match(text) or english.names_nothing(text) or _tells_no_matter(text) or HOLDS.search(text)
        else text
    )


def _tells_no_matter(text: str) -> bool:
    """Whether a subject says how things are (途中ですみません) and not what it is about."""
    runs = RUNS.findall(text)
    return bool(runs) and all(map(_NO_MATTER.fullmatch, runs))


def headed(title: str, words: str) -> tuple[str, str]:
    """Return the title and the words below it: a first line that stands alone is one, where there is no other."""
    first, _end, rest = words.partition("\n")
    line = first.lstrip("#■◆●【 ").rstrip("】 ")
    alone = rest.startswith("\n") and len(line) <= AT_A_GLANCE.most and not re.search(r"[。:：]|[a-z)][.!]$", line)
    if not title and alone and not (names_a_heading(first) or names_a_field(first)):
        title = title_in(line)
    return title, rest.lstrip("\n") if title and title in {line, title_in(line)} else words


def without_tags(subject: str) -> str:
    """Return ``subject`` without the brackets of what programs and lists put before it."""
    return _TAGGED.sub(" ", subject)
