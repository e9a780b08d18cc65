"""The page of a case."""

import pytest
from builders import a_case
from golden_site import ROOT, a_config, a_shelf, page_of

from generator.output.render import Renderer
from generator.pages.case import Fact, case_facts

FULL = {
    "municipality": "'019992'",
    "period": "{from: 2025-04}",
    "effort": "{people: 1.5, months: 6}",
    "cost": "0円",
    "network": "β′",
}


def facts_of(document, *others):
    shelf = a_shelf(document, *others)
    return case_facts(shelf.entries[document.slug].case, shelf)


def test_the_fact_box_answers_what_a_colleague_asks_first():
    assert facts_of(a_case(**FULL)) == [
        Fact("期間", "2025年4月〜"),
        Fact("費用", "0円"),
        Fact("手間", "1.5人・6か月"),
        Fact("ネットワーク", "β′モデル"),
        Fact("都道府県", "北海道", "prefectures/hokkaido.md"),
    ]


def untold(**changes):
    document = a_case(**changes)
    return a_shelf(document).entries[document.slug].case.untold


def test_what_the_sources_do_not_tell_is_no_fact_but_one_sentence():
    assert facts_of(a_case(attribution="none", municipality=None)) == []
    assert untold() == "期間・費用・手間・ネットワークは資料に記載がありません。"
    assert untold(effort="{people: 1}", period="{from: 2025-04}") == "費用・ネットワークは資料に記載がありません。"
    assert untold(**FULL) == ""


def test_of_an_incident_nobody_asks_what_it_takes():
    harm = "[{name: 試験, kind: 被害・負担, unit: 人, value: 1, basis: 速報値, as_of: 2026-01}]"
    assert untold(outcome="failed", indicators=harm) == ""
    assert untold(outcome="failed")


def test_a_prefecture_without_a_page_leads_nowhere():
    archived = a_case(municipality="'030007'", status="archived")
    assert Fact("都道府県", "岩手県") in facts_of(archived, a_case("shiken-b", municipality="'019992'"))


@pytest.mark.parametrize(
    ("effort", "shown"),
    [("{people: 2}", "2人"), ("{months: 0.5}", "0.5か月"), ("{people: 0, months: 1}", "0人・1か月")],
)
def test_effort_is_told_as_far_as_it_is_known(effort, shown):
    assert Fact("手間", shown) in facts_of(a_case(effort=effort))


def test_hatching_is_drawn_only_where_something_is_expected():
    indicator = "[{{name: 試験, unit: 件, before: 2, after: 1, basis: {basis}, as_of: 2026-01}}]"
    shown = [
        page_of(a_case(indicators=indicator.format(basis=basis))).data.has_expected for basis in ("公表値", "見込み")
    ]
    assert shown == [False, True]


def test_a_case_is_an_article_at_the_address_of_its_name():
    page = page_of(a_case("shiken-a"))
    assert (page.path, page.title, page.description, page.meta.og_type) == (
        "cases/shiken-a.md",
        "試しの窓口を1課で始める",
        "試験用の事例です。1課だけで始めて、待ち時間を測りました。",
        "article",
    )


def test_what_sort_of_figure_stands_in_the_head_is_said_once():
    figure = "{name: 試験の件数, kind: 減った量, unit: 件, value: 5, basis: 公表値, as_of: 2026-03}"
    page = Renderer([ROOT / "templates"], a_config()).page(page_of(a_case(indicators=f"[{figure}]")))
    assert '<span class="kb-key__remark">減った量、公表値、2026年3月</span>' in page


RESULT = "[{population_band: 1万人未満, result: same, difference: なし, reported_on: 2026-11-01}]"
HARM = "[{name: 試験, kind: 被害・負担, unit: 人, value: 1, basis: 速報値, as_of: 2026-01}]"


@pytest.mark.parametrize(
    ("changes", "asked"),
    [
        ({}, "うちでもやってみた結果を書く"),
        ({"outcome": "failed"}, "うちでもやってみた結果を書く"),
        ({"outcome": "failed", "indicators": HARM}, "備えを変えた結果を書く"),
        ({"replications": RESULT}, ""),
    ],
)
def test_a_case_that_nobody_else_tried_asks_for_it_with_a_form_that_knows_it(changes, asked):
    text = Renderer([ROOT / "templates"], a_config()).page(page_of(a_case("shiken-a", **changes)))
    link = f'<a href="../form/replication.html#entry=shiken-a">{asked}</a>'
    assert (link in text, "ほかの団体で試した結果" in text) == (bool(asked), True)
    assert text.count("kb-invitation__title") == bool(asked)
