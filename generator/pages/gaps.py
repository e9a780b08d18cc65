"""What to write next: themes with few entries, entries to look over, questions that stayed open."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Generic, TypeVar

from generator import _
from generator.catalog import group
from generator.output.page import Maker, Page, PageData
from generator.pages.lists import list_meta, step, way_to
from generator.pages.paging import Sheet, paged
from generator.pages.register import Listing
from generator.views.addresses import theme_gaps_path
from generator.views.entry import ThemeLink
from generator.views.extracts import Bodies
from generator.views.gaps import (
    FEW,
    SOON,
    GoneBy,
    OpenQuestion,
    OpenThread,
    Review,
    ThinTheme,
    WeakSource,
    by_thread,
    gaps_of,
    open_questions,
)
from generator.views.goals import Goal
from generator.views.shelf import Shelf

T = TypeVar("T")
Questions = Mapping[str, Sequence[OpenQuestion]]  # that stayed open, by theme
_SHOWN = 30


@dataclass(frozen=True, slots=True)
class Beginning(Generic[T]):
    """The beginning of a list, and how many items of it are not shown."""

    shown: Sequence[T]
    rest: int


@dataclass(frozen=True, slots=True)
class OpenTheme:
    """The threads with the first open questions of a theme; ``path`` leads to all ``count`` if there are more."""

    theme: ThemeLink
    anchor: str
    path: str
    count: int
    threads: Sequence[OpenThread]


@dataclass(frozen=True, slots=True)
class OpenData(PageData):
    """A sheet of the open questions of a theme."""

    template = "gaps-theme.md.j2"
    sheet: Sheet[OpenQuestion]
    threads: Sequence[OpenThread]
    label: str


@dataclass(frozen=True, slots=True)
class GapsData(PageData):
    """What is missing; ``few`` entries make a theme thin, ``soon`` is a number of days."""

    template = "gaps.md.j2"
    goals: Sequence[Goal]
    themes: Beginning[ThinTheme]
    overdue: Beginning[Review]
    due_soon: Beginning[Review]
    gone_by: Beginning[GoneBy]
    weak: Beginning[WeakSource]
    open_themes: Sequence[OpenTheme]
    open_count: int
    few: int
    soon: int


def makers(shelf: Shelf, bodies: Bodies, here: Listing) -> list[Maker]:
    """Return what makes the page, and the sheets of each theme: anew where one of their questions has changed."""

    @cache
    def by_theme() -> Questions:
        return group(open_questions(bodies.catalog, bodies.extracts), lambda question: [question.theme.slug])

    def reads() -> str:
        return repr([(one.gone_by, one.open_questions) for one in bodies.extracts.values()])

    page = Maker("gaps", lambda _none: _page(shelf, bodies, by_theme(), here), reads)
    return [page, *(_of_theme(theme, shelf, by_theme, here) for theme in bodies.catalog.themes)]


def _of_theme(slug: str, shelf: Shelf, by_theme: Callable[[], Questions], here: Listing) -> Maker:
    """Return what makes the sheets with the open questions of a theme that has many."""

    def pages(_none: object) -> Iterator[Page]:
        questions, size = by_theme().get(slug, ()), shelf.config.page_size
        for sheet in paged(questions, size, theme_gaps_path(slug)) if len(questions) > size else ():
            label = questions[0].theme.label
            title = f"{here.title} {label}{sheet.suffix}"
            about = _("「{theme}」で答えが見つかっていない問いです。", theme=label)
            shown = OpenData(sheet, by_thread(sheet.items), label)
            meta = list_meta(shelf.published, shelf)
            yield Page(sheet.path, title, about, shown, way_to(title, step(here)), meta)

    return Maker(
        f"gaps/{slug}", pages, lambda: repr([(one.path, one.number, one.text) for one in by_theme().get(slug, ())])
    )


def _page(shelf: Shelf, bodies: Bodies, by_theme: Questions, here: Listing) -> Iterator[Page]:
    """Yield the page itself; of long lists the beginning is shown."""
    summary = _("記事の少ないテーマ、確認の時期が来た記事、答えが見つかっていない問いです。")
    gaps = gaps_of(bodies.catalog, shelf.config.goals, bodies.extracts)
    data = GapsData(
        goals=gaps.goals,
        themes=_beginning(gaps.themes),
        overdue=_beginning(gaps.overdue),
        due_soon=_beginning(gaps.due_soon),
        gone_by=_beginning(gaps.gone_by),
        weak=_beginning(gaps.weak),
        open_themes=_open_themes(by_theme, shelf.config.page_size),
        open_count=len(gaps.questions),
        few=FEW,
        soon=SOON.days,
    )
    yield Page(here.path, here.title, summary, data, way_to(here.title), list_meta(shelf.published, shelf))


def _open_themes(by_theme: Questions, size: int) -> list[OpenTheme]:
    """Return the themes with open questions, those with most first."""
    fullest = sorted(by_theme.items(), key=lambda item: -len(item[1]))
    return [
        OpenTheme(
            questions[0].theme,
            f"theme-{slug}",
            theme_gaps_path(slug) if len(questions) > size else "",
            len(questions),
            by_thread(questions[:size]),
        )
        for slug, questions in fullest
    ]


def _beginning(items: Sequence[T]) -> Beginning[T]:
    return Beginning(items[:_SHOWN], len(items[_SHOWN:]))
