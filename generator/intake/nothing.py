"""A file or mail in which nothing is told → what is missing in it, and what to write back."""

import re

from generator import _, noted, of
from generator.findings.diagnostics import RefusedError
from generator.intake import english
from generator.intake.armour import BEGIN, NO_ARMOUR, holds_armour
from generator.intake.cutting import cut
from generator.intake.mail_frame import mark_of
from generator.intake.reply_words import COURTESY

MOST_SIGNS = 60_000  # of plain words: what an entry may have, and much besides
EMPTY = noted("中身がありません(空です)。送り主に、もう一度送ってもらってください")
_ATTACHED = re.compile(r"添付|別添|別紙|同封|\b(?:attach(?:ed|ment)|enclos(?:ed|ure))\b", re.IGNORECASE)
_NO_FILE = noted(
    "添付がありません(本文には、送るとだけ書かれています)。送り主への返事の案:\n"
    "メールを受け取りましたが、添付がありませんでした。お手数ですが、もう一度添えて送ってください。"
)
_ONLY_COURTESY = noted(
    "お礼や承知の返事だけで、取り込むものはありません。原稿についてのお願いへの返事なら、"
    "件名に「{mark}」のあるメールを渡してください"
)
_NO_WORDS = noted(
    "本文がありません(あいさつか署名だけです)。送り主への返事の案:\n"
    "メールを受け取りましたが、本文がありませんでした。お手数ですが、もう一度送ってください。"
)


_UNSEEN = "\ufeff\u200b\u200c\u200d\u2060\0"  # signs without a shape, which is no blank to Python


def is_empty(text: str) -> bool:
    """Whether nobody sees anything in ``text``."""
    return not "".join(text.split()).strip(_UNSEEN)


def what_is_missing(text: str) -> str:
    """Return what to say of a mail or a file of this ``text`` that tells nothing."""
    if is_empty(text):
        return _(EMPTY)
    if _ATTACHED.search(text):
        return _(_NO_FILE)
    words = [line.strip() for line in cut(text).words.splitlines() if line.strip()]
    if words and all(COURTESY.match(one) or english.is_courtesy(one) for one in words):
        return _(_ONLY_COURTESY, mark=mark_of(of("mark", "名前")))
    return _(NO_ARMOUR, begin=BEGIN) if words else _(_NO_WORDS)


def is_too_long(text: str) -> bool:
    """Whether a text that holds no armour has more signs than somebody can read."""
    return len(text) > MOST_SIGNS and not holds_armour(text)


def refuse_long(text: str) -> None:
    """Make sure that plain words are no more than somebody can read.

    Raises:
        RefusedError: They are.
    """
    if is_too_long(text):
        told = noted(
            "文章が長すぎます({most}字まで。{count}字あります)。要るところだけを新しいファイルに写してください"
        )
        raise RefusedError(_(told, most=f"{MOST_SIGNS:,}", count=f"{len(text):,}"))
