"""What the pages of cases and threads share: what to read next, ways to mend, the way there, the front matter."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.output.page import Crumb, Meta, PageData
from generator.pages.cards import Card, Chip, entry_card
from generator.pages.lists import step, way_to
from generator.pages.register import THEMES
from generator.pages.schema_org import described_entry
from generator.pages.search_facts import described_by, search_facts
from generator.views.addresses import branch_address, issue_address
from generator.views.entry import EntryView
from generator.views.feedback import Feedback
from generator.views.shelf import Shelf


@dataclass(frozen=True, slots=True)
class CardGroup:
    """Cards under a heading."""

    heading: str
    cards: Sequence[Card]


@dataclass(frozen=True, slots=True)
class Mend:
    """Where a reader mends an entry, tells that it is wrong, or (of a case) what came of doing the same."""

    edit: str
    report: str
    tried: str


@dataclass(frozen=True, slots=True)
class EntryData(PageData):
    """What the templates of all entries show."""

    entry: EntryView
    chips: Sequence[Chip]
    related: Sequence[CardGroup]
    feedback: Feedback
    mend: Mend


def entry_crumbs(entry: EntryView) -> tuple[Crumb, ...]:
    """Return the way to an entry: through its first theme."""
    return way_to(entry.title, step(THEMES), Crumb(entry.themes[0].label, entry.themes[0].path))


def entry_meta(entry: EntryView, shelf: Shelf) -> Meta:
    """Return the front matter of the page of an entry."""
    return Meta(
        structured=[described_entry(entry, shelf.config)],
        date=entry.changed_on,
        og_type="article",
        questions=entry.questions,
        keywords=described_by(entry),
        search=search_facts(entry),
    )


def read_next(entry: EntryView, shelf: Shelf) -> list[CardGroup]:
    """Return what goes with an entry, under headings; a heading without entries is left out."""
    found = shelf.related_to(entry)
    groups = (
        ("あわせて読む", found.chosen),
        ("同じテーマの記事", found.same_theme),
        ("ほかのテーマの、近い記事", found.other_themes),
    )
    return [CardGroup(heading, [entry_card(one) for one in entries]) for heading, entries in groups if entries]


def mend(entry: EntryView, shelf: Shelf) -> Mend:
    """Return the addresses of the repository's own pages for editing and for telling."""
    config, page = shelf.config, entry.address
    return Mend(
        edit=branch_address(config, "edit", f"content/{entry.path}"),
        report=issue_address(config, "correction", title=f"書き間違い: {entry.title}", page=page),
        tried=issue_address(config, "replication", page=page) if entry.case else "",
    )
