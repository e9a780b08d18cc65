"""How an entry looks in a list."""

import pytest
from builders import a_case, a_thread
from golden_site import a_site

from generator.model.vocabulary import PopulationBand
from generator.pages.cards import Card, Chip, case_chips, entry_card, theme_chips
from generator.views.addresses import BAND_SLUGS, band_path, path_of, theme_path
from generator.views.shown import newest_first, shown_band, shown_place

INDICATORS = (
    "[" + ", ".join(f"{{name: 試験{n}, unit: 件, after: {n}, basis: 実測, as_of: 2026-01}}" for n in "123") + "]"
)


def test_a_case_shows_its_place_its_first_two_figures_and_what_came_of_it():
    case = a_case("shiken", municipality="'019992'", indicators=INDICATORS)
    assert entry_card(case, a_site(case)) == Card(
        "cases/shiken.md",
        "試しの窓口を1課で始める",
        "試験用の事例です。1課だけで始めて、待ち時間を測りました。",
        "事例 北海道試研市",
        ["試験1: 1件（実測、2026年1月）", "試験2: 2件（実測、2026年1月）"],
        [
            Chip("成果あり", "achieved"),
            Chip("運用中"),
            Chip("1万〜5万人", "band", "bands/over-10k.md"),
        ],
    )


def test_a_thread_shows_its_question_and_its_answer():
    assert entry_card(a_thread("shiken"), a_site()) == Card(
        "threads/shiken.md",
        "試しの窓口は何から始めますか",
        "試験用のスレッドです。1課から始める方法があります。",
        "質問と答え",
    )


@pytest.mark.parametrize(
    ("attribution", "place", "band"),
    [
        ("full", "北海道試研市", "1万〜5万人"),
        ("organisation", "北海道試研市", "1万〜5万人"),
        ("band", None, "1万〜5万人"),
        ("none", None, None),
    ],
)
def test_a_place_is_shown_as_far_as_its_entry_allows(attribution, place, band):
    case = a_case(municipality="'019992'", attribution=attribution)
    catalog = a_site(case)
    shown = shown_place(case.model, catalog)
    assert (shown and shown.full_name, shown_band(case.model, catalog)) == (place, band)
    card = entry_card(case, catalog)
    assert card.meta == (f"事例 {place}" if place else "事例")
    assert ("1万〜5万人" in [chip.label for chip in card.chips]) == bool(band)


def test_a_prefecture_is_named_once():
    case = a_case(municipality="'030007'")
    assert entry_card(case, a_site(case)).meta == "事例 岩手県"


def test_news_are_ordered_by_day_and_then_by_name():
    days = {"shiken-b": "2026-01-02", "shiken-c": "2026-01-03", "shiken-a": "2026-01-02"}
    entries = [a_case(slug, published_on=day, reviewed_on="2026-05-01") for slug, day in days.items()]
    assert [entry.slug for entry in newest_first(entries)] == ["shiken-c", "shiken-a", "shiken-b"]
    assert newest_first(entries) == newest_first(entries[::-1])


def test_themes_lead_to_their_pages():
    case = a_case(themes="[madoguchi]")
    assert theme_chips(case.model, a_site(case)) == [Chip("窓口", "theme", "themes/madoguchi.md")]


def test_the_label_of_an_outcome_can_be_styled():
    assert case_chips(a_case(outcome="failed").model, a_site())[0] == Chip("うまくいかなかった", "failed")


def test_readers_have_their_own_words_for_the_kinds_of_entries():
    assert [entry.kind.label for entry in (a_case(), a_thread())] == ["事例", "質問と答え"]


def test_every_band_has_a_page_of_its_own():
    assert list(BAND_SLUGS) == list(PopulationBand)
    assert len({band_path(band) for band in PopulationBand}) == len(PopulationBand)


def test_pages_lie_in_the_folder_of_their_kind():
    assert [path_of(a_case("shiken")), path_of(a_thread("shiken")), theme_path("shiken")] == [
        "cases/shiken.md",
        "threads/shiken.md",
        "themes/shiken.md",
    ]
