"""What list pages share: the way to them, and what search and sitemap are told."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from generator.output.page import Crumb, Meta, SearchFacts
from generator.pages.register import HOME, Listing
from generator.views.entry import EntryView
from generator.views.patterns import Pattern
from generator.views.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Link:
    """The way to a page by what it is called."""

    path: str
    label: str


NOT_SEARCHED = SearchFacts(exclude=True)
_BOOST = 0.65


def way_to(label: str, *above: Crumb) -> tuple[Crumb, ...]:
    """Return the way from the first page over those ``above`` to a page; the page itself is never a link."""
    return (Crumb(HOME.title, HOME.path), *above, Crumb(label))


def step(listing: Listing) -> Crumb:
    """Return a page of the navigation as a step of the way to a page below it."""
    return Crumb(listing.title, listing.path)


def pattern_links(patterns: Iterable[Pattern]) -> list[Link]:
    """Return the way to patterns, without a number: one more case changes no page that leads there."""
    return [Link(pattern.path, pattern.word) for pattern in patterns]


def labelled(label: str) -> SearchFacts:
    """Return what the search is told of a page that leads to entries: results call it ``label``, entries come first."""
    return SearchFacts(label=label, boost=_BOOST)


def list_meta(entries: Collection[EntryView], shelf: Shelf) -> Meta:
    """Return the front matter of a list of ``entries``: kept out of the search, dated by its newest entry if any."""
    return Meta(search=NOT_SEARCHED, date=shelf.latest_change(entries) if entries else None)
