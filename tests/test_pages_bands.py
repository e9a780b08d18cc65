"""Cases by the size of the place."""

from builders import a_case
from golden_site import a_config, a_shelf, a_site, made_by

from generator.model.bands import sizes
from generator.pages.bands import BANDS


def facets(*documents):
    return BANDS.facets(a_shelf(*documents), "bands.md")


def test_every_band_has_a_page_the_biggest_places_first_with_or_without_cases():
    assert [page.path for page in made_by("bands", a_site(), a_config())] == [
        "bands.md",
        "bands/over-500k.md",
        "bands/over-200k.md",
        "bands/over-50k.md",
        "bands/over-10k.md",
        "bands/under-10k.md",
        "bands/prefecture.md",
        "bands/none.md",
    ]
    assert [facet.label for facet in facets()] == [band.label for band in sizes()]


def test_a_case_is_counted_under_its_band_whether_that_was_computed_or_typed():
    cases = [
        a_case("shiken-a", municipality="'019992'"),
        a_case("shiken-b", attribution="band", municipality=None, population_band="1万〜5万人"),
        a_case("shiken-c", municipality="'139998'"),
        a_case("shiken-d", municipality="'030007'"),
    ]
    counts = {facet.label: [case.slug for case in facet.cases] for facet in facets(*cases) if facet.cases}
    assert counts == {
        "50万人以上": ["shiken-c"],
        "1万〜5万人": ["shiken-a", "shiken-b"],
        "都道府県": ["shiken-d"],
    }


def test_a_case_without_attribution_and_cases_that_are_not_published_are_under_no_band():
    cases = [
        a_case("shiken-a", attribution="none", municipality="'019992'"),
        a_case("shiken-b", status="draft", municipality="'019992'"),
        a_case("shiken-c", status="archived", municipality="'019992'"),
    ]
    assert [facet.count for facet in facets(*cases)] == [0] * 7


def test_the_overview_shows_all_bands():
    overview, *others = made_by("bands", a_site(), a_config())
    assert [topic.path for topic in overview.data.topics] == [page.path for page in others]


def test_a_band_without_cases_is_marked_so_that_it_takes_one_line_with_the_others():
    overview, *_others = made_by("bands", a_site(a_case("shiken-a", municipality="'019992'")), a_config())
    assert [(topic.count, topic.empty) for topic in overview.data.topics] == [
        (topic.count, topic.count == "0件") for topic in overview.data.topics
    ]
    assert {topic.empty for topic in overview.data.topics} == {True, False}
