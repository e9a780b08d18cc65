"""The form says before anything leaves what the check would say afterwards."""

import json
import re

import pytest
from builders import ROOT, TODAY
from py_mini_racer import MiniRacer
from test_intake_intake import FIELDS, SECTIONS, SOURCE, a_whole

from generator.check import check
from generator.forms.form import PROMISES, form_data
from generator.forms.form_file import BROWSER
from generator.intake.armour import encode
from generator.intake.intake import take_in
from generator.kinds import ENTRY_KINDS
from generator.model.tree import fields_of
from generator.model.types import Asked
from generator.model.vocabulary import SECTION_HELP
from generator.scripts.bundle import bundle

FIGURE = {"name": "電話", "unit": "件/月", "before": "3", "basis": "実測", "as_of": "2026-01"}
CARRIED = [{**SOURCE, "supports": ["indicators"]}]
WITHHELD = {"attribution": "band", "municipality": "", "population_band": "5万〜20万人"}
MISTAKES = {
    "KB110": [{"summary": "見えない\u200b文字"}, {"sections": {"課題": "`\u202e`"}}],
    "KB114": [
        {"summary": "⽯狩で試した"},
        {"sections": {"課題": "`か\u3099`"}},
        {"evidence": [{**SOURCE, "title": "⽂書"}]},
    ],
    "KB201": [{"title": ""}, {"stage": ""}, {"evidence": [{**SOURCE, "url": ""}]}, {"indicators": [{}, {"name": "x"}]}],
    "KB203": [{"effort": {"people": "二人"}}],
    "KB206": [{"title": "あ" * 41}, {"themes": ["madoguchi"] * 4}, {"keywords": ["x"] * 9}],
    "KB207": [{"published_on": "2026/11/22"}, {"period": {"from": "2026-1"}}],
    "KB208": [{"reviewed_on": "2026-02-30"}, {"period": {"from": "2026-13"}}],
    "KB211": [{"sections": {"課題": "文\n\n## 背景\n\n文"}}, {"sections": {"課題": "# 文"}}],
    "KB303": [{"municipality": "石刈市"}],
    "KB402": [{"sections": {"成果": ""}}],
    "KB404": [{"indicators": [{**FIGURE, "as_of": ""}], "evidence": CARRIED}],
    "KB405": [{"indicators": [{**FIGURE, "after": "1"}], "evidence": CARRIED, "stage": "planned"}],
    "KB406": [{"indicators": [{**FIGURE, "before": ""}], "evidence": CARRIED}],
    "KB407": [{"indicators": [FIGURE]}],
    "KB408": [
        {"published_on": "2027-01-01"},
        {"review_by": "2026-11-22"},
        {"period": {"from": "2026-05", "to": "2026-04"}},
    ],
    "KB501": [{"summary": "taro@example.jp"}, {"sections": {"成果": "ｔａｒｏ＠example.jp"}}],
    "KB502": [{"keywords": ["090-1234-5678"]}],
    "KB511": [{"sections": {"課題": "<b>太字</b>"}}],
    "KB512": [{"evidence": [{**SOURCE, "url": "http://www.example.jp/"}]}, {"sections": {"課題": "[x](javascript:1)"}}],
    "KB514": [{"sections": {"課題": "![x](https://www.example.jp/x.png)"}}],
    "KB522": [
        {**WITHHELD, "summary": "石狩市で試した。"},
        {**WITHHELD, "sections": {"課題": "北海道石狩の例、津市と。"}},
        {**WITHHELD, "sections": {"課題": "コードは 012351 です。"}},
        {**WITHHELD, "evidence": [{**SOURCE, "publisher": "石狩市役所"}]},
        {**WITHHELD, "evidence": [{**SOURCE, "url": "https://www.city.rei.lg.jp/a"}]},
        {**WITHHELD, "attribution": "none", "population_band": "", "keywords": ["函館の例"]},
    ],
    "KB602": [{"questions": []}],
    "KB605": [{"keywords": ["予約、転入"]}, {"keywords": ["予約\uff0c転入"]}],
    "KB604": [{"questions": ["(住民|市民アンケート"]}],
}
ALIKE = {"KB402": "KB201", "KB602": "KB201"}  # in the form, a heading or question without text is a field not filled in


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
    engine.eval(bundle(BROWSER / "check/check.js"))
    engine.eval(f"const check = new FormCheck({json.dumps(data)});0")

    def ask(answers, today="2026-11-22"):
        text = engine.eval(f"JSON.stringify(check.problems({json.dumps(answers.as_data())}, '{today}'))")
        return json.loads(text)

    yield ask
    engine.close()


