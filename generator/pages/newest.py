"""What is new: the latest news, the way to the digest of every month, and to the feeds."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator import _
from generator.output.page import Page, PageData
from generator.pages.digest import digest_pages
from generator.pages.lists import list_meta, way_to
from generator.pages.register import Listing
from generator.views.addresses import FEED, month_path, theme_feed_path
from generator.views.news import Month, latest
from generator.views.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Jump:
    """A way to a digest or a feed, with a remark beside it."""

    label: str
    path: str
    remark: str = ""


@dataclass(frozen=True, slots=True)
class NewestData(PageData):
    """The latest news by month; every month in full; the feed of the site and of every theme."""

    template = "newest.md.j2"
    months: Sequence[Month]
    digests: Sequence[Jump]
    feed: str
    feeds: Sequence[Jump]


def pages(shelf: Shelf, here: Listing) -> Iterator[Page]:
    """Yield the latest news, and the digest of every month."""
    summary = _("新しい記事と、直したり確かめたりした記事です。")
    data = NewestData(
        months=latest(shelf.months, shelf.config.page_size),
        digests=[digest_link(month) for month in shelf.months],
        feed=FEED,
        feeds=[Jump(theme.label, theme_feed_path(theme.slug)) for theme in shelf.themes.values()],
    )
    yield Page(here.path, here.title, summary, data, way_to(here.title), list_meta(shelf.by_change, shelf))
    yield from digest_pages(shelf, here)


def digest_link(month: Month) -> Jump:
    """Return the way to the digest of a month, with what it counts."""
    counted = _("増えた記事 {added:,}件・直した記事 {mended:,}件", added=month.added, mended=month.mended)
    return Jump(_("{month}のまとめ", month=month.label), month_path(month.key), counted)
