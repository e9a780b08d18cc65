"""The text of a message in Slack's own marks (``*bold*``, ``<https://…|label>``, ``&gt; quoted``) → blocks.

Old messages and those of bots have nothing else. What the marks mean: https://docs.slack.dev/messaging/formatting-message-text/
"""

import re
from collections.abc import Iterator, Sequence

from generator.intake.slack.angles import decoded, shown_angle
from generator.intake.slack.called import Called
from generator.intake.slack.emoji import with_emoji
from generator.intake.slack.tree import (
    Block,
    Blocks,
    Fence,
    Inline,
    Item,
    Link,
    Listing,
    Paragraph,
    Quote,
    Style,
    Words,
    plain,
)

_FENCE = re.compile(r"```(.+?)```", re.DOTALL)
_QUOTED = re.compile(r"&gt;(?!&gt;&gt;) ?")
_ALL_QUOTED = "&gt;&gt;&gt;"
_AGAIN = re.compile(r"^(?:&gt;&gt;&gt; *)+")  # below the first of them they quote nothing more
_TOO_DEEP = re.compile(r"^((?:&gt; ?){6})(?:&gt; ?)+", re.MULTILINE)  # nobody reads more quotes in each other
_BULLET = re.compile(r"( *)([•◦▪‣])[ \u3000]+")
_NUMBER = re.compile(r"( *)(\d{1,2})\. +")
_DEPTHS = {"•": 0, "◦": 1, "▪": 2, "‣": 0}
_INDENT = 4
_PLACES = range(0xF0000, 0xFFFFE)  # no character has a meaning there: each stands for a piece that is no plain text
_UNMEANT = re.compile("[\U000f0000-\U000ffffd]")
_PIECE = re.compile(r"`([^`\n]+)`|<([^<>\n]+)>")
_MARKS = {"*": Style.BOLD, "_": Style.ITALIC, "~": Style.STRIKE}
_MARKED = re.compile(r"([*_~])(?!\s|\1)((?:(?!\1)[^\n])*)(?<!\s)\1")


def blocks_of(text: str, called: Called) -> Blocks:
    """Return the blocks of a ``text``."""
    found: list[Block] = []
    for number, piece in enumerate(_FENCE.split(_UNMEANT.sub("", text))):
        if number % 2:
            found.append(Fence(code_of(piece, called).strip("\n")))
        else:
            found += _outside_code(_TOO_DEEP.sub(r"\1", piece).strip("\n").split("\n"), called)
    return tuple(found)


def inlines_of(text: str, called: Called) -> tuple[Inline, ...]:
    """Return the words and links of a ``text`` without blocks."""
    pieces: list[Inline] = []

    def put(match: re.Match[str]) -> str:
        piece = _code(match[1], called) if match[1] else shown_angle(match[2], called, inlines_of)
        if len(pieces) == len(_PLACES):
            return plain((piece,))
        pieces.append(piece)
        return chr(_PLACES[len(pieces) - 1])

    return tuple(_filled(_marked(_PIECE.sub(put, text), frozenset()), pieces))


def code_of(text: str, called: Called) -> str:
    """Return code as it reads: nothing is marked in it, but people and links are written as elsewhere."""
    return decoded(_PIECE.sub(lambda match: _shown_in_code(match, called), text))


def _shown_in_code(match: re.Match[str], called: Called) -> str:
    return plain((shown_angle(match[2], called, _as_words),)) if match[2] else match[0]


def _as_words(text: str, called: Called) -> tuple[Inline, ...]:
    del called
    return (Words(text),)


def _code(text: str, called: Called) -> Words:
    return Words(code_of(text, called), frozenset({Style.CODE}))


def _outside_code(lines: Sequence[str], called: Called) -> Iterator[Block]:
    """Yield the blocks of lines that are no code: runs of lines of one sort."""
    sort, run = "", list[str]()
    for number, line in enumerate(lines):
        if line.startswith(_ALL_QUOTED):
            yield from _block(sort, run, called)
            rest = [_AGAIN.sub("", one) for one in lines[number:]]
            yield Quote(tuple(_outside_code(rest, called)))
            return
        now = _sort(line, run if sort == "list" else [])
        if now != sort:
            yield from _block(sort, run, called)
            sort, run = now, []
        run.append(line)
    yield from _block(sort, run, called)


def _sort(line: str, items: Sequence[str]) -> str:
    if not line.strip():
        return ""
    if _QUOTED.match(line):
        return "quote"
    if _BULLET.match(line) or _is_next(line, items):
        return "list"
    return "text"


def _is_next(line: str, items: Sequence[str]) -> bool:
    """Whether a line goes on counting: 2024. begins no list, and neither does a 3. without 1. and 2."""
    match = _NUMBER.match(line)
    if not match:
        return False
    before = [int(found[2]) for item in items if (found := _NUMBER.match(item)) and found[1] == match[1]]
    return int(match[2]) == (before[-1] if before else 0) + 1


def _block(sort: str, lines: Sequence[str], called: Called) -> Iterator[Block]:
    if sort == "quote":
        yield Quote(tuple(_outside_code([_QUOTED.sub("", line, count=1) for line in lines], called)))
    elif sort == "list":
        yield Listing(tuple(item for line in lines for item in _item(line, called)))
    elif sort:
        yield Paragraph(inlines_of("\n".join(lines), called))


def _item(line: str, called: Called) -> Iterator[Item]:
    bullet = _BULLET.match(line)
    match = bullet or _NUMBER.match(line)
    if match:
        level = max(len(match[1]) // _INDENT, _DEPTHS[match[2]] if bullet else 0)
        yield Item(level, None if bullet else int(match[2]), inlines_of(line[match.end() :], called))


def _marked(text: str, styles: frozenset[Style]) -> Iterator[Words]:
    """Yield ``text`` as runs of one look."""
    start = place = 0
    while match := _MARKED.search(text, place):
        if not _is_mark(text, match):
            place = match.start() + 1
            continue
        yield from _words(text[start : match.start()], styles)
        yield from _marked(match[2], styles | {_MARKS[match[1]]})
        start = place = match.end()
    yield from _words(text[start:], styles)


def _is_mark(text: str, match: re.Match[str]) -> bool:
    """Whether signs mark something: between Latin letters or digits they stand for themselves (5*3*2, snake_case)."""
    outside = [text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]]
    latin = [char.isascii() and char.isalnum() for char in outside]
    return not (any(latin) if match[1] == "_" else all(latin))


def _words(text: str, styles: frozenset[Style]) -> Iterator[Words]:
    if text:
        yield Words(text, styles)


def _filled(runs: Iterator[Words], pieces: Sequence[Inline]) -> Iterator[Inline]:
    """Yield ``runs`` with the pieces in their places again."""
    for run in runs:
        for number, text in enumerate(re.split("([\U000f0000-\U000ffffd])", run.text)):
            if number % 2:
                yield from _styled(pieces[ord(text) - _PLACES.start], run.styles)
            elif text:
                yield Words(with_emoji(decoded(text)), run.styles)


def _styled(piece: Inline, styles: frozenset[Style]) -> Iterator[Inline]:
    if isinstance(piece, Words):
        yield Words(piece.text, piece.styles | styles)
    else:
        yield Link(piece.url, tuple(Words(words.text, words.styles | styles) for words in piece.words))
