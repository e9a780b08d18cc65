"""What to write next: themes with few entries, entries to look over, questions that stayed open."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.output.page import Page, PageData
from generator.pages.lists import list_meta, way_to
from generator.pages.register import Listing
from generator.views.gaps import FEW, SOON, OpenQuestion, Review, ThinTheme, gaps_of
from generator.views.shelf import Shelf

T = TypeVar("T")
_SHOWN = 30


@dataclass(frozen=True, slots=True)
class Beginning(Generic[T]):
    """The beginning of a list, and how many items of it are not shown."""

    shown: Sequence[T]
    rest: int


@dataclass(frozen=True, slots=True)
class GapsData(PageData):
    """What is missing; ``few`` entries make a theme thin, ``soon`` is a number of days."""

    template = "gaps.md.j2"
    themes: Beginning[ThinTheme]
    overdue: Beginning[Review]
    due_soon: Beginning[Review]
    questions: Beginning[OpenQuestion]
    few: int
    soon: int


def pages(shelf: Shelf, here: Listing) -> Iterator[Page]:
    """Yield the page; of a long list it shows the beginning and how many there are besides."""
    summary = "記事の少ないテーマ、確認の時期が来た記事、答えが見つかっていない問いです。"
    gaps, meta = gaps_of(shelf.catalog), list_meta(shelf.published, shelf)
    data = GapsData(
        themes=_beginning(gaps.themes),
        overdue=_beginning(gaps.overdue),
        due_soon=_beginning(gaps.due_soon),
        questions=_beginning(gaps.questions),
        few=FEW,
        soon=SOON.days,
    )
    yield Page(here.path, here.title, summary, data, way_to(here.title), meta)


def _beginning(items: Sequence[T]) -> Beginning[T]:
    return Beginning(items[:_SHOWN], len(items[_SHOWN:]))
