"""The digest of a month: what came and what was mended, by theme, also as a text to paste into a chat or a mail."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator import _
from generator.catalog import group
from generator.config import SiteConfig
from generator.output.page import Page, PageData
from generator.pages.lists import list_meta, step, way_to
from generator.pages.paging import Sheet, paged
from generator.pages.register import Listing
from generator.views.addresses import address, month_path
from generator.views.history import PUBLISHED
from generator.views.news import Month, News
from generator.views.shelf import Shelf

_ON_A_SHEET = 100  # a few lines each, that a month is pasted in one piece


@dataclass(frozen=True, slots=True)
class Item:
    """An entry of a digest: the answer of a new one, what was done to it; ``kinds`` are words for both."""

    path: str
    address: str
    title: str
    kinds: Sequence[str]
    answer: str
    lines: Sequence[str]


@dataclass(frozen=True, slots=True)
class Shelved:
    """The items of a theme; each item stands under the first of its themes alone."""

    label: str
    path: str
    items: Sequence[Item]


@dataclass(frozen=True, slots=True)
class Neighbour:
    """The month before or after (``rel``: prev or next)."""

    rel: str
    label: str
    path: str


@dataclass(frozen=True, slots=True)
class DigestData(PageData):
    """A sheet of a month by theme; ``text`` is the same to paste."""

    template = "digest.md.j2"
    month: Month
    sheet: Sheet[News]
    themes: Sequence[Shelved]
    text: str
    neighbours: Sequence[Neighbour]


def digest_pages(shelf: Shelf, here: Listing) -> Iterator[Page]:
    """Yield the digest of every month, the latest first."""
    beside = [None, *shelf.months, None]
    for later, month, earlier in zip(beside, shelf.months, beside[2:], strict=False):
        found = [("prev", earlier), ("next", later)]
        neighbours = [Neighbour(rel, one.label, month_path(one.key)) for rel, one in found if one]
        for sheet in paged(_by_theme(month, shelf), _ON_A_SHEET, month_path(month.key)):
            yield _page(month, sheet, neighbours, shelf, here)


def _page(month: Month, sheet: Sheet[News], neighbours: Sequence[Neighbour], shelf: Shelf, here: Listing) -> Page:
    themes = _shelved(sheet.items)
    title = _title(month, sheet)
    summary = _("{month}に増えた記事と、直した記事です。", month=month.label)
    data = DigestData(month, sheet, themes, _digest_text(month, sheet, themes, shelf.config), neighbours)
    meta = list_meta([news.entry for news in sheet.items], shelf)
    return Page(sheet.path, title, summary, data, way_to(title, step(here)), meta)


def _title(month: Month, sheet: Sheet[News]) -> str:
    return _("{month}に増えたもの・直したもの{sheet}", month=month.label, sheet=sheet.suffix)


def _by_theme(month: Month, shelf: Shelf) -> list[News]:
    """Return the news of a month, those of one theme together, new ones first."""
    order = {slug: place for place, slug in enumerate(shelf.themes)}
    return sorted(month.news, key=lambda news: (order[news.entry.themes[0].slug], not news.is_new))


def _shelved(news: Sequence[News]) -> list[Shelved]:
    themes = group(news, lambda one: [one.entry.themes[0]])
    return [Shelved(theme.label, theme.path, list(map(_item, found))) for theme, found in themes.items()]


def _item(news: News) -> Item:
    entry, events = news.entry, [*reversed(news.events)]
    kinds = list(dict.fromkeys(event.word for event in events))
    lines = [event.what for event in events if event.kind != PUBLISHED]
    return Item(entry.path, entry.address, entry.title, kinds, entry.summary if news.is_new else "", lines)


def _digest_text(month: Month, sheet: Sheet[News], themes: Sequence[Shelved], config: SiteConfig) -> str:
    """Return a sheet of a digest as plain text; every address in it is the public one."""
    head = [
        _("{site}（{mark}） {title}", site=config.title, mark=config.mark, title=_title(month, sheet)),
        _("増えた記事 {added:,}件、直した記事 {mended:,}件", added=month.added, mended=month.mended),
    ]
    parts = [[f"■ {theme.label}", *(line for item in theme.items for line in _written(item))] for theme in themes]
    foot = [_("くわしくは {address}", address=address(config, sheet.path))]
    return "\n\n".join("\n".join(lines) for lines in [head, *parts, foot])


def _written(item: Item) -> list[str]:
    title = _("・【{kinds}】{title}", kinds=_("・").join(item.kinds), title=item.title)
    return [title, *(f"  {line}" for line in (*item.lines, item.address))]
