"""Lines of cells parted by tabs, as a spreadsheet copies them → the rows of a Markdown table."""

from collections.abc import Sequence


def is_row(line: str) -> bool:
    """Whether ``line`` has cells."""
    return "\t" in line and not line.isspace()


def table_rows(lines: Sequence[str]) -> list[list[str]]:
    """Return the Markdown of a table, one list of lines for each row; the first row holds the headings."""
    rows = [[cell.strip().replace("|", "\\|") for cell in line.split("\t")] for line in lines]
    width = max(map(len, rows))
    made = [[f"| {' | '.join([*row, *[''] * (width - len(row))])} |"] for row in rows]
    made[0].append(f"|{' --- |' * width}")
    return made
