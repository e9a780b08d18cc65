"""Who made the content: people with their roles, and places that tried what a case did; nobody is ranked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator import _
from generator.output.page import Page, PageData
from generator.pages.lists import list_meta, way_to
from generator.pages.paging import Sheet, paged
from generator.pages.register import Listing
from generator.views.entry import EntryView
from generator.views.people import Contributor, contributors
from generator.views.shelf import Shelf
from generator.views.trust import ReplicationView

_SHOWN = 30


@dataclass(frozen=True, slots=True)
class Tried:
    """A case, and what came of it where somebody else did the same."""

    case: EntryView
    replication: ReplicationView


@dataclass(frozen=True, slots=True)
class ContributorsData(PageData):
    """A sheet of people; the first one also shows what places found, the latest first, and how many more there are."""

    template = "contributors.md.j2"
    sheet: Sheet[Contributor]
    tried: Sequence[Tried]
    rest: int


def pages(shelf: Shelf, here: Listing) -> Iterator[Page]:
    """Yield the sheets of all people, by the reading of their names."""
    summary = _("記事を書いたり、確かめたり、まとめたりした人とグループです。")
    meta, tried = list_meta(shelf.published, shelf), _tried(shelf)
    for sheet in paged(contributors(shelf.catalog, shelf.config), shelf.config.page_size, here.path):
        data = ContributorsData(sheet, tried[:_SHOWN], max(len(tried) - _SHOWN, 0))
        yield Page(sheet.path, here.title + sheet.suffix, summary, data, way_to(here.title), meta)


def _tried(shelf: Shelf) -> list[Tried]:
    """Return what others found who did the same as a case, the latest first."""
    found = [Tried(entry, one) for entry in shelf.published if entry.case for one in entry.case.replications]
    return sorted(found, key=lambda one: one.replication.reported_on, reverse=True)
