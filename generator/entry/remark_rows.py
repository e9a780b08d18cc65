"""What a made table or document says itself, and is no entry: how to fill it in, and an example.

The mark in the first cell of such a row carries four digits of the SHA-256 of its sentences, so that whoever
writes over it and leaves the mark is told, and loses nothing.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence

from generator import _, noted
from generator.entry.columns import Column

STYLE = "Kyoso Remark"  # of what a document to fill in says itself
HELP_SHEET, CHOICES_SHEET = _OWN_SHEETS = (noted("書き方"), noted("選択肢"))
HELP, EXAMPLE = noted("書き方"), noted("記入例")
ONE_SHEET = noted("1件を書く")  # with a question a line
QUESTION, ANSWER = noted("質問"), noted("答え")  # the head of its columns
_MARK = r"\(({})([^)]*)\)"
_DIGITS = 4


def is_own_sheet(name: str) -> bool:
    """Whether a sheet called ``name`` is one of a template that holds no answers, in whatever language it was made."""
    return name in _OWN_SHEETS or name in map(_, _OWN_SHEETS)


def heads_of_answers(row: Sequence[str]) -> tuple[int, int] | None:
    """Return where questions and their answers stand, if ``row`` is the head of these columns; columns count from 0."""
    texts = [text.strip() for text in row]
    heads = ((QUESTION, ANSWER), (_(QUESTION), _(ANSWER)))
    return next(((texts.index(one), texts.index(other)) for one, other in heads if {one, other} <= {*texts}), None)


def mark(word: str, cells: Iterable[tuple[Column, str]]) -> str:
    """Return the mark of a row with ``cells`` that is no entry."""
    return f"({_(word)} {_fingerprint(cells)})"


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
    words = "|".join(map(re.escape, (HELP, EXAMPLE, _(HELP), _(EXAMPLE))))
    return re.match(_MARK.format(words), unicodedata.normalize("NFKC", first).strip())


def _fingerprint(cells: Iterable[tuple[Column, str]]) -> str:
    """Return digits of what spreadsheets leave alone: sentences, without their blanks and line ends."""
    told = sorted((column.header, "".join(text.split())) for column, text in cells if column.is_prose)
    return hashlib.sha256("\n".join(f"{header}:{text}" for header, text in told).encode()).hexdigest()[:_DIGITS]
