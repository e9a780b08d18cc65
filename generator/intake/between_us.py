"""Wishes that a part of what is told (a sum, a product, what was said in confidence) be published nowhere."""

import re

from generator.intake.besides import SENTENCES
from generator.intake.cited import KEPT_BACK
from generator.intake.hiding import wish_in
from generator.intake.reply_words import HOLDS

_BETWEEN_US = re.compile(
    r"(?:載せ|のせ|出さ|書か|公開し|公表し|掲載し|記載し|入れ|明かさ|触れ)ない(?:で|で?と|ように?)(?:くだ|下さ|ほし|欲し|もら|いただ|頂|お願い(?:し|いたし|致し)(?:ます|たい)|ね?[。\n]?$)"
    r"|(?:伏せ|ぼかし|隠し|省い|除い)て(?:おいて)?(?:くだ|下さ|ほし|欲し|もら|いただ|頂)"
    r"|(?:オフレコ|内緒|内々|他言無用|部外秘|非公開|非公表)(?:で|に|という(?:こと|形)で|と)?(?:ご?了承|お?願|くだ|下さ|(?:し|させ)て(?:くだ|下さ|ほし|もら|いただ|頂)|す[。\n]?$|[。\n]?$)"
    r"|(?:掲載|公開|公表)(?:は|を|も)?、?(?:不可(?![欠能])|NG|ご?遠慮|ご?容赦|(?:差し)?控え(?!め))[^。\n]{0,8}(?:くだ|下さ|願|いただ|頂|です|[。\n]?$)"
    r"|ここだけの(?:話|こと)",
    re.IGNORECASE,
)
# What was asked of others, or what was done.
_PASSED_ON = re.compile(
    r"と[^。\n]{0,8}?(?:いう|い[いっ]|言|書[いか]|伝え|案内|周知|説明|注意|要望|要請|画面|表示|お?願いし(?:た|て|まし)|決め|指[示導])|よう(?:に(?!お?願)|な)|旨[をで]|」"
    r"|(?:もらい|いただき|頂き)ました|(?:もら|いただ|頂)[っい]て(?:い|おり)ます|(?:もらう|いただく)(?:仕組み|運用|機能|手順|ルール)|ことに(?:し|なり|決)"
)


def without_what_stays(text: str) -> tuple[str, list[str]]:
    """Return ``text`` without the sentences that ask so, and these: not those about the body, a source or a day."""
    told: list[str] = []

    def kept(sentence: str) -> str:
        others = (wish_in(sentence), KEPT_BACK.search(sentence), HOLDS.search(sentence))
        if any(others) or not is_between_us(sentence.strip()):
            return sentence
        told.append(sentence.strip())
        return "\n" if sentence.endswith("\n") else ""

    return "".join(map(kept, SENTENCES.findall(text))).strip("\n"), told


def is_between_us(sentence: str) -> bool:
    """Whether ``sentence`` asks that what it tells, or speaks of, be published nowhere; not whether others asked so."""
    found = _BETWEEN_US.search(sentence)
    return found is not None and not _PASSED_ON.search(sentence, found.start())
