"""What the pages of cases and threads share: what to read next, ways to mend, the way there, the front matter."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator import _
from generator.config import SiteConfig
from generator.output.page import Crumb, Meta, PageData
from generator.pages.cards import Card, Chip, outcome_chips, size_chips
from generator.pages.lists import Link, pattern_links, step, way_to
from generator.pages.register import THEMES
from generator.pages.schema_org import described_entry
from generator.pages.search_facts import described_by, search_facts
from generator.pages.twin import twin_name
from generator.views.addresses import branch_address, issue_address
from generator.views.entry import EntryView
from generator.views.entry_text import EntryText
from generator.views.feedback import Feedback
from generator.views.sharing import Sharing
from generator.views.shelf import Shelf
from generator.views.ties import Tied

_LINES, _PATTERNS, _DOCUMENTS = 5, 6, 3


@dataclass(frozen=True, slots=True)
class Mend:
    """Where a reader mends an entry, tells that it is wrong, or (of a case) what came of doing the same."""

    edit: str
    report: str
    tried: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of the fact box; ``path`` is where its value leads, if anywhere."""

    label: str
    value: str
    path: str = ""


@dataclass(frozen=True, slots=True)
class Tie:
    """What an entry has in common with others, and the way to them; ``rest`` says how many more there are, if any."""

    label: str
    links: Sequence[Link]
    rest: str = ""


@dataclass(frozen=True, eq=False, slots=True)
class Beside:
    """What the page of an entry shows that depends on other entries too.

    Its fact ``box``, what to read ``next``, its ``patterns``, and its ``ties``: what names it, what has its documents.
    """

    box: Sequence[Fact]
    next: Sequence[Card]
    patterns: Sequence[Link]
    ties: Sequence[Tie]


@dataclass(frozen=True, eq=False, slots=True)
class EntryFacts:
    """All that the page of an entry is made of but the settings."""

    entry: EntryView
    text: EntryText
    beside: Beside


@dataclass(frozen=True, slots=True)
class EntryData(PageData):
    """What the templates of all entries show; ``closely`` says that smaller letters make one sheet of it."""

    entry: EntryView
    chips: Sequence[Chip]
    facts: Sequence[Fact]
    related: Sequence[Card]
    patterns: Sequence[Link]
    ties: Sequence[Tie]
    feedback: Feedback
    mend: Mend
    sharing: Sharing
    closely: bool


def entry_crumbs(entry: EntryView) -> tuple[Crumb, ...]:
    """Return the way to an entry: through its first theme."""
    return way_to(entry.title, step(THEMES), Crumb(entry.themes[0].label, entry.themes[0].path))


def entry_meta(entry: EntryView, text: EntryText, config: SiteConfig) -> Meta:
    """Return the front matter of the page of an entry."""
    return Meta(
        structured=[described_entry(entry, text, config)],
        date=entry.changed_on,
        og_type="article",
        twin=twin_name(entry),
        questions=entry.questions,
        keywords=described_by(entry),
        search=search_facts(entry),
    )


def around(entry: EntryView, shelf: Shelf, box: Sequence[Fact]) -> Beside:
    """Return what the page of an entry with this fact ``box`` shows of others: no more than lines that lead to them."""
    following = _read_next(entry, shelf)
    naming = shelf.ties.naming(entry, [one.slug for one in following])
    ties = [
        _tie(_("この記事を関連記事に挙げている記事"), naming),
        *(
            _tie(_("「{title}」を根拠にしている記事", title=one.title), one.tied)
            for one in shelf.ties.citing(entry)[:_DOCUMENTS]
        ),
    ]
    patterns = pattern_links(shelf.patterns.of(entry)[:_PATTERNS])
    return Beside(box, list(map(_line, following)), patterns, [tie for tie in ties if tie.links])


def _read_next(entry: EntryView, shelf: Shelf) -> Sequence[EntryView]:
    """Return what goes with an entry: what its authors chose first, then of its themes, then of others."""
    found = shelf.related_to(entry)
    return (*found.chosen, *found.same_theme, *found.other_themes)[:_LINES]


def _tie(label: str, tied: Tied) -> Tie:
    return Tie(label, [Link(one.path, one.title) for one in tied.shown], tied.rest)


def _line(entry: EntryView) -> Card:
    """Return an entry as a line: its kind, its place, what came of it and how big the place is."""
    case = entry.case
    if not case:
        return Card(entry.path, entry.title, "", entry.kind)
    place = f" {case.place.full_label}" if case.place else ""
    return Card(entry.path, entry.title, "", f"{entry.kind}{place}", chips=[*outcome_chips(case), *size_chips(case)])


def mend(entry: EntryView, config: SiteConfig) -> Mend:
    """Return the addresses of the repository's own pages for editing and for telling."""
    page = entry.address
    return Mend(
        edit=branch_address(config, "edit", f"content/{entry.path}"),
        report=issue_address(config, "correction", title=_("書き間違い: {title}", title=entry.title), page=page),
        tried=issue_address(config, "replication", page=page) if entry.case else "",
    )
