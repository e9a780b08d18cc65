"""Lines of cells parted by tabs, as a spreadsheet copies them → the rows of a Markdown table."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from generator.markup.signs import TABBED

_ROWS = 2


def is_row(line: str) -> bool:
    """Whether ``line`` has cells."""
    return "\t" in line and not line.isspace()


def runs(texts: Sequence[str]) -> Iterator[tuple[bool, list[str]]]:
    """Yield runs of lines, and whether they are rows of cells.

    Those are at least two, not only indented by tabs, and not the items of a list from a word processor.
    """
    rows: list[bool] = []
    for may_be_rows, run in groupby(texts, is_row):
        lines = list(run)
        are_rows = may_be_rows and len(lines) >= _ROWS and any(map(is_row, map(str.strip, lines)))
        rows += [are_rows and not all(map(TABBED.match, lines))] * len(lines)
    for are_rows, pairs in groupby(zip(rows, texts, strict=True), key=itemgetter(0)):
        yield are_rows, [text for _row, text in pairs]


def table_rows(lines: Sequence[str]) -> list[list[str]]:
    """Return the Markdown of a table, one list of lines for each row; the first row holds the headings."""
    rows = [[cell.strip().replace("|", "\\|") for cell in line.split("\t")] for line in lines]
    width = max(map(len, rows))
    made = [[f"| {' | '.join([*row, *[''] * (width - len(row))])} |"] for row in rows]
    made[0].append(f"|{' --- |' * width}")
    return made
