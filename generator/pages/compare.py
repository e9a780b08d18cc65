"""The page that shows cases side by side: its rows stand here once, for the page, its script and every case."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import PurePath

from generator import _, noted, of, shown_day
from generator.model.claims import Claim
from generator.model.register import Register, settled
from generator.output.page import Meta, Page, PageData
from generator.pages.lists import NOT_SEARCHED, way_to
from generator.pages.register import Listing
from generator.views.case import CaseView
from generator.views.entry import EntryView
from generator.views.entry_text import EntryText
from generator.views.shelf import Shelf
from generator.views.source import Source

MOST = 4
_LISTED = 200
_BEFORE_COLUMNS = 3
Line = str | Mapping[str, str]  # a text, or one with the address (``href``) it leads to, and how that is ``read``


@dataclass(frozen=True, slots=True)
class Row:
    """What is told of every case under one label; where ``judged``, the page says whether the cases differ in it.

    Of a ``section`` a case names the heading alone: the words are taken from its finished page.
    Of a case of which it is not ``asked``, nobody says that its sources do not tell.
    """

    written: str
    lines: Callable[[EntryView, CaseView], Sequence[Line]] = lambda _entry, _case: ()
    judged: bool = False
    section: Claim | None = None
    asked: Callable[[CaseView], bool] = lambda _case: True

    @property
    def label(self) -> str:
        """What readers see of it, in the language of the site."""
        return of("compare", self.written)


@dataclass(frozen=True, slots=True)
class Choice:
    """A case that can be put into the table; ``meta`` says of what place and theme it is.

    Addresses that were passed on still ask for it by its ``former`` names.
    """

    slug: str
    path: str
    title: str
    meta: str
    former: str = ""


@dataclass(frozen=True, slots=True)
class CompareData(PageData):
    """The rows as the script reads them, the newest cases to choose from, and how many more there are."""

    template = "compare.md.j2"
    rows: Sequence[Mapping[str, object]]
    most: int
    choices: Sequence[Choice]
    rest: int


def _of_work(written: str, value: Callable[[CaseView], str | None]) -> Row:
    """Return a row of what it takes to do the same."""
    return Row(written, lambda _entry, case: _told(value(case)), judged=True, asked=lambda case: not case.is_incident)


def _told(value: str | None) -> list[str]:
    return [value] if value else []


def no_name() -> str:
    """Return what stands for the name of a place that is not told."""
    return _("団体名は記載しません")


def _section(claim: Claim) -> Row:
    return Row(claim.written, section=claim)


def _level(_entry: EntryView, case: CaseView) -> list[str]:
    return _told(case.level and case.level.label)


ROWS: tuple[Row, ...] = (
    Row(noted("答え"), lambda entry, _case: [entry.summary]),
    Row(
        noted("団体"), lambda _entry, case: [place.full_label for place in case.named] or [no_name()] * case.has_places
    ),
    Row(noted("人口規模"), lambda _entry, case: [band.label for band in case.bands], judged=True),
    Row(noted("テーマ"), lambda entry, _case: [theme.label for theme in entry.themes], judged=True),
    Row(noted("段階"), lambda _entry, case: [case.stage.label], judged=True),
    Row(noted("成果"), lambda _entry, case: [case.outcome.label], judged=True),
    Row(noted("数字"), lambda _entry, case: list(case.headlines)),
    _of_work(noted("費用"), lambda case: case.cost and case.cost.label),
    _of_work(noted("手間"), lambda case: case.effort),
    _of_work(noted("ネットワーク"), lambda case: case.network and case.network.label),
    _of_work(noted("期間"), lambda case: case.period),
    _section(Claim.CONDITIONS),
    _section(Claim.LESSONS),
    _section(Claim.ADAPTATION),
    Row(noted("効果の根拠"), _level, judged=True, asked=lambda case: case.level is not None),
    Row(noted("資料の種類"), lambda entry, _case: [_("・").join(entry.source_kinds)]),
    Row(noted("出典"), lambda entry, _case: [_linked(source) for source in entry.sources]),
    Row(noted("最後の確認"), lambda entry, _case: [shown_day(entry.reviewed_on)]),
)


def rows() -> Sequence[Row]:
    """Return all rows, with those of the columns of a register of one's own behind the sizes."""
    own = [Row(one.label, partial(_column, number=number), judged=True) for number, one in enumerate(settled().columns)]
    return (*ROWS[:_BEFORE_COLUMNS], *own, *ROWS[_BEFORE_COLUMNS:])


def _column(_entry: EntryView, case: CaseView, number: int) -> list[Line]:
    return [value.label for value in case.values(number)]


def compared(entry: EntryView, case: CaseView, text: EntryText) -> dict[str, list[Line]]:
    """Return what ``entry`` with its ``text`` shows beside other cases, by row.

    What its sources do not tell is left out; what nobody asks of it has no lines.
    """
    found = ((row, _heading(text, row.section) if row.section else [*row.lines(entry, case)]) for row in rows())
    return {row.label: lines for row, lines in found if lines or not row.asked(case)}


def _heading(text: EntryText, claim: Claim) -> list[Line]:
    return [text.passages[claim].title] if claim in text.passages else []


def pages(shelf: Shelf, here: Listing) -> Iterator[Page]:
    """Yield the page on which cases are compared."""
    unknown = _unknown(shelf.catalog.register)
    told = [
        {"label": row.label, "judged": row.judged, "section": row.section is not None}
        for row in rows()
        if row.written not in unknown
    ]
    cases = [(entry, entry.case) for entry in shelf.published if entry.case]
    choices = [_choice(entry, case) for entry, case in cases[:_LISTED]]
    data = CompareData(told, MOST, choices, len(cases[_LISTED:]))
    summary = _("2〜{most}件の事例を横に並べて、規模・費用・条件・つまずきのちがいを見るページです。", most=MOST)
    yield Page(here.path, here.title, summary, data, way_to(here.title), Meta(search=NOT_SEARCHED))


def _unknown(register: Register) -> list[str]:
    """Return the rows, as they are written, that no case of a site with such places has."""
    network = ["ネットワーク"] if "network" in register.unasked else []
    return ["人口規模"] * (not register.has_sizes) + ["団体"] * (not register.has_places) + network


def _choice(entry: EntryView, case: CaseView) -> Choice:
    sizes = [band.label for band in case.bands]
    meta = [case.place.full_label if case.place else "", _("・").join(sizes), entry.themes[0].label, case.outcome.label]
    former = " ".join(PurePath(path).stem for path in entry.former_paths)
    return Choice(entry.slug, entry.path, entry.title, " / ".join(filter(None, meta)), former)


def _linked(source: Source) -> Line:
    text = _("{title}（{publisher}）", title=source.title, publisher=source.publisher)
    read = {"read": source.coded} if source.coded else {}
    return {"text": text, "href": source.url, **read} if source.host else text
