"""What is new: entries by the day they were published or last confirmed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.output.page import Page, PageData
from generator.pages.lists import list_meta, way_to
from generator.pages.paging import Sheet, paged
from generator.pages.register import Listing
from generator.views.entry import EntryView
from generator.views.shelf import Shelf


@dataclass(frozen=True, slots=True)
class News:
    """An entry, and whether it was last published or looked over again."""

    entry: EntryView
    what: str
    themes: str


@dataclass(frozen=True, slots=True)
class NewestData(PageData):
    """A sheet of news."""

    template = "newest.md.j2"
    sheet: Sheet[EntryView]
    news: Sequence[News]


def pages(shelf: Shelf, here: Listing) -> Iterator[Page]:
    """Yield the sheets of all entries, the newest first."""
    summary = "新しく加わった記事と、内容を確かめ直した記事を、新しい順に並べています。"
    meta = list_meta(shelf.by_change, shelf)
    for sheet in paged(shelf.by_change, shelf.config.page_size, here.path):
        data = NewestData(sheet, [news_of(entry) for entry in sheet.items])
        yield Page(sheet.path, here.title + sheet.suffix, summary, data, way_to(here.title), meta)


def news_of(entry: EntryView) -> News:
    """Return an entry as news."""
    what = "公開" if entry.changed_on == entry.published_on else "内容を確認"
    return News(entry, what, "、".join(theme.label for theme in entry.themes))
