"""Blocks → Markdown that GitHub and the site show alike."""

import re
from collections.abc import Iterator, Sequence

from generator.intake.slack.looks import shown_inlines
from generator.intake.slack.signs import fenced, line_start_escaped
from generator.intake.slack.tree import (
    Block,
    Blocks,
    Fence,
    Inline,
    Item,
    Listing,
    Paragraph,
    Quote,
    Rule,
    Table,
    plain,
)

_INDENT = "    "  # a level of lists: what Python-Markdown takes, too
_MORE = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")


def markdown(blocks: Blocks) -> str:
    """Return ``blocks`` as Markdown without a line feed at its end."""
    return "\n\n".join(filter(None, map(_block, blocks)))


def _block(block: Block) -> str:
    match block:
        case Paragraph(inlines):
            return _paragraphs(inlines)
        case Listing(items):
            return "\n".join(_items(items))
        case Fence(text):
            return fenced(text)
        case Table(rows):
            return _table(rows)
        case Quote(inner):
            return "\n".join(f"> {line}".rstrip(" ") for line in markdown(inner).split("\n"))
        case Rule():
            return "---"


def _paragraphs(inlines: Sequence[Inline]) -> str:
    """Return lines that end where they ended, and paragraphs where a line was left out."""
    return "\n\n".join(
        "\\\n".join(line_start_escaped(line.rstrip(" \t")) for line in part.strip("\n").split("\n"))
        for part in _MORE.split(shown_inlines(inlines))
        if part.strip()
    )


def _items(items: Sequence[Item]) -> Iterator[str]:
    """Yield a line for each item; a level is one deeper than the last at most, or it would be code."""
    level = -1
    for item in items:
        level = min(item.level, level + 1)
        words = _paragraphs(item.inlines).replace("\n", f"\n{_INDENT * (level + 1)}")
        yield f"{_INDENT * level}{'-' if item.number is None else f'{item.number}.'} {words}".rstrip(" ")


def _table(rows: Sequence[Sequence[Sequence[Inline]]]) -> str:
    head, *others = [[_cell(cell) for cell in row] for row in rows]
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, ["---"] * len(head), *others))


def _cell(inlines: Sequence[Inline]) -> str:
    if not plain(inlines).strip():
        return ""
    return shown_inlines(inlines).replace("|", "\\|").replace("\n", " ").strip()
