"""The form finds the very names of subjects of a register of one's own that the rule finds."""

import json

import pytest
from builders import TODAY
from own_register import TABLE, own_project
from py_mini_racer import MiniRacer

from generator.check import check
from generator.forms.form import form_data
from generator.forms.form_file import BROWSER
from generator.kinds import CASE
from generator.model.register import USUAL_PLACES, settle
from generator.scripts.bundle import bundle

MORE = "hakodate,函館病院,はこだてびょういん,函病 HKD,hkd.example.jp kan.example.jp,北海道,公立,450\n"
NAMED = ["試研きた病院", "試 研 き た 病 院", "シケンキタビョウイン", "しけんきたびょういんで", "きた病", "函病と"]
NAMED += ["HKD", "hkdの", "ＨＫＤ", "函館病院と試研ひがし病院"]
TEXTS = [*NAMED, "きた病院", "函病院", "HKDS", "函館", "𠮷函病", "函病𠮷", "札幌市", "", " ", "試研うえ"]
SLUGS = ["shiken-kita", "shikenkitabyouin-anketo", "shiken-kita-byouin", "hkd-1", "hakodate", "byouin", "a-hakodate-b"]
HOSTS = ["kita.example.jp", "www.kita.example.jp", "okita.example.jp", "example.jp", "kan.example.jp", ""]


@pytest.fixture(autouse=True, scope="module")
def municipalities_again():
    yield
    settle(USUAL_PLACES)


@pytest.fixture(scope="module")
def catalog(tmp_path_factory):
    return check(own_project(tmp_path_factory.mktemp("own") / "kb", table=TABLE + MORE), TODAY).catalog


@pytest.fixture(scope="module")
def form(catalog):
    engine = MiniRacer()
    engine.eval(bundle(BROWSER / "check" / "withheld.js"))
    engine.eval(f"const data = {json.dumps(form_data(CASE, catalog))};0")
    engine.eval(
        "const told = new WithheldCheck(data, {broken: (code, path, found) => [code, path.join('.'), found]});0"
    )
    yield lambda source: json.loads(engine.eval(f"JSON.stringify({source})"))
    engine.close()


def test_the_form_finds_the_names_that_the_rule_finds(form, catalog):
    found = form(f"{json.dumps(TEXTS)}.map((text) => told.gazetteer.namesIn(text).map(({{codes}}) => codes))")
    assert found == [[sorted(one.codes) for one in catalog.gazetteer.names_in(text)] for text in TEXTS]
    assert [text for text, names in zip(TEXTS, found, strict=True) if names] == NAMED


def test_the_form_reads_names_of_files_and_sites_as_the_rule_does(form, catalog):
    found = form(f"{json.dumps(SLUGS)}.map((slug) => told.gazetteer.speltIn(slug).map(({{text}}) => text))")
    assert found == [[slug[start:end] for start, end, _codes in catalog.gazetteer.spelt_in(slug)] for slug in SLUGS]
    assert sum(map(len, found)) == len(SLUGS) - 1
    assert form(f"{json.dumps(HOSTS)}.map((host) => told.isOfficial(host))") == [
        bool(catalog.gazetteer.at(host)) for host in HOSTS
    ]


def test_answers_that_withhold_a_subject_are_told_where_they_name_it(form):
    answers = {
        "fields": {
            "attribution": "none",
            "title": "函病の試験",
            "evidence": [{"url": "https://www.hkd.example.jp/a"}, {"url": "https://www.example.jp/a"}],
            "partners": ["shiken-kita"],
        },
        "sections": {"課題": "試研きた病院で試しました。"},
        "slug": "shiken-kita-anketo",
    }
    assert form(f"told.answers({json.dumps(answers)})") == [
        ["KB522", "title", "函病"],
        ["KB522", "evidence.0.url", "www.hkd.example.jp"],
        ["KB522", "sections.課題", "試研きた病院"],
        ["KB522", "slug", "shiken-kita"],
    ]
    named = answers | {"fields": {**answers["fields"], "attribution": "organisation"}}
    assert form(f"told.answers({json.dumps(named)})") == []
