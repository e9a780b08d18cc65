"""The Markdown of a page → the pieces that Python-Markdown takes it apart into: raw HTML, headings, and the rest.

Raw HTML begins with the tag of a block at the start of a line and ends with its end tag; nothing in it is read.
Nothing else reaches over the blank lines around it. Of a text that may be read otherwise, nothing is said.
"""

import re
from collections.abc import Iterator, Sequence
from enum import Enum
from functools import lru_cache
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
_BLOCKS = frozenset(BLOCK_LEVEL_ELEMENTS)
_APART = "\n\n"


class Kind(Enum):
    """What a piece is: raw HTML, the line of a heading, or a block between such."""

    RAW = "raw"
    HEADING = "heading"
    BLOCK = "block"


class Piece(NamedTuple):
    """A piece of a page as it is written; of raw HTML, its texts and tags in turn."""

    kind: Kind
    parts: Sequence[str]


def pieces_of(markdown: str) -> Iterator[Piece]:
    """Yield the pieces of ``markdown`` in their order.

    Raises:
        Unsure: Only the whole of Python-Markdown can tell.
    """
    _refuse_unsure(markdown.encode())
    raw: list[str] = []
    nested: list[str] = []
    for chunk in _chunks(markdown):
        parts = parts_of(chunk if nested else chunk.lstrip("\n"))
        if nested:
            raw[-1] += _APART + parts[0]
            raw += parts[1:]
            _follow(parts, nested)
        elif len(parts) > 1 and not parts[0] and _step(parts[1])[2]:
            raw = parts
            _follow(parts, nested)
        elif parts[0] or len(parts) > 1:
            yield _written(parts)
        if raw and not nested:
            yield Piece(Kind.RAW, raw)
            raw = []
    if nested:
        raise Unsure


def _chunks(markdown: str) -> Iterator[str]:
    """Yield what stands between blank lines; those inside a tag part nothing."""
    begun = ""
    for chunk in markdown.strip("\n").split(_APART):
        begun += chunk
        if begun.rfind("<") <= begun.rfind(">"):
            yield begun
            begun = ""
        else:
            begun += _APART
    yield begun


def _refuse_unsure(text: bytes) -> None:
    if any(sign in text and form.search(text) for sign, form in _UNSURE):
        raise Unsure


def _follow(parts: Sequence[str], nested: list[str]) -> None:
    """Open and close in ``nested`` what the tags of raw HTML do; where one block has ended, another begins or none."""
    for number, text in enumerate(parts[1::2]):
        name, depth, is_block = _step(text)
        if depth > 0:
            if not nested and not (is_block and parts[2 * number] in {"", "\n"} and (number == 0 or parts[2 * number])):
                raise Unsure
            nested.append(name)
        elif depth < 0 and name in nested:
            while nested.pop() != name:
                pass
        elif not nested:
            raise Unsure
    if not nested and parts[-1]:
        raise Unsure


@lru_cache(maxsize=KEPT)
def _step(text: str) -> tuple[str, int, bool]:
    """Return the name of a tag, how much deeper what follows it stands, and whether it is one of a block."""
    tag = tag_of(text)
    alone = tag.closed or tag.name == "hr"
    return tag.name, 0 if alone else -1 if tag.ends else 1, tag.name in _BLOCKS


def _written(parts: Sequence[str]) -> Piece:
    """Return the piece that is no raw HTML; tags may stand in it that begin none."""
    text = "".join(parts)
    if _APART in text or not all(_step(tag)[0] in _INLINE for tag in parts[1::2]):
        raise Unsure
    if not text.startswith("#"):
        return Piece(Kind.BLOCK, [text])
    if not _HEADING.fullmatch(text):
        raise Unsure
    return Piece(Kind.HEADING, [text])
