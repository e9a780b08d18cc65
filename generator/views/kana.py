"""The あかさたな navigation: one link for every row of the 五十音 table."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator import spoken
from generator.language.readings import Row


@dataclass(frozen=True, slots=True)
class RowLink:
    """A step of the navigation; a row that holds nothing has no path."""

    label: str
    path: str
    count: int


def row_links(places: Iterable[tuple[Row, str]]) -> list[RowLink]:
    """Return a link for every row, to where the first of its items stands; ``places`` are the items in order.

    In other languages than Japanese, rows that hold nothing are left out.
    """
    counts: dict[Row, int] = dict.fromkeys(Row, 0)
    first: dict[Row, str] = {}
    for row, path in places:
        counts[row] += 1
        first.setdefault(row, path)
    shown = {row: count for row, count in counts.items() if count or spoken() == "ja"}
    return [RowLink(row.label, first.get(row, ""), count) for row, count in shown.items()]