def changed(**changes):
    dates = {"published_on": "2026-11-22", "reviewed_on": "2026-11-22", "review_by": "2027-05-22"}
    return a_whole(**({"attribution": "organisation"} | dates | changes))


def test_the_form_finds_nothing_in_a_whole_entry_and_neither_does_the_check(problems, readers):
    assert problems(changed()) == []
    assert take_in(readers, TODAY, "x.txt", encode(changed()).encode()).findings == []


@pytest.mark.parametrize(("code", "changes"), [(code, change) for code, many in MISTAKES.items() for change in many])
def test_the_form_tells_what_the_check_tells(code, changes, problems, readers):
    answers = changed(**changes)
    told = problems(answers)
    assert ALIKE.get(code, code) in {problem["code"] for problem in told}
    assert all(not problem["warns"] for problem in told)
    taken = take_in(readers, TODAY, "x.txt", encode(answers).encode())
    assert code in {finding.rule.code for finding in taken.findings}


def test_a_name_only_warns(problems):
    told = problems(changed(sections={"成果": "佐藤さんに聞いた"}))
    assert [(problem["path"], problem["warns"]) for problem in told] == [(["sections", "成果"], True)]


def test_a_message_speaks_of_fields_by_their_titles(problems):
    told = problems(changed(indicators=[{**FIGURE, "as_of": ""}], evidence=CARRIED))
    assert [problem["message"] for problem in told] == ["数値(「指標」)には、いつの値かを「時点」に書いてください"]


def test_every_field_is_asked_once_or_left_to_editors(catalog):
    for kind in ENTRY_KINDS.values():
        made = form_data(kind, catalog)
        asked = [name for step in made["steps"] for name in step["fields"] or []]
        others = {field.name for field in fields_of(kind.model) if field.asked != Asked.AUTHOR}
        names = {field.name for field in fields_of(kind.model)}
        assert len(set(asked)) == len(asked)
        assert names - set(asked) == others
        assert [step["fields"] for step in made["steps"]].count(None) == 1
        folded = {name for step in made["steps"] if step.get("folded") for name in step["fields"]}
        days = {"published_on", "reviewed_on", "review_by"}
        assert {field.name for field in fields_of(kind.model) if field.required} & folded == days


def test_the_form_knows_every_municipality_and_theme(data, catalog):
    assert {place[0] for place in data["places"]} == set(catalog.municipalities)
    assert ["012351", "石狩市", "北海道", "いしかりし", "ishikari"] in data["places"]
    themes = next(field for field in data["fields"] if field["name"] == "themes")
    assert ("madoguchi", "窓口改革") in themes["choices"]


def test_people_are_asked_in_words_and_not_in_names_of_fields(data):
    told = {field["name"]: field["description"] for field in data["fields"]}
    assert told["themes"] == "1〜3個を選んでください"
    assert told["population_band"] == "団体名を出さないとき(団体名の出し方: band)だけ書く"
    (evidence,) = (field for field in data["fields"] if field["name"] == "evidence")
    assert evidence["parts"][-1]["description"] == "この資料が裏付ける項目や見出し(例 指標, 取り組み)"
    assert "答え" not in dict(evidence["parts"][-1]["choices"])


def test_headings_and_promises_are_those_of_the_guide_and_of_the_pull_request():
    guide = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert [title for title in SECTIONS if f"| `## {title}` | {SECTION_HELP[title]} |" not in guide] == []
    request = (ROOT / ".github/PULL_REQUEST_TEMPLATE.md").read_text(encoding="utf-8")
    assert [title for title, _sentence in PROMISES] == [
        line.split("**")[1] for line in request.splitlines() if line.startswith("- [ ]")
    ]


def typed(name):
    """Return the names that types.js gives to the parts of a type."""
    text = (BROWSER / "types.js").read_text(encoding="utf-8")
    block = text.split(f"@typedef {{object}} {name}\n")[1].split("*/")[0]
    return set(re.findall(r"@property \{.*?\} (\w+)", block))


def test_the_scripts_know_exactly_what_the_data_of_the_form_holds(data):
    assert typed("FormData") == set(data)
    assert typed("Field") == set(data["fields"][0])
    assert typed("Detection") == set(data["detection"])
    assert typed("Withheld") == set(data["withheld"])


def test_the_fields_of_the_fixture_are_fields():
    assert set(FIELDS) <= {field.name for field in fields_of(ENTRY_KINDS["case"].model)}
