"""A text with one row a line → the grid of cells that a spreadsheet shows, whatever parts the cells."""

import csv
import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from generator import _, noted
from generator.findings.diagnostics import RefusedError
from generator.intake.quoted import quoted

TOP = 20  # rows in which the headers are looked for; what stands above them is a title
_BETWEEN = (",", "\t", ";")


@dataclass(frozen=True, slots=True)
class Grid:
    """The cells of a sheet as they are shown: rows count from 1, empty ones included.

    ``faults`` say of cells, by row and column from 1, why they are no answers. ``name`` is that of the
    sheet; a text has none. ``questions`` tells that it was turned: each column was a line of a letter, or of
    a sheet with its ``answers`` in the column of that letter. ``margins`` are printed around its cells.
    """

    rows: Sequence[Sequence[str]]
    name: str = ""
    faults: Mapping[tuple[int, int], str] = field(default_factory=dict)
    questions: bool = False
    answers: str = ""
    margins: Sequence[str] = ()

    def row(self, number: int) -> str:
        """Return what people call a row."""
        if self.questions:
            return _("シート「{name}」", name=self.name) if self.answers else self.name
        if self.name:
            return _("シート「{name}」の{number}行目", name=self.name, number=number)
        return _("{number}行目", number=number)

    def cell(self, number: int, column: int, header: str) -> str:
        """Return what people call a cell: its row, the header of its column, and the letters of a spreadsheet."""
        if self.questions:
            place = f"{self.answers}{column}"
            asked = noted("{row}の「{header}」({place})")
            return _(asked, row=self.row(number), header=header, place=place) if self.answers else quoted(header)
        cell = noted("{row}「{header}」({column}列)")
        return _(cell, row=self.row(number), header=header, column=letters(column))

    def told_faults(self) -> Iterator[str]:
        """Yield what is wrong with cells of a sheet in a layout of its writer's own, each with its place."""
        for (number, column), fault in sorted(self.faults.items()):
            yield _("シート「{name}」の{cell}: {fault}", name=self.name, cell=f"{letters(column)}{number}", fault=fault)


def letters(column: int) -> str:
    """Return what spreadsheets call a column, counted from 1."""
    column, last = divmod(column - 1, 26)
    return (letters(column) if column else "") + chr(ord("A") + last)


def grid_in(text: str, has_headers: Callable[[Sequence[Sequence[str]]], bool]) -> Grid | None:
    """Return the grid that ``text`` is, if between commas, tabs or semicolons its first rows have headers.

    Raises:
        RefusedError: It has, but is damaged further down.
    """
    for between in _BETWEEN:
        if has_headers(_top(text, between)):
            return Grid(_rows(text, between))
    return None


def likely_grid(text: str) -> Grid:
    """Return the first rows of a table whose headers nobody knows, parted by what parts them most."""
    return Grid(max((_top(text, between) for between in _BETWEEN), key=lambda rows: max(map(len, rows), default=0)))


def _top(text: str, between: str) -> list[list[str]]:
    """Return the first rows, as far as they can be read."""
    return list(islice(_until_damage(text, between), TOP))


def _until_damage(text: str, between: str) -> Iterator[list[str]]:
    try:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=between)
    except csv.Error:
        return


def _rows(text: str, between: str) -> list[list[str]]:
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=between, strict=True))
    except csv.Error as error:
        told = noted(
            "表を読み取れません(引用符の対がそろわないか、長すぎるセルがあります)。"
            "表計算ソフトで「CSV UTF-8」か .xlsx で保存し直してください"
        )
        msg = _(told)
        raise RefusedError(msg) from error
