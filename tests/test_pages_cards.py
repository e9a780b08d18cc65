"""How an entry looks in a list."""

from datetime import date

import pytest
from builders import a_case, a_thread
from golden_site import a_shelf

from generator.pages.cards import Card, Chip, case_chips, entry_card, theme_chips
from generator.pages.search_facts import described_by, search_facts

INDICATORS = (
    "["
    + ", ".join(
        f"{{name: 試験{n}, kind: 規模・実績, unit: 件, value: {n}, basis: 公表値, as_of: 2026-01}}" for n in "123"
    )
    + "]"
)


def view_of(document):
    return a_shelf(document).entries[document.slug]


def test_a_case_shows_its_place_its_first_two_figures_and_what_came_of_it():
    assert entry_card(view_of(a_case("shiken", municipality="'019992'", indicators=INDICATORS))) == Card(
        "cases/shiken.md",
        "試しの窓口を1課で始める",
        "試験用の事例です。1課だけで始めて、待ち時間を測りました。",
        "事例 北海道試研市",
        ["試験1: 1件（規模・実績、公表値、2026年1月）", "試験2: 2件（規模・実績、公表値、2026年1月）"],
        [
            Chip("成果あり", "achieved"),
            Chip("運用中"),
            Chip("1万〜5万人", "band", "bands/over-10k.md"),
        ],
        "報道1",
        date(2026, 11, 22),
    )


def test_a_thread_shows_its_question_and_its_answer():
    assert entry_card(view_of(a_thread("shiken"))) == Card(
        "threads/shiken.md",
        "試しの窓口は何から始めますか",
        "試験用のスレッドです。1課から始める方法があります。",
        "質問と答え",
        sources="報道1",
        confirmed=date(2026, 11, 22),
    )


def test_a_card_counts_the_documents_of_each_kind_in_the_order_of_their_first():
    one = "{title: 試験の資料, publisher: 市, kind: 報道, url: 'https://www.example.jp/a', accessed_on: 2026-11-01}"
    kinds = [one, one.replace("報道", "一次資料").replace("/a", "/b"), one.replace("/a", "/c")]
    assert entry_card(view_of(a_thread(evidence=f"[{', '.join(kinds)}]"))).sources == "報道2・一次資料1"


@pytest.mark.parametrize(
    ("attribution", "place", "band"),
    [
        ("full", "北海道試研市", "1万〜5万人"),
        ("organisation", "北海道試研市", "1万〜5万人"),
        ("band", None, "1万〜5万人"),
        ("none", None, None),
    ],
)
def test_a_card_names_a_place_as_far_as_its_entry_allows(attribution, place, band):
    card = entry_card(view_of(a_case(municipality="'019992'", attribution=attribution)))
    assert card.meta == (f"事例 {place}" if place else "事例")
    assert ("1万〜5万人" in [chip.label for chip in card.chips]) == bool(band)


def test_a_prefecture_is_named_once():
    assert entry_card(view_of(a_case(municipality="'030007'"))).meta == "事例 岩手県"


def test_a_card_tells_the_evidence_level_from_the_second_on():
    figure = "[{name: 時間, unit: 分, before: 3, after: 1, basis: 見込み, as_of: 2026-01, method: 数えた}]"
    told, story = (view_of(a_case(indicators=indicators)) for indicators in (figure, None))
    assert Chip("根拠: 前後の数値と計算の根拠あり") in entry_card(told).chips
    assert not [one for one in entry_card(story).chips if one.label.startswith("根拠")]


def test_themes_lead_to_their_pages():
    assert theme_chips(view_of(a_case()).themes) == [Chip("窓口", "theme", "themes/madoguchi.md")]


def test_the_label_of_an_outcome_can_be_styled():
    assert case_chips(view_of(a_case(outcome="failed")).case)[0] == Chip("うまくいかなかった", "failed")


def test_readers_have_their_own_words_for_the_kinds_of_entries():
    assert [view_of(entry).kind for entry in (a_case(), a_thread())] == ["事例", "質問と答え"]


def test_a_card_tells_what_can_be_used_as_it_stands():
    one = "{title: 試験用の要綱, kind: 要綱, publisher: 市, url: 'https://www.example.jp/a', accessed_on: 2026-11-01}"
    materials = f"[{one}, {one.replace('kind: 要綱', 'kind: 様式')}, {one}]"
    for document in (a_case(materials=materials), a_thread(materials=materials)):
        assert entry_card(view_of(document)).chips[-1] == Chip("使える資料: 要綱・様式")
        assert search_facts(view_of(document)).facets["そのまま使える資料"] == ["要綱", "様式"]
        assert "様式 試験用の要綱" in described_by(view_of(document))
    assert "そのまま使える資料" not in search_facts(view_of(a_case())).facets
