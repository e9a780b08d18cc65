"""What a made table or document says itself, and is no entry: how to fill it in, and an example.

The mark in the first cell of such a row carries four digits of the SHA-256 of its sentences, so that whoever
writes over it and leaves the mark is told, and loses nothing.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence

from generator.entry.columns import Column

STYLE = "Kyoso Remark"  # of what a document to fill in says itself
HELP_SHEET, CHOICES_SHEET = OWN_SHEETS = ("書き方", "選択肢")
HELP, EXAMPLE = "書き方", "記入例"
ONE_SHEET, QUESTION, ANSWER = "1件を書く", "質問", "答え"  # a sheet with a question a line, and the head of its columns
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
    found, place_of_mark = _mark_of(row), _first(row)
    others = ((column, row[place - 1]) for place, column in columns.items() if place_of_mark < place <= len(row))
    return found is not None and found[2].strip() == _fingerprint(others)


def _first(row: Sequence[str]) -> int:
    """Return the place of the first cell with text, counted from 1."""
    return next((place for place, cell in enumerate(row, 1) if cell.strip()), 0)


def _mark_of(row: Sequence[str]) -> re.Match[str] | None:
    first = row[_first(row) - 1] if row else ""
    return _MARK.match(unicodedata.normalize("NFKC", first).strip())


def _fingerprint(cells: Iterable[tuple[Column, str]]) -> str:
    """Return digits of what spreadsheets leave alone: sentences, without their blanks and line ends."""
    told = sorted((column.header, "".join(text.split())) for column, text in cells if column.is_prose)
    return hashlib.sha256("\n".join(f"{header}:{text}" for header, text in told).encode()).hexdigest()[:_DIGITS]
