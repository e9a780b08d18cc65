"""A sheet with a question a line → the grid of its answers: a table of one row, turned on its side."""

from generator.entry.remark_rows import heads_of_answers
from generator.intake.grid import TOP, Grid, grid_in, letters

_UNNAMED = "CSV"  # the sheet that a text was saved from


def turned_in(text: str) -> Grid | None:
    """Return the grid of a sheet with a question a line that was saved as ``text``, turned, or None."""
    grid = grid_in(text, lambda rows: any(map(heads_of_answers, rows)))
    return turned(Grid(grid.rows, _UNNAMED)) if grid else None


def turned(grid: Grid) -> Grid:
    """Return ``grid`` with its questions as headers, if near its top one row heads questions and answers; else itself.

    Its columns are the rows of the sheet; those above and in the head are empty, and other columns are help.
    """
    number, found = next(
        ((n, found) for n, row in enumerate(grid.rows[:TOP], 1) if (found := heads_of_answers(row))), (0, None)
    )
    if found is None:
        return grid
    (asked, answered), start = found, number
    lines = [["", ""]] * start + [[row[asked], row[answered]] for row in grid.rows[start:]]
    faults = {(2, row): fault for (row, column), fault in grid.faults.items() if column == answered + 1 and row > start}
    rows = [list(row) for row in zip(*lines, strict=True)]
    return Grid(rows, grid.name, faults, questions=True, answers=letters(answered + 1))
