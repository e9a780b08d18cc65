"""The first page of the site."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator import _
from generator.catalog import group
from generator.model.bands import NO_SIZE
from generator.model.vocabulary import OutcomeKind
from generator.output.page import Meta, Page, PageData
from generator.pages.bands import BANDS
from generator.pages.cards import Card, entry_card
from generator.pages.crossing import Crossing
from generator.pages.lists import NOT_SEARCHED
from generator.pages.newest import Jump, digest_link
from generator.pages.outcomes import OUTCOMES
from generator.pages.prefectures import Tile, map_tiles
from generator.pages.register import Listing
from generator.pages.schema_org import described_site
from generator.pages.starts import all_starts
from generator.views import addresses
from generator.views.collection import Collection, collection_of
from generator.views.entry import EntryView
from generator.views.goals import Goal, goals_of
from generator.views.news import Month, latest
from generator.views.shelf import Shelf

_TROUBLED = (OutcomeKind.FAILED, OutcomeKind.STOPPED, OutcomeKind.PARTIAL)
_NEWS = 6
_TROUBLES = 3
_EXAMPLES = 4


@dataclass(frozen=True, slots=True)
class Link:
    """A link with a remark beside it."""

    path: str
    label: str
    remark: str = ""


@dataclass(frozen=True, slots=True)
class HomeData(PageData):
    """A question or two, what the collection holds, and every way in: themes, bands, prefectures, troubles, news.

    ``starts`` are pages to begin with; ``towns`` and ``near`` are scripts for readers who name their own town.
    """

    template = "home.md.j2"
    examples: Sequence[Link]
    collection: Collection
    towns: str
    near: str
    starts: Sequence[Link]
    crossed: Crossing
    bands: Sequence[Link]
    tiles: Sequence[Tile]
    troubles: Sequence[Card]
    trouble_count: int
    months: Sequence[Month]
    digest: Jump | None
    goals: Sequence[Goal]


def pages(shelf: Shelf, here: Listing) -> Iterator[Page]:
    """Yield the first page."""
    troubled, register = _troubled(shelf.published), shelf.catalog.register
    data = HomeData(
        examples=_examples(shelf.published),
        collection=collection_of(shelf),
        towns=addresses.TOWNS if register.has_towns else "",
        near=addresses.NEAR if register.has_towns else "",
        starts=[Link(start.path, start.title, start.summary) for start in all_starts(shelf)],
        crossed=OUTCOMES.crossing(shelf, addresses.OUTCOMES),
        bands=_bands(shelf) if register.has_sizes else (),
        tiles=map_tiles(shelf),
        troubles=[entry_card(entry) for entry in _spread(troubled)[:_TROUBLES]],
        trouble_count=len(troubled),
        months=latest(shelf.months, _NEWS),
        digest=digest_link(shelf.months[0]) if shelf.months else None,
        goals=goals_of(shelf.catalog, shelf.config.goals),
    )
    config = shelf.config
    meta = Meta(structured=[described_site(config)], search=NOT_SEARCHED)
    yield Page(here.path, config.title, config.tagline, data, (), meta)


def _bands(shelf: Shelf) -> list[Link]:
    return [
        Link(facet.path, facet.label, _("{count:,}件", count=facet.count))
        for facet in BANDS.facets(shelf, addresses.BANDS)
        if facet.path != addresses.band_path(NO_SIZE)
    ]


def _troubled(entries: Sequence[EntryView]) -> list[EntryView]:
    """Return cases that did not go as hoped: those that failed, those that were stopped, those half-way."""
    outcomes = group(entries, lambda entry: [entry.case.outcome] if entry.case else [])
    return [entry for outcome in _TROUBLED for entry in outcomes.get(outcome, ())]


def _examples(entries: Sequence[EntryView]) -> list[Link]:
    """Return questions as colleagues ask them, from the newest entries of different themes."""
    asked = [entry for entry in entries if entry.wordings]
    return [Link(entry.path, entry.wordings[0]) for entry in _spread(asked)[:_EXAMPLES]]


def _spread(entries: Sequence[EntryView]) -> list[EntryView]:
    """Return the first entry of each theme, in order, and then the others."""
    seen: set[str] = set()
    first: list[EntryView] = []
    others: list[EntryView] = []
    for entry in entries:
        theme = entry.themes[0].slug
        (others if theme in seen else first).append(entry)
        seen.add(theme)
    return first + others
