"""The text of an entry: its sections, and the messages of an exchange."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

HEADING = re.compile(r"^(#{1,6})[ \t]*(.+?)[ \t]*#*$")
UNDERLINE = re.compile(r"^ {0,3}(?:=+|-+)[ \t]*$")
FENCE = re.compile(r"^(`{3,}|~{3,})")  # as Python-Markdown: at the margin, closed by the same signs
WIDE_HEADING = re.compile(r"^[ \u3000]*(?=#*＃)([#＃]{1,6})[ \u3000]*(\S.*?)[ \u3000]*$")
_OF_SECTIONS = 2
LISTED_HEADING = re.compile(r"^[ \t]*(?:(?:[-*+>]|\d+[.)])[ \t]*)+#")


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with the text below it; ``line`` is the heading's 1-based line in the file."""

    title: str
    text: str
    line: int


SPEAKER = re.compile(r"^(質問者|回答者[1-9][0-9]?)(?:[(\uff08](.{1,30})[)\uff09])?$")


@dataclass(frozen=True, slots=True)
class Message:
    """One contribution to an exchange: who speaks, in which capacity, and what."""

    speaker: str
    capacity: str
    text: str
    line: int

    @property
    def asks(self) -> bool:
        """Whether this is the person with the question."""
        return self.speaker == "質問者"


def split_at_headings(text: str, first_line: int, level: int) -> list[Section]:
    """Cut ``text`` at its headings of ``level``; what stands before the first has an empty title.

    Headings inside fenced code are text.
    """
    sections: list[tuple[str, int, list[str]]] = [("", first_line, [])]
    for number, line, in_code in _lines(text, first_line):
        heading = None if in_code else HEADING.match(line)
        if heading and len(heading[1]) == level:
            sections.append((heading[2], number, []))
        else:
            sections[-1][2].append(line)
    return [Section(title, "\n".join(lines).rstrip(), line) for title, line, lines in sections]


def stray_headings(text: str, first_line: int) -> list[int]:
    """Return the lines that Markdown makes headings of although they open no section: ``# ``, underlines, in lists."""
    stray: list[int] = []
    before = ""
    for number, line, in_code in _lines(text, first_line):
        heading = None if in_code else HEADING.match(line)
        underlines = before.strip() and UNDERLINE.match(line)
        if (heading and len(heading[1]) == 1) or (not in_code and (underlines or LISTED_HEADING.match(line))):
            stray.append(number)
        before = "" if in_code or heading else line
    return stray


def wide_headings(text: str, first_line: int, titles: Iterable[str]) -> list[int]:
    """Return the lines that are headings to their author and text to Markdown: their ＃ is full-width.

    One sign alone (＃7119) is one only before one of the ``titles``.
    """
    known = {*titles}
    matches = ((number, WIDE_HEADING.match(line)) for number, line, in_code in _lines(text, first_line) if not in_code)
    return [number for number, match in matches if match and (len(match[1]) > 1 or match[2] in known)]


def in_half_width(heading: str) -> str:
    """Return the line of a full-width heading as Markdown has it."""
    match = WIDE_HEADING.match(heading)
    return f"{'#' * max(len(match[1]), _OF_SECTIONS)} {match[2]}" if match else heading


def _lines(text: str, first_line: int) -> Iterator[tuple[int, str, bool]]:
    """Yield number, line, and whether the line belongs to fenced code."""
    fence = ""
    for number, line in enumerate(text.splitlines(), first_line):
        mark = FENCE.match(line)
        in_code = bool(fence or mark)
        if not fence and mark:
            fence = mark[1]
        elif fence and line.rstrip() == fence:
            fence = ""
        yield number, line, in_code


def read_message(section: Section) -> Message | None:
    """Return the message under a ``###`` heading, or None if the heading names no role."""
    match = SPEAKER.match(section.title)
    return Message(match[1], match[2] or "", section.text, section.line) if match else None
