"""A sheet with a question a line → the grid of its answers: a table of one row, turned on its side."""

from generator.entry.remark_rows import ANSWER, QUESTION
from generator.intake.grid import TOP, Grid, letters


def turned(grid: Grid) -> Grid:
    """Return ``grid`` with its questions as headers, if near its top one row heads questions and answers; else itself.

    Its columns are the rows of the sheet; those above and in the head are empty, and other columns are help.
    """
    head = next((row for row in grid.rows[:TOP] if {QUESTION, ANSWER} <= {text.strip() for text in row}), None)
    if head is None:
        return grid
    texts = [text.strip() for text in head]
    asked, answered = texts.index(QUESTION), texts.index(ANSWER)
    start = list(grid.rows).index(head) + 1
    lines = [["", ""]] * start + [[row[asked], row[answered]] for row in grid.rows[start:]]
    faults = {(2, row): fault for (row, column), fault in grid.faults.items() if column == answered + 1 and row > start}
    rows = [list(row) for row in zip(*lines, strict=True)]
    return Grid(rows, grid.name, faults, questions=True, answers=letters(answered + 1))
