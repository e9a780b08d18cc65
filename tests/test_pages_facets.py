"""Cases grouped by one of their properties."""

from builders import a_case, a_thread
from golden_site import a_config, a_site

from generator.pages.facets import Facet, cases_by, facet_pages

CASES = [a_case(f"shiken-{n}", published_on=f"2026-01-{n:02}", reviewed_on="2026-05-01") for n in range(1, 6)]
HIDDEN = [a_case("shiken-draft", status="draft"), a_case("shiken-archived", status="archived"), a_thread("shiken-t")]


def sheets(size, cases=tuple(CASES)):
    facet = Facet("試験の値", "values/shiken.md", "試験の値です。", cases)
    catalog = a_site(*cases, themes=False)
    return list(facet_pages(facet, ("試験からさがす", "values.md"), catalog, a_config(page_size=size)))


def test_only_published_cases_are_grouped_newest_first():
    groups = cases_by(a_site(*CASES, *HIDDEN), lambda case: [case.model.stage, "all"])
    slugs = [f"shiken-{n}" for n in (5, 4, 3, 2, 1)]
    assert {str(key): [case.slug for case in cases] for key, cases in groups.items()} == {"in_use": slugs, "all": slugs}


def test_a_long_group_is_cut_into_sheets_that_hold_every_case_once():
    pages = sheets(2)
    assert [(page.path, [card.path for card in page.data["cards"]]) for page in pages] == [
        ("values/shiken.md", ["cases/shiken-1.md", "cases/shiken-2.md"]),
        ("values/shiken-2.md", ["cases/shiken-3.md", "cases/shiken-4.md"]),
        ("values/shiken-3.md", ["cases/shiken-5.md"]),
    ]
    assert [page.title for page in pages] == [
        "試験の値の事例",
        "試験の値の事例（2ページ目）",
        "試験の値の事例（3ページ目）",
    ]


def test_a_group_without_cases_has_a_page_that_says_so():
    (page,) = sheets(2, ())
    assert (page.data["cards"], page.description) == ([], "試験の値の事例は0件あります。試験の値です。")


def test_the_way_leads_over_the_overview():
    assert [(crumb.label, crumb.path) for crumb in sheets(9)[0].crumbs] == [
        ("ホーム", "index.md"),
        ("試験からさがす", "values.md"),
        ("試験の値", ""),
    ]
