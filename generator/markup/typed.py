"""Text as it was typed → Markdown that says the same: what Japanese people write where Markdown has marks.

CommonMark runs lines together that begin with ・, １．, ① or ※, takes a full-width blank for a letter and
knows no cells pasted from a spreadsheet. Here ・ and １． become lists, cells become a table, and lines led
by any other sign keep their line break, with the sign to be seen. Code stays as it is, and so does all
that CommonMark understands. ``forms/browser/markup/`` does the same for the form; a test holds them together.
"""

import re
from collections import deque
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from markdown_it.token import Token

from generator.markup.blanks import with_plain_blanks
from generator.markup.cells import is_row, runs, table_rows
from generator.markup.engine import CJK, blocks_of
from generator.markup.items import item_lines, kind_of
from generator.markup.signs import BULLET, WIDE_BLANKS

_LIST_MARK = re.compile(r"[^>\s]")
_NESTED = 2  # blanks; one is soon typed by mistake
_Kinds = Callable[[], Collection[str]]


@dataclass(frozen=True, slots=True)
class Typed:
    """Markdown made of what was typed; ``origins`` tells for each of its lines on which it was typed (from 0)."""

    lines: Sequence[str]
    origins: Sequence[int]

    @property
    def text(self) -> str:
        """The Markdown as one text."""
        return "\n".join(self.lines)


@dataclass(frozen=True, slots=True)
class _Part:
    """A line of a paragraph: what quotes and lists put before it, and the rest."""

    prefix: str
    text: str


def as_markdown(text: str) -> Typed:
    """Return ``text`` as Markdown that says what was typed."""
    lines = with_plain_blanks(text.split("\n"))
    made = [[line] for line in lines]
    blocks = blocks_of("\n".join(lines))
    begun = _Begun(lines, blocks)
    for start, parts in _paragraphs(lines, blocks):
        made[start : start + len(parts)] = _apart(parts, partial(begun.above, start))
    origins = [number for number, several in enumerate(made) for _line in several]
    return Typed([line for several in made for line in several], origins)


def _paragraphs(lines: Sequence[str], tokens: Sequence[Token]) -> Iterator[tuple[int, list[_Part]]]:
    """Yield the paragraphs that may say more than Markdown sees, each with its first line."""
    before: Token | None = None
    for token, inline in pairwise(tokens):
        if token.type == "paragraph_open" and token.map:
            start = token.map[0]
            texts = inline.content.split("\n")
            parts = [_part(*both) for both in zip(lines[start : start + len(texts)], texts, strict=False)]
            if (
                before
                and before.type == "code_block"
                and before.map
                and before.map[1] == start
                and is_row(parts[0].text)
            ):
                start = before.map[0]  # rows that begin with an empty cell
                parts = [_Part("", line) for line in lines[start : before.map[1]]] + parts
            if len(parts) > 1 or BULLET.match(parts[0].text.lstrip()):
                yield start, parts
        before = token


def _part(line: str, text: str) -> _Part:
    """Divide ``line`` where ``text`` begins, which lacks blanks around it."""
    start = line.rfind(text.strip())
    start = start if start >= 0 else len(line) - len(line.lstrip())
    prefix = line[:start].rstrip(WIDE_BLANKS)
    return _Part(prefix, line[len(prefix) :])


class _Begun:
    """The kinds of signs by which paragraphs begin that stand in no list or quotation, from the top down."""

    def __init__(self, lines: Sequence[str], blocks: Sequence[Token]) -> None:
        paragraphs = (one.map for one in blocks if one.type == "paragraph_open" and not one.level)
        self._begun = deque((place[0], lines[place[0]]) for place in paragraphs if place)
        self._kinds: set[str] = set()

    def above(self, line: int) -> set[str]:
        """Return those above ``line``, which is further down each time."""
        while self._begun and self._begun[0][0] < line:
            self._kinds.add(kind_of(self._begun.popleft()[1]))
        return self._kinds


def _apart(parts: Sequence[_Part], kinds: _Kinds) -> list[list[str]]:
    """Return the lines of Markdown for each line of a paragraph, which ends an item at a sign from above the list."""
    mark = parts[0].prefix
    ends = [number for number, part in enumerate(parts) if number and _ends(part, mark, kinds)]
    made = _rewritten(parts[: ends[0]] if ends else parts, kinds)
    for start, end in pairwise([*ends, len(parts)]):
        first, *others = _rewritten(parts[start:end], kinds)
        made += [["", *first], *others]
    return made


def _ends(part: _Part, mark: str, kinds: _Kinds) -> bool:
    """Whether a line ends the item of ``mark`` above it, though Markdown takes it for more of that item's words."""
    if ">" in mark or not mark.strip() or len(part.prefix) > _outer(mark):
        return False
    is_led = CJK.search(part.text) and not BULLET.match(part.text.lstrip())
    return bool(is_led and (kind := kind_of(part.text)) and kind in kinds())


def _outer(prefix: str) -> int:
    """Return how far a line is indented at least that goes on with an item."""
    return len(prefix) - len(prefix.lstrip())


def _rewritten(parts: Sequence[_Part], kinds: _Kinds) -> list[list[str]]:
    """Return the lines of Markdown for each line of a paragraph."""
    below = _LIST_MARK.sub(" ", parts[0].prefix)
    parts = [parts[0], *(_deeper(part, len(below)) for part in parts[1:])]
    made: list[list[str]] = []
    for are_rows, texts in runs([part.text for part in parts]):
        lines = table_rows(texts) if are_rows else item_lines(texts, kinds)
        if made and lines[0][0]:
            lines[0].insert(0, "")
        made += lines
    outer = _outer(parts[0].prefix)  # a line that begins further left is none of this item's
    made[0] = [parts[0].prefix + made[0][0], *_prefixed(below, made[0][1:])]
    for number, part in enumerate(parts[1:], 1):
        is_as_typed = [line.rstrip() for line in made[number]] == [part.text.rstrip()]
        is_lazy = (">" in below and ">" not in part.prefix) or len(part.prefix) < outer
        made[number] = _prefixed(part.prefix if is_as_typed or is_lazy else below, made[number])
    return made


def _deeper(part: _Part, outer: int) -> _Part:
    """Return a line with the blanks that indent it further than its paragraph."""
    blanks = part.prefix[outer:]
    if blanks.isspace() and ("\t" in blanks or len(blanks) >= _NESTED):
        return _Part(part.prefix[:outer], blanks + part.text)
    return part


def _prefixed(prefix: str, lines: Sequence[str]) -> list[str]:
    return [prefix + line if line else prefix.rstrip() for line in lines]
