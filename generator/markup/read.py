"""Contributed text → what it says, as tokens of the engine that know the lines they were typed on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Any

from markdown_it.token import Token

from generator.markup.engine import blocks_of, engine
from generator.markup.limits import is_endless
from generator.markup.simple import is_simple
from generator.markup.typed import Typed, as_markdown

_CODE = {"fence", "code_block"}


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading with its line (from 0); it ``opens`` unless it is underlined, or inside a list or quotation."""

    line: int
    level: int
    title: str
    opens: bool


@lru_cache(maxsize=32)
def read(text: str) -> Sequence[Token]:
    """Return the tokens of ``text``; their maps count the lines as typed, from 0. Nobody may change them.

    A text that would take too long is shown as it was typed, as code.
    """
    if is_endless(text):
        return [Token("code_block", "code", 0, content=text, block=True, map=[0, text.count("\n") + 1])]
    typed = _typed(text)
    return _placed(engine().parse(typed.text), typed)


@lru_cache(maxsize=2)
def outline(text: str) -> Sequence[Token]:
    """Return the blocks of ``text`` as ``read`` does, with what stands inside them unread."""
    typed = _typed(text)
    return _placed(blocks_of(typed.text), typed)


_typed = lru_cache(maxsize=2)(as_markdown)


def definitions(text: str) -> Iterator[tuple[int, str]]:
    """Yield the lines of ``text`` (from 0) that say where a link leads and are shown nowhere, each with its address."""
    typed = _typed(text)
    found: dict[str, Any] = {}
    engine().block.parse(typed.text, engine(), found, [])
    for one in (*found.get("references", {}).values(), *found.get("duplicate_refs", ())):
        yield typed.origins[one["map"][0]], one["href"]


def _placed(tokens: Sequence[Token], typed: Typed) -> Sequence[Token]:
    for token in tokens:
        if token.map:
            start, end = token.map
            token.map = [typed.origins[start], typed.origins[max(end - 1, start)] + 1]
    return tokens


def code_lines(text: str) -> set[int]:
    """Return the lines of ``text`` (from 0) that are code, with the fences around it."""
    code = (token.map for token in outline(text) if token.type in _CODE and token.map)
    return {line for start, end in code for line in range(start, end)}


def text_lines(text: str) -> set[int]:
    """Return the lines of ``text`` (from 0) that hold words: neither code nor blank, nor the address of a link."""
    words = (token.map for token in outline(text) if token.type == "inline" and token.map)
    return {line for start, end in words for line in range(start, end)}


def headings(text: str) -> Iterator[Heading]:
    """Yield the headings of ``text`` in order."""
    return _in_lines(text) if is_simple(text) else _in_blocks(text)


def _in_lines(text: str) -> Iterator[Heading]:
    """Yield the headings of a simple text."""
    for number, line in enumerate(text.split("\n")):
        if line.startswith("#"):
            marks, title = line.split(" ", 1)
            yield Heading(number, len(marks), title, opens=True)


def _in_blocks(text: str) -> Iterator[Heading]:
    tokens = outline(text)
    for token, inline in pairwise(tokens):
        if token.type == "heading_open" and token.map:
            is_underlined = token.markup in {"=", "-"}
            line = token.map[1] - 1 if is_underlined else token.map[0]
            yield Heading(line, int(token.tag[1]), inline.content, opens=not is_underlined and token.level == 0)
