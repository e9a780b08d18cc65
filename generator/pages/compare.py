"""The page that shows cases side by side: its rows stand here once, for the page, its script and every case."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from generator.model.claims import Claim
from generator.output.page import Meta, Page, PageData
from generator.pages.lists import NOT_SEARCHED, way_to
from generator.pages.register import Listing
from generator.views.case import CaseView
from generator.views.entry import EntryView
from generator.views.shelf import Shelf
from generator.views.source import Source

MOST = 4
NO_NAME = "団体名は記載しません"
NO_LEVEL = "付けていません"  # where effect is not the matter, as with an incident
_SUMMARY = f"2〜{MOST}件の事例を横に並べて、規模・費用・条件・つまずきのちがいを見るページです。"
Line = str | Mapping[str, str]  # a text, or one with the address (``href``) it leads to


@dataclass(frozen=True, slots=True)
class Row:
    """What is told of every case under one label; where ``judged``, the page says whether the cases differ in it.

    Of a ``section`` a case names the heading alone: the words are taken from its finished page.
    """

    label: str
    lines: Callable[[EntryView, CaseView], Sequence[Line]]
    judged: bool = False
    section: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """A case that can be put into the table; ``meta`` says of what place and theme it is."""

    slug: str
    path: str
    title: str
    meta: str


@dataclass(frozen=True, slots=True)
class CompareData(PageData):
    """The rows as the script reads them, and every case to choose from."""

    template = "compare.md.j2"
    rows: Sequence[Mapping[str, object]]
    most: int
    choices: Sequence[Choice]


def _told(value: str | None) -> list[str]:
    return [value] if value else []


def _section(claim: Claim) -> Row:
    return Row(claim.label, lambda entry, _case: _heading(entry, claim), section=True)


def _heading(entry: EntryView, claim: Claim) -> list[str]:
    return [entry.passages[claim].title] if claim in entry.passages else []


ROWS: tuple[Row, ...] = (
    Row("答え", lambda entry, _case: [entry.summary]),
    Row("団体", lambda _entry, case: [place.full_label for place in case.named] or [NO_NAME]),
    Row("人口規模", lambda _entry, case: [band.label for band in case.bands], judged=True),
    Row("テーマ", lambda entry, _case: [theme.label for theme in entry.themes], judged=True),
    Row("段階", lambda _entry, case: [case.stage.label], judged=True),
    Row("成果", lambda _entry, case: [case.outcome.label], judged=True),
    Row("数字", lambda _entry, case: list(case.headlines)),
    Row("費用", lambda _entry, case: _told(case.cost and case.cost.label), judged=True),
    Row("手間", lambda _entry, case: _told(case.effort), judged=True),
    Row("ネットワーク", lambda _entry, case: _told(case.network and case.network.label), judged=True),
    Row("期間", lambda _entry, case: _told(case.period), judged=True),
    _section(Claim.CONDITIONS),
    _section(Claim.LESSONS),
    _section(Claim.ADAPTATION),
    Row("根拠の強さ", lambda _entry, case: [case.level.label if case.level else NO_LEVEL], judged=True),
    Row("出典", lambda entry, _case: [_linked(source) for source in entry.sources]),
    Row("最後の確認", lambda entry, _case: [_day(entry.reviewed_on)]),
)


def compared(entry: EntryView, case: CaseView) -> dict[str, list[Line]]:
    """Return what ``entry`` shows beside other cases, by row; what its sources do not tell is left out."""
    found = ((row.label, list(row.lines(entry, case))) for row in ROWS)
    return {label: lines for label, lines in found if lines}


def pages(shelf: Shelf, here: Listing) -> Iterator[Page]:
    """Yield the page on which cases are compared."""
    rows = [{"label": row.label, "judged": row.judged, "section": row.section} for row in ROWS]
    choices = [_choice(entry, entry.case) for entry in shelf.published if entry.case]
    data = CompareData(rows, MOST, choices)
    yield Page(here.path, here.title, _SUMMARY, data, way_to(here.title), Meta(search=NOT_SEARCHED))


def _choice(entry: EntryView, case: CaseView) -> Choice:
    sizes = [band.label for band in case.bands]
    meta = [case.place.full_label if case.place else "", "・".join(sizes), entry.themes[0].label, case.outcome.label]
    return Choice(entry.slug, entry.path, entry.title, " / ".join(filter(None, meta)))


def _day(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def _linked(source: Source) -> Line:
    text = f"{source.title}（{source.publisher}）"
    return {"text": text, "href": source.url} if source.host else text
