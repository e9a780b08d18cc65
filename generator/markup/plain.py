"""Contributed Markdown → the text that its reader sees."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markdown_it.token import Token

from generator.markup.bare import is_bare, words_of
from generator.markup.read import read

_BETWEEN = {"softbreak": " ", "hardbreak": "\n"}


@dataclass(frozen=True, slots=True)
class Shown:
    """The text of a paragraph, heading, row of a table or piece of code, and its first line in the source (from 0)."""

    line: int
    text: str


def rendered_text(markdown: str) -> str:
    """Return what a reader sees of ``markdown``: a line for each block or typed break, cells parted by tabs.

    No mark of Markdown is left, and what marks or line breaks had parted is whole.
    """
    return "\n".join(shown.text for shown in rendered_blocks(markdown))


def rendered_blocks(markdown: str) -> Iterator[Shown]:
    """Yield the text of every block of ``markdown``, in order."""
    if is_bare(markdown.strip("\n")):
        lines = enumerate(markdown.split("\n"))
        return (Shown(number, words_of(line)) for number, line in lines if line)
    return _blocks_of(read(markdown))


def _blocks_of(tokens: Sequence[Token]) -> Iterator[Shown]:
    row: list[str] | None = None
    for token in tokens:
        line = token.map[0] if token.map else 0
        if token.type == "tr_open":
            row, row_line = [], line
        elif token.type == "tr_close" and row is not None:
            yield Shown(row_line, "\t".join(row))
            row = None
        elif token.type == "inline":
            text = _inline_text(token.children or ())
            if row is None:
                yield Shown(line, text)
            else:
                row.append(text)
        elif token.type in {"fence", "code_block"}:
            yield Shown(line + (token.type == "fence"), token.content.rstrip("\n"))


def _inline_text(children: Sequence[Token]) -> str:
    return "".join(_BETWEEN.get(child.type, child.content) for child in children)
