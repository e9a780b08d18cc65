"""The first page of the site."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from generator.catalog import Catalog, group
from generator.config import SiteConfig
from generator.language.questions import first_wording
from generator.model.entry import Case, Entry
from generator.model.vocabulary import PopulationBand
from generator.output.page import Page
from generator.pages.cards import TROUBLED, entry_card
from generator.pages.lists import NOT_SEARCHED
from generator.pages.newest import by_change, news_of
from generator.pages.theme import ThemeShelf
from generator.reading.document import Document
from generator.views.addresses import band_path, path_of
from generator.views.shown import newest_first, shown_band

_NEWS = 6
_TROUBLES = 3
_EXAMPLES = 4


@dataclass(frozen=True, slots=True)
class Link:
    """A link with a remark beside it."""

    path: str
    label: str
    remark: str = ""


def home_page(catalog: Catalog, config: SiteConfig, shelf: ThemeShelf) -> Page:
    """Return the first page."""
    entries = newest_first(catalog.published)
    troubled = _troubled(entries)
    data = {
        "examples": _examples(entries),
        "themes": [shelf.topic(theme) for theme in shelf.themes],
        "news": [news_of(entry, catalog) for entry in by_change(catalog)[:_NEWS]],
        "troubles": [entry_card(entry, catalog) for entry in _spread(troubled)[:_TROUBLES]],
        "trouble_count": len(troubled),
        "bands": _bands(entries, catalog),
    }
    return Page("index.md", "home.md.j2", config.title, config.tagline, data, (), NOT_SEARCHED)


def _troubled(entries: Sequence[Document[Entry]]) -> list[Document[Entry]]:
    """Return cases that did not go as hoped: those that failed, those that were stopped, those half-way."""
    outcomes = group(entries, lambda entry: [entry.model.outcome] if isinstance(entry.model, Case) else [])
    return [entry for outcome in TROUBLED for entry in outcomes.get(outcome, ())]


def _examples(entries: Sequence[Document[Entry]]) -> list[Link]:
    """Return questions as colleagues ask them, from the newest entries of different themes."""
    asked = [entry for entry in entries if entry.model.questions]
    return [Link(path_of(entry), first_wording(entry.model.questions[0])) for entry in _spread(asked)[:_EXAMPLES]]


def _spread(entries: Sequence[Document[Entry]]) -> list[Document[Entry]]:
    """Return the first entry of each theme, in order, and then the others."""
    seen: set[str] = set()
    first: list[Document[Entry]] = []
    others: list[Document[Entry]] = []
    for entry in entries:
        theme = entry.model.themes[0]
        (others if theme in seen else first).append(entry)
        seen.add(theme)
    return first + others


def _bands(entries: Sequence[Document[Entry]], catalog: Catalog) -> list[Link]:
    """Return every population band with the number of its cases."""
    bands = (shown_band(entry.model, catalog) for entry in entries if isinstance(entry.model, Case))
    counts = Counter(band for band in bands if band)
    return [Link(band_path(band), band.label, f"{counts[band]:,}件") for band in PopulationBand]
