"""Cases by prefecture."""

from builders import a_case
from golden_site import a_config, a_site, made_by

CASES = [a_case(f"shiken-{n}", municipality="'019992'") for n in range(5)]
TOKYO = a_case("shiken-tokyo", municipality="'139998'")
IWATE = a_case("shiken-iwate", municipality="'030007'")
SECRET = [
    a_case("shiken-band", municipality="'479993'", attribution="band"),
    a_case("shiken-none", municipality="'479993'", attribution="none"),
    a_case("shiken-draft", municipality="'479993'", status="draft"),
]


def test_the_map_has_47_tiles_with_distinct_places():
    overview = made_by("prefectures", a_site(), a_config())[0]
    tiles = overview.data.tiles
    assert len(tiles) == len({(tile.column, tile.row) for tile in tiles}) == len({tile.label for tile in tiles}) == 47


def test_only_prefectures_with_named_cases_have_a_page_from_north_to_south():
    catalog = a_site(*CASES, TOKYO, IWATE, *SECRET)
    pages = made_by("prefectures", catalog, a_config(page_size=20))
    assert [page.path for page in pages] == [
        "prefectures.md",
        "prefectures/hokkaido.md",
        "prefectures/iwate.md",
        "prefectures/tokyo.md",
    ]
    assert [(page.data.facet.label, page.data.facet.count) for page in pages[1:]] == [
        ("北海道", 5),
        ("岩手県", 1),
        ("東京都", 1),
    ]


def test_a_tile_leads_to_a_page_exactly_when_there_are_cases():
    overview = made_by("prefectures", a_site(*CASES, TOKYO, *SECRET), a_config())[0]
    linked = {tile.label: (tile.path, tile.count, tile.level) for tile in overview.data.tiles if tile.path}
    assert linked == {
        "北海道": ("prefectures/hokkaido.md", 5, "many"),
        "東京": ("prefectures/tokyo.md", 1, "some"),
    }
    assert {(tile.count, tile.level) for tile in overview.data.tiles if not tile.path} == {(0, "none")}
    assert (overview.data.count, overview.data.covered) == (6, 2)


def test_tiles_are_labelled_without_their_last_character_but_for_hokkaido():
    labels = [tile.label for tile in made_by("prefectures", a_site(), a_config())[0].data.tiles]
    assert (labels[0], labels[12], labels[25], labels[46]) == ("北海道", "東京", "京都", "沖縄")
