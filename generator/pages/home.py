"""The first page of the site."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator.catalog import Catalog, Document, group
from generator.config import SiteConfig
from generator.models import Case, Entry
from generator.pages.base import Page
from generator.pages.cards import (
    TROUBLED,
    band_path,
    entry_card,
    newest_first,
    path_of,
    shown_band,
    theme_chips,
)
from generator.pages.theme import ThemeShelf
from generator.questions import first_wording
from generator.vocabulary import PopulationBand

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
class News:
    """An entry among the newest."""

    path: str
    title: str
    kind: str
    theme: str
    published_on: date


def home_page(catalog: Catalog, config: SiteConfig, shelf: ThemeShelf) -> Page:
    """Return the first page."""
    entries = newest_first(catalog.published)
    troubled = _troubled(entries)
    data = {
        "examples": _examples(entries),
        "themes": [shelf.card(theme) for theme in catalog.themes.values()],
        "news": [_news(entry, catalog) for entry in entries[:_NEWS]],
        "troubles": [entry_card(entry, catalog) for entry in _spread(troubled)[:_TROUBLES]],
        "trouble_count": len(troubled),
        "bands": _bands(entries, catalog),
    }
    return Page("index.md", "home.md.j2", config.title, config.tagline, data)


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


def _news(document: Document[Entry], catalog: Catalog) -> News:
    entry = document.model
    kind = "事例" if isinstance(entry, Case) else "質問と答え"
    themes = theme_chips(entry, catalog)
    theme = themes[0].label if themes else ""
    return News(path_of(document), entry.title, kind, theme, entry.published_on)


def _bands(entries: Sequence[Document[Entry]], catalog: Catalog) -> list[Link]:
    """Return every population band with the number of its cases."""
    bands = (shown_band(entry.model, catalog) for entry in entries if isinstance(entry.model, Case))
    counts = Counter(band for band in bands if band)
    return [Link(band_path(band), band.label, f"{counts[band]:,}件") for band in PopulationBand]
