"""The basket: entries that a reader has put together, printed as one booklet; only the browser knows what is in it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from generator import _, noted
from generator.output.page import Meta, Page, PageData
from generator.pages.lists import NOT_SEARCHED, way_to
from generator.pages.register import Listing
from generator.views.entry import EntryView
from generator.views.shelf import Shelf

MOST = 50
_SUMMARY = noted("集めた記事を並べ替えて、表紙と目次の付いた1冊にまとめて印刷するページです。")


@dataclass(frozen=True, slots=True)
class BasketData(PageData):
    """The basket holds ``most`` entries."""

    template = "basket.md.j2"
    most: int


def pages(shelf: Shelf, here: Listing) -> Iterator[Page]:
    """Yield the page of the basket."""
    del shelf
    yield Page(here.path, here.title, _(_SUMMARY), BasketData(MOST), way_to(here.title), Meta(search=NOT_SEARCHED))


def booklet_query(title: str, entries: Iterable[EntryView]) -> str:
    """Return what the address of the basket ends in to show ``entries`` as a booklet called ``title``."""
    chosen = [("e", entry.path.removesuffix(".md")) for entry in entries]
    return urlencode([("title", title), *chosen], quote_via=quote, safe="")
