"""Cases by one of their properties: a page with all its values, and pages with cards for each value."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from generator.model.vocabulary import Labelled
from generator.output.page import Crumb, Page, PageData
from generator.pages.cards import Card, Topic, entry_card
from generator.pages.lists import list_meta, step, way_to
from generator.pages.paging import Sheet, paged
from generator.pages.register import Listing
from generator.views.addresses import value_path
from generator.views.case import CaseView
from generator.views.entry import EntryView
from generator.views.shelf import Shelf

V = TypeVar("V", bound=Labelled)


@dataclass(frozen=True, slots=True)
class Facet:
    """A value of a property: its page, how readers call it, what it means, and its cases, newest first."""

    label: str
    path: str
    note: str
    cases: Sequence[EntryView]
    title: str

    @property
    def count(self) -> int:
        """How many cases there are."""
        return len(self.cases)


@dataclass(frozen=True, slots=True)
class FacetsData(PageData):
    """All values of a property."""

    template = "facets.md.j2"
    topics: Sequence[Topic]


@dataclass(frozen=True, slots=True)
class FacetData(PageData):
    """A sheet of the cases of one value; ``overview`` is the page above it."""

    template = "facet.md.j2"
    facet: Facet
    sheet: Sheet[EntryView]
    cards: Sequence[Card]
    overview: Crumb


@dataclass(frozen=True, slots=True)
class FacetTable(Generic[V]):
    """A property of cases as a table: which values a case has, and what each value means.

    ``notes`` names every value, in the order in which they are shown, all with the same weight;
    ``titles`` is for values whose pages are not called 「…の事例」.
    """

    summary: str
    values_of: Callable[[CaseView], Iterable[V]]
    notes: Mapping[V, str]
    titles: Mapping[V, str] = field(default_factory=dict)

    def facets(self, shelf: Shelf, overview: str) -> list[Facet]:
        """Return all values with their cases; their pages lie below the page ``overview``."""
        cases = shelf.cases_by(self.values_of)
        return [
            Facet(
                label=value.label,
                path=value_path(overview, value),
                note=note,
                cases=cases.get(value, ()),
                title=self.titles.get(value, f"{value.label}の事例"),
            )
            for value, note in self.notes.items()
        ]

    def pages(self, shelf: Shelf, here: Listing) -> Iterator[Page]:
        """Yield the page with all values, and the pages of each."""
        facets, meta = self.facets(shelf, here.path), list_meta(shelf.published, shelf)
        topics = [Topic(facet.path, facet.label, facet.note, f"{facet.count:,}件") for facet in facets]
        yield Page(here.path, here.title, self.summary, FacetsData(topics), way_to(here.title), meta)
        for facet in facets:
            yield from facet_pages(facet, here, shelf)


def facet_pages(facet: Facet, here: Listing, shelf: Shelf) -> Iterator[Page]:
    """Yield the sheets of one value; ``here`` is the page above them."""
    overview, meta = step(here), list_meta(facet.cases, shelf)
    summary = f"{facet.title}は{facet.count:,}件あります。{facet.note}"
    for sheet in paged(facet.cases, shelf.config.page_size, facet.path):
        data = FacetData(facet, sheet, [entry_card(case) for case in sheet.items], overview)
        yield Page(sheet.path, facet.title + sheet.suffix, summary, data, way_to(facet.label, overview), meta)
