"""What may be shown of the place of a case: the only module that reads ``attribution``."""

from dataclasses import dataclass

from generator.catalog import Catalog
from generator.model.entry import Case
from generator.model.vocabulary import Attribution, PopulationBand

_NAMED = frozenset({Attribution.FULL, Attribution.ORGANISATION})


@dataclass(frozen=True, slots=True)
class ShownPlace:
    """A municipality or prefecture as readers see it."""

    name: str
    full_name: str
    prefecture: str


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """As much of where a case happened as it may tell: a place and its size, a size alone, or nothing."""

    place: ShownPlace | None = None
    band: PopulationBand | None = None


def whereabouts(case: Case, catalog: Catalog) -> Whereabouts:
    """Return what a case may tell of its place; everything shown of a place goes through here."""
    if case.attribution is Attribution.NONE:
        return Whereabouts()
    band, found = catalog.band_of(case), catalog.municipality_of(case)
    if found is None or case.attribution not in _NAMED:
        return Whereabouts(band=band)
    return Whereabouts(ShownPlace(found.name, found.full_name, found.prefecture), band)
