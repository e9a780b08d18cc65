"""Every question the site answers: by theme, and the sheets of each theme and of each row of the 五十音 table."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator import _, noted
from generator.catalog import group
from generator.output.page import Meta, Page, PageData
from generator.pages.lists import list_meta, step, way_to
from generator.pages.paging import Sheet, paged
from generator.pages.register import Listing
from generator.views.addresses import theme_questions_path
from generator.views.entry import EntryView
from generator.views.kana import RowLink, row_links
from generator.views.questions import Asked, Question, all_questions, asked_for, together
from generator.views.shelf import Shelf
from generator.views.theme import ThemeView

_SAMPLE = 5  # entries of a theme in the overview at most


@dataclass(frozen=True, slots=True)
class Block:
    """The questions of one sheet that begin with the same kana."""

    initial: str
    anchor: str
    questions: Sequence[Asked]


@dataclass(frozen=True, slots=True)
class ThemeSample:
    """A theme of the overview with its first entries; ``path`` leads to all ``count`` of them if there are more."""

    label: str
    anchor: str
    path: str
    count: int
    questions: Sequence[Asked]


@dataclass(frozen=True, slots=True)
class Jump:
    """Where the questions beginning with a kana start."""

    initial: str
    path: str


@dataclass(frozen=True, slots=True)
class QuestionsData(PageData):
    """The overview; ``answers`` is the number of entries that answer ``count`` questions."""

    template = "questions.md.j2"
    samples: Sequence[ThemeSample]
    rows: Sequence[RowLink]
    count: int
    answers: int


@dataclass(frozen=True, slots=True)
class ThemeQuestions(PageData):
    """A sheet of the entries of a theme, as they are asked for."""

    template = "questions-theme.md.j2"
    sheet: Sheet[EntryView]
    questions: Sequence[Asked]
    theme: ThemeView


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
    """Yield the overview, the sheets of every theme that is longer than its sample, and those of every row."""
    questions, meta = all_questions(shelf.published), list_meta(shelf.published, shelf)
    links = row_links((question.row, question.row_path) for question in questions)
    themes = [theme for theme in shelf.fullest_themes if _entries(theme)]
    size = min(_SAMPLE, shelf.config.page_size)
    summary = _("答えがわかる聞き方{count:,}通りを、テーマごとに並べています。", count=len(questions))
    data = QuestionsData([_sample(theme, size) for theme in themes], links, len(questions), len(shelf.published))
    yield Page(here.path, here.title, summary, data, way_to(here.title), meta)
    for theme in themes:
        if len(_entries(theme)) > size:
            yield from _theme_pages(theme, here, shelf)
    for label, members in group(questions, lambda question: [question.row.label]).items():
        sheets = paged(members, shelf.config.page_size, members[0].row_path)
        jumps = _jumps(sheets)
        for sheet in sheets:
            yield _row_page(RowData(sheet, label, _blocks(sheet.items), jumps, links), here, meta)


def _entries(theme: ThemeView) -> Sequence[EntryView]:
    return [*theme.threads, *theme.cases]


def _sample(theme: ThemeView, size: int) -> ThemeSample:
    entries = _entries(theme)
    path = theme_questions_path(theme.slug) if len(entries) > size else ""
    shown = list(map(asked_for, entries[:size]))
    return ThemeSample(theme.label, f"theme-{theme.slug}", path, len(entries), shown)


def _theme_pages(theme: ThemeView, here: Listing, shelf: Shelf) -> Iterator[Page]:
    entries = _entries(theme)
    meta = list_meta(entries, shelf)
    for sheet in paged(entries, shelf.config.page_size, theme_questions_path(theme.slug)):
        title = f"{here.title} {theme.label}{sheet.suffix}"
        summary = _("「{theme}」で答えがわかる質問です。", theme=theme.label)
        data = ThemeQuestions(sheet, list(map(asked_for, sheet.items)), theme)
        yield Page(sheet.path, title, summary, data, way_to(theme.label, step(here)), meta)


def _blocks(questions: Sequence[Question]) -> list[Block]:
    """Return the questions of a sheet that begin alike together, though numbers stand in order of size: 1, 3, 18."""
    alike = group(questions, lambda question: [question.initial]).values()
    return [Block(members[0].initial, members[0].anchor, together(members)) for members in alike]


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
    text = noted("{row}で始まる質問{total:,}件のうち{first:,}〜{last:,}件目です。")
    summary = _(text, row=row, total=sheet.total, first=sheet.first, last=sheet.last)
    return Page(sheet.path, title, summary, data, way_to(row, step(here)), meta)
