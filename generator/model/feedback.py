"""What a reader says back about an entry: a few lines that pass through mail and chat, written here and read again."""

import re
from collections.abc import Iterator, Mapping

HEAD, END = "【記事への声】", "【声ここまで】"
OPINIONS = ("役に立った", "違う", "足りない")
BETWEEN = "・"
OPINION, TITLE, ADDRESS, REVIEWED, PLACE, WORDS = "声", "記事", "アドレス", "最後の確認", "見出し", "内容"
LABELS = (OPINION, TITLE, ADDRESS, REVIEWED, PLACE, WORDS)
_QUOTED = re.compile(r"^[\s>＞|｜]*")
_LABELLED = re.compile(rf"({'|'.join(LABELS)})\s*[:：]\s*(.*)")


def feedback_text(title: str, address: str, reviewed: str) -> str:
    """Return the lines about an entry with everything but what a reader adds: opinion, place and words."""
    said = {OPINION: BETWEEN.join(OPINIONS), TITLE: title, ADDRESS: address, REVIEWED: reviewed, PLACE: "", WORDS: ""}
    return "\n".join([HEAD, *(f"{label}: {value}".rstrip() for label, value in said.items()), END])


def feedback_parts(text: str) -> Iterator[tuple[bool, str]]:
    """Yield ``text`` in pieces, each with whether it is what a reader says back."""
    before, *others = text.split(HEAD)
    yield False, before
    for other in others:
        said, after = _until_end(other)
        yield True, said
        yield False, after


def read_feedback(text: str) -> Mapping[str, str]:
    """Return what stands in such lines, by label, wherever they begin in ``text``; nothing if there are none.

    A line without a label continues the one above; the words of the reader are the last, and may have any lines.
    """
    _before, head, rest = text.partition(HEAD)
    return _labelled(_until_end(rest)[0]) if head else {}


def _labelled(said: str) -> Mapping[str, str]:
    found: dict[str, list[str]] = {}
    label = ""
    for line in said.splitlines():
        words = _QUOTED.sub("", line).rstrip()
        match = None if label == WORDS else _LABELLED.match(words)
        if match:
            label = match[1]
        if label:
            found.setdefault(label, []).append(match[2] if match else words)
    return {label: ("\n" if label == WORDS else "").join(lines).strip() for label, lines in found.items()}


def _until_end(text: str) -> tuple[str, str]:
    """Return what is said, and what follows; where the end was lost, the words of the reader are one paragraph."""
    said, end, after = text.partition(END)
    if end:
        return said, after
    said, _blank, after = text.lstrip("\n").replace("\r\n", "\n").partition("\n\n")
    return said, after
