"""Every question the site answers, in 五十音 order: an overview, and the sheets of each row."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.catalog import group
from generator.output.page import Meta, Page, PageData
from generator.pages.lists import list_meta, step, way_to
from generator.pages.paging import Sheet, paged
from generator.pages.register import Listing
from generator.views.kana import RowLink, row_links
from generator.views.questions import Question, all_questions
from generator.views.shelf import Shelf

_SAMPLES = 3


@dataclass(frozen=True, slots=True)
class Block:
    """The questions of one sheet that begin with the same kana."""

    initial: str
    anchor: str
    questions: Sequence[Question]


@dataclass(frozen=True, slots=True)
class RowSample:
    """A row of the overview with its first questions."""

    link: RowLink
    anchor: str
    questions: Sequence[Question]


@dataclass(frozen=True, slots=True)
class Jump:
    """Where the questions beginning with a kana start."""

    initial: str
    path: str


@dataclass(frozen=True, slots=True)
class QuestionsData(PageData):
    """The overview; ``answers`` is the number of entries that answer ``count`` questions."""

    template = "questions.md.j2"
    rows: Sequence[RowLink]
    samples: Sequence[RowSample]
    count: int
    answers: int


@dataclass(frozen=True, slots=True)
class RowData(PageData):
    """A sheet of a row; ``current`` is what the row is called."""

    template = "questions-row.md.j2"
    sheet: Sheet[Question]
    current: str
    blocks: Sequence[Block]
    jumps: Sequence[Jump]
    rows: Sequence[RowLink]


def pages(shelf: Shelf, here: Listing) -> Iterator[Page]:
    """Yield the overview and the sheets of every row that has questions."""
    questions, meta = all_questions(shelf.published), list_meta(shelf.published, shelf)
    links = row_links((question.row, question.row_path) for question in questions)
    rows = group(questions, lambda question: [question.row.label])
    samples = [_sample(link, rows[link.label]) for link in links if link.count]
    summary = f"このサイトで答えがわかる質問{len(questions):,}件を五十音順に並べています。"
    data = QuestionsData(links, samples, len(questions), len(shelf.published))
    yield Page(here.path, here.title, summary, data, way_to(here.title), meta)
    for label, members in rows.items():
        sheets = paged(members, shelf.config.page_size, members[0].row_path)
        jumps = _jumps(sheets)
        for sheet in sheets:
            yield _row_page(RowData(sheet, label, _blocks(sheet.items), jumps, links), here, meta)


def _sample(link: RowLink, questions: Sequence[Question]) -> RowSample:
    return RowSample(link, f"row-{questions[0].row.slug}", questions[:_SAMPLES])


def _blocks(questions: Sequence[Question]) -> list[Block]:
    alike = [list(members) for _initial, members in groupby(questions, lambda question: question.initial)]
    return [Block(members[0].initial, members[0].anchor, members) for members in alike]


def _jumps(sheets: Sequence[Sheet[Question]]) -> list[Jump]:
    """Return where each kana of a row begins, in order."""
    places: dict[str, str] = {}
    for sheet in sheets:
        for question in sheet.items:
            places.setdefault(question.initial, f"{sheet.path}#{question.anchor}")
    return [Jump(kana, path) for kana, path in places.items()]


def _row_page(data: RowData, here: Listing, meta: Meta) -> Page:
    row, sheet = data.current, data.sheet
    title = f"{here.title} {row}{sheet.suffix}"
    summary = f"{row}で始まる質問{sheet.total:,}件のうち{sheet.first:,}〜{sheet.last:,}件目です。"
    return Page(sheet.path, title, summary, data, way_to(row, step(here)), meta)
