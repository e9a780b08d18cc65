"""The Atom feed: the newest entries, for readers who follow the site.

An entry is known by the authority of the site and its name, of former names the first in the alphabet: a
corrected date, another host or another order of the former names does not make it new again.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from generator.output.page import Page, PageData
from generator.pages.register import HOME
from generator.views.addresses import FEED, address, tag
from generator.views.entry import EntryView
from generator.views.shelf import Shelf

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


@dataclass(frozen=True, slots=True)
class FeedData(PageData):
    """The newest entries; the dates come from them."""

    template = "feed.xml.j2"
    entries: Sequence[FeedEntry]
    address: str
    home: str
    updated: str


def pages(shelf: Shelf) -> Iterator[Page]:
    """Yield the feed."""
    newest, config = shelf.by_change[:_NEWEST], shelf.config
    data = FeedData(
        entries=[_feed_entry(entry, shelf) for entry in newest],
        address=address(config, FEED),
        home=address(config, HOME.path),
        updated=_moment(shelf.latest_change(newest)),
    )
    yield Page(FEED, config.title, config.tagline, data)


def _feed_entry(entry: EntryView, shelf: Shelf) -> FeedEntry:
    first_path = min(entry.former_paths, default=entry.path)
    return FeedEntry(
        id=tag(shelf.config, first_path),
        title=entry.title,
        address=entry.address,
        summary=entry.summary,
        published=_moment(entry.published_on),
        updated=_moment(entry.changed_on),
        themes=[theme.label for theme in entry.themes],
    )


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00+09:00"
