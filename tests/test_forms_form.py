"""The form says before anything leaves what the check would say afterwards."""

import json
import re

import pytest
from builders import ROOT, TODAY
from py_mini_racer import MiniRacer
from test_intake_intake import FIELDS, SECTIONS, SOURCE, a_whole

from generator.check import check
from generator.entry.answers import PROMISES
from generator.forms.form import form_data
from generator.forms.form_file import BROWSER, form_script
from generator.kinds import CASE, ENTRY_KINDS, THREAD
from generator.model.claims import SECTION_HELP
from generator.model.tree import fields_of
from generator.model.types import Asked

FIGURE = {"name": "電話", "unit": "件/月", "before": "3", "after": "1", "basis": "公表値", "as_of": "2026-01"}
CARRIED = [{**SOURCE, "supports": ["indicators"]}]


@pytest.fixture(scope="module")
def catalog(readers):
    return check(readers, TODAY).catalog


@pytest.fixture(scope="module")
def data(catalog):
    return form_data(ENTRY_KINDS["case"], catalog)


@pytest.fixture(scope="module")
def problems(data):
    """Ask the form what is wrong with answers."""
    engine = MiniRacer()
    engine.eval(form_script("check/check.js"))
    engine.eval(f"const check = new FormCheck({json.dumps(data)});0")

    def ask(answers, today="2026-11-22"):
        text = engine.eval(f"JSON.stringify(check.problems({json.dumps(answers.as_data())}, '{today}'))")
        return json.loads(text)

    yield ask
    engine.close()


def changed(**changes):
    dates = {"published_on": "2026-11-22", "reviewed_on": "2026-11-22", "review_by": "2027-05-22"}
    return a_whole(**({"attribution": "organisation"} | dates | changes))


def test_a_name_only_warns(problems):
    told = problems(changed(sections={"成果": "佐藤さんに聞いた"}))
    assert [(problem["path"], problem["warns"]) for problem in told] == [(["sections", "成果"], True)]


def test_a_message_speaks_of_fields_by_their_titles(problems):
    told = problems(changed(indicators=[{**FIGURE, "as_of": ""}], evidence=CARRIED))
    assert [problem["message"] for problem in told] == ["数値(「指標」)には、いつの値かを「時点」に書いてください"]


def test_every_field_is_asked_once_or_left_to_editors(catalog):
    for kind in ENTRY_KINDS.values():
        made = form_data(kind, catalog)
        asked = [name for step in made["steps"] for name in step["fields"]]
        others = {field.name for field in fields_of(kind.model) if field.asked != Asked.AUTHOR}
        names = {field.name for field in fields_of(kind.model)}
        assert len(set(asked)) == len(asked)
        assert names - set(asked) == others
        assert sorted(title for step in made["steps"] for title in step["sections"]) == sorted(kind.asked_sections)
        folded = {name for step in made["steps"] if step.get("folded") for name in step["fields"]}
        days = {"published_on", "reviewed_on", "review_by"}
        assert {field.name for field in fields_of(kind.model) if field.required} & folded == days


def test_what_only_its_author_can_tell_of_a_case_stands_in_the_first_part_and_a_thread_needs_all(catalog):
    case, thread = (form_data(kind, catalog) for kind in (CASE, THREAD))
    assert case["steps"][0] == {
        "title": "まず書くこと",
        "fields": ["title", "attribution", "municipality", "population_band"],
        "sections": ["課題", "取り組み", "成果", "つまずきと学び"],
    }
    assert [*case["steps"][0]["fields"], *case["steps"][0]["sections"]] == [*case["first"]]
    assert thread["first"] == ()


def test_the_form_knows_every_municipality_and_theme(data, catalog):
    former = [place.code for place in catalog.history.former]
    assert [place[0] for place in data["places"]] == [*catalog.municipalities, *former]
    rows = {row[0]: row[1:] for row in data["places"]}
    assert rows["392073"] == ["中村市", "高知県", "なかむらし", "nakamura", "", 4, "四国", "市", 0, "四万十市"]
    assert rows["digital-cho"] == ["デジタル庁", "", "でじたるちょう", "digital-cho", "", 7, "", "府省", 0, ""]
    assert rows["012351"] == ["石狩市", "北海道", "いしかりし", "ishikari", "", 4, "北海道", "市", 56934]
    themes = next(field for field in data["fields"] if field["name"] == "themes")
    assert ("madoguchi", "窓口改革") in themes["choices"]


def test_people_are_asked_in_words_and_not_in_names_of_fields(data):
    told = {field["name"]: field["description"] for field in data["fields"]}
    assert told["themes"] == "1〜3個を選んでください"
    assert told["population_band"] == "団体名を出さないときだけ書く"
    (evidence,) = (field for field in data["fields"] if field["name"] == "evidence")
    assert evidence["parts"][-2]["description"] == "この資料が裏付ける項目や見出し(例 指標, 取り組み)"
    assert "答え" not in dict(evidence["parts"][-1]["choices"])


def test_headings_and_promises_are_those_of_the_guide_and_of_the_pull_request():
    guide = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert [title for title in SECTIONS if f"| `## {title}` | {SECTION_HELP[title]} |" not in guide] == []
    request = (ROOT / ".github/PULL_REQUEST_TEMPLATE.md").read_text(encoding="utf-8")
    assert [title for title, _sentence in PROMISES] == [
        line.split("**")[1] for line in request.splitlines() if line.startswith("- [ ]")
    ]


def typed(name, file="types.js"):
    """Return the names that a script of types gives to the parts of a type."""
    text = (BROWSER / file).read_text(encoding="utf-8")
    block = text.split(f"@typedef {{object}} {name}\n")[1].split("*/")[0]
    return set(re.findall(r"@property \{.*?\} (\w+)", block))


def test_the_scripts_know_exactly_what_the_data_of_the_form_holds(data):
    assert typed("FormData") == {*data, "ways"}
    assert typed("Field") == set(data["fields"][0])
    assert typed("Detection") == set(data["detection"])
    assert typed("Withheld", "check/telling.js") == set(data["withheld"])


def test_the_fields_of_the_fixture_are_fields():
    assert set(FIELDS) <= {field.name for field in fields_of(ENTRY_KINDS["case"].model)}
