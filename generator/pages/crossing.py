"""Cases by theme and by one of their properties at once: a table whose every cell leads to a list."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.views.theme import ThemeView

_TONES = 3  # above the palest


@dataclass(frozen=True, slots=True)
class Column:
    """A value with the page of all its cases, and how many of them each theme has."""

    path: str
    label: str
    count: int
    by_theme: dict[str, int]


@dataclass(frozen=True, slots=True)
class Cell:
    """The cases of one theme with one value: none have no path, ``tone`` 0; else it is 1 to 4, beside the others."""

    path: str
    label: str
    count: int
    tone: int


@dataclass(frozen=True, slots=True)
class CrossRow:
    """A theme with the number of its threads, and a cell for each value."""

    path: str
    label: str
    threads: int
    cells: Sequence[Cell]


@dataclass(frozen=True, slots=True)
class Crossing:
    """The table: themes down, values across."""

    columns: Sequence[Column]
    rows: Sequence[CrossRow]


def crossed_path(value_path: str, theme: str) -> str:
    """Return where the cases of a theme lie among those of a value (``outcomes/failed/madoguchi.md``)."""
    return f"{value_path.removesuffix('.md')}/{theme}.md"


def crossing(themes: Iterable[ThemeView], columns: Sequence[Column]) -> Crossing:
    """Return the table of ``themes`` in their order and ``columns`` in theirs."""
    most = max((count for column in columns for count in column.by_theme.values()), default=0)
    rows = [
        CrossRow(theme.path, theme.label, len(theme.threads), [_cell(theme, column, most) for column in columns])
        for theme in themes
    ]
    return Crossing(columns, rows)


def _cell(theme: ThemeView, column: Column, most: int) -> Cell:
    count = column.by_theme.get(theme.slug, 0)
    if not count:
        return Cell("", column.label, 0, 0)
    tone = 1 + _TONES * (count - 1) // max(most - 1, 1)
    return Cell(crossed_path(column.path, theme.slug), column.label, count, tone)
