"""The form looks for the very same things as the check: the patterns of both find the same."""

import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from py_mini_racer import MiniRacer
from test_forms_agree import ADDRESSES
from trees import ACCEPT, HOSTILE, REJECT

from generator.forms import patterns
from generator.forms.form_file import BROWSER
from generator.markup.addresses import problem_with
from generator.rules import markup, privacy
from generator.scripts.bundle import bundle

DETECTORS = [
    *patterns.private_detectors(),
    *patterns.markup_detectors(),
    *patterns.character_detectors(),
    patterns.keyword_detector(),
]
TEXTS = [text for tree in (*REJECT, *ACCEPT, *HOSTILE) for text in tree.texts]
SIGNS = "⽯か゛\u3099、，0123456789０９-−ー()@. aZ/UW:山田さん氏年月日生昭和<>&;{}[]!|#*`~^\n\t\u200b\u3000＠:=_"
PIECES = ["内線12", "slack.com/", "xoxb-", "生年月日", "https://x.jp/", "123456789018", "[at]", "--8<--", "U02ABCDEF12"]


@pytest.fixture(scope="module")
def script():
    engine = MiniRacer()
    engine.eval(bundle(BROWSER / "detector.js"))
    engine.eval(bundle(BROWSER / "expression.js"))
    engine.eval(f"const detector = new Detector({json.dumps(patterns.detection())});0")
    engine.eval(f"const patterns = {json.dumps([detector.as_data() for detector in DETECTORS])};0")
    engine.eval("const found = (text) => JSON.stringify(patterns.map((p) => (text.match(expression(p)) ?? [])))")
    yield engine
    engine.close()


def by_python(text):
    return [[match[0] for match in detector.pattern.finditer(text)] for detector in DETECTORS]


def test_every_pattern_finds_the_same_in_every_fixture(script):
    assert len(TEXTS) > 100
    for text in TEXTS:
        assert json.loads(script.eval(f"found({json.dumps(text)})")) == by_python(text)


@given(st.lists(st.one_of(st.text(SIGNS, max_size=8), st.sampled_from(PIECES)), max_size=9).map("".join))
@example("090-1234-5678 ０１１（２３４）５６７８")
def test_every_pattern_finds_the_same_in_any_text(script, text):
    assert json.loads(script.eval(f"found({json.dumps(text)})")) == by_python(text)


def test_every_rule_about_private_data_has_its_pattern_and_every_pattern_of_markup_its_rule():
    assert {detector.code for detector in patterns.private_detectors()} == {rule.rule.code for rule in privacy.RULES}
    by_other_means = {  # addresses, and what the engine reads
        markup.unsafe_link.rule.code,
        markup.outside_subset.rule.code,
        markup.nested_too_deep.rule.code,
    }
    known = {detector.code for detector in patterns.markup_detectors()}
    assert {rule.rule.code for rule in markup.RULES} - by_other_means <= known


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        *(
            ("taro＠city.example.lg.jp", ["KB501"]),
            ("０９０−１２３４−５６７８", ["KB502"]),
            ("123456789018", ["KB503"]),
        ),
        *(("123456789012", []), ("U02ABCDEF12", ["KB504"]), ("佐藤さんに聞いた", ["KB507"]), ("住民さんに聞いた", [])),
        *(("https://www.example.jp/090-1234-5678", []), ("https://x.slack.com/archives/C0", ["KB506"])),
        *(("昭和50年1月2日生まれ", ["KB508"]), ("ー山口ーさんに聞いた", [])),
    ],
)
def test_the_form_names_the_rule_the_check_names(script, text, codes):
    hits = json.loads(script.eval(f"JSON.stringify(detector.personal({json.dumps(text)}))"))
    assert [hit["code"] for hit in hits] == codes


def test_code_may_hold_anything(script):
    text = "`<b>` と ``{: .x} `` です"
    assert json.loads(script.eval(f"JSON.stringify(detector.markup({json.dumps(text)}))")) == []


def test_the_form_says_of_an_address_what_the_check_says_of_it(script):
    script.eval(bundle(BROWSER / "check" / "addresses.js"))
    script.eval(f"const addresses = new Addresses({json.dumps(patterns.address_patterns())});0")
    said = script.eval(f"JSON.stringify({json.dumps(ADDRESSES)}.map((address) => addresses.problem(address)))")
    assert dict(zip(ADDRESSES, json.loads(said), strict=True)) == {one: problem_with(one) for one in ADDRESSES}
