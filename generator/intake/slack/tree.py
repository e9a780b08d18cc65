"""What a message says, whichever way Slack wrote it down: blocks of words, links and line breaks."""

from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum


class Style(Enum):
    """How words look; the values are the names that Slack's rich text has for them."""

    BOLD = "bold"
    ITALIC = "italic"
    STRIKE = "strike"
    UNDERLINE = "underline"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Words:
    """Words of one look, as they are read; a line feed in them ends a line."""

    text: str
    styles: frozenset[Style] = frozenset()


@dataclass(frozen=True, slots=True)
class Link:
    """A link to ``url``; without ``words`` the address is what is read."""

    url: str
    words: tuple[Words, ...] = ()


Inline = Words | Link
Inlines = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines of words."""

    inlines: Inlines


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list, ``level`` times set in, with a ``number`` or a bullet."""

    level: int
    number: int | None
    inlines: Inlines


@dataclass(frozen=True, slots=True)
class Listing:
    """Items below one another, each with its level: Slack nests them by their indent alone."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Fence:
    """Lines of code, as they stand."""

    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; the first row heads the others."""

    rows: tuple[tuple[Inlines, ...], ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """What somebody else said; ``who`` is the id, where that is told."""

    blocks: "tuple[Block, ...]"
    who: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """A line between what stands before and after it."""


Block = Paragraph | Listing | Fence | Table | Quote | Rule
Blocks = tuple[Block, ...]
Change = Callable[[Sequence[Inline]], Sequence[Inline]]


def paragraph(text: str) -> Blocks:
    """Return a paragraph of plain words, or none of an empty text."""
    return (Paragraph((Words(text),)),) if text.strip() else ()


def changed(blocks: Blocks, change: Change) -> Blocks:
    """Return ``blocks`` with every run of words and links in them as ``change`` makes it; code is one run, too."""
    return tuple(_changed(block, lambda inlines: tuple(change(inlines))) for block in blocks)


def _changed(block: Block, change: Callable[[Inlines], Inlines]) -> Block:
    match block:
        case Paragraph(inlines):
            return Paragraph(change(inlines))
        case Listing(items):
            return Listing(tuple(replace(item, inlines=change(item.inlines)) for item in items))
        case Fence(text):
            return Fence(plain(change((Words(text),))))
        case Table(rows):
            return Table(tuple(tuple(map(change, row)) for row in rows))
        case Quote(inner):
            return replace(block, blocks=tuple(_changed(one, change) for one in inner))
        case Rule():
            return block


def quoted_in(blocks: Blocks) -> Iterator[str]:
    """Yield the ids of those who are quoted."""
    for one in blocks:
        if isinstance(one, Quote):
            yield one.who
            yield from quoted_in(one.blocks)


def without_quotes(blocks: Blocks, people: Container[str], instead: Blocks) -> Blocks:
    """Return ``blocks`` with something else in the place of what these people were quoted with."""
    return tuple(
        replace(one, blocks=instead if one.who in people else without_quotes(one.blocks, people, instead))
        if isinstance(one, Quote)
        else one
        for one in blocks
    )


def plain(inlines: Sequence[Inline]) -> str:
    """Return what is read of words and links."""
    return "".join(
        one.text if isinstance(one, Words) else "".join(words.text for words in one.words) or one.url for one in inlines
    )


def plain_text(blocks: Blocks) -> str:
    """Return what is read of ``blocks``, a line for each line."""
    return "\n".join(_plain(block) for block in blocks)


def _plain(block: Block) -> str:
    match block:
        case Paragraph(inlines):
            return plain(inlines)
        case Listing(items):
            return "\n".join(plain(item.inlines) for item in items)
        case Fence(text):
            return text
        case Table(rows):
            return "\n".join("\t".join(map(plain, row)) for row in rows)
        case Quote(inner):
            return plain_text(inner)
        case Rule():
            return ""
