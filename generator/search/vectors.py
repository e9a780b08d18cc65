"""What words and pages mean, as vectors: an encoder made them once (``encoding.py``), and a table keeps them.

A build needs no encoder, so it is the same on every machine. A number is one bit, or two, above or below the mean.
"""

import csv
import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from generator import _
from generator.findings.diagnostics import CannotRunError, reason_of

TABLE = "content/reference/vectors.csv"  # of a project
NUMBERS = 360  # of a vector: the encoder gives a few more, which would find nothing else
BITS = 6  # of a digit, so that a row of bits is 60 digits
READ = 450  # signs of a page that the encoder reads
HEAD = ("kind", "name", "vector")
WORD, PAGE, MEAN = "word", "page", "mean"  # kinds of rows
_DIGITS = {WORD: NUMBERS // BITS, PAGE: 2 * NUMBERS // BITS}
_VECTOR = re.compile(r"[0-9a-zA-Z!#]*")
_MEAN = re.compile(rf"-?\d{{1,7}}(?: -?\d{{1,7}}){{{NUMBERS - 1}}}")
_KEY_SIGNS = 16


def passage_of(title: str, asked: tuple[str, ...], text: str) -> str:
    """Return what the encoder reads of a page: its title, how people ask for it, and how it begins."""
    return "\n".join((title, *asked, text))[:READ]


def key_of_passage(passage: str) -> str:
    """Return the name under which the vector of a page is kept: one that says something else has another."""
    return hashlib.sha256(passage.encode()).hexdigest()[:_KEY_SIGNS]


@dataclass(frozen=True)
class Vectors:
    """A table of vectors: of ``words`` by their forms, and of ``pages`` by the keys of their passages.

    ``means`` are the numbers, by ``word`` and ``page``, that the bits are above or below of.
    """

    words: Mapping[str, str]
    pages: Mapping[str, str]
    means: Mapping[str, str]

    @classmethod
    def of(cls, text: str, name: str) -> Self:
        """Return the table that a text is; one of nothing has no vectors.

        Raises:
            CannotRunError: A row of it is no vector.
        """
        kinds: dict[str, dict[str, str]] = {WORD: {}, PAGE: {}, MEAN: {}}
        for line, row in _rows_of(text):
            if not _is_row(row):
                msg = _(
                    "ベクトルの表の{line}行目を読めません: {name}。「kyoso encode」で作り直してください",
                    line=line,
                    name=name,
                )
                raise CannotRunError(msg)
            if tuple(row) != HEAD:
                kinds[row[0]][row[1]] = row[2]
        return cls(kinds[WORD], kinds[PAGE], kinds[MEAN])

    def of_word(self, form: str) -> str:
        """Return the vector of a word by its form; nothing if it has none."""
        return self.words.get(form, "")

    def of_shown(self, shown: Mapping[str, Any]) -> str:
        """Return the vector of a page by what the browser gets of it; nothing if it has none, as it reads now."""
        if not self.pages:
            return ""
        passage = passage_of(shown["title"], tuple(shown.get("aliases", ())), shown["text"])
        return self.pages.get(key_of_passage(passage), "")


NO_VECTORS = Vectors({}, {}, {})


def vectors_at(path: Path | None, shown: str = "") -> Vectors:
    """Return the table that lies there; no vectors, where none was named. People know it as ``shown``.

    Raises:
        CannotRunError: It cannot be read, or a row of it is no vector.
    """
    try:
        return Vectors.of(path.read_text(encoding="utf-8"), shown or str(path)) if path else NO_VECTORS
    except (OSError, UnicodeDecodeError) as error:
        msg = _("ベクトルの表を読めません: {path}({reason})", path=shown or path, reason=reason_of(error))
        raise CannotRunError(msg) from error


def _rows_of(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows of a table with their lines; one that is no CSV is empty."""
    reader = csv.reader(text.splitlines())
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error:
            row = []
        yield reader.line_num, row


def _is_row(row: list[str]) -> bool:
    """Whether a row is the head, or a mean, or a vector of the right length."""
    if tuple(row) == HEAD or len(row) != len(HEAD):
        return tuple(row) == HEAD
    kind, name, vector = row
    if kind == MEAN:
        return name in _DIGITS and bool(_MEAN.fullmatch(vector))
    return len(vector) == _DIGITS.get(kind) and bool(_VECTOR.fullmatch(vector))
