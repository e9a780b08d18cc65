"""What is new: entries by the day they were published or last confirmed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.catalog import Catalog
from generator.config import SiteConfig
from generator.model.entry import Entry
from generator.output.page import Page
from generator.pages.cards import theme_chips
from generator.pages.lists import crumbs, list_meta
from generator.pages.paging import paged
from generator.reading.document import Document
from generator.views.addresses import path_of
from generator.views.shown import changed_on, newest_first

_TITLE = "新着"


@dataclass(frozen=True, slots=True)
class News:
    """An entry and the day it was published or looked over again, and which of the two it was."""

    day: date
    what: str
    kind: str
    title: str
    path: str
    summary: str
    themes: str


def newest_pages(catalog: Catalog, config: SiteConfig) -> Iterator[Page]:
    """Yield the sheets of all entries, the newest first."""
    entries = by_change(catalog)
    summary = "新しく加わった記事と、内容を確かめ直した記事を、新しい順に並べています。"
    meta = list_meta(entries, catalog)
    for sheet in paged(entries, config.page_size, "newest.md"):
        data = {"sheet": sheet, "news": [news_of(entry, catalog) for entry in sheet.items]}
        yield Page(sheet.path, "newest.md.j2", _TITLE + sheet.suffix, summary, data, crumbs((_TITLE, "")), meta)


def by_change(catalog: Catalog) -> list[Document[Entry]]:
    """Return the published entries, the latest change first."""
    return sorted(newest_first(catalog.published), key=lambda entry: changed_on(entry.model), reverse=True)


def news_of(document: Document[Entry], catalog: Catalog) -> News:
    """Return an entry as news."""
    entry = document.model
    day = changed_on(entry)
    themes = "、".join(chip.label for chip in theme_chips(entry, catalog))
    what = "公開" if day == entry.published_on else "内容を確認"
    return News(day, what, document.kind.label, entry.title, path_of(document), entry.summary, themes)
