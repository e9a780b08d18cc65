"""What is new: entries by the day they were published or last confirmed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.catalog import Catalog, Document
from generator.config import SiteConfig
from generator.models import Entry, Thread
from generator.pages.base import Page
from generator.pages.cards import newest_first, path_of, theme_chips
from generator.pages.lists import crumbs, list_meta
from generator.pages.paging import paged
from generator.pages.structured import changed_on

_TITLE = "新着"


@dataclass(frozen=True, slots=True)
class News:
    """An entry and the day it was published or looked over again."""

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
        data = {"sheet": sheet, "news": [_news(entry, catalog) for entry in sheet.items]}
        yield Page(sheet.path, "newest.md.j2", _TITLE + sheet.suffix, summary, data, crumbs((_TITLE, "")), meta)


def by_change(catalog: Catalog) -> list[Document[Entry]]:
    """Return the published entries, the latest change first."""
    return sorted(newest_first(catalog.published), key=lambda entry: changed_on(entry.model), reverse=True)


def _news(document: Document[Entry], catalog: Catalog) -> News:
    entry = document.model
    day = changed_on(entry)
    kind = "質問と答え" if isinstance(entry, Thread) else "事例"
    themes = "、".join(chip.label for chip in theme_chips(entry, catalog))
    what = "公開" if day == entry.published_on else "内容を確認"
    return News(day, what, kind, entry.title, path_of(document), entry.summary, themes)
