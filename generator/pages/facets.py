"""Cases grouped by one of their properties: an overview of its values, and pages with cards for each value."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar, cast

from generator.catalog import Catalog, group
from generator.config import SiteConfig
from generator.model.entry import Case
from generator.output.page import Page
from generator.pages.cards import Topic, entry_card
from generator.pages.lists import crumbs, list_meta
from generator.pages.paging import paged
from generator.reading.document import Document
from generator.views.shown import newest_first

K = TypeVar("K")
Cases = tuple[Document[Case], ...]


@dataclass(frozen=True, slots=True)
class Facet:
    """A value of a property: its page, how readers call it, what it means, and its cases, newest first."""

    label: str
    path: str
    note: str
    cases: Cases
    described: str = ""

    @property
    def title(self) -> str:
        """What its pages are called (「1万人未満の事例」, or as ``described``)."""
        return self.described or f"{self.label}の事例"

    @property
    def count(self) -> int:
        """How many cases there are."""
        return len(self.cases)


@dataclass(frozen=True, slots=True)
class Overview:
    """The page above the values of a property."""

    title: str
    path: str
    summary: str

    @property
    def step(self) -> tuple[str, str]:
        """Its place on the way to the pages below it."""
        return self.title, self.path


def cases_by(catalog: Catalog, keys: Callable[[Document[Case]], Iterable[K]]) -> dict[K, Cases]:
    """Return the published cases under each of their keys, newest first."""
    newest = newest_first(catalog.published)
    cases = [cast("Document[Case]", entry) for entry in newest if isinstance(entry.model, Case)]
    return group(cases, keys)


def overview_pages(overview: Overview, facets: Sequence[Facet], catalog: Catalog, config: SiteConfig) -> Iterator[Page]:
    """Yield the page with all values of a property, all with the same weight, and the pages of each value."""
    topics = [Topic(facet.path, facet.label, facet.note, f"{facet.count:,}件") for facet in facets]
    meta = list_meta(catalog.published, catalog)
    way = crumbs((overview.title, ""))
    yield Page(overview.path, "facets.md.j2", overview.title, overview.summary, {"topics": topics}, way, meta)
    for facet in facets:
        yield from facet_pages(facet, overview.step, catalog, config)


def facet_pages(facet: Facet, parent: tuple[str, str], catalog: Catalog, config: SiteConfig) -> Iterator[Page]:
    """Yield the sheets of one value; ``parent`` is the label and the path of the page above them."""
    way, meta = crumbs(parent, (facet.label, "")), list_meta(facet.cases, catalog)
    for sheet in paged(facet.cases, config.page_size, facet.path):
        cards = [entry_card(case, catalog) for case in sheet.items]
        data = {"facet": facet, "sheet": sheet, "cards": cards, "parent": parent}
        summary = f"{facet.title}は{facet.count:,}件あります。{facet.note}"
        yield Page(sheet.path, "facet.md.j2", facet.title + sheet.suffix, summary, data, way, meta)
