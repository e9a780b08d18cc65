"""A mail in which nothing is told → what is missing in it, and what to write back."""

import re

from generator.intake.armour import NO_ARMOUR
from generator.intake.cutting import cut

_ATTACHED = re.compile(r"添付|別添|別紙|同封")
_NO_FILE = (
    "添付がありません(本文には、送るとだけ書かれています)。送り主への返事の案:\n"
    "メールを受け取りましたが、添付がありませんでした。お手数ですが、もう一度添えて送ってください。"
)
_NO_WORDS = (
    "本文がありません(あいさつか署名だけです)。送り主への返事の案:\n"
    "メールを受け取りましたが、本文がありませんでした。お手数ですが、もう一度送ってください。"
)


def what_is_missing(text: str) -> str:
    """Return what to say of a mail of this ``text`` that tells nothing."""
    if _ATTACHED.search(text):
        return _NO_FILE
    return NO_ARMOUR if cut(text).words.strip() or not text.strip() else _NO_WORDS
