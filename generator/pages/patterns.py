"""Cases of one pattern side by side, a page for each pattern, and the list of all of them."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from generator import _, noted
from generator.catalog import group
from generator.model.vocabulary import FigureKind, OutcomeKind
from generator.output.page import Page, PageData
from generator.pages.basket import booklet_query
from generator.pages.cards import Chip, Topic, outcome_chips
from generator.pages.compare import MOST, no_name
from generator.pages.lists import Link, list_meta, step, way_to
from generator.pages.paging import Sheet, paged
from generator.pages.register import PATTERNS, Listing
from generator.views.case import CaseView
from generator.views.differing import Told, told_of
from generator.views.entry import EntryView
from generator.views.figures import KeyFigure, basis_notes
from generator.views.patterns import LEAST, Pattern
from generator.views.patterns import MOST as MOST_PATTERNS
from generator.views.shelf import Shelf

_FIGURES = 2
_WORDS = 8
_FIRST = (FigureKind.CHANGE, FigureKind.SAVED)
_TROUBLED = frozenset({OutcomeKind.STOPPED, OutcomeKind.FAILED})


@dataclass(frozen=True, slots=True)
class Row:
    """A case in the table; ``rest`` counts the figures that stand on its own page alone."""

    path: str
    title: str
    place: str
    size: str
    figures: Sequence[KeyFigure]
    rest: int
    chips: Sequence[Chip]
    words: str
    begun: str


@dataclass(frozen=True, slots=True)
class Beside:
    """Some cases of a pattern to be shown side by side: what tells them apart, and the ``query`` that asks for them."""

    label: str
    query: str


@dataclass(frozen=True, slots=True)
class Together:
    """A word that cases of a pattern share besides: how many, and its page if it is a pattern as well."""

    word: str
    count: int
    path: str


@dataclass(frozen=True, slots=True)
class PatternData(PageData):
    """A sheet of a pattern; what its cases have in common is told of all of them, on the first sheet."""

    template = "pattern.md.j2"
    pattern: Pattern
    counted: str
    troubled: int
    sheet: Sheet[EntryView]
    rows: Sequence[Row]
    told: Told
    together: Sequence[Together]
    notes: Sequence[str]
    beside: Sequence[Beside]
    booklet: str
    overview: Link


@dataclass(frozen=True, slots=True)
class PatternsData(PageData):
    """All patterns, those of most places first; how many places one has at ``least``, and the ``most`` of them."""

    template = "patterns.md.j2"
    topics: Sequence[Topic]
    least: int
    most: int


def pages(shelf: Shelf, here: Listing) -> Iterator[Page]:
    """Yield the list of patterns, and the sheets of each."""
    found = sorted(shelf.patterns.all, key=lambda pattern: -pattern.places)
    meta = list_meta([case for pattern in found for case in pattern.cases], shelf)
    data = PatternsData(list(map(_topic, found)), LEAST, MOST_PATTERNS)
    summary = _("同じキーワードの事例が{least}団体以上にあるものを、1つの表で見くらべるページです。", least=LEAST)
    yield Page(here.path, here.title, summary, data, way_to(here.title), meta)
    for pattern in found:
        yield from _sheets(pattern, shelf)


def _sheets(pattern: Pattern, shelf: Shelf) -> Iterator[Page]:
    meta, title = list_meta(pattern.cases, shelf), _title(pattern)
    counted = _counted(pattern)
    cases = [entry.case for entry in pattern.cases if entry.case]
    told, together = told_of(cases), _together(pattern, shelf)
    beside = _side_by_side(pattern.cases)
    for sheet in paged(pattern.cases, shelf.config.page_size, pattern.path):
        shown = [(entry, entry.case) for entry in sheet.items if entry.case]
        data = PatternData(
            pattern=pattern,
            counted=counted,
            troubled=sum(case.outcome in _TROUBLED for case in cases),
            sheet=sheet,
            rows=[_row(entry, case, pattern) for entry, case in shown],
            told=told,
            together=together,
            notes=basis_notes(figure for _entry, case in shown for figure in case.figures),
            beside=beside,
            booklet=booklet_query(f"{title}{sheet.suffix}", sheet.items),
            overview=Link(PATTERNS.path, PATTERNS.title),
        )
        summary = _(
            "キーワードに「{word}」のある事例{counted}を、1つの表で見くらべます。", word=pattern.word, counted=counted
        )
        yield Page(sheet.path, title + sheet.suffix, summary, data, way_to(pattern.word, step(PATTERNS)), meta)


def _title(pattern: Pattern) -> str:
    return _("「{word}」の事例を見くらべる", word=pattern.word)


def _topic(pattern: Pattern) -> Topic:
    outcomes = group(pattern.cases, lambda entry: [entry.case.outcome] if entry.case else [])
    told = [
        _("{outcome} {count:,}件", outcome=outcome.label, count=len(outcomes[outcome]))
        for outcome in OutcomeKind
        if outcome in outcomes
    ]
    return Topic(pattern.path, pattern.word, _("、").join(told), _counted(pattern))


def _counted(pattern: Pattern) -> str:
    """Say how many places and cases there are; of a case without a name nobody knows whether its place is another."""
    unnamed = sum(not (entry.case and entry.case.place) for entry in pattern.cases)
    named = _("{places:,}団体の{cases:,}件", places=pattern.places, cases=len(pattern.cases) - unnamed)
    return _("{named}と、団体名のない{unnamed:,}件", named=named, unnamed=unnamed) if unnamed else named


def _row(entry: EntryView, case: CaseView, pattern: Pattern) -> Row:
    figures = sorted(case.key_figures, key=_importance)
    return Row(
        path=entry.path,
        title=entry.title,
        place=case.place.full_label if case.place else no_name(),
        size=case.band.label if case.band else "",
        figures=figures[:_FIGURES],
        rest=len(figures[_FIGURES:]),
        chips=[*outcome_chips(case), Chip(case.stage.label)],
        words=_("、").join(word for word in entry.keywords if word != pattern.word),
        begun=case.begun,
    )


def _importance(figure: KeyFigure) -> int:
    """Return where a figure stands: what changed comes first, and then what its authors began with."""
    first = [kind.label for kind in _FIRST]
    return first.index(figure.word) if figure.word in first else len(first)


def _together(pattern: Pattern, shelf: Shelf) -> list[Together]:
    """Return the words that at least two of the cases have besides, the most frequent first."""
    words = group(pattern.cases, lambda entry: [word for word in entry.keywords if word != pattern.word])
    shared = sorted((word for word in words if len(words[word]) > 1), key=lambda word: (-len(words[word]), word))
    found = [(word, shelf.patterns.called(word)) for word in shared[:_WORDS]]
    return [Together(word, len(words[word]), other.path if other else "") for word, other in found]


def _side_by_side(cases: Sequence[EntryView]) -> list[Beside]:
    """Return which cases to show side by side: all, where there is room, else those that differ in one thing."""
    if len(cases) <= MOST:
        label = _("この{count}件を横に並べて、条件やつまずきもくらべる", count=len(cases))
        return [Beside(label, _query(cases))]
    chosen = [
        (noted("成果のちがう{count}件を横に並べる"), _one_of_each(cases, lambda case: case.outcome)),
        (noted("人口規模のちがう{count}件を横に並べる"), _one_of_each(cases, lambda case: case.band)),
    ]
    return [Beside(_(label, count=len(few)), _query(few)) for label, few in chosen if len(few) > 1]


def _one_of_each(cases: Sequence[EntryView], value: Callable[[CaseView], Hashable]) -> list[EntryView]:
    """Return the first case of each value, as many as have room."""
    first = group(cases, lambda entry: [value(entry.case)] if entry.case else [])
    return [members[0] for key, members in first.items() if key is not None][:MOST]


def _query(cases: Sequence[EntryView]) -> str:
    return urlencode([("c", entry.slug) for entry in cases])
