"""Cases by one of their properties: a page with all its values, and pages with cards for each, and for each theme."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from generator import _
from generator.catalog import group
from generator.model.chosen import Chosen
from generator.model.labelled import Labelled
from generator.output.page import Crumb, Page, PageData
from generator.pages.cards import Card, Topic, entry_card
from generator.pages.crossing import Column, Crossing, crossed_path, crossing
from generator.pages.lists import list_meta, step, way_to
from generator.pages.paging import Sheet, paged
from generator.pages.register import Listing
from generator.views.addresses import value_path
from generator.views.case import CaseView
from generator.views.entry import EntryView
from generator.views.shelf import Shelf

V = TypeVar("V", bound=Labelled | Chosen)


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
    """All values of a property, and the themes beside them if there is a page for each of both."""

    template = "facets.md.j2"
    topics: Sequence[Topic]
    crossed: Crossing | None


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

    ``notes`` names every value, in the order in which they are shown, all with the same weight; it is a function where
    settings choose them.
    ``titles`` is for values whose pages are not called 「…の事例」. ``by_theme``: whether the cases of each
    value have pages by theme too.
    """

    summary: str
    values_of: Callable[[CaseView], Iterable[V]]
    notes: Mapping[V, str] | Callable[[], Mapping[V, str]]
    titles: Mapping[V, str] = field(default_factory=dict)
    by_theme: bool = False

    def facets(self, shelf: Shelf, overview: str) -> list[Facet]:
        """Return all values with their cases; their pages lie below the page ``overview``."""
        cases, notes = shelf.cases_by(self.values_of), self.notes() if callable(self.notes) else self.notes
        return [
            Facet(
                label=value.label,
                path=value_path(overview, value),
                note=_(note),
                cases=cases.get(value, ()),
                title=_(titled) if (titled := self.titles.get(value)) else _("{label}の事例", label=value.label),
            )
            for value, note in notes.items()
        ]

    def crossing(self, shelf: Shelf, overview: str) -> Crossing:
        """Return how many cases each theme has of each value that any has, the fullest theme first."""
        columns = [_column(facet) for facet in self.facets(shelf, overview) if facet.count]
        return crossing(shelf.fullest_themes, columns)

    def pages(self, shelf: Shelf, here: Listing) -> Iterator[Page]:
        """Yield the page with all values, and the pages of each."""
        facets, meta = self.facets(shelf, here.path), list_meta(shelf.published, shelf)
        topics = [topic_of(facet) for facet in facets]
        crossed = self.crossing(shelf, here.path)
        data = FacetsData(topics, crossed if self.by_theme and crossed.columns else None)
        yield Page(here.path, here.title, _(self.summary), data, way_to(here.title), meta)
        for facet in facets:
            yield from facet_pages(facet, shelf, step(here))
            if self.by_theme:
                yield from _theme_pages(facet, shelf, step(here))


def facet_pages(facet: Facet, shelf: Shelf, *above: Crumb) -> Iterator[Page]:
    """Yield the sheets of one value; ``above`` are the pages above them, the nearest last."""
    meta = list_meta(facet.cases, shelf)
    summary = _("{title}は{count:,}件あります。{note}", title=facet.title, count=facet.count, note=facet.note)
    for sheet in paged(facet.cases, shelf.config.page_size, facet.path):
        data = FacetData(facet, sheet, [entry_card(case) for case in sheet.items], above[-1])
        yield Page(sheet.path, facet.title + sheet.suffix, summary, data, way_to(facet.label, *above), meta)


def _theme_pages(facet: Facet, shelf: Shelf, above: Crumb) -> Iterator[Page]:
    """Yield the sheets of those cases of a value that belong to one theme, for each theme that has some."""
    for slug, cases in _by_theme(facet.cases).items():
        label = shelf.themes[slug].label
        path, title = crossed_path(facet.path, slug), _("{title}（{label}）", title=facet.title, label=label)
        crossed = Facet(label, path, facet.note, cases, title)
        yield from facet_pages(crossed, shelf, above, Crumb(facet.label, facet.path))


def topic_of(facet: Facet) -> Topic:
    """Return what the page above says of a value."""
    return Topic(facet.path, facet.label, facet.note, _("{count:,}件", count=facet.count), empty=not facet.count)


def _column(facet: Facet) -> Column:
    counts = {slug: len(cases) for slug, cases in _by_theme(facet.cases).items()}
    return Column(facet.path, facet.label, facet.count, counts)


def _by_theme(cases: Sequence[EntryView]) -> Mapping[str, Sequence[EntryView]]:
    return group(cases, lambda case: [theme.slug for theme in case.themes])
