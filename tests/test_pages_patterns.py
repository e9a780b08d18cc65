"""Cases of one pattern side by side: every one of them is there, whatever came of it, with nothing made up."""

from builders import a_case
from golden_site import a_config, a_site, made_by

from generator.pages.cards import Topic
from generator.pages.patterns import Beside, Row, Together

CODES = ("019992", "029998", "039993", "049999", "059994", "069990")
OUTCOMES = ("achieved", "failed", "stopped", "achieved", "expected", "partial")
FIGURES = (
    "[{name: 規模, kind: 規模・実績, unit: 件, value: 9, basis: 公表値, as_of: 2026-01}, "
    "{name: 時間, unit: 時間/年, before: 40, after: 4, direction: 減るとよい, basis: 見込み, as_of: 2026-01}, "
    "{name: 紙, kind: 減った量, unit: 枚, value: 7, basis: 実測, method: 数えた, as_of: 2026-01}]"
)


def pages(count, size=20, **changes):
    cases = [
        a_case(
            f"case-{number}",
            **{
                "municipality": f"'{CODES[number]}'",
                "outcome": OUTCOMES[number],
                "keywords": "[台帳, 名簿]" if number < 2 else "[台帳]",
                "title": f"題 {number}",
                "published_on": f"2026-01-{20 - number}",
                **changes,
            },
        )
        for number in range(count)
    ]
    return {page.path: page for page in made_by("patterns", a_site(*cases), a_config(page_size=size))}


def test_without_a_pattern_there_is_the_list_that_says_so():
    made = pages(2)
    assert [*made] == ["patterns.md"]
    assert made["patterns.md"].data.topics == []


def test_the_list_tells_of_each_pattern_how_many_places_and_what_came_of_them():
    made = pages(4)
    assert made["patterns.md"].data.topics == [
        Topic("patterns/daicho.md", "台帳", "成果あり 2件、中止・廃止 1件、うまくいかなかった 1件", "4団体の4件")
    ]


def test_a_row_tells_place_size_figures_with_how_they_are_known_and_what_came_of_it():
    page = pages(3, indicators=FIGURES, period="{from: 2025-04}")["patterns/daicho.md"]
    first = page.data.rows[0]
    assert isinstance(first, Row)
    assert (first.path, first.title, first.place, first.size) == (
        "cases/case-0.md", "題 0", "北海道試研市", "1万〜5万人",
    )  # fmt: skip
    assert [figure.text for figure in first.figures] == [
        "時間: 40 → 4時間/年（見込み、2026年1月）",
        "紙: 7枚（減った量、実測、2026年1月）",
    ]
    assert (first.rest, first.words, first.begun) == (1, "名簿", "2025年")
    assert [[chip.label for chip in row.chips] for row in page.data.rows] == [
        ["成果あり", "運用中"],
        ["うまくいかなかった", "運用中"],
        ["中止・廃止", "運用中"],
    ]
    assert page.data.troubled == len(page.data.rows) - 1


def test_a_case_without_a_name_is_told_apart_and_never_named():
    hidden = a_case(
        "hidden",
        municipality=None,
        attribution="band",
        population_band="1万人未満",
        keywords="[台帳]",
        published_on="2026-01-01",
    )
    named = [a_case(f"case-{code}", municipality=f"'{code}'", keywords="[台帳]") for code in CODES[:3]]
    *_others, page = made_by("patterns", a_site(hidden, *named), a_config())
    assert page.data.counted == "3団体の3件と、団体名のない1件"
    assert (page.data.rows[-1].place, page.data.rows[-1].size) == ("団体名は記載しません", "1万人未満")


def test_few_cases_are_compared_all_at_once_and_of_many_those_that_differ():
    assert pages(3)["patterns/daicho.md"].data.beside == [
        Beside("この3件を横に並べて、条件やつまずきもくらべる", "c=case-0&c=case-1&c=case-2")
    ]
    assert pages(6)["patterns/daicho.md"].data.beside == [
        Beside("成果のちがう4件を横に並べる", "c=case-0&c=case-1&c=case-2&c=case-4")
    ]  # all of one size


def test_words_that_two_of_the_cases_share_besides_are_told():
    assert pages(3)["patterns/daicho.md"].data.together == [Together("名簿", 2, "")]


def test_a_long_pattern_has_sheets_each_with_a_part_of_the_rows_and_the_same_way_back():
    made = pages(5, size=2)
    assert [(path, len(page.data.rows)) for path, page in made.items() if path != "patterns.md"] == [
        ("patterns/daicho.md", 2),
        ("patterns/daicho-2.md", 2),
        ("patterns/daicho-3.md", 1),
    ]
    assert [(crumb.label, crumb.path) for crumb in made["patterns/daicho-2.md"].crumbs] == [
        ("ホーム", "index.md"),
        ("同じ型の事例", "patterns.md"),
        ("台帳", ""),
    ]
