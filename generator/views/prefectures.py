"""The 47 prefectures as readers see them: a name, a place on the map of tiles, an address."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.catalog import Catalog
from generator.model.bands import PREFECTURE
from generator.places.tilemap import place_of
from generator.views.addresses import prefecture_path


@dataclass(frozen=True, slots=True)
class PrefectureView:
    """A prefecture; ``path`` is where its page lies if it has cases, ``column`` and ``row`` count from 1."""

    name: str
    label: str
    path: str
    column: int
    row: int


def prefectures(catalog: Catalog) -> Iterator[PrefectureView]:
    """Yield all prefectures in the order of their codes, from north to south."""
    for one in (*catalog.municipalities.values(), *catalog.others):
        if one.band == PREFECTURE:
            place, label = place_of(one.code), one.name if one.name == "北海道" else one.name[:-1]
            yield PrefectureView(one.name, label, prefecture_path(place.slug), place.column, place.row)
