"""What "うちの町" on the first page reads: scripts, for browsers read no data from a folder."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from generator.output.page import Page, PageData
from generator.views.addresses import NEAR, TOWNS
from generator.views.shelf import Shelf
from generator.views.towns import near_bands, near_prefectures, town_groups


@dataclass(frozen=True, slots=True)
class TownsData(PageData):
    """All municipalities under their prefectures, packed (see ``town_groups``)."""

    template = "towns.js.j2"
    groups: Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class NearData(PageData):
    """The cases near a place: by the number of its band, and by its prefecture."""

    template = "near.js.j2"
    bands: Sequence[Mapping[str, Any]]
    prefectures: Mapping[str, Mapping[str, Any]]


def pages(shelf: Shelf) -> Iterator[Page]:
    """Yield both scripts; neither grows with the collection."""
    title, bands = shelf.config.title, [asdict(one) for one in near_bands(shelf)]
    prefectures = {name: asdict(one) for name, one in near_prefectures(shelf).items()}
    yield Page(TOWNS, title, title, TownsData(town_groups(shelf.catalog)))
    yield Page(NEAR, title, title, NearData(bands, prefectures))
