"""What a mail has around its words (greeting, earlier mails, signature) → cut off and counted; the words stay."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from generator import _, noted
from generator.intake import english
from generator.intake.pieces import pieces

GREETING, EARLIER, SIGNATURE = noted("あいさつ"), noted("前のメールの引用"), noted("署名")
_LEAST_KANA = 20  # signs; less is a greeting, or no Japanese
# A line of a list, which tells of a work: 3 概要, (3) 概要, ①, ○.
_LISTED = re.compile(
    r"[-・○●◎■◆□◇▼※①-⑳]|[(（][0-9０-９]{1,2}[)）]"
    r"|[(（]?(?:[0-9０-９]{1,2}|[一二三四五六七八九])[)）]?[.．、 \u3000](?![0-9０-９])"
)
_SHORT, _FEW = 45, 15  # signs of a line, and lines of a signature
_LONG, _FEW_NAMES = 100, 5  # signs of a line with several ways to reach somebody; lines between rules
_TOP = 10  # lines in which somebody greets
_SUBJECT = ("件名", "Subject")
_KANA = re.compile(r"[ぁ-ん]")
_QUOTED = re.compile(r"^[>＞]")
_MARKS = re.compile(r"^[>＞\s]+")
_HEADER = re.compile(
    r"^(差出人|送信者|送信日時|日時|日付|宛先|件名|From|Sent|Date|To|B?CC|Subject|Reply-To)\s*[:：]\s*(.*)$",
    re.IGNORECASE,
)
_HISTORY = re.compile(
    r"^-{2,}\s*(?:Original Message|Forwarded message|元のメッセージ|転送(?:された)?メッセージ|転送メール)\s*-*$"
    r"|^(?:差出人|送信者|From)\s*[:：]|^On .+wrote:$"
    r"|^.{0,80}(?:さんのメッセージ|のメッセージ|が書きました|wrote)\s*[:：]$",
    re.IGNORECASE,
)
_PASTED_SUBJECT = re.compile(r"^(?:(?:Re|Fwd?|FW|返信|転送)\s*[:：]\s*)+\S.{0,80}$", re.IGNORECASE)
_PASSED_ON = re.compile(
    r"^(?:Fwd?|FW|転送)\s*[:：]|転送(?:し|いたし|致し)|(?:以下|下記|下)の?(?:メール|文)を(?:送|回|お送り)",
    re.IGNORECASE | re.MULTILINE,
)
_RULE = re.compile(r"^(?=.{4,}$)[-=_*＝＿－―─━＊~～☆★◇◆+＋・.…\s]+$")
_SIGNED = re.compile(r"^--\s?$")
_CONTACT = re.compile(
    r"〒|(?:TEL|電話|内線|FAX|E-?mail|メール)(?:番号|アドレス)?[\s:：/(（.]*[0-9０-９a-z+]"
    r"|[\w.+-]{1,64}[@＠][\w-]|0\d{1,4}-\d{1,4}-\d{3,4}|から送信$|^Outlook for",
    re.IGNORECASE,
)
_FULL_NAME = re.compile(r"^(?:[^\s　]{2,6}[ 　]+)?[一-龠々]{1,4}[ 　]+[一-龠々ぁ-んァ-ヶ]{1,4}(?:[ 　]*[（(].*)?$")
_OFFICE = re.compile(r"(?:[課係部局室庁市町村区県所]|センター|役場)$|(?:課|係|室)[ 　]")
_HELLO = re.compile(
    r"^.{1,30}(?:様|さま|御中|各位|ご担当者?|御担当者?)[、,。]?$|お世話に(?:なって|なり)|おつかれさま|お疲れ(?:様|さま)"
    r"|^(?:はじめて|初めて)(?:お?送|投稿|メール|ご?連絡)[^。]{0,8}ます$|^(?:はじめまして|初めまして|こんにちは|こんばんは|おはよう|拝啓|突然の)|いつもありがとう|いつも(?:参考|勉強)に(?:させて|なって)|(?:いつも|日頃)[^。]{0,12}(?:拝見|拝読)"
    r"|^[^はがをもに、]{1,30}(?:と申します|でございます)$"
    r"|(?:担当(?:し|の)|所属(?:し|する|の)|勤め|勤務)[^。、]{0,10}[^はがをもに、。]{1,10}と申します$"
    r"|^(?!人口|[^。]{0,6}[全一大]部|[^。]*(?:[0-9０-９](?![係課班階])|から))[^はがをもに、]{0,25}(?:市|区|町|村|県|府|都|道|庁|役場|役所|課|室|係|部|局|班|所|組合|連合)の?[^はがをもに、]{0,15}です$"
)
_BYE = re.compile(
    r"よろしくお願い|宜しくお願い|^以上(?:です|になります|、|$)|取り急ぎ|失礼(?:いた|致)します|ご査収|お忙しい(?:ところ|中)|^敬具$|^編集(?:部|室|担当)(?:の皆)?(?:様|さま|御中)$"
)
_PLACE_ALONE = re.compile(r"^[^はがをもに、の。]{1,10}[市区町村県府都庁][^はがをもに、。]{0,12}[課室係局部館]$")
# What somebody says to whoever reads the mail, and nothing of the work; each is a whole sentence.
_OPENED = (
    r"(?:事例|うち|当|隣|下記|以下|こんな|ひとつ|1つ|参考|情報|取り?組み?|先日|先般|ご依頼|約束|遅く|標記|この|今回|弊)"
)
_ASKED = (
    r"(?:確認|査収|覧|問い?合わせ|尋ね|連絡|指摘|笑覧|申し付け|知らせ|教示|検討|声[が掛]け|添削|加筆|修正|編集|参照|"
    r"活用|意見|助言|アドバイス)"
)
_FIGURE = re.compile(  # which tells of a work, and of nobody
    r"[0-9０-９][ 　]?(?:[千万億]|円|件|[%％]|時間|分(?!室|庁)|人|名(?!称)|枚|台|日間|[かヶカ]月|倍|本|回)|[→⇒▲△]"
)
_ASIDES = (
    rf"^{_OPENED}.*(?:紹介|報告|共有|投稿|提供|送り|連絡)(?:を)?(?:し|いたし|致し|させていただき|させて頂き)ます$",
    r"(?:ご(?:紹介|報告|連絡|共有)|お送り|投稿)(?:を)?(?:し|いたし|致し|させていただき|させて頂き|申し上げ)(?:ます|ました|たいと思います)$",
    r"(?:紹介|報告|投稿|共有)(?:を)?させて(?:ください|下さい)$|(?:紹介|報告|共有|投稿|連絡)まで(?:です|に)?$|^(?:事例|情報)の(?:共有|紹介|報告)です$",
    rf"[ごお]{_ASKED}.{{0,12}}(?:ください(?:ませ)?|下さい(?:ませ)?|幸いです|願います|(?:お願い|お待ち)(?:し|いたし|申し上げ)(?:ます)?|のほど)$",
    (
        r"(?:いただけ(?:れば|ましたら|ると|ますと)|もらえ(?:れば|ると)|ください|下さい|いただければと|もらって)[^。]{0,12}"
        r"(?:幸いです|うれしいです|嬉しいです|助かります|存じます|構いません|大丈夫です|ありがたいです)$"
    ),
    r"(?:参考|お役)に(?:なれ|立て|立ち)[^。]{0,20}$|(?:ありがとうございま(?:す|した)|感謝申し上げます|恐縮です|恐れ入ります)$",
    r"(?:失敗談|体験談|話|こと|もの)を(?:お)?送り(?:し|いたし|致し)?ます$",
    r"(?:取り急ぎ|とりいそぎ|とりあえず)[^。]{0,8}(?:書|送|報告|連絡)[^。]{0,6}ます$",
    r"^(?:まとまり|順番|文章|話)が?[^。]{0,14}(?:すみません|申し訳|お許し|恐縮)[^。]{0,12}$|^お?返事(?:が)?遅く[^。]{0,16}$",
    r"^(?:以上|標記|長文|乱文|拙文|取り急ぎ|とりいそぎ|取急ぎ|簡単ですが|つたない|拙い|お恥ずかしい|不慣れ)[^。]{0,24}$",
    r"(?:サイト|記事|募集|ページ|案内)[^。]{0,8}(?:(?:拝見|拝読)(?:し|いたし)[^。]{0,6}|見て[^。]{0,4}連絡[^。]{0,8}|(?:見て|読んで)(?:い|おり)?ます)$|お話し?し(?:た|ました)件です$|^(?:投稿|これ|こんな感じ|この内容)[^。]{0,12}(?:ですか|でしょうか)$",
    r"(?:うまく|上手に)[^。]{0,6}書け|(?:何か|ほかに)あれば[^。]{0,16}(?:ください|ます)$|(?:直して|聞いて|消して|削って)(?:もらって|いただいて|ください)[^。]{0,10}$",
    r"(?:差し替え|破棄し|捨て)て?(?:いただ|くだ|下さ|お願い)|^差し替え(?:版|分)?(?:です|でお願い|をお願い)",
    r"^(?:先ほど|さきほど|さっき|先日|昨日|今朝|前回?)の?[^。]{0,12}(?:メール|もの|分|原稿|件)[^。]{0,12}(?:間違|誤[りっ]|違って|抜けて)[^。]{0,16}$",
    r"^(?:こちら|これ)が正しい?[^。]{0,10}$|^[(（]?(?:訂正|修正|再送|差し替え)(?:版|分)?[)）]?[^。]{0,12}(?:です|(?:直し|修正し|訂正し|いたし|し)ま(?:す|した))$",
    r"^[^。]{0,8}(?:お送り|送付|提出|送信)(?:し|いたし)[^。]{0,10}の(?:訂正|修正|差し替え)(?:版|分)(?:です|になります|をお?送り[^。]{0,8})$",
    r"^(?:以下|下記)[、がは]?本文(?:です|になります)$|^(?:何度も|たびたび|度々|重ねて)[^。]{0,10}(?:すみません|申し訳|恐縮)[^。]{0,12}$|^(?:[一1１]か所|下線部?|赤字|数字)(?:だけ|のみ)?を?(?:直し|修正し|訂正し)[^。]{0,8}$",
    r"^(?:敬具|草々|拝啓|前略|早々)$|引き続き(?:どうぞ)?よろしく|今後とも|よろしくお願い[^。「」]{0,12}$|(?:添付|別添)[^。]{0,20}(?:ください|ます|です)$",
)
_ASIDE = re.compile("|".join(_ASIDES))
_LONGEST_ASIDE = 60
_ADDRESS = re.compile(r"\s*[(（<＜]?https?://")  # which the sentence before it leads to


@dataclass(frozen=True, slots=True)
class Cut:
    """The ``words`` of a mail, the ``subject`` of one that was passed on, and how many lines of what were cut off."""

    words: str
    subject: str = ""
    lines: tuple[tuple[str, int], ...] = ()

    @property
    def sentence(self) -> str:
        """Say what was cut off, or nothing."""
        told = _("、").join(_("{what}{count}行", what=_(what), count=count) for what, count in self.lines if count)
        return _("原稿に入れていないもの: {told}。", told=told) if told else ""


def is_prose(text: str) -> bool:
    """Whether somebody tells something in ``text``."""
    return len(_KANA.findall(text)) >= _LEAST_KANA or (english.is_spoken() and english.is_prose(text))


def cut(text: str, subject: str = "") -> Cut:
    """Return the words of ``text``; of a mail that only passes another one on, as its ``subject`` may tell, of that."""
    lines = [line.strip() for line in text.splitlines()]
    above = len(list(takewhile(lambda line: not line, lines)))
    if _PASTED_SUBJECT.match("".join(lines[above : above + 1])):
        rest = cut("\n".join(lines[above + 1 :]), subject or lines[above])
        return _and(replace(rest, subject=rest.subject or lines[above]), noted("メールの見出し"), 1)
    heads = list(takewhile(lambda line: not line or _HEADER.match(line), lines))
    if len(list(filter(None, heads))) > 1 and any(
        "@" in line or "＠" in line for line in heads
    ):  # pasted with its head
        told = next((match[2] for line in heads if (match := _HEADER.match(line)) and match[1] in _SUBJECT), "")
        rest = cut("\n".join(lines[len(heads) :]), subject)
        return _and(replace(rest, subject=rest.subject or told), noted("メールの見出し"), _count("\n".join(heads)))
    start = next((number for number, line in enumerate(lines) if _HISTORY.search(_MARKS.sub("", line))), len(lines))
    own = [line for line in lines[:start] if not _QUOTED.match(line)]
    found = _without_frame(own)
    quoted = [line for line in lines[:start] if _QUOTED.match(line)]
    earlier = [_MARKS.sub("", line) for line in (*quoted, *lines[start:])]
    is_passed_on = bool(_PASSED_ON.search(f"{subject}\n{found.words}")) and len("".join(earlier)) > 2 * len(found.words)
    if (is_prose(found.words) and not is_passed_on) or not is_prose("\n".join(earlier)):
        return _and(found, EARLIER, sum(map(bool, lines)) - sum(map(bool, own)))
    heads = [line for line in earlier if _HISTORY.search(line) or _HEADER.match(line)]
    passed_on = next((match[2] for line in heads if (match := _HEADER.match(line)) and match[1] in _SUBJECT), "")
    passed = _without_frame([line for line in earlier if not _HISTORY.search(line) and not _HEADER.match(line)])
    counted = [*passed.lines, (noted("転送した人の言葉"), _count(found.words))]
    return _and(Cut(passed.words, passed_on, tuple(counted)), noted("転送したメールの見出し"), len(heads))


def _count(words: str) -> int:
    return sum(map(bool, words.splitlines()))


def begins_history(line: str) -> bool:
    """Whether the mail that is answered begins at ``line``."""
    return bool(_HISTORY.search(line))


def heads_a_mail(line: str) -> bool:
    """Whether ``line`` is one of the lines that head a mail."""
    return bool(_HEADER.match(line))


def may_end_a_mail(line: str) -> bool:
    """Whether ``line`` begins or holds a signature, or is a last wish."""
    bare = line.strip()
    is_wish = len(bare) <= _SHORT and _wishes(bare)
    return bool(_SIGNED.match(line.rstrip("\r")) or _RULE.match(bare) or _CONTACT.search(bare) or is_wish)


def unsigned(lines: Sequence[str]) -> list[str]:
    """Return ``lines`` without the signature, and the last wishes above it."""
    own = list(lines[: _signature(lines)])
    return _without_wishes(own)[0]


def _without_wishes(lines: Sequence[str]) -> tuple[list[str], int]:
    """Return ``lines`` without the last wishes at their end, and how many; what stands before one in its line stays."""
    own, wishes = list(lines), 0
    while own and (not own[-1] or _RULE.match(own[-1]) or (len(own[-1]) <= _SHORT and _wishes(own[-1]))):
        line = own.pop()
        wishes += bool(line)
        if said := _before_wishes(line):
            return [*own, said], wishes
    return own, wishes


def _before_wishes(line: str) -> str:
    """Return the sentences of a line that stand before the wishes at its end."""
    sentences = re.findall(r"[^。!！]+[。!！]*|[。!！]+", line)
    while sentences and (_wishes(sentences[-1].rstrip("。!！")) or not sentences[-1].strip()):
        sentences.pop()
    return "".join(sentences).strip() if sentences and not _is_aside(sentences[-1]) else ""


def _and(found: Cut, what: str, count: int) -> Cut:
    return Cut(found.words, found.subject, (*found.lines, (what, count)))


def _without_frame(lines: Sequence[str]) -> Cut:
    """Return the words between greeting and signature."""
    end = _signature(lines)
    own, greeted = _without_wishes(lines[:end])
    top = _without_greeting(own[:_TOP])
    greeted += sum(before != after for before, after in zip(own, top, strict=False))
    words = re.sub(r"\n{3,}", "\n\n", "\n".join([*top, *own[_TOP:]])).strip()
    return Cut(words, "", ((SIGNATURE, sum(map(bool, lines[end:]))), (GREETING, greeted)))


def without_asides(text: str) -> tuple[str, list[str]]:
    """Return ``text`` without the sentences that only speak to whoever reads the mail, and these."""
    told = pieces(text)
    below = [*told[1:], ""]
    is_aside = [_is_aside(one) and not _ADDRESS.match(after) for one, after in zip(told, below, strict=False)]
    asides = [piece.strip() for piece, aside in zip(told, is_aside, strict=True) if aside]
    kept = "".join(re.sub(r"[^\n]", "", one) if aside else one for one, aside in zip(told, is_aside, strict=True))
    return re.sub(r"\n{3,}", "\n\n", kept).strip(), asides


def _is_aside(piece: str) -> bool:
    sentence = "".join(piece.split()).strip("。!！?？、")
    return 0 < len(sentence) <= _LONGEST_ASIDE and "「" not in sentence and bool(_ASIDE.search(sentence))


def _without_greeting(lines: Sequence[str]) -> list[str]:
    """Return ``lines`` with nothing where one only greets, and before the first of the words without what greets."""
    kept: list[str] = []
    for line in lines:
        begun, rest = any(kept), _without_hello(line)
        kept.append(line if begun and rest else "" if _RULE.match(line) else rest)
    return kept


def _without_hello(line: str) -> str:
    """Return a line without the sentences of greeting that it begins with."""
    sentences = re.findall(r"[^。!！]+[。!！]*|[。!！]+", line)
    while sentences and _greets(sentences[0].strip()):
        sentences.pop(0)
    return "".join(sentences).strip()


def _greets(sentence: str) -> bool:
    said = sentence.rstrip("。!！")
    return bool(_HELLO.search(said) or (said != sentence and _PLACE_ALONE.match(said)) or english.greets(sentence))


def _wishes(line: str) -> bool:
    """Whether ``line`` holds a last wish."""
    return bool(_BYE.search(line)) or english.takes_leave(line)


def _signature(lines: Sequence[str]) -> int:
    """Return the line at which the signature begins: below its mark, a rule or the last wish, or by itself."""
    end = next((number for number in range(len(lines), 0, -1) if lines[number - 1]), 0)
    for number in range(max(0, end - 2 * _FEW), end):
        line, below = lines[number], [one for one in lines[number + 1 : end] if one]
        if len(below) > _FEW or not below:
            continue
        short = all(len(one) <= _SHORT and "。" not in one for one in below)
        if _SIGNED.match(line) or (short and _wishes(line) and len(line) <= _SHORT):
            return number if _SIGNED.match(line) else number + 1
        if _RULE.match(line) and short and (any(map(_CONTACT.search, below)) or _names_between_rules(below)):
            return number
    start = end
    while start > end - _FEW and start and _may_sign(lines[start - 1]):
        start -= 1
    return start if any(map(_CONTACT.search, lines[start:end])) else len(lines)


def _names_between_rules(below: Sequence[str]) -> bool:
    """Whether a few lines that end in a rule hold the name of somebody and where they work."""
    *told, last = below
    is_short = 1 < len(told) <= _FEW_NAMES and bool(_RULE.match(last))
    return is_short and any(map(_FULL_NAME.match, told)) and any(map(_OFFICE.search, told))


def _may_sign(line: str) -> bool:
    """Whether a line may be one of a signature: a name, a place of work, a number, and no sentence or answer."""
    is_long = len(line) > (_LONG if len(_CONTACT.findall(line)) > 1 else _SHORT)
    if not line or is_long or _LISTED.match(line) or re.search("[。、]", line) or _FIGURE.search(line):
        return False
    return not re.search("[:：]", line) or bool(_CONTACT.search(line))
