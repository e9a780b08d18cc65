"""What a reader says back about an entry: a few lines that pass through mail and chat, written here and read again."""

import re
from collections.abc import Iterator, Mapping

from generator import _, noted

HEAD, END = noted("【記事への声】"), noted("【声ここまで】")
OPINIONS = (noted("役に立った"), noted("違う"), noted("足りない"))
BETWEEN = noted("・")
OPINION, TITLE, ADDRESS = noted("声"), noted("記事"), noted("アドレス")
REVIEWED, PLACE, WORDS = noted("最後の確認"), noted("見出し"), noted("内容")
LABELS = (OPINION, TITLE, ADDRESS, REVIEWED, PLACE, WORDS)
_QUOTED = re.compile(r"^[\s>＞|｜]*")
_LABELLED = re.compile(r"([^:：]+?)\s*[:：]\s*(.*)")


def feedback_text(title: str, address: str, reviewed: str) -> str:
    """Return the lines about an entry with everything but what a reader adds: opinion, place and words.

    They are in the language of the site, which is read again as Japanese is.
    """
    opinions = _(BETWEEN).join(_(opinion) for opinion in OPINIONS)
    said = {OPINION: opinions, TITLE: title, ADDRESS: address, REVIEWED: reviewed, PLACE: "", WORDS: ""}
    return "\n".join([_(HEAD), *(f"{_(label)}: {value}".rstrip() for label, value in said.items()), _(END)])


def feedback_parts(text: str) -> Iterator[tuple[bool, str]]:
    """Yield ``text`` in pieces, each with whether it is what a reader says back."""
    before, *others = _framed(text).split(HEAD)
    yield False, before
    for other in others:
        said, after = _until_end(other)
        yield True, said
        yield False, after


def read_feedback(text: str) -> Mapping[str, str]:
    """Return what stands in such lines, by label, wherever they begin in ``text``; nothing if there are none.

    A line without a label continues the one above; the words of the reader are the last, and may have any lines.
    """
    _before, head, rest = _framed(text).partition(HEAD)
    return _labelled(_until_end(rest)[0]) if head else {}


def _framed(text: str) -> str:
    """Return ``text`` with what frames such lines as it is in Japanese."""
    return text.replace(_(HEAD), HEAD).replace(_(END), END)


def _labelled(said: str) -> Mapping[str, str]:
    found: dict[str, list[str]] = {}
    known = {name: label for label in LABELS for name in (label, _(label))}
    label = ""
    for line in said.splitlines():
        words = _QUOTED.sub("", line).rstrip()
        match = None if label == WORDS else _LABELLED.match(words)
        if match and match[1] in known:
            label = known[match[1]]
        if label:
            found.setdefault(label, []).append(match[2] if match and match[1] in known else words)
    told = {label: ("\n" if label == WORDS else "").join(lines).strip() for label, lines in found.items()}
    chosen = {_(opinion): opinion for opinion in OPINIONS}.get(told.get(OPINION, ""))
    return told | {OPINION: chosen} if chosen else told


def _until_end(text: str) -> tuple[str, str]:
    """Return what is said, and what follows; where the end was lost, the words of the reader are one paragraph."""
    said, end, after = text.partition(END)
    if end:
        return said, after
    said, _blank, after = text.lstrip("\n").replace("\r\n", "\n").partition("\n\n")
    return said, after
