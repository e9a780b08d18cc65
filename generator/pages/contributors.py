"""Who made the content: people with their roles; nobody is ranked."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.output.page import Page, PageData
from generator.pages.lists import list_meta, way_to
from generator.pages.paging import Sheet, paged
from generator.pages.register import Listing
from generator.views.people import Contributor, contributors
from generator.views.shelf import Shelf


@dataclass(frozen=True, slots=True)
class ContributorsData(PageData):
    """A sheet of people."""

    template = "contributors.md.j2"
    sheet: Sheet[Contributor]


def pages(shelf: Shelf, here: Listing) -> Iterator[Page]:
    """Yield the sheets of all people, by the reading of their names."""
    summary = "記事を書いたり、確かめたり、まとめたりした人とグループです。"
    meta = list_meta(shelf.published, shelf)
    for sheet in paged(contributors(shelf.catalog), shelf.config.page_size, here.path):
        data = ContributorsData(sheet)
        yield Page(sheet.path, here.title + sheet.suffix, summary, data, way_to(here.title), meta)
