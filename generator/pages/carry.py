"""What can be taken along: data for lists, texts for an office's own AI, and the whole site where it is a ZIP, too."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from generator import _, noted
from generator.output.page import Maker, Meta, Page, PageData
from generator.pages.edition import DESCRIPTION, DataFile, data_files, file_pages
from generator.pages.lists import labelled, way_to
from generator.pages.register import Listing
from generator.pages.volumes import Volume, file_makers, volumes
from generator.views.addresses import CALENDAR, FEED, LLMS, as_json, repository
from generator.views.extracts import Bodies, Extracts
from generator.views.shelf import Shelf

# these lie beside the archive, where publish.yml puts them
_SUMS, _FOR_AI, _DIFFERENCE = "SHA256SUMS", "kyoso-genai.zip", "kyoso-difference.zip"
_OF_A_DAY = re.compile(r"\d{8}")  # in the name of an archive that a later one may differ from
_EPUB, _ON_PAPER = "kyoso.epub", "kyoso-book.html"
_SUMMARY = noted(
    "事例の一覧や記事の文章を、手元の表計算ソフトや庁内のAI、閉じたネットワークのパソコンで使うためのファイルです。"
)
_QUESTIONS = (
    noted("事例の(一覧|リスト|表)を(Excel|エクセル|CSV)で(欲しい|ほしい|もらいたい)"),
    noted("(庁内のAI|生成AI|チャット)に(読ませる|貼り付ける)(文章|データ)が(欲しい|ほしい)"),
    noted("(LGWAN|閉じたネットワーク|インターネットにつながらないパソコン)で(読みたい|見たい|検索したい)"),
    noted("サイトを(ダウンロード|まるごと保存|オフラインで使い)したい"),
    noted("(冊子|紙|電子書籍)で(まとめて読みたい|全部読みたい|配りたい)"),
    noted("(ZIP|一括)で(欲しい|もらいたい|持ち込みたい)"),
)


@dataclass(frozen=True, slots=True)
class CarryData(PageData):
    """The files of data, and those with all texts; where all that programs follow lies.

    So do the ``archive`` and what lies beside it, if there is one: ``plain`` is the same without scripts,
    ``difference`` what changed since an earlier one, where their names tell the day.
    All is of the day ``today``, of so many ``cases`` and ``threads``.
    """

    template = "carry.md.j2"
    files: Sequence[DataFile]
    volumes: Sequence[Volume]
    description: str
    llms: str
    feed: str
    feed_json: str
    calendar: str
    archive: str
    archive_name: str
    sums: str
    for_ai: str
    repository: str
    epub: str
    on_paper: str
    plain: str
    difference: str
    today: date
    cases: int
    threads: int


def makers(shelf: Shelf, bodies: Bodies, here: Listing) -> list[Maker]:
    """Return what makes the page with the data, and each file of texts."""
    made = volumes(bodies.catalog, shelf.config)

    def reads() -> str:
        told = ((one.answer, one.open_questions) for one in bodies.extracts.values())
        return repr([*told, *(one.shown_size for one in made)])

    page = Maker("carry", lambda _none: _pages(shelf, bodies.extracts, here, made), reads)
    return [page, *file_makers(made, shelf, bodies.catalog)]


def _pages(shelf: Shelf, extracts: Extracts, here: Listing, made: Sequence[Volume]) -> Iterator[Page]:
    """Yield the page, and the files of data that it leads to."""
    archive = shelf.config.archive or ""
    folder, _slash, name = archive.rpartition("/")
    cases = sum(entry.case is not None for entry in shelf.published)
    files = data_files(shelf, extracts)
    data = CarryData(
        files=files,
        volumes=made,
        description=DESCRIPTION,
        llms=LLMS,
        feed=FEED,
        feed_json=as_json(FEED),
        calendar=CALENDAR,
        archive=archive,
        archive_name=name,
        sums=f"{folder}/{_SUMS}",
        for_ai=f"{folder}/{_FOR_AI}",
        repository=repository(shelf.config),
        epub=f"{folder}/{_EPUB}",
        on_paper=f"{folder}/{_ON_PAPER}",
        plain=f"{archive.removesuffix('.zip')}-noscript.zip",
        difference=f"{folder}/{_DIFFERENCE}" if _OF_A_DAY.search(name) else "",
        today=shelf.catalog.today,
        cases=cases,
        threads=len(shelf.published) - cases,
    )
    yield Page(
        here.path,
        here.title,
        _(_SUMMARY),
        data,
        way_to(here.title),
        Meta(questions=list(map(_, _QUESTIONS)), search=labelled(_("案内"))),
    )
    yield from file_pages(files, shelf)
