"""Cases by prefecture: a map of tiles, and a page for every prefecture that has cases."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator import _
from generator.output.page import Page, PageData
from generator.pages.facets import Facet, facet_pages
from generator.pages.lists import list_meta, step, way_to
from generator.pages.register import Listing
from generator.views.prefectures import PrefectureView
from generator.views.shelf import Shelf

_MANY = 5


@dataclass(frozen=True, slots=True)
class Tile:
    """A prefecture on the map; without cases it leads nowhere. ``level`` is none, some or many."""

    label: str
    path: str
    count: int
    column: int
    row: int
    level: str


@dataclass(frozen=True, slots=True)
class PrefecturesData(PageData):
    """The map, with the number of cases on it and of prefectures that have some."""

    template = "prefectures.md.j2"
    tiles: Sequence[Tile]
    count: int
    covered: int


def pages(shelf: Shelf, here: Listing) -> Iterator[Page]:
    """Yield the map and the pages of prefectures that have cases."""
    cases, tiles = shelf.by_prefecture, map_tiles(shelf)
    data = PrefecturesData(tiles, sum(tile.count for tile in tiles), sum(tile.count > 0 for tile in tiles))
    summary = _("都道府県を選ぶと、その都道府県と市区町村の事例を読めます。")
    meta = list_meta(shelf.published, shelf)
    yield Page(here.path, here.title, summary, data, way_to(here.title), meta)
    for name, prefecture in shelf.prefectures.items():
        if name in cases:
            note = _("{name}と、その市区町村の取り組みです。", name=name)
            facet = Facet(name, prefecture.path, note, cases[name], _("{name}の事例", name=name))
            yield from facet_pages(facet, shelf, step(here))


def map_tiles(shelf: Shelf) -> list[Tile]:
    """Return all prefectures as they stand on the map, from north to south."""
    cases = shelf.by_prefecture
    return [_tile(prefecture, len(cases.get(name, ()))) for name, prefecture in shelf.prefectures.items()]


def _tile(prefecture: PrefectureView, count: int) -> Tile:
    level = "many" if count >= _MANY else "some" if count else "none"
    path = prefecture.path if count else ""
    return Tile(prefecture.label, path, count, prefecture.column, prefecture.row, level)
