"""Cases grouped by one of their properties."""

from builders import a_case
from golden_site import a_shelf

from generator.model.vocabulary import Stage
from generator.pages.facets import Facet, FacetTable, facet_pages
from generator.pages.lists import step
from generator.pages.register import Area, Listing

CASES = [a_case(f"shiken-{n}", published_on=f"2026-01-{n:02}", reviewed_on="2026-05-01") for n in range(1, 6)]
HERE = Listing("values.md", "試験からさがす", Area.FIND, "values")
TABLE = FacetTable(
    summary="試験です。",
    values_of=lambda case: [case.stage],
    notes={Stage.IN_USE: "使っています。", Stage.ENDED: "終わりました。"},
    titles={Stage.ENDED: "終えた事例"},
)


def sheets(size, cases=CASES):
    shelf = a_shelf(*cases, page_size=size)
    facet = Facet("試験の値", "values/shiken.md", "試験の値です。", shelf.published, "試験の値の事例")
    return list(facet_pages(facet, shelf, step(HERE)))


def test_a_table_makes_a_page_of_its_values_and_pages_of_each_in_its_order():
    overview, *others = TABLE.pages(a_shelf(*CASES, page_size=9), HERE)
    assert [(page.path, page.title) for page in (overview, *others)] == [
        ("values.md", "試験からさがす"),
        ("values/in-use.md", "運用中の事例"),
        ("values/ended.md", "終えた事例"),
    ]
    assert [(topic.path, topic.summary, topic.count) for topic in overview.data.topics] == [
        ("values/in-use.md", "使っています。", "5件"),
        ("values/ended.md", "終わりました。", "0件"),
    ]


def test_a_long_group_is_cut_into_sheets_that_hold_every_case_once():
    pages = sheets(2)
    assert [(page.path, [card.path for card in page.data.cards]) for page in pages] == [
        ("values/shiken.md", ["cases/shiken-5.md", "cases/shiken-4.md"]),
        ("values/shiken-2.md", ["cases/shiken-3.md", "cases/shiken-2.md"]),
        ("values/shiken-3.md", ["cases/shiken-1.md"]),
    ]
    assert [page.title for page in pages] == [
        "試験の値の事例",
        "試験の値の事例（2ページ目）",
        "試験の値の事例（3ページ目）",
    ]


def test_a_group_without_cases_has_a_page_that_says_so():
    (page,) = sheets(2, ())
    assert (page.data.cards, page.description) == ([], "試験の値の事例は0件あります。試験の値です。")


def test_the_way_leads_over_the_overview():
    assert [(crumb.label, crumb.path) for crumb in sheets(9)[0].crumbs] == [
        ("ホーム", "index.md"),
        ("試験からさがす", "values.md"),
        ("試験の値", ""),
    ]


def test_values_by_theme_have_a_page_for_every_theme_with_cases_below_the_page_of_the_value():
    by_theme = FacetTable(TABLE.summary, TABLE.values_of, TABLE.notes, TABLE.titles, by_theme=True)
    overview, *others = by_theme.pages(a_shelf(*CASES, page_size=3), HERE)
    assert [(page.path, page.title) for page in others] == [
        ("values/in-use.md", "運用中の事例"),
        ("values/in-use-2.md", "運用中の事例（2ページ目）"),
        ("values/in-use/madoguchi.md", "運用中の事例（窓口）"),
        ("values/in-use/madoguchi-2.md", "運用中の事例（窓口）（2ページ目）"),
        ("values/ended.md", "終えた事例"),
    ]
    assert [crumb.path for crumb in others[2].crumbs] == ["index.md", "values.md", "values/in-use.md", ""]
    crossed = overview.data.crossed
    assert [(column.label, column.count) for column in crossed.columns] == [("運用中", 5)]  # no case has ended
    assert [[(cell.path, cell.count) for cell in row.cells] for row in crossed.rows] == [
        [("values/in-use/madoguchi.md", 5)]
    ]


def test_without_cases_there_is_no_table_of_themes():
    by_theme = FacetTable(TABLE.summary, TABLE.values_of, TABLE.notes, TABLE.titles, by_theme=True)
    assert next(by_theme.pages(a_shelf(), HERE)).data.crossed is None
