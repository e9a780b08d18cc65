"""What to write next: themes with few entries, entries to look over, questions that stayed open."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator import _
from generator.catalog import Catalog, group
from generator.output.page import Maker, Page, PageData
from generator.pages.lists import list_meta, step, way_to
from generator.pages.paging import Sheet, paged
from generator.pages.register import Listing
from generator.views.addresses import theme_gaps_path
from generator.views.entry import ThemeLink
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
    open_texts,
)
from generator.views.goals import Goal
from generator.views.shelf import Shelf

T = TypeVar("T")
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


def makers(shelf: Shelf, catalog: Catalog, here: Listing) -> list[Maker]:
    """Return what makes the pages; questions that stayed open stand in the texts of the ``catalog``."""
    return [Maker("gaps", lambda _none: pages(shelf, catalog, here), lambda: open_texts(catalog))]


def pages(shelf: Shelf, catalog: Catalog, here: Listing) -> Iterator[Page]:
    """Yield the page, and the open questions of a theme that has many; of other long lists the beginning is shown."""
    summary = _("記事の少ないテーマ、確認の時期が来た記事、答えが見つかっていない問いです。")
    gaps, meta = gaps_of(catalog, shelf.config.goals), list_meta(shelf.published, shelf)
    by_theme = group(gaps.questions, lambda question: [question.theme])
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
    yield Page(here.path, here.title, summary, data, way_to(here.title), meta)
    for one in data.open_themes:
        for sheet in paged(by_theme[one.theme], shelf.config.page_size, one.path) if one.path else ():
            title = f"{here.title} {one.theme.label}{sheet.suffix}"
            about = _("「{theme}」で答えが見つかっていない問いです。", theme=one.theme.label)
            shown = OpenData(sheet, by_thread(sheet.items), one.theme.label)
            yield Page(sheet.path, title, about, shown, way_to(title, step(here)), meta)


def _open_themes(by_theme: Mapping[ThemeLink, Sequence[OpenQuestion]], size: int) -> list[OpenTheme]:
    """Return the themes with open questions, those with most first."""
    fullest = sorted(by_theme.items(), key=lambda item: -len(item[1]))
    return [
        OpenTheme(
            theme,
            f"theme-{theme.slug}",
            theme_gaps_path(theme.slug) if len(questions) > size else "",
            len(questions),
            by_thread(questions[:size]),
        )
        for theme, questions in fullest
    ]


def _beginning(items: Sequence[T]) -> Beginning[T]:
    return Beginning(items[:_SHOWN], len(items[_SHOWN:]))
