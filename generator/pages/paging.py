"""Long lists in several sheets: ``x.md``, ``x-2.md``, ``x-3.md`` …, so that no page grows with the content."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator import _
from generator.views.addresses import sheet_path

T_co = TypeVar("T_co", covariant=True)

_NEIGHBOURS = 2


@dataclass(frozen=True, slots=True)
class Sheet(Generic[T_co]):
    """One page of a list.

    ``links`` is what the page navigation shows: the first and the last page and those near this
    one; a gap between them is None. ``first`` is the 1-based number of the first item.
    """

    items: Sequence[T_co]
    number: int
    path: str
    paths: Sequence[str]
    first: int
    total: int

    @property
    def count(self) -> int:
        """How many sheets the list has."""
        return len(self.paths)

    @property
    def last(self) -> int:
        """The 1-based number of the last item on this sheet."""
        return self.first + len(self.items) - 1

    @property
    def previous(self) -> str:
        """The path of the sheet before, or nothing."""
        return self.paths[self.number - 2] if self.number > 1 else ""

    @property
    def next(self) -> str:
        """The path of the sheet after, or nothing."""
        return self.paths[self.number] if self.number < self.count else ""

    @property
    def links(self) -> list[tuple[int, str] | None]:
        """Numbers and paths for the page navigation, with None where numbers are left out."""
        near = range(self.number - _NEIGHBOURS, self.number + _NEIGHBOURS + 1)
        shown = sorted({1, self.count} | {number for number in near if 1 <= number <= self.count})
        links: list[tuple[int, str] | None] = []
        for before, number in zip([0, *shown], shown, strict=False):
            if number - before > 1:
                links.append(None)
            links.append((number, self.paths[number - 1]))
        return links

    @property
    def suffix(self) -> str:
        """What tells this sheet's title from the first one's."""
        return _("（{number}ページ目）", number=self.number) if self.number > 1 else ""


def paged(items: Sequence[T_co], size: int, path: str) -> list[Sheet[T_co]]:
    """Cut ``items`` into sheets of at most ``size``; the first lies at ``path``. No items make one empty sheet."""
    starts = range(0, max(len(items), 1), size)
    paths = [sheet_path(path, number) for number in range(1, len(starts) + 1)]
    return [
        Sheet(items[start : start + size], number, paths[number - 1], paths, start + 1, len(items))
        for number, start in enumerate(starts, 1)
    ]
