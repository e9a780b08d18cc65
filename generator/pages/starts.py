"""Start pages: where somebody in a certain job begins, three steps each, and the list of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from generator import _
from generator.model.reference import StartPage, Step
from generator.output.page import Meta, Page, PageData, SearchFacts
from generator.pages.lists import NOT_SEARCHED, step, way_to
from generator.pages.register import LISTINGS, STARTS, THEMES, Listing
from generator.views.addresses import start_path
from generator.views.shelf import Shelf

_SEARCH = "search.md"


@dataclass(frozen=True, slots=True)
class WayOn:
    """Where a step leads: of which ``kind`` that is, what it says; ``query`` is what its address ends in."""

    path: str
    label: str
    kind: str
    remark: str = ""
    query: str = ""


@dataclass(frozen=True, slots=True)
class ShownStep:
    """A step with the ways on from it."""

    title: str
    why: str
    ways: Sequence[WayOn]


@dataclass(frozen=True, slots=True)
class Start:
    """A start page in a list; ``steps`` are the headings of its steps."""

    path: str
    title: str
    summary: str
    steps: Sequence[str]


@dataclass(frozen=True, slots=True)
class StartData(PageData):
    """The three steps, and the start pages for other jobs."""

    template = "start.md.j2"
    steps: Sequence[ShownStep]
    others: Sequence[Start]


@dataclass(frozen=True, slots=True)
class StartsData(PageData):
    """All start pages."""

    template = "starts.md.j2"
    starts: Sequence[Start]


def pages(shelf: Shelf, here: Listing) -> Iterator[Page]:
    """Yield the list of start pages and each of them; where nobody wrote one there is no list."""
    starts = all_starts(shelf)
    if starts:
        summary = _("どこから読めばよいか迷う方へ。立場ごとに、はじめの3つの手順をまとめました。")
        yield Page(here.path, here.title, summary, StartsData(starts), way_to(here.title), Meta(search=NOT_SEARCHED))
    for start, document in zip(starts, shelf.catalog.starts.values(), strict=True):
        yield _start_page(start, document.model, [other for other in starts if other is not start], shelf)


def all_starts(shelf: Shelf) -> list[Start]:
    """Return the start pages in the order of their names."""
    return [
        Start(start_path(slug), start.model.title, start.model.summary, [one.title for one in start.model.steps])
        for slug, start in shelf.catalog.starts.items()
    ]


def _start_page(start: Start, model: StartPage, others: Sequence[Start], shelf: Shelf) -> Page:
    steps = [ShownStep(one.title, one.why, list(_ways(one, shelf))) for one in model.steps]
    meta = Meta(questions=model.questions, search=SearchFacts(label=STARTS.title))
    crumbs = way_to(start.title, step(STARTS))
    return Page(start.path, start.title, start.summary, StartData(steps, others), crumbs, meta)


def _ways(one: Step, shelf: Shelf) -> Iterator[WayOn]:
    """Yield where a step leads: entries first, without those that were withdrawn, then what is wider."""
    for entry in (shelf.entries[slug] for slug in one.entries if slug in shelf.entries):
        place = f" {entry.case.place.full_label}" if entry.case and entry.case.place else ""
        yield WayOn(entry.path, entry.title, f"{entry.kind}{place}", entry.summary)
    for slug in one.themes:
        theme = shelf.themes[slug]
        yield WayOn(theme.path, theme.label, THEMES.title, theme.summary)
    for name in one.pages:
        yield _page(name, shelf)
    for words in one.searches:
        yield WayOn(_SEARCH, _("「{words}」でさがす", words=words), _("検索"), query=f"q={quote(words, safe='')}")


def _page(name: str, shelf: Shelf) -> WayOn:
    """Return the way to a page of the site: one that somebody wrote tells what it says."""
    path = f"{name}.md"
    if written := shelf.catalog.pages.get(name):
        return WayOn(path, written.model.title, _("ページ"), written.model.summary)
    return WayOn(path, next(listing.title for listing in LISTINGS if listing.path == path), _("ページ"))
