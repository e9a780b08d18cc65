"""Every question the site answers, in 五十音 order: an overview, and the sheets of each row."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.catalog import Catalog, group
from generator.config import SiteConfig
from generator.language.questions import first_wording
from generator.language.readings import Row, SortKey, initial, reading, row_of, sort_key
from generator.language.romaji import letters
from generator.model.entry import Entry, Thread
from generator.output.page import Page
from generator.pages.kana import RowLink
from generator.pages.lists import crumbs, list_meta
from generator.pages.paging import Sheet, paged
from generator.reading.document import Document
from generator.views.addresses import path_of

_TITLE = "質問一覧"
_OVERVIEW = "questions.md"
_SAMPLES = 3


@dataclass(frozen=True, slots=True)
class Question:
    """One way of asking, and the entry that answers it."""

    text: str
    path: str
    answer: str
    kind: str
    row: Row
    initial: str
    key: SortKey


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


def questions_pages(catalog: Catalog, config: SiteConfig) -> Iterator[Page]:
    """Yield the overview and the sheets of every row that has questions."""
    questions = sorted(all_questions(catalog), key=lambda question: (question.key, question.path))
    rows = group(questions, lambda question: [question.row])
    links = [RowLink(row.label, row_path(row) if row in rows else "", len(rows.get(row, ()))) for row in Row]
    samples = [_sample(link, row, rows[row]) for link, row in zip(links, Row, strict=True) if row in rows]
    meta = list_meta(catalog.published, catalog)
    summary = f"このサイトで答えがわかる質問{len(questions):,}件を五十音順に並べています。"
    data = {"rows": links, "samples": samples, "count": len(questions), "answers": len(catalog.published)}
    yield Page(_OVERVIEW, "questions.md.j2", _TITLE, summary, data, crumbs((_TITLE, "")), meta)
    for row, members in rows.items():
        sheets = paged(members, config.page_size, row_path(row))
        jumps = _jumps(sheets)
        for sheet in sheets:
            data = {"row": row, "rows": links, "sheet": sheet, "blocks": _blocks(sheet.items), "jumps": jumps}
            yield _row_page(row, sheet, data, meta)


def row_path(row: Row) -> str:
    """Return the path of the first sheet of a row."""
    return f"questions-{row.slug}.md"


def all_questions(catalog: Catalog) -> Iterator[Question]:
    """Yield every question of every published entry: a thread's title, and one wording of each pattern."""
    for entry in catalog.published:
        titles = [entry.model.title] if isinstance(entry.model, Thread) else []
        wordings = [first_wording(pattern) for pattern in entry.model.questions]
        for text in dict.fromkeys(titles + wordings):
            yield _question(text, entry)


def _question(text: str, entry: Document[Entry]) -> Question:
    spoken = reading(text)
    places = (row_of(text, spoken), initial(text, spoken), sort_key(text, spoken))
    return Question(text, path_of(entry), entry.model.title, entry.kind.label, *places)


def _sample(link: RowLink, row: Row, questions: Sequence[Question]) -> RowSample:
    return RowSample(link, f"row-{row.slug}", questions[:_SAMPLES])


def _blocks(questions: Sequence[Question]) -> list[Block]:
    return [Block(kana, _anchor(kana), list(members)) for kana, members in groupby(questions, lambda one: one.initial)]


def _jumps(sheets: Sequence[Sheet[Question]]) -> list[Jump]:
    """Return where each kana of a row begins, in order."""
    places: dict[str, str] = {}
    for sheet in sheets:
        for question in sheet.items:
            places.setdefault(question.initial, f"{sheet.path}#{_anchor(question.initial)}")
    return [Jump(kana, path) for kana, path in places.items()]


def _anchor(kana: str) -> str:
    return f"kana-{letters(kana) or format(ord(kana), 'x')}"


def _row_page(row: Row, sheet: Sheet[Question], data: dict[str, object], meta: dict[str, object]) -> Page:
    title = f"{_TITLE} {row.label}{sheet.suffix}"
    summary = f"{row.label}で始まる質問{sheet.total:,}件のうち{sheet.first:,}〜{sheet.last:,}件目です。"
    way = crumbs((_TITLE, _OVERVIEW), (row.label, ""))
    return Page(sheet.path, "questions-row.md.j2", title, summary, data, way, meta)
