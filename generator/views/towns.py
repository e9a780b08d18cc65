"""Municipalities for readers who name their own, and what may lie near each: cases by size, prefecture and region."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.catalog import Catalog
from generator.model.bands import PREFECTURE, bands
from generator.views.addresses import band_path, site_path
from generator.views.entry import EntryView
from generator.views.shelf import Shelf

_SENT = 10  # cases of each group: its script shows fewer, without those of the own town and those shown before


@dataclass(frozen=True, slots=True)
class NearCase:
    """A case in a few words; ``towns`` are the full names of all that did it."""

    title: str
    path: str
    place: str
    outcome: str
    towns: Sequence[str]


@dataclass(frozen=True, slots=True)
class Near:
    """Cases that have something in common: what they share, how many, the newest, and the page of them all if any."""

    label: str
    path: str
    count: int
    cases: Sequence[NearCase]


@dataclass(frozen=True, slots=True)
class NearPrefecture:
    """The cases of a prefecture, and those of the other prefectures of its region if it has any."""

    same: Near
    region: Near | None


def town_groups(catalog: Catalog) -> list[list[str]]:
    """Return all municipalities under their prefecture as ``name,reading,band;…``; a band is its place in all."""
    numbers = {band: number for number, band in enumerate(bands())}
    places = [place for place in catalog.municipalities.values() if place.band in numbers and not place.valid_until]
    by_code = sorted(places, key=lambda place: place.code)
    groups = groupby(by_code, key=lambda place: place.prefecture)
    return [
        [prefecture, ";".join(f"{place.name},{place.kana},{numbers[place.band]}" for place in group)]
        for prefecture, group in groups
    ]


def near_bands(shelf: Shelf) -> list[Near]:
    """Return the cases of every size, in the order of ``bands()``."""
    cases = shelf.cases_by(lambda case: case.bands)
    return [_near(band.label, site_path(band_path(band)), cases.get(band, ())) for band in bands()]


def near_prefectures(shelf: Shelf) -> Mapping[str, NearPrefecture]:
    """Return the cases of every prefecture and of its region, by its name."""
    regions = {place.name: place.region for place in shelf.catalog.municipalities.values() if place.band == PREFECTURE}
    return {name: _near_prefecture(name, regions, shelf) for name in shelf.prefectures}


def _near_prefecture(name: str, regions: Mapping[str, str], shelf: Shelf) -> NearPrefecture:
    same = shelf.by_prefecture.get(name, ())
    others = [other for other, region in regions.items() if region == regions[name] and other != name]
    path = site_path(shelf.prefectures[name].path) if same else ""
    region = _near(regions[name], "", list(_of_all(others, same, shelf))) if others else None
    return NearPrefecture(_near(name, path, same), region)


def _of_all(names: Iterable[str], known: Sequence[EntryView], shelf: Shelf) -> Iterator[EntryView]:
    """Yield the cases under ``names``, newest first, each once, without those that are ``known``."""
    found = {entry.slug for name in names for entry in shelf.by_prefecture.get(name, ())}
    wanted = found - {entry.slug for entry in known}
    return (entry for entry in shelf.published if entry.case and entry.slug in wanted)


def _near(label: str, path: str, entries: Sequence[EntryView]) -> Near:
    return Near(label, path if entries else "", len(entries), [_case(entry) for entry in entries[:_SENT]])


def _case(entry: EntryView) -> NearCase:
    case = entry.case
    place = case.place.full_label if case and case.place else ""
    outcome = case.outcome.label if case else ""
    towns = [place.full_label for place in case.named] if case else []
    return NearCase(entry.title, site_path(entry.path), place, outcome, towns)
