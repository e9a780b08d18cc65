"""The text of an entry: its sections, the statements of a collection of sources, the messages of an exchange."""

import re
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache
from itertools import zip_longest
from typing import NamedTuple
from unicodedata import normalize

from generator import _
from generator.language.questions import says_nothing
from generator.markup.plain import rendered_blocks
from generator.markup.read import headings, text_lines
from generator.markup.simple import is_simple
from generator.model.claims import heading_meant
from generator.model.roles import ASKER, role_meant

# No heading in CommonMark, but one elsewhere, and a number of an issue on GitHub: #7119
HASH_WORD = re.compile(r"^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*#[^#\s]")
WIDE_HEADING = re.compile(r"^(?=[ \u3000]*#*＃| *\u3000)[ \u3000]*([#＃]{1,6})[ \u3000]*(\S.*?)[ \u3000]*$")
UNDERLINE = re.compile(r"^ {0,3}(?:-+|=+)\s*$")
_AROUND = re.compile(r"^(?!\s*(?:[-+・•|]|\*(?!\*)))[\W_]*(?:\d{1,2}[\W_]+)?|[\W_]+$")
_OF_SECTIONS = 2


class Section(NamedTuple):
    """A heading with the text below it; ``line`` is the heading's 1-based line in the file."""

    title: str
    text: str
    line: int


_SPEAKER = re.compile(r"^(質問者|回答者[1-9\uff11-\uff19][0-9\uff10-\uff19]?)(?:[(\uff08](.{1,30})[)\uff09])?$")

STATEMENT = re.compile(r"^資料([1-9\uff11-\uff19][0-9\uff10-\uff19]?)$")


class Statement(NamedTuple):
    """What one document of a collection says; ``number`` counts the evidence of the entry from 1."""

    number: int
    text: str
    line: int


class Unanswered(NamedTuple):
    """A question that stayed open; ``number`` is its place among the paragraphs and items of the section, from 1."""

    number: int
    text: str
    line: int


class Message(NamedTuple):
    """One contribution to an exchange: who speaks, in which capacity, and what."""

    speaker: str
    capacity: str
    text: str
    line: int

    @property
    def asks(self) -> bool:
        """Whether this is the person with the question."""
        return self.speaker == ASKER


@lru_cache(maxsize=2)  # where a file belongs is told by the sections that it is then cut into
def split_at_headings(text: str, first_line: int, level: int) -> Sequence[Section]:
    """Cut ``text`` at its headings of ``level``; what stands before the first has an empty title.

    Headings inside code, lists and quotations are text. What is typed in the language of the site has the title that
    it has in Japanese.
    """
    lines = text.split("\n")
    meant = heading_meant if level == _OF_SECTIONS else part_meant
    titles = {one.line: meant(one.title) for one in headings(text) if one.opens and one.level == level}
    starts = [-1, *titles]
    return [
        Section(titles.get(start, ""), "\n".join(lines[start + 1 : end]).rstrip(), first_line + max(start, 0))
        for start, end in zip_longest(starts, starts[1:])
    ]


def part_meant(title: str) -> str:
    """Return the heading of a part that ``title`` is in the language of the site: 資料1 for Source 1, or a role."""
    before, _number, after = _("資料{number}").partition("{number}")
    number = title.removeprefix(before).removesuffix(after)
    return f"資料{number}" if title == f"{before}{number}{after}" else role_meant(title)


def stray_headings(text: str, first_line: int) -> list[int]:
    """Return the lines that are headings although they open no section, or could be taken for such.

    These are ``# ``, underlines, headings in lists and quotations, and ``#7119``.
    """
    if is_simple(text):
        return []
    stray = {heading.line for heading in headings(text) if not heading.opens or heading.level == 1}
    words = {number for number, line in enumerate(text.split("\n")) if HASH_WORD.match(line)}
    return [first_line + number for number in sorted(stray | (words and words & text_lines(text)))]


def wide_headings(text: str, first_line: int, titles: Iterable[str]) -> list[int]:
    """Return the lines that are headings to their author and text to Markdown: ＃ or a blank before is full-width.

    One sign alone (＃7119) is one only before one of the ``titles``.
    """
    if is_simple(text):
        return []
    known = {*titles}
    matches = ((number, WIDE_HEADING.match(line)) for number, line in enumerate(text.split("\n")))
    wide = {number for number, match in matches if match and (len(match[1]) > 1 or match[2] in known)}
    return [first_line + number for number in sorted(wide and wide & text_lines(text))]


def headings_meant(text: str, first_line: int, titles: Collection[str]) -> dict[int, str]:
    """Return the first line for each of the ``titles`` that names it and nothing else, in the marks of its author.

    ■課題, **課題**, ### 課題, 【課題】, 1. 課題: people who know no Markdown mean a heading by any of these.
    """
    bare = ((number, _AROUND.sub("", normalize("NFKC", line))) for number, line in enumerate(text.split("\n")))
    named: dict[str, int] = {}
    for number, title in bare:
        if title in titles:
            named.setdefault(title, number)
    words = named and text_lines(text)
    return {first_line + number: title for title, number in named.items() if number in words}


def in_half_width(heading: str) -> str:
    """Return the line of a full-width heading as Markdown has it."""
    match = WIDE_HEADING.match(heading)
    return f"{'#' * max(len(match[1]), _OF_SECTIONS)} {match[2]}" if match else heading


def read_statement(section: Section) -> Statement | None:
    """Return the statement under a ``###`` heading, or None if the heading names no document by its number."""
    match = STATEMENT.match(section.title)
    return Statement(int(match[1]), section.text, section.line) if match else None


def read_message(section: Section) -> Message | None:
    """Return the message under a ``###`` heading, or None if the heading names no role."""
    match = _SPEAKER.match(section.title)
    if not match:
        return None
    return Message(normalize("NFKC", match[1]), match[2] or "", section.text, section.line)


def read_unanswered(section: Section) -> tuple[Unanswered, ...]:
    """Return the paragraphs and items of ``section``, except those that say that nothing stayed open."""
    blocks = enumerate(rendered_blocks(section.text), 1)
    shown = ((number, block.line, "".join(map(str.strip, block.text.split("\n")))) for number, block in blocks)
    first = section.line + 1
    return tuple(
        Unanswered(number, text, first + line) for number, line, text in shown if text and not says_nothing(text)
    )
