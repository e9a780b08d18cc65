"""The Atom feeds of the site and of every theme: the newest entries, for readers who follow them (RFC 4287).

An entry is known by the authority of the site and its name, of several the oldest: a corrected date, another
host or one more name does not make it new again. It has the same id in every feed. Every feed is as new as
the site is: what leaves it, or a theme, never sets its time back. Addresses are the public ones, wherever a feed
is opened: the settings always name one.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from generator import _
from generator.output.page import Page, PageData
from generator.pages.register import HOME
from generator.views.addresses import FEED, address, tag, theme_feed_path
from generator.views.entry import EntryView
from generator.views.history import PUBLISHED
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
    """The newest entries. ``home`` is the page that shows what the feed is about."""

    template = "feed.xml.j2"
    entries: Sequence[FeedEntry]
    address: str
    home: str
    updated: str


def pages(shelf: Shelf) -> Iterator[Page]:
    """Yield the feed of the site and those of its themes, each theme with all its entries or none yet."""
    config = shelf.config
    yield Page(FEED, config.title, config.tagline, _feed(FEED, HOME.path, shelf.by_change, shelf))
    for theme in shelf.themes.values():
        path = theme_feed_path(theme.slug)
        entries = [entry for entry in shelf.by_change if any(one.slug == theme.slug for one in entry.themes)]
        title = _("{theme}の新着 | {site}", theme=theme.label, site=config.title)
        yield Page(path, title, theme.summary, _feed(path, theme.path, entries, shelf))


def _feed(path: str, home: str, entries: Sequence[EntryView], shelf: Shelf) -> FeedData:
    newest, config = entries[:_NEWEST], shelf.config
    return FeedData(
        entries=[_feed_entry(entry, shelf) for entry in newest],
        address=address(config, path),
        home=address(config, home),
        updated=_moment(shelf.latest),
    )


def _feed_entry(entry: EntryView, shelf: Shelf) -> FeedEntry:
    return FeedEntry(
        id=tag(shelf.config, entry.first_path),
        title=entry.title,
        address=entry.address,
        summary=_summary(entry),
        published=_moment(entry.published_on),
        updated=_moment(entry.changed_on),
        themes=[theme.label for theme in entry.themes],
    )


def _summary(entry: EntryView) -> str:
    """Return the answer of an entry, after what last happened to it, if anything since it was published."""
    last = entry.history[0]
    said = _("【{kind}】{what} {summary}", kind=last.word, what=last.what, summary=entry.summary)
    return entry.summary if last.kind == PUBLISHED else said


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00+09:00"
