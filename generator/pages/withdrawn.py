"""The pages that withdrawn entries leave at their addresses: when and why, and nothing of what they said."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator import _
from generator.output.page import Meta, Page, PageData
from generator.pages.lists import NOT_SEARCHED, way_to
from generator.views.entry import EntryView
from generator.views.shelf import Shelf
from generator.views.withdrawn import WithdrawnView


@dataclass(frozen=True, slots=True)
class WithdrawnData(PageData):
    """What is left of an entry, and what to read instead, if anything."""

    template = "withdrawn.md.j2"
    withdrawn: WithdrawnView
    successor: EntryView | None


def withdrawn_title() -> str:
    """Return what such a page is called."""
    return _("取り下げられた記事")


def pages(shelf: Shelf) -> Iterator[Page]:
    """Yield a page for every withdrawn entry; search engines, search and sitemap are told to leave it out."""
    for one in shelf.withdrawn:
        data = WithdrawnData(one, shelf.entries.get(one.successor))
        yield Page(
            one.path,
            withdrawn_title(),
            _("この記事は取り下げられました。"),
            data,
            way_to(withdrawn_title()),
            Meta(noindex=True, search=NOT_SEARCHED),
        )
