"""Cases grouped by one of their properties: a page with cards for every value that has cases."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar, cast

from generator.catalog import Catalog, Document, group
from generator.config import SiteConfig
from generator.models import Case
from generator.pages.base import Page
from generator.pages.cards import entry_card, newest_first
from generator.pages.lists import crumbs, list_meta
from generator.pages.paging import paged

K = TypeVar("K")
Cases = tuple[Document[Case], ...]


@dataclass(frozen=True, slots=True)
class Facet:
    """A value of a property: its page, how readers call it, what it means, and its cases, newest first."""

    label: str
    path: str
    note: str
    cases: Cases

    @property
    def count(self) -> int:
        """How many cases there are."""
        return len(self.cases)


def cases_by(catalog: Catalog, keys: Callable[[Document[Case]], Iterable[K]]) -> dict[K, Cases]:
    """Return the published cases under each of their keys, newest first."""
    newest = newest_first(catalog.published)
    cases = [cast("Document[Case]", entry) for entry in newest if isinstance(entry.model, Case)]
    return group(cases, keys)


def facet_pages(facet: Facet, parent: tuple[str, str], catalog: Catalog, config: SiteConfig) -> Iterator[Page]:
    """Yield the sheets of one value; ``parent`` is the label and the path of the page above them."""
    title = f"{facet.label}の事例"
    for sheet in paged(facet.cases, config.page_size, facet.path):
        cards = [entry_card(case, catalog) for case in sheet.items]
        data = {"facet": facet, "sheet": sheet, "cards": cards, "title": title, "parent": parent}
        summary = f"{title}は{facet.count:,}件あります。{facet.note}"
        way = crumbs(parent, (facet.label, ""))
        yield Page(sheet.path, "facet.md.j2", title + sheet.suffix, summary, data, way, list_meta(facet.cases, catalog))
