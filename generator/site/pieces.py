"""The Markdown of a page → the pieces that Python-Markdown takes it apart into: raw HTML, headings, and the rest.

Raw HTML begins with the tag of a block at the start of a line and ends with its end tag; nothing in it is read.
Nothing else reaches over the blank lines around it. Of a text that may be read otherwise, nothing is said.
"""

import re
from collections.abc import Iterator, Sequence
from enum import Enum
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from markdown.util import BLOCK_LEVEL_ELEMENTS

from generator.search.tags import KEPT, Unsure, parts_of, tag_of

# Signs that are changed first or begin a fence; names of addresses; blank lines that are none yet; references to
# characters that would be completed. Each is looked for where its first sign stands at all: that is quick.
_UNSURE = tuple(
    (sign, re.compile(form, re.MULTILINE))
    for sign, form in (
        *((sign, sign) for sign in (b"\t", b"\r", b"\x02", b"\x03")),
        (b"`", rb"^ {0,3}`{3}"),
        (b"~", rb"^ {0,3}~{3}"),
        (b"]", rb"\]:"),
        (b" \n", rb"\n +\n"),
        (b"&#", rb"&#(?!\d+;|x[0-9a-fA-F]+;)"),
    )
)
_HEADING = re.compile(r"#{2,6} [^\n]+")
_INLINE = frozenset(["a", "b", "br", "button", "dfn", "del", "em", "span", "strong"])
_BLOCK_TAGS = frozenset(BLOCK_LEVEL_ELEMENTS)
_APART = "\n\n"
_BETWEEN = (_APART, "\n")  # blocks of raw HTML that are parted as they stay
_BLANK = re.compile(r"\n{2,}")


class Kind(Enum):
    """What a piece is: raw HTML, the line of a heading, or the blocks between such."""

    RAW = "raw"
    HEADING = "heading"
    BLOCKS = "blocks"


class Piece(NamedTuple):
    """A piece of a page as it is written; raw HTML as tags and texts in turn."""

    kind: Kind
    parts: Sequence[str]


def pieces_of(markdown: str) -> Iterator[Piece]:
    """Yield the pieces of ``markdown`` in their order; blocks of raw HTML that follow each other are one piece.

    Raises:
        Unsure: Only the whole of Python-Markdown can tell.
    """
    _refuse_unsure(markdown.encode())
    parts = parts_of(markdown)
    start = end = 0
    for begin, next_end in _blocks(parts):
        if not end or begin > end + 1 or parts[end] not in _BETWEEN:
            yield from _raw(parts[start:end])
            yield from _written("".join(parts[end:begin]), after=end > 0, before=True)
            start = begin
        end = next_end
    yield from _raw(parts[start:end])
    yield from _written("".join(parts[end:]), after=end > 0, before=False)


def _refuse_unsure(text: bytes) -> None:
    if any(sign in text and form.search(text) for sign, form in _UNSURE):
        raise Unsure


def _blocks(parts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield where blocks of raw HTML begin and end among texts and tags in turn."""
    nested: list[str] = []
    begin = 0
    for number, (name, depth, is_block) in enumerate(map(_step, parts[1::2])):
        if nested:
            if depth > 0:
                nested.append(name)
            elif depth and name in nested:
                while nested.pop() != name:
                    pass
                if not nested:
                    yield begin, 2 * number + 2
        elif depth > 0 and is_block:
            begin = 2 * number + 1
            nested.append(name)
        elif name not in _INLINE:
            raise Unsure
    if nested:
        raise Unsure


@lru_cache(maxsize=KEPT)
def _step(text: str) -> tuple[str, int, bool]:
    """Return the name of a tag, how much deeper what follows it stands, and whether it is one of a block."""
    tag = tag_of(text)
    alone, is_block = tag.closed or tag.name == "hr", tag.name in _BLOCK_TAGS
    if _APART in text and not is_block:
        raise Unsure
    return tag.name, 0 if alone else -1 if tag.ends else 1, is_block


def _raw(parts: Sequence[str]) -> Iterator[Piece]:
    if parts:
        yield Piece(Kind.RAW, parts)


def _written(text: str, *, after: bool, before: bool) -> Iterator[Piece]:
    """Yield the pieces of a text that is no raw HTML; ``after`` and ``before`` tell where there is some beside it."""
    inner = text.strip("\n")
    if "\n\n\n" in inner and "\n " in text:  # indented code keeps all of its blank lines
        raise Unsure
    if (inner and after and not text.startswith(_APART)) or (before and (text or after) and not text.endswith(_APART)):
        raise Unsure
    for is_heading, run in groupby(filter(None, _BLANK.split(inner)), _begins_heading):
        blocks = list(run)
        if any(map(str.isspace, blocks)):
            raise Unsure
        if not is_heading:
            yield Piece(Kind.BLOCKS, [_APART.join(blocks)])
        elif not all(map(_HEADING.fullmatch, blocks)):
            raise Unsure
        else:
            yield from (Piece(Kind.HEADING, [block]) for block in blocks)


def _begins_heading(block: str) -> bool:
    return block.startswith("#")
