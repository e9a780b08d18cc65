"""Who made the content: people with their roles; nobody is ranked."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.catalog import Catalog, group
from generator.config import SiteConfig
from generator.language.readings import sort_key
from generator.model.entry import Case, Entry
from generator.model.reference import Person
from generator.model.vocabulary import PersonKind
from generator.output.page import Page
from generator.pages.lists import crumbs, list_meta
from generator.pages.paging import paged
from generator.reading.document import Document

_TITLE = "参加した人"


@dataclass(frozen=True, slots=True)
class Contributor:
    """A person or group, what they do, and how many entries carry their name."""

    anchor: str
    name: str
    kind: str
    roles: str
    introduction: str
    cases: int
    threads: int


def contributors_pages(catalog: Catalog, config: SiteConfig) -> Iterator[Page]:
    """Yield the sheets of all people, by the reading of their names."""
    entries = group(catalog.published, lambda entry: entry.model.people)
    shown_people = (person for person in catalog.people.values() if _may_be_named(person, catalog))
    people = sorted(shown_people, key=lambda person: (sort_key(person.model.name), person.slug))
    summary = "記事を書いたり、確かめたり、まとめたりした人とグループです。"
    meta = list_meta(catalog.published, catalog)
    for sheet in paged(people, config.page_size, "contributors.md"):
        shown = [_contributor(person, entries.get(person.slug, ())) for person in sheet.items]
        data = {"sheet": sheet, "people": shown}
        way = crumbs((_TITLE, ""))
        yield Page(sheet.path, "contributors.md.j2", _TITLE + sheet.suffix, summary, data, way, meta)


def _may_be_named(document: Document[Person], catalog: Catalog) -> bool:
    """Whether this is a group, or a person who agreed to be named in an entry that has a page."""
    return document.model.kind is not PersonKind.PERSON or document.slug in catalog.agreed_to_be_named


def _contributor(document: Document[Person], entries: tuple[Document[Entry], ...]) -> Contributor:
    person = document.model
    cases = sum(isinstance(entry.model, Case) for entry in entries)
    return Contributor(
        anchor=f"person-{document.slug}",
        name=person.name,
        kind=person.kind.label,
        roles="、".join(role.label for role in person.roles),
        introduction=person.introduction or "",
        cases=cases,
        threads=len(entries) - cases,
    )
