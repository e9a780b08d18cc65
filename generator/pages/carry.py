"""How the whole site is carried into a closed network: one archive, three steps, how to see that it is unaltered."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.output.page import Meta, Page, PageData
from generator.pages.lists import labelled, way_to
from generator.pages.register import Listing
from generator.views.shelf import Shelf

ARCHIVE, SUMS = "kyoso.zip", "SHA256SUMS"  # beside the first page, where publish.yml puts them
_QUESTIONS = (
    "(LGWAN|閉じたネットワーク|インターネットにつながらないパソコン)で(読みたい|見たい|検索したい)",
    "サイトを(ダウンロード|まるごと保存|オフラインで使い)したい",
    "(ZIP|一括)で(欲しい|もらいたい|持ち込みたい)",
)


@dataclass(frozen=True, slots=True)
class CarryData(PageData):
    """Where the archive and its sum lie, of which day it is, and how many entries it holds."""

    template = "carry.md.j2"
    archive: str
    archive_name: str
    sums: str
    today: date
    cases: int
    threads: int


def pages(shelf: Shelf, here: Listing) -> Iterator[Page]:
    """Yield the page."""
    summary = "サイト全体を1つのZIPで受け取り、LGWANなどの閉じたネットワークのパソコンで読む手順です。"
    home, catalog = shelf.config.url.rstrip("/"), shelf.catalog
    cases = sum(entry.case is not None for entry in shelf.published)
    data = CarryData(
        archive=f"{home}/{ARCHIVE}",
        archive_name=ARCHIVE,
        sums=f"{home}/{SUMS}",
        today=catalog.today,
        cases=cases,
        threads=len(shelf.published) - cases,
    )
    yield Page(
        here.path, here.title, summary, data, way_to(here.title), Meta(questions=_QUESTIONS, search=labelled("案内"))
    )
