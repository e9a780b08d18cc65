"""The あかさたな navigation: one link for every row of the 五十音 table."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RowLink:
    """A step of the navigation; a row that holds nothing has no path."""

    label: str
    path: str
    count: int
