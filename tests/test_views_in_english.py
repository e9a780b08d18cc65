"""What is made ready to be shown, in English: whole sentences, and what is compared stays as it is written."""

import json
from datetime import date

import pytest
from builders import a_case, a_catalog, a_theme, a_thread
from golden_site import a_shelf

from generator import speak
from generator.config import Goals
from generator.intake.called import CALLED
from generator.model.claims import Claim
from generator.model.parts import Impact, Indicator
from generator.model.vocabulary import NetworkModel
from generator.output.worded import SIGNS
from generator.site.guides import Facts, genuine, steps
from generator.site.since import EarlierPackage, gone
from generator.views.differing import told_of
from generator.views.entry_text import entry_text
from generator.views.figures import figure, key_figure
from generator.views.goals import goals_of
from generator.views.networks import network_drawings
from generator.views.saved_hours import saved_hours
from generator.views.sharing import sharing
from generator.views.told import records_of, shape_of, table_of
from generator.views.told_entries import CASES, Told

CHANGE = {"name": "Calls", "unit": "hours", "before": 350, "after": 80, "basis": "公表値", "as_of": "2026-03"}
HARM = "[{name: Harm, kind: 被害・負担, unit: people, value: 5, basis: 公表値, as_of: 2026-01}]"
PACKAGE = Facts("Test", "a site", "https://example.jp/", "https://github.com/a/b", "kyoso.zip", date(2026, 11, 29))


@pytest.fixture(autouse=True)
def _in_english():
    speak("en")


def shelf_of(*documents):
    """Return everything that a site of ``documents`` shows; settings are read in Japanese."""
    shelf = a_shelf(*documents)
    speak("en")
    return shelf


def hours(before, after, **more):
    impact = {"basis": "実測", "as_of": "2026-03", **more}
    return saved_hours(Impact.model_validate({"before": before, "after": after, **impact}))


def test_the_hours_of_a_case_are_told_with_units_that_follow_the_number():
    terms = {"cases": 100, "minutes": 12, "times": 12, "people": 2}
    told = hours(terms, {"cases": 100, "minutes": 1, "times": 1, "people": 1})
    assert (told.headline, told.before, told.after, told.remark, told.key_figure.text) == (
        "478 hours less a year",
        "100 items each time × 12 minutes each × 12 times a year × 2 people ÷ 60 = 480 hours a year",
        "100 items a year × 1 minute each ÷ 60 = 2 hours a year",
        "As of March 2026 (measured), rounded to whole hours.",
        "Hours of work: 478 hours less a year (measured, March 2026)",
    )
    assert told.yours.example == (
        "For example, with twice as many items (200 each time) and all else the same, the work takes 960 hours a year "
        "now. With the same change as in this case (about 100% less) it would take 3 hours a year: 957 hours a year "
        "less."
    )


def test_a_change_is_told_in_one_line_and_in_one_sentence():
    drawn = figure(Indicator.model_validate({**CHANGE, "direction": "減るとよい"}))
    assert (drawn.change, drawn.verdict, drawn.as_of, [(bar.label, bar.value + bar.unit) for bar in drawn.bars]) == (
        "270 hours less (about 77% less)",
        "for the better",
        "as of March 2026",
        [("Before", "350 hours"), ("After", "80 hours")],
    )
    assert drawn.sentence == (
        "Calls. Before: 350 hours. After: 80 hours. Change: 270 hours less (about 77% less). "
        "Less is better, so this is a change for the better."
    )
    expected = Indicator.model_validate({**CHANGE, "unit": "%", "before": 10, "after": 20, "basis": "見込み"})
    assert figure(expected).change == "10 points more, expected"
    assert key_figure(expected).text == "Calls: 10 → 20% (expected, March 2026)"


def test_models_are_drawn_by_their_names_in_either_language():
    shown = network_drawings(["α′モデル", "β model"])
    assert [(one.name, one.sentence) for one in shown] == [
        (
            "α′ model",
            "LGWAN zone: Work systems, Work PCs. Work PCs connect directly to one place only: Approved cloud.",
        ),
        ("β model", "Internet zone: Groupware, Some work PCs; LGWAN zone: Work systems."),
    ]
    assert len(network_drawings([model.written for model in NetworkModel])) == len(NetworkModel)


def test_cases_are_told_apart_by_how_their_figures_are_known():
    entries = shelf_of(a_case("one", indicators=HARM), a_case("two", indicators=HARM)).published
    alike = [(one.label, one.told) for one in told_of([entry.case for entry in entries]).alike]
    assert ("How the figures are known", "published figure: 2") in alike


def test_the_sections_of_an_entry_are_found_by_the_headings_of_its_file_and_called_in_english():
    case = a_case()
    passages = entry_text(case, a_catalog(case)).passages
    assert len(passages) == len(case.sections) > 0
    assert passages[Claim.APPROACH].title == "What was done"
    assert passages[Claim.APPROACH].text == case.sections["取り組み"].text.strip()


def test_what_happened_to_an_entry_is_new_to_a_program_in_any_language():
    (month,) = shelf_of(a_thread()).months
    (event,) = month.news[0].events
    assert (event.word, event.what, month.news[0].is_new, month.added) == ("New", "Entry published.", True, 1)


def test_an_entry_is_cited_in_one_sentence():
    shelf = shelf_of(a_thread())
    (entry,), config = shelf.published, shelf.config
    day = f"{entry.reviewed_on.day} November 2026"
    assert sharing(entry, config).citation == (
        f"Source: “{entry.title}” ({config.title}, checked {day}, {entry.address}, {config.licence.name})"
    )


def test_goals_are_told_by_their_numbers():
    goals = goals_of(a_catalog(a_case(), a_thread(), a_theme()), Goals(cases=5, per_theme=2, per_band=1))
    assert [goal.label for goal in goals] == [
        "Cases",
        "Themes with at least 2 entries",
        "Population bands with at least 1 case",
    ]


def test_data_say_the_words_that_their_schema_allows_under_english_headings():
    (entry,) = shelf_of(a_case(cost="0円", network="α")).published
    (record,) = records_of([Told(entry)], CASES)
    shapes = shape_of(CASES)["properties"]
    words = {name: record[name] for name in ("stage", "outcome", "cost", "network", "population_band")}
    assert {name for name, word in words.items() if word not in shapes[name]["enum"]} == set()
    assert words["cost"] == "No cost"
    heads = table_of([record], CASES)[0]
    assert ("Stage" in heads, "成果 (Results)" in heads, [head for head in heads if "（" in head]) == (True, True, [])
    assert not SIGNS.search(json.dumps([shape["description"] for shape in shapes.values()], ensure_ascii=False))


def test_the_pages_at_the_top_of_a_package_hold_no_japanese():
    earlier = EarlierPackage(date(2026, 11, 1), {"index.html": ""})
    made = [steps(PACKAGE, None, scripts=True), steps(PACKAGE, earlier, scripts=False), genuine(PACKAGE)]
    made += gone(earlier, set()).values()
    assert [SIGNS.findall(page.decode()) for page in made] == [[]] * len(made)
    assert {page.decode().count('<html lang="en">') for page in made[:3]} == {1}


def test_what_people_write_in_japanese_means_the_same_in_any_language():
    said = {"stage": "実施中", "outcome": "中止した", "cost": "無料", "attribution": "匿名"}
    assert {name: CALLED[name](told) for name, told in said.items()} == {
        "stage": "運用中",
        "outcome": "中止・廃止",
        "cost": "0円",
        "attribution": "人口規模のみ",
    }
