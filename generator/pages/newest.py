"""What is new: entries by the day they were published or last confirmed."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.output.page import Page, PageData
from generator.pages.lists import list_meta, way_to
from generator.pages.paging import Sheet, paged
from generator.pages.register import Listing
from generator.views.entry import EntryView
from generator.views.figures import year_month
from generator.views.shelf import Shelf


@dataclass(frozen=True, slots=True)
class News:
    """An entry, and whether it was last published or looked over again."""

    entry: EntryView
    what: str
    themes: str


@dataclass(frozen=True, slots=True)
class Month:
    """The news of a month."""

    label: str
    anchor: str
    news: Sequence[News]


@dataclass(frozen=True, slots=True)
class Jump:
    """Where the news of a month begin."""

    label: str
    path: str


@dataclass(frozen=True, slots=True)
class NewestData(PageData):
    """A sheet of news by month, and the way to every month."""

    template = "newest.md.j2"
    sheet: Sheet[EntryView]
    months: Sequence[Month]
    jumps: Sequence[Jump]


def pages(shelf: Shelf, here: Listing) -> Iterator[Page]:
    """Yield the sheets of all entries, the newest first."""
    summary = "新しく加わった記事と、内容を確かめ直した記事です。"
    meta = list_meta(shelf.by_change, shelf)
    sheets = paged(shelf.by_change, shelf.config.page_size, here.path)
    jumps = _jumps(sheets)
    for sheet in sheets:
        data = NewestData(sheet, months_of(sheet.items), jumps)
        yield Page(sheet.path, here.title + sheet.suffix, summary, data, way_to(here.title), meta)


def months_of(entries: Iterable[EntryView]) -> list[Month]:
    """Return entries, which come in the order of their change, as news under their months."""
    together = groupby(map(_news_of, entries), key=lambda one: f"{one.entry.changed_on:%Y-%m}")
    return [Month(year_month(month), f"month-{month}", list(news)) for month, news in together]


def _jumps(sheets: Sequence[Sheet[EntryView]]) -> list[Jump]:
    """Return where each month begins; a single one needs no way to it."""
    places: dict[str, str] = {}
    for sheet in sheets:
        for month in months_of(sheet.items):
            places.setdefault(month.label, f"{sheet.path}#{month.anchor}")
    return [Jump(label, path) for label, path in places.items()] if len(places) > 1 else []


def _news_of(entry: EntryView) -> News:
    """Return an entry as news."""
    what = "公開" if entry.changed_on == entry.published_on else "内容を確認"
    return News(entry, what, "、".join(theme.label for theme in entry.themes))
