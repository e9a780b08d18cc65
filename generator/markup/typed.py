"""Text as it was typed → Markdown that says the same: what Japanese people write where Markdown has marks.

CommonMark runs lines together that begin with ・, １．, ① or ※, takes a full-width blank for a letter and
knows no cells pasted from a spreadsheet. Here ・ and １． become lists, cells become a table, and lines led
by any other sign keep their line break, with the sign to be seen. Code stays as it is, and so does all
that CommonMark understands. ``forms/browser/markup/`` does the same for the form; a test holds them together.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from operator import itemgetter

from markdown_it.token import Token

from generator.markup.blanks import with_plain_blanks
from generator.markup.cells import is_row, table_rows
from generator.markup.engine import blocks_of
from generator.markup.items import item_lines
from generator.markup.signs import BULLET, WIDE_BLANKS

_LIST_MARK = re.compile(r"[^>\s]")
_ROWS = 2


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
    for start, parts in _paragraphs(lines, blocks_of("\n".join(lines))):
        made[start : start + len(parts)] = _rewritten(parts)
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


def _rewritten(parts: Sequence[_Part]) -> list[list[str]]:
    """Return the lines of Markdown for each line of a paragraph."""
    made: list[list[str]] = []
    for are_rows, texts in _groups([part.text for part in parts]):
        lines = table_rows(texts) if are_rows else item_lines(texts)
        if made and lines[0][0]:
            lines[0].insert(0, "")
        made += lines
    below = _LIST_MARK.sub(" ", parts[0].prefix)
    outer = len(below) - len(parts[0].prefix.lstrip())  # a line that begins further left is none of this item's
    made[0] = [parts[0].prefix + made[0][0], *_prefixed(below, made[0][1:])]
    for number, part in enumerate(parts[1:], 1):
        is_as_typed = [line.rstrip() for line in made[number]] == [part.text.rstrip()]
        is_lazy = (">" in below and ">" not in part.prefix) or len(part.prefix) < outer
        made[number] = _prefixed(part.prefix if is_as_typed or is_lazy else below, made[number])
    return made


def _groups(texts: Sequence[str]) -> Iterator[tuple[bool, list[str]]]:
    """Yield runs of lines, and whether they are rows of cells: at least two of them."""
    rows: list[bool] = []
    for are_rows, run in groupby(texts, is_row):
        length = len(list(run))
        rows += [are_rows and length >= _ROWS] * length
    for are_rows, pairs in groupby(zip(rows, texts, strict=True), key=itemgetter(0)):
        yield are_rows, [text for _row, text in pairs]


def _prefixed(prefix: str, lines: Sequence[str]) -> list[str]:
    return [prefix + line if line else prefix.rstrip() for line in lines]
