"""Cases by prefecture: a map of tiles, and a page for every prefecture that has cases."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.catalog import Catalog
from generator.config import SiteConfig
from generator.model.vocabulary import PopulationBand
from generator.output.page import Page
from generator.pages.facets import Cases, Facet, cases_by, facet_pages
from generator.pages.lists import crumbs, list_meta
from generator.places.municipalities import Municipality
from generator.places.tilemap import place_of
from generator.views.shown import shown_place

_TITLE = "都道府県からさがす"
_PARENT = (_TITLE, "prefectures.md")
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


def prefectures_pages(catalog: Catalog, config: SiteConfig) -> Iterator[Page]:
    """Yield the map and the pages of prefectures that have cases."""
    cases = _cases(catalog)
    tiles = [_tile(prefecture, len(cases.get(prefecture.name, ()))) for prefecture in prefectures(catalog)]
    data = {
        "tiles": tiles,
        "count": sum(tile.count for tile in tiles),
        "covered": sum(tile.count > 0 for tile in tiles),
    }
    summary = "都道府県を選ぶと、その都道府県と市区町村の事例を読めます。"
    meta = list_meta(catalog.published, catalog)
    yield Page("prefectures.md", "prefectures.md.j2", _TITLE, summary, data, crumbs((_TITLE, "")), meta)
    for facet in prefecture_facets(catalog):
        yield from facet_pages(facet, _PARENT, catalog, config)


def prefecture_facets(catalog: Catalog) -> list[Facet]:
    """Return the prefectures that have cases, from north to south."""
    cases = _cases(catalog)
    return [
        Facet(one.name, prefecture_path(one), f"{one.name}と、その市区町村の取り組みです。", cases[one.name])
        for one in prefectures(catalog)
        if one.name in cases
    ]


def prefecture_pages(catalog: Catalog) -> dict[str, str]:
    """Return where the page of each prefecture lies that has cases, by its name."""
    return {facet.label: facet.path for facet in prefecture_facets(catalog)}


def prefectures(catalog: Catalog) -> list[Municipality]:
    """Return the 47 prefectures in the order of their codes."""
    return [place for place in catalog.municipalities.values() if place.band is PopulationBand.PREFECTURE]


def prefecture_path(municipality: Municipality) -> str:
    """Return where the first page of the prefecture of a municipality lies."""
    return f"prefectures/{place_of(municipality.code).slug}.md"


def _cases(catalog: Catalog) -> dict[str, Cases]:
    return cases_by(catalog, lambda case: [place.prefecture] if (place := shown_place(case.model, catalog)) else [])


def _tile(prefecture: Municipality, count: int) -> Tile:
    place = place_of(prefecture.code)
    label = prefecture.name if prefecture.name == "北海道" else prefecture.name[:-1]
    path = prefecture_path(prefecture) if count else ""
    level = "many" if count >= _MANY else "some" if count else "none"
    return Tile(label, path, count, place.column, place.row, level)
