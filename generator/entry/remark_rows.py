"""Rows of a made table that are no entries: how to fill it in, and an example.

The mark in their first cell carries four digits of the SHA-256 of their sentences, so that whoever
writes over such a row and leaves the mark is told, and loses nothing.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence

from generator.entry.columns import Column

HELP, EXAMPLE = "書き方", "記入例"
_MARK = re.compile(rf"\(({HELP}|{EXAMPLE})([^)]*)\)")
_DIGITS = 4


def mark(word: str, cells: Iterable[tuple[Column, str]]) -> str:
    """Return the mark of a row with ``cells`` that is no entry."""
    return f"({word} {_fingerprint(cells)})"


def is_marked(row: Sequence[str]) -> bool:
    """Whether a row says that it is no entry."""
    return _mark_of(row) is not None


def is_untouched(row: Sequence[str], columns: Mapping[int, Column]) -> bool:
    """Whether the sentences of a marked row, in ``columns`` counted from 1, are those that its mark was made of."""
    found = _mark_of(row)
    cells = ((column, row[place - 1]) for place, column in columns.items() if place <= len(row))
    return found is not None and found[2].strip() == _fingerprint(cells)


def _mark_of(row: Sequence[str]) -> re.Match[str] | None:
    first = next((cell for cell in row if cell.strip()), "")
    return _MARK.match(unicodedata.normalize("NFKC", first).strip())


def _fingerprint(cells: Iterable[tuple[Column, str]]) -> str:
    """Return digits of what spreadsheets leave alone: sentences, without their blanks and line ends."""
    told = sorted((column.header, "".join(text.split())) for column, text in cells if column.is_prose)
    return hashlib.sha256("\n".join(f"{header}:{text}" for header, text in told).encode()).hexdigest()[:_DIGITS]
