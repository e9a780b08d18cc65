"""What can be taken along: data for lists, texts for an office's own AI, and the whole site where it is a ZIP, too."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from generator.output.page import Meta, Page, PageData
from generator.pages.edition import DESCRIPTION, DataFile, data_files, file_pages
from generator.pages.lists import labelled, way_to
from generator.pages.register import Listing
from generator.pages.schema_org import LICENCE
from generator.views.shelf import Shelf

_SUMS = "SHA256SUMS"  # beside the archive, where publish.yml puts both
_SUMMARY = (
    "事例の一覧や記事の文章を、手元の表計算ソフトや庁内のAI、閉じたネットワークのパソコンで使うためのファイルです。"
)
_QUESTIONS = (
    "事例の(一覧|リスト|表)を(Excel|エクセル|CSV)で(欲しい|ほしい|もらいたい)",
    "(庁内のAI|生成AI|チャット)に(読ませる|貼り付ける)(文章|データ)が(欲しい|ほしい)",
    "(LGWAN|閉じたネットワーク|インターネットにつながらないパソコン)で(読みたい|見たい|検索したい)",
    "サイトを(ダウンロード|まるごと保存|オフラインで使い)したい",
    "(ZIP|一括)で(欲しい|もらいたい|持ち込みたい)",
)


@dataclass(frozen=True, slots=True)
class CarryData(PageData):
    """The files of data; where the archive and its sum lie, if there is one; of which day all is, how many entries."""

    template = "carry.md.j2"
    files: Sequence[DataFile]
    description: str
    archive: str
    archive_name: str
    sums: str
    licence: str
    today: date
    cases: int
    threads: int


def pages(shelf: Shelf, here: Listing) -> Iterator[Page]:
    """Yield the page, and the files of data that it leads to."""
    archive = shelf.config.archive or ""
    cases = sum(entry.case is not None for entry in shelf.published)
    files = data_files(shelf)
    data = CarryData(
        files=files,
        description=DESCRIPTION,
        archive=archive,
        archive_name=archive.rpartition("/")[2],
        sums=f"{archive.rpartition('/')[0]}/{_SUMS}",
        licence=LICENCE,
        today=shelf.catalog.today,
        cases=cases,
        threads=len(shelf.published) - cases,
    )
    yield Page(
        here.path, here.title, _SUMMARY, data, way_to(here.title), Meta(questions=_QUESTIONS, search=labelled("案内"))
    )
    yield from file_pages(files, shelf)
