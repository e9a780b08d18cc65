"""Everything valid in the content folder, with the look-ups that rules and pages need."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cached_property
from typing import Any, TypeVar, cast

from generator.kinds import Kind
from generator.model.bands import NO_SIZE, PopulationBand
from generator.model.entry import Case, Entry, Thread, Withdrawn
from generator.model.licence import USUAL_LICENCE
from generator.model.reference import FixedPage, Glossary, Person, StartPage, Term, Theme
from generator.model.register import USUAL_PLACES, Register
from generator.model.types import Model
from generator.model.vocabulary import BodyKind, ConsentScope, Status
from generator.places.called import PlaceIndex
from generator.places.gazetteer import Gazetteer
from generator.places.history import History
from generator.places.hosts import Passing
from generator.places.municipalities import Municipality
from generator.places.own_names import OwnNames, OwnTraits
from generator.places.traits import Traits
from generator.reading.document import Document
from generator.reading.figures import FigureFile, Figures

M = TypeVar("M", bound=Model)
M_co = TypeVar("M_co", bound=Model, covariant=True)
K = TypeVar("K")
D = TypeVar("D")
_WITH_PAGE = frozenset({Status.PUBLISHED, Status.ARCHIVED})


@dataclass(frozen=True, eq=False)
class Catalog:
    """The whole knowledge base on one day; the documents of each kind are in slug order.

    ``failed`` holds the (kind, slug) of files that exist but could not be loaded, so that a
    reference to one of them is not reported a second time. ``reserved`` tells by folder which
    names no file may have, because the site puts a page of its own there, ``listed`` names the pages that
    it always has. ``municipalities`` holds the prefectures and the bodies of the register, too; those that
    are no more are in ``history``. ``passing_hosts`` do not keep what was read there.
    ``licence`` is what authors agree to. ``register`` says what there is of places; ``others`` are those that no case
    can be of here, and whose names may give one away. ``made`` keeps what takes long to make of the places alone, for
    all catalogs that differ in their documents.
    """

    today: date
    documents: tuple[Document[Model], ...]
    municipalities: Mapping[str, Municipality]
    failed: frozenset[tuple[Kind, str]] = frozenset()
    reserved: Mapping[str, re.Pattern[str]] = field(default_factory=dict)
    listed: frozenset[str] = frozenset()
    history: History = field(default_factory=History)
    figures: Figures = field(default_factory=dict)
    passing_hosts: Mapping[str, Passing] = field(default_factory=dict)
    licence: str = USUAL_LICENCE
    register: Register = USUAL_PLACES
    others: tuple[Municipality, ...] = ()
    made: dict[str, tuple[Sequence[object], Any]] = field(default_factory=dict, repr=False)

    @cached_property
    def cases(self) -> tuple[Document[Case], ...]:
        """All cases, drafts included."""
        return self._of(Case)

    @cached_property
    def threads(self) -> tuple[Document[Thread], ...]:
        """All threads, drafts included."""
        return self._of(Thread)

    @cached_property
    def entries(self) -> tuple[Document[Entry], ...]:
        """Cases and threads together."""
        return self._of(Entry)

    @cached_property
    def themes(self) -> Mapping[str, Document[Theme]]:
        """Themes by slug, in 五十音 order of their reading."""
        return {theme.slug: theme for theme in sorted(self._of(Theme), key=lambda theme: theme.model.reading)}

    @cached_property
    def people(self) -> Mapping[str, Document[Person]]:
        """People by slug."""
        return {person.slug: person for person in self._of(Person)}

    @cached_property
    def _people_by_name(self) -> Mapping[str, Document[Person]]:
        return {person.model.name: person for person in self.people.values()}

    @cached_property
    def agreed_to_be_named(self) -> frozenset[str]:
        """Slugs of people who agreed to be named in an entry that has a page."""
        consents = (consent for entry in self.public.values() for consent in entry.model.consents)
        return frozenset(one.person for one in consents if one.person and ConsentScope.NAME in one.scope)

    @cached_property
    def starts(self) -> Mapping[str, Document[StartPage]]:
        """Start pages by slug."""
        return {start.slug: start for start in self._of(StartPage)}

    @cached_property
    def pages(self) -> Mapping[str, Document[FixedPage]]:
        """Hand-written pages by slug."""
        return {page.slug: page for page in self._of(FixedPage)}

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """The glossary in 五十音 order."""
        terms = [term for glossary in self._of(Glossary) for term in glossary.model.terms]
        return tuple(sorted(terms, key=lambda term: (term.reading, term.term)))

    @cached_property
    def published(self) -> tuple[Document[Entry], ...]:
        """Entries that lists show."""
        return tuple(entry for entry in self.entries if entry.model.status is Status.PUBLISHED)

    @cached_property
    def public(self) -> Mapping[str, Document[Entry]]:
        """Entries that have a page (published and archived), by slug."""
        return {entry.slug: entry for entry in self.entries if entry.model.status in _WITH_PAGE}

    @cached_property
    def withdrawn(self) -> tuple[Document[Withdrawn], ...]:
        """What is left of withdrawn entries: no list, feed or search shows them."""
        return self._of(Withdrawn)

    @cached_property
    def lasting(self) -> tuple[Document[Entry | Withdrawn], ...]:
        """Everything whose address must lead somewhere for ever: public entries and withdrawn ones."""
        return (*self.public.values(), *self.withdrawn)

    @cached_property
    def by_slug(self) -> Mapping[str, tuple[Document[Entry | Withdrawn], ...]]:
        """Entries, withdrawn ones too, by slug; more than one where a case and a thread share it."""
        return group((*self.entries, *self.withdrawn), lambda entry: [entry.slug])

    @cached_property
    def by_title(self) -> Mapping[str, tuple[Document[Entry], ...]]:
        """Entries by title."""
        return group(self.entries, lambda entry: [entry.model.title])

    @cached_property
    def by_former_slug(self) -> Mapping[str, tuple[Document[Entry | Withdrawn], ...]]:
        """Entries, withdrawn ones too, by the slugs they had before."""
        return group((*self.entries, *self.withdrawn), lambda entry: entry.model.formerly)

    @cached_property
    def taken_slugs(self) -> frozenset[str]:
        """Names that no new entry may have: of entries, their former ones, and of files that could not be loaded."""
        return frozenset((*self.by_slug, *self.by_former_slug, *(slug for _kind, slug in self.failed)))

    @property
    def gazetteer(self) -> Gazetteer | OwnNames:
        """Which municipalities texts name, by the names of today and, in full, by those they had."""
        return self._made_once("gazetteer", self._gazetteer)

    @property
    def traits(self) -> Traits:
        """What texts tell of places without naming them."""
        return self._made_once("traits", self._traits)

    def _gazetteer(self) -> Gazetteer | OwnNames:
        if self.register.own:
            return OwnNames(self._listed)
        wards = (place for place in self.municipalities.values() if place.kind == BodyKind.WARD)
        return Gazetteer((*self._listed, *self.others), self.history.former, wards)

    def _traits(self) -> Traits:
        if self.register.own:
            return OwnTraits(self._listed, self.others, self.register)
        return Traits(self._listed)

    def _made_once(self, name: str, make: Callable[[], K]) -> K:
        """Return what ``make`` makes of the places, which takes long and is the same for all with these places."""
        places = (self.municipalities, self.others, self.history, self.register)
        known = self.made.get(name)
        if known is None or any(one is not other for one, other in zip(known[0], places, strict=True)):
            known = self.made[name] = (places, make())
        return cast("K", known[1])

    @cached_property
    def _listed(self) -> tuple[Municipality, ...]:
        """The municipalities and prefectures, without the bodies of the register."""
        places = self.municipalities.values()
        return tuple(place for place in places if self.register.own or place.band != NO_SIZE)

    @cached_property
    def names_by_code(self) -> Mapping[str, str]:
        """What places of today are called, by their codes."""
        return {place.code: place.name for place in (*self.municipalities.values(), *self.others)}

    @cached_property
    def place_index(self) -> PlaceIndex:
        """Places by what people call them."""
        return PlaceIndex(self.municipalities.values(), PlaceIndex(self.history.former))

    @cached_property
    def shown_figures(self) -> tuple[FigureFile, ...]:
        """The figures of entries that have a page."""
        named = ((slug, one.file) for slug, entry in self.public.items() for one in entry.model.figures)
        return tuple(figure for key in dict.fromkeys(named) if (figure := self.figures.get(key)))

    def without_bodies(self) -> "Catalog":
        """Return the same with entries as far as their front matter tells."""
        kept = ((one.without_body if isinstance(one.model, Entry) else one) for one in self.documents)
        return replace(self, documents=tuple(kept))

    def without_entries(self) -> "Catalog":
        """Return the same without any entry: what an entry by itself is seen in the light of."""
        return replace(self, documents=tuple(one for one in self.documents if not isinstance(one.model, Entry)))

    def has_failed(self, slug: str, *kinds: Kind) -> bool:
        """Whether a file ``slug`` of one of ``kinds`` could not be loaded, which was told at that file."""
        return any((kind, slug) in self.failed for kind in kinds)

    def person_called(self, name: str) -> Document[Person] | None:
        """Return the person whose slug or name is ``name``, if anybody's is."""
        return self.people.get(name) or self._people_by_name.get(name)

    def place_on(self, day: date, code: str | None) -> Municipality | None:
        """Return the place or body that ``code`` stood for on ``day``."""
        return self.history.on(day, code, self.municipalities) if code else None

    def places_now(self, place: Municipality) -> tuple[Municipality, ...]:
        """Return what a place has become by now; nothing where it still is what it was."""
        return self.history.now(place, self.municipalities)

    def municipality_of(self, case: Case) -> Municipality | None:
        """Return the place of a case under the name it had then, if it is named."""
        return self.place_on(case.own_day, case.municipality)

    def band_of(self, case: Case) -> PopulationBand | None:
        """Return the population band of a case: of its municipality, or as typed where that is withheld."""
        municipality = self.municipality_of(case)
        return municipality.band if municipality else case.population_band

    def pace_of(self, themes: Iterable[str]) -> timedelta | None:
        """Return after how long an entry of ``themes`` is looked at again: as its fastest theme asks, if any does."""
        known = (theme.model.review_days for slug in themes if (theme := self.themes.get(slug)))
        return timedelta(min(days)) if (days := [one for one in known if one]) else None

    def is_overdue(self, entry: Entry) -> bool:
        """Whether the entry should have been reviewed by now."""
        return entry.review_by < self.today

    def _of(self, model: type[M]) -> tuple[Document[M], ...]:
        return tuple(cast("Document[M]", document) for document in self.documents if isinstance(document.model, model))


def group(items: Iterable[D], keys: Callable[[D], Iterable[K]]) -> dict[K, tuple[D, ...]]:
    """Return the items under each of their keys; keys and items keep the order of first sight."""
    groups: dict[K, list[D]] = {}
    for item in items:
        for key in keys(item):
            groups.setdefault(key, []).append(item)
    return {key: tuple(members) for key, members in groups.items()}
