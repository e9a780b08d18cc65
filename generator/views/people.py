"""The people and groups who may be named, in 五十音 order; nobody is ranked."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator import _
from generator.catalog import Catalog, group
from generator.config import SiteConfig
from generator.language.readings import sort_key
from generator.model.entry import Case, Entry
from generator.model.reference import Person
from generator.model.vocabulary import PersonKind
from generator.reading.document import Document
from generator.views.roles import roles_of


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


def contributors(catalog: Catalog, config: SiteConfig) -> list[Contributor]:
    """Return everybody who may be named."""
    entries = group(catalog.published, lambda entry: entry.model.people)
    named = (person for person in catalog.people.values() if _may_be_named(person, catalog))
    people = sorted(named, key=lambda person: (sort_key(person.model.name), person.slug))
    return [_contributor(person, entries.get(person.slug, ()), config) for person in people]


def _may_be_named(document: Document[Person], catalog: Catalog) -> bool:
    """Whether this is a group, or a person who agreed to be named in an entry that has a page."""
    return document.model.kind is not PersonKind.PERSON or document.slug in catalog.agreed_to_be_named


def _contributor(document: Document[Person], entries: Iterable[Document[Entry]], config: SiteConfig) -> Contributor:
    person = document.model
    are_cases = [isinstance(entry.model, Case) for entry in entries]
    return Contributor(
        anchor=f"person-{document.slug}",
        name=person.name,
        kind=person.kind.label,
        roles=_("、").join(roles_of(person, config)),
        introduction=person.introduction or "",
        cases=are_cases.count(True),
        threads=are_cases.count(False),
    )
