"""What a reader says back about an entry: a few lines that pass through mail and chat, written here and read again."""

import re
from collections.abc import Mapping

HEAD = "【記事への声】"
OPINIONS = ("役に立った", "違う", "足りない")
BETWEEN = "・"
OPINION, TITLE, ADDRESS, REVIEWED, PLACE, WORDS = "声", "記事", "アドレス", "最後の確認", "見出し", "内容"
LABELS = (OPINION, TITLE, ADDRESS, REVIEWED, PLACE, WORDS)
_LABELLED = re.compile(rf"^[\s>＞|｜]*({'|'.join(LABELS)})\s*[:：]\s*(.*)$")


def feedback_text(title: str, address: str, reviewed: str) -> str:
    """Return the lines about an entry with everything but what a reader adds: opinion, place and words."""
    said = {OPINION: BETWEEN.join(OPINIONS), TITLE: title, ADDRESS: address, REVIEWED: reviewed, PLACE: "", WORDS: ""}
    return "\n".join([HEAD, *(f"{label}: {value}".rstrip() for label, value in said.items())])


def read_feedback(text: str) -> Mapping[str, str]:
    """Return what stands in such lines, by label, wherever they begin in ``text``; nothing if there are none."""
    _before, head, lines = text.partition(HEAD)
    found = map(_LABELLED.match, lines.splitlines()) if head else ()
    return {match[1]: match[2].strip() for match in found if match}
