"""The Atom feed: the newest entries, for readers who follow the site."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from generator.catalog import Catalog
from generator.config import SiteConfig
from generator.model.entry import Entry
from generator.output.page import Page
from generator.pages.cards import theme_chips
from generator.pages.newest import by_change
from generator.reading.document import Document
from generator.views.addresses import address, path_of
from generator.views.shown import changed_on, latest_change

_PATH = "feed.xml"
_NEWEST = 30


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """An entry as a feed reader shows it."""

    id: str
    title: str
    address: str
    summary: str
    published: str
    updated: str
    themes: Sequence[str]


def feed_page(catalog: Catalog, config: SiteConfig) -> Page:
    """Return the feed; its dates come from the entries."""
    newest = by_change(catalog)[:_NEWEST]
    data = {
        "entries": [_feed_entry(entry, catalog, config) for entry in newest],
        "address": address(config, _PATH),
        "home": address(config, "index.md"),
        "updated": _moment(latest_change(newest, catalog)),
    }
    return Page(_PATH, "feed.xml.j2", config.title, config.tagline, data)


def _feed_entry(document: Document[Entry], catalog: Catalog, config: SiteConfig) -> FeedEntry:
    entry = document.model
    return FeedEntry(
        id=_id(document, config),
        title=entry.title,
        address=address(config, path_of(document)),
        summary=entry.summary,
        published=_moment(entry.published_on),
        updated=_moment(changed_on(entry)),
        themes=[chip.label for chip in theme_chips(entry, catalog)],
    )


def _id(document: Document[Entry], config: SiteConfig) -> str:
    """Return an id that a new file name does not change: the first name the entry ever had (RFC 4151)."""
    first_name = (*document.model.formerly, document.slug)[0]
    host = urlsplit(config.url).hostname or "localhost"
    return f"tag:{host},{document.model.published_on.isoformat()}:{document.kind.folder}/{first_name}"


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00+09:00"
