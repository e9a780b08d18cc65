"""What the pages of cases and threads share: evidence, review, people, related entries, ways to mend."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlsplit

from generator.catalog import Catalog, Document
from generator.config import SiteConfig
from generator.models import Entry, Evidence
from generator.pages.base import Crumb
from generator.pages.cards import Card, entry_card, path_of, theme_chips, theme_path
from generator.pages.related import RelatedIndex
from generator.pages.structured import address
from generator.vocabulary import Status


@dataclass(frozen=True, slots=True)
class Source:
    """A piece of evidence; ``host`` is where its link really leads."""

    number: int
    title: str
    publisher: str
    url: str
    host: str
    accessed_on: object
    supports: str


@dataclass(frozen=True, slots=True)
class CardGroup:
    """Cards under a heading."""

    heading: str
    cards: Sequence[Card]


@dataclass(frozen=True, slots=True)
class Mend:
    """Where a reader mends an entry or tells that it is wrong."""

    edit: str
    report: str


def entry_data(
    document: Document[Entry], catalog: Catalog, config: SiteConfig, related: RelatedIndex
) -> Mapping[str, Any]:
    """Return what the templates of all entries show."""
    entry = document.model
    return {
        "entry": entry,
        "themes": theme_chips(entry, catalog),
        "sources": [_source(number, evidence) for number, evidence in enumerate(entry.evidence, 1)],
        "related": _related(document, catalog, related),
        "people": _people(entry, catalog),
        "mend": _mend(document, config),
        "overdue": catalog.is_overdue(entry) and entry.status is Status.PUBLISHED,
        "archived": entry.status is Status.ARCHIVED,
        "address": address(config, path_of(document)),
    }


def entry_crumbs(entry: Entry, catalog: Catalog) -> list[Crumb]:
    """Return the way to an entry: through its first theme."""
    slug = entry.themes[0]
    theme = [Crumb(catalog.themes[slug].model.label, theme_path(slug))] if slug in catalog.themes else []
    return [Crumb("ホーム", "index.md"), Crumb("テーマ", "themes/index.md"), *theme, Crumb(entry.title)]


def _source(number: int, evidence: Evidence) -> Source:
    supports = "、".join(claim.label for claim in evidence.supports)
    host = urlsplit(evidence.url).hostname or ""
    return Source(number, evidence.title, evidence.publisher, evidence.url, host, evidence.accessed_on, supports)


def _related(document: Document[Entry], catalog: Catalog, index: RelatedIndex) -> list[CardGroup]:
    found = index.of(document)
    groups = (
        ("あわせて読む", found.chosen),
        ("同じテーマの記事", found.same_theme),
        ("ほかのテーマの、近い記事", found.other_themes),
    )
    return [CardGroup(heading, [entry_card(one, catalog) for one in entries]) for heading, entries in groups if entries]


def _people(entry: Entry, catalog: Catalog) -> list[str]:
    people = [catalog.people[slug].model for slug in entry.people if slug in catalog.people]
    return [f"{person.name}（{'・'.join(role.label for role in person.roles)}）" for person in people]


def _mend(document: Document[Entry], config: SiteConfig) -> Mend:
    """Return the addresses of the repository's own pages for editing and for telling."""
    file = f"content/{document.kind}/{document.slug}.md"
    repository = config.repository.url.rstrip("/")
    title = quote(f"書き間違い: {document.model.title}", safe="")
    body = quote(f"記事: {address(config, path_of(document))}\nファイル: {file}\n\n気づいたこと:\n", safe="")
    return Mend(
        f"{repository}/edit/{quote(config.repository.branch)}/{quote(file)}",
        f"{repository}/issues/new?title={title}&body={body}",
    )
