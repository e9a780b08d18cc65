"""What may be shown of an entry, and the order and dates in which entries are shown."""

from collections.abc import Iterable
from datetime import date

from generator.catalog import Catalog
from generator.model.entry import Case, Entry
from generator.model.vocabulary import Attribution, PopulationBand
from generator.places.municipalities import Municipality
from generator.reading.document import Document

_NAMED = frozenset({Attribution.FULL, Attribution.ORGANISATION})


def shown_place(case: Case, catalog: Catalog) -> Municipality | None:
    """Return the place of a case if the entry may name it."""
    return catalog.municipality_of(case) if case.attribution in _NAMED else None


def shown_band(case: Case, catalog: Catalog) -> PopulationBand | None:
    """Return the population band of a case if the entry may show it."""
    return None if case.attribution is Attribution.NONE else catalog.band_of(case)


def newest_first(documents: Iterable[Document[Entry]]) -> list[Document[Entry]]:
    """Return entries in the order of news: the day of publication, then the slug."""
    by_slug = sorted(documents, key=lambda document: (document.slug, document.kind.name))
    return sorted(by_slug, key=lambda document: document.model.published_on, reverse=True)


def changed_on(entry: Entry) -> date:
    """Return the day the text of an entry was last published or confirmed."""
    return max(entry.published_on, entry.reviewed_on)


def latest_change(entries: Iterable[Document[Entry]], catalog: Catalog) -> date:
    """Return the newest change among ``entries``; today if there are none."""
    return max((changed_on(entry.model) for entry in entries), default=catalog.today)
