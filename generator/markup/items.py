"""Lines of a paragraph that begin with signs → the items of a list, or lines that keep their break."""

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from generator.markup.signs import BLOCK, BROKEN, BULLET, BULLETS, COUNTED, DASH, NUMBERED, SIGN, WIDE_BLANKS

_BLANKS = f" \t{WIDE_BLANKS}"
_WIDE = "\u3000"
_NUMBER = "1."
_COLONS = ("：", ":")
_ROOM, _SHORT = 6, 20  # half-width signs
_BREAK, _DEEPER = "  ", "    "


@dataclass(frozen=True, slots=True)
class Line:
    """A line as typed, how far it is indented, whether as Japanese paragraphs are, and whether a sign leads it.

    ``kind`` is the same for ① and ②, 【目的】 and 【方法】.
    ``sign`` leads items of one list, ``number`` is that of an item of a numbered one, else -1; ``words`` follow it.
    """

    text: str
    indent: int
    begins: bool
    kind: str
    sign: str = ""
    number: int = -1
    words: str = ""

    @property
    def led(self) -> bool:
        """Whether a sign leads the line."""
        return bool(self.kind)


def kind_of(text: str) -> str:
    """Return the kind of the sign that leads ``text``, or nothing."""
    found = SIGN.match(text.lstrip(_BLANKS))
    return COUNTED.sub(lambda part: str(part.lastindex), found[0]) if found else ""


def item_lines(texts: Sequence[str], kinds_above: Callable[[], Collection[str]] = tuple) -> list[list[str]]:
    """Return for each line of a paragraph the lines of Markdown that say what was typed.

    A line ends the list at hand if one led by a sign of its kind stood before the list, here or ``kinds_above``,
    and belongs to the last item if one of its kind did to an earlier one.
    """
    first = texts[0]
    outer = first[: len(first) - len(first.lstrip(_WIDE))]  # how far the whole paragraph is indented
    lines = _with_items([_read(text.removeprefix(outer), begins=text.startswith(_WIDE)) for text in texts])
    last = max((number for number, line in enumerate(lines) if line.sign), default=-1)
    made: list[list[str]] = []
    above: list[Line] = []  # the item at hand, after those that it stands below
    before: Line | None = None
    outside: set[str] = set()
    inside: set[str] = set()
    for number, line in enumerate(lines):
        if line.sign:
            made.append(_item(line, above))
        elif above and (
            (number > last and not _hangs(line, above[-1]) and line.kind not in inside)
            or (line.led and not _hangs(line, above[0]) and (line.kind in outside or line.kind in kinds_above()))
        ):
            above.clear()
            made.append(["", line.text.lstrip(" \t")])
        else:
            goes_on = before is not None and not _is_broken(before, line)
            broken = before is not None and (not goes_on or _is_ended(lines[number - 1], line, before))
            if broken and not BROKEN.search(made[-1][-1]):
                made[-1][-1] += _BREAK
            hangs = before is not None and not broken and line.text.lstrip(" \t")[:1] in WIDE_BLANKS
            made.append([_DEEPER * len(above) + (_as_text(line.text.lstrip(_BLANKS)) if hangs else line.text)])
            if before and before.led and goes_on:
                continue  # what hangs below a sign belongs to it
        before = line
        if line.led and not line.sign:
            (inside if above else outside).add(line.kind)
    made[0] = made[0][-1:]  # nothing to be parted from
    return made


def _read(text: str, *, begins: bool) -> Line:
    bare = text.lstrip(_BLANKS)
    blanks = text[: len(text) - len(bare)]
    indent = len(blanks) + blanks.count(_WIDE)
    if found := BULLET.match(bare) or DASH.match(bare):
        return Line(text, indent, begins, bare[0], bare[0], words=found[1])
    if found := NUMBERED.match(bare):
        return Line(text, indent, begins, _NUMBER, "1", int(found[1]), found[2])
    return Line(text, indent, begins, kind_of(bare))


def _with_items(lines: Sequence[Line]) -> list[Line]:
    """Return ``lines`` without the sign of those that make no list: a single dash, a number without a neighbour."""
    seen = Counter((line.indent, line.sign, line.number) for line in lines)
    return [line if _is_item(line, seen) else _no_item(line) for line in lines]


def _no_item(line: Line) -> Line:
    """Return ``line`` as one that is no item: what leads it may be the ー of a word that a line break parted."""
    return Line(line.text, line.indent, line.begins, _NUMBER if line.number >= 0 else kind_of(line.text))


def _is_item(line: Line, seen: Mapping[tuple[int, str, int], int]) -> bool:
    if line.number >= 0:
        return any((line.indent, line.sign, line.number + step) in seen for step in (-1, 1))
    return bool(line.sign) and (line.sign in BULLETS or seen[line.indent, line.sign, line.number] > 1)


def _item(line: Line, above: list[Line]) -> list[str]:
    """Return an item, which stands in the list of its sign and indentation, or begins one below the item at hand."""
    places = [number for number, item in enumerate(above) if (item.indent, item.sign) == (line.indent, line.sign)]
    if places:
        del above[places[0] :]
    while above and above[-1].indent > line.indent:
        above.pop()
    mark = "-" if line.number < 0 else f"{line.number}."
    item = f"{_DEEPER * len(above)}{mark} {_as_text(line.words)}"
    above.append(line)
    return [item] if places or line.number in {-1, 1} else ["", item]


def _as_text(words: str) -> str:
    """Return ``words`` so that they begin no block."""
    return BLOCK.sub(r"\g<0>\\", words)


def _hangs(line: Line, before: Line) -> bool:
    """Whether a line goes on with the one before it: it is indented further."""
    return line.indent > before.indent


def _is_ended(above: Line, line: Line, before: Line) -> bool:
    """Whether ``above``, of what a sign leads, did not end for want of room, but is short beside ``line`` or others."""
    if not before.led:
        return False
    width, hung = _width(above.text), above is not before
    return above.text.rstrip(_BLANKS)[-1:] in _COLONS or _width(line.text) > width + _ROOM or (hung and width < _SHORT)


def _width(text: str) -> int:
    return sum(1 if sign < "\x80" else 2 for sign in text.strip(_BLANKS))


def _is_broken(before: Line, line: Line) -> bool:
    """Whether the line break before ``line`` is to be seen."""
    if before.led:
        return line.led or not _hangs(line, before)
    return line.led or line.begins
