"""Towns a reader may choose from, and the cases near each."""

from builders import a_case
from golden_site import a_shelf

from generator.model.bands import NO_SIZE, bands
from generator.views.towns import NearCase, near_bands, near_prefectures, town_groups

BIG = a_case("shiken-a", municipality="'019992'", published_on="2026-01-02")
OTHER = a_case("shiken-b", municipality="'030007'", outcome="failed", published_on="2026-01-01")
UNNAMED = a_case("shiken-c", municipality="'019992'", attribution="none")


def test_every_municipality_stands_under_its_prefecture_with_its_reading_and_its_size():
    shelf = a_shelf()
    groups = dict(town_groups(shelf.catalog))
    towns = [town.split(",") for rows in groups.values() for town in rows.split(";")]
    listed = {
        (place.name, place.kana, place.band) for place in shelf.catalog.municipalities.values() if place.band != NO_SIZE
    }
    assert {(name, kana, bands()[int(band)]) for name, kana, band in towns} == listed
    assert list(groups)[:2] == ["北海道", "青森県"]


def test_near_are_the_cases_of_the_size_of_the_prefecture_and_of_the_others_of_its_region():
    shelf = a_shelf(BIG, OTHER, UNNAMED)
    band = {one.label: (one.path, one.count) for one in near_bands(shelf)}
    assert {label for label, (_path, count) in band.items() if count} == {
        case.band.label for case in (entry.case for entry in shelf.published) if case and case.band
    }
    near = near_prefectures(shelf)
    iwate, aomori = near["岩手県"], near["青森県"]
    told = NearCase(OTHER.model.title, "cases/shiken-b.html", "岩手県", "うまくいかなかった", ["岩手県"])
    assert (iwate.same.path, iwate.same.count, iwate.same.cases) == ("prefectures/iwate.html", 1, [told])
    assert (iwate.region.label, iwate.region.count) == ("東北", 0)
    assert (aomori.same.path, aomori.same.count) == ("", 0)
    assert (aomori.region.label, aomori.region.path, aomori.region.cases) == ("東北", "", [told])


def test_a_prefecture_that_is_a_region_of_its_own_has_no_others_of_it():
    near = near_prefectures(a_shelf())
    assert [name for name, one in near.items() if one.region is None] == ["北海道"]


def test_a_case_names_all_who_did_it_together():
    together = a_case(municipality="'019992'", partners="['030007']")
    (case,) = near_prefectures(a_shelf(together))["岩手県"].same.cases
    assert case.towns == [case.place, "岩手県"]


def test_what_is_listed_does_not_grow_with_the_collection():
    many = [a_case(f"shiken-{n}", municipality="'030007'") for n in range(19)]
    near = near_prefectures(a_shelf(*many))["岩手県"].same
    assert (near.count, len(near.cases)) == (19, 10)
