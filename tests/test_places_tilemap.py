"""The map of tiles: 47 prefectures, each with a place and a name of its own."""

import re

from golden_site import PLACES as MUNICIPALITIES

from generator.places.tilemap import PLACES, place_of


def test_there_are_47_tiles_one_for_each_prefecture():
    assert sorted(PLACES) == [f"{number:02}" for number in range(1, 48)]


def test_no_two_tiles_share_a_place_or_a_name():
    places = PLACES.values()
    assert len({(place.column, place.row) for place in places}) == len({place.slug for place in places}) == 47


def test_the_map_has_no_empty_row_or_column_at_its_edges():
    columns, rows = ({getattr(place, axis) for place in PLACES.values()} for axis in ("column", "row"))
    assert (min(columns), min(rows)) == (1, 1)
    assert (columns, rows) == (set(range(1, max(columns) + 1)), set(range(1, max(rows) + 1)))


def test_the_north_lies_above_the_south_and_the_west_left_of_the_east():
    hokkaido, tokyo, okinawa = (place_of(code) for code in ("010006", "130001", "470007"))
    assert hokkaido.row < tokyo.row < okinawa.row
    assert okinawa.column < tokyo.column
    assert [place.slug for place in (hokkaido, tokyo, okinawa)] == ["hokkaido", "tokyo", "okinawa"]


def test_a_municipality_stands_on_the_tile_of_its_prefecture():
    assert {place_of(code).slug for code in MUNICIPALITIES if code.startswith("01")} == {"hokkaido"}


def test_every_place_on_the_page_has_a_rule_in_the_style_sheet(golden):
    page = (golden.build / "docs/prefectures.md").read_text(encoding="utf-8")
    styles = (golden.templates / "theme/assets/map.css").read_text(encoding="utf-8")
    classes = set(re.findall(r"[\w-]+--[cr]\d+", page))
    assert len(classes) == 13 + 13
    assert [name for name in sorted(classes) if not re.search(rf"\.{name}\b", styles)] == []
