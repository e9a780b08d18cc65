"""What the pages of cases and threads share: evidence, review, people, related entries, ways to mend."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import quote, urlsplit

from generator.catalog import Catalog
from generator.config import SiteConfig
from generator.kinds import CASE
from generator.language.questions import expand
from generator.markup.addresses import problem_with
from generator.model.entry import Entry
from generator.model.parts import Evidence
from generator.model.vocabulary import Status
from generator.output.page import Crumb
from generator.pages.cards import Card, entry_card, theme_chips
from generator.pages.lists import THEMES, crumbs
from generator.reading.document import Document
from generator.views.addresses import address, path_of, theme_path
from generator.views.related import RelatedIndex

_WORDINGS = 10
_WORDINGS_PER_PATTERN = 3


@dataclass(frozen=True, slots=True)
class Source:
    """A piece of evidence; ``host`` is where its link really leads."""

    title: str
    publisher: str
    url: str
    host: str
    accessed_on: date
    supports: str


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


def entry_data(
    document: Document[Entry], catalog: Catalog, config: SiteConfig, related: RelatedIndex
) -> Mapping[str, Any]:
    """Return what the templates of all entries show."""
    entry = document.model
    return {
        "entry": entry,
        "themes": theme_chips(entry, catalog),
        "sources": [_source(evidence) for evidence in entry.evidence],
        "related": _related(document, catalog, related),
        "people": _people(entry, catalog),
        "asked": asked_wordings(entry.questions),
        "mend": _mend(document, config),
        "overdue": catalog.is_overdue(entry) and entry.status is Status.PUBLISHED,
        "archived": entry.status is Status.ARCHIVED,
        "address": address(config, path_of(document)),
    }


def entry_crumbs(entry: Entry, catalog: Catalog) -> tuple[Crumb, ...]:
    """Return the way to an entry: through its first theme."""
    slug = entry.themes[0]
    return crumbs(THEMES, (catalog.themes[slug].model.label, theme_path(slug)), (entry.title, ""))


def asked_wordings(patterns: Sequence[str]) -> list[str]:
    """Return the questions an entry answers in the words of those who ask: one of every pattern, then more of each."""
    expanded = [expand(pattern)[:_WORDINGS_PER_PATTERN] for pattern in patterns]
    places = [(turn, number) for number, wordings in enumerate(expanded) for turn in range(len(wordings))]
    chosen = set(sorted(places)[: max(_WORDINGS, len(patterns))])
    shown = [expanded[number][turn] for turn, number in places if (turn, number) in chosen]
    return list(dict.fromkeys(shown))


def _source(evidence: Evidence) -> Source:
    supports = "、".join(claim.label for claim in evidence.supports)
    host = "" if problem_with(evidence.url) else urlsplit(evidence.url).hostname or ""
    return Source(evidence.title, evidence.publisher, evidence.url, host, evidence.accessed_on, supports)


def _related(document: Document[Entry], catalog: Catalog, index: RelatedIndex) -> list[CardGroup]:
    found = index.of(document)
    groups = (
        ("あわせて読む", found.chosen),
        ("同じテーマの記事", found.same_theme),
        ("ほかのテーマの、近い記事", found.other_themes),
    )
    return [CardGroup(heading, [entry_card(one, catalog) for one in entries]) for heading, entries in groups if entries]


def _people(entry: Entry, catalog: Catalog) -> list[str]:
    people = [catalog.people[slug].model for slug in entry.people]
    return [f"{person.name}（{'・'.join(role.label for role in person.roles)}）" for person in people]


def _mend(document: Document[Entry], config: SiteConfig) -> Mend:
    """Return the addresses of the repository's own pages for editing and for telling."""
    file = f"content/{document.kind.folder}/{document.slug}.md"
    repository = config.repository.url.rstrip("/")
    page = f"page={quote(address(config, path_of(document)), safe='')}"
    title = quote(f"書き間違い: {document.model.title}", safe="")
    return Mend(
        f"{repository}/edit/{quote(config.repository.branch)}/{quote(file)}",
        f"{repository}/issues/new?template=correction.yml&title={title}&{page}",
        f"{repository}/issues/new?template=replication.yml&{page}" if document.kind is CASE else "",
    )
