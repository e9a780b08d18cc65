"""Lines of a file: a pattern is looked for only in those with the signs that a match needs; most have none."""

import re
from collections.abc import Iterator
from functools import cache

from generator.findings.diagnostics import Span
from generator.reading.source import SourceFile


def line_of(source: SourceFile, line: int) -> Span:
    """Return the place of a ``line`` of the text below the fields, which counts from 0."""
    number = source.body_line + line
    return Span.on_line(number, 1, max(len(source.lines[number - 1]), 1))


def in_lines_with(signs: tuple[str, ...], pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Yield the matches in lines with one of ``signs``, if there are any: most lines have none, and no match."""
    if not signs:
        return pattern.finditer(text)
    return in_lines_at(_any_of(signs), pattern, text) if has_one(signs, text) else iter(())


def in_lines_at(sign: re.Pattern[str], pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Yield the matches in lines with a ``sign``."""
    end = -1
    for found in sign.finditer(text):
        if found.start() > end:
            start = text.rfind("\n", 0, found.start()) + 1
            end = text.find("\n", found.start())
            end = len(text) if end < 0 else end
            yield from pattern.finditer(text, start, end)


def has_one(signs: tuple[str, ...], text: str) -> bool:
    """Whether one of ``signs`` stands in ``text``."""
    for sign in signs:  # noqa: SIM110 - any() takes twice as long, and every rule asks of every file
        if sign in text:
            return True
    return False


@cache
def _any_of(signs: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, signs)))
