"""The form finds the very names of places that the rule finds."""

import json

import pytest
from builders import REFERENCE, TODAY
from hypothesis import example, given
from hypothesis import strategies as st
from py_mini_racer import MiniRacer

from generator.check import check
from generator.forms.form import form_data
from generator.forms.form_file import BROWSER
from generator.kinds import CASE
from generator.places.municipalities import read_municipalities
from generator.scripts.bundle import bundle

PLACES = read_municipalities(REFERENCE)
NAMES = sorted({place.name for place in PLACES.values()})
PIECES = [
    "の",
    "と",
    "は",
    "、",
    "「",
    " ",
    "A",
    "𠮷",
    "当時",
    "市",
    "区",
    "町",
    "村",
    "郡",
    "市町村",
    "漁港",
    "中央",
    "以上",
]


@pytest.fixture(scope="module")
def catalog(readers):
    return check(readers, TODAY).catalog


@pytest.fixture(scope="module")
def form(catalog):
    engine = MiniRacer()
    engine.eval(bundle(BROWSER / "gazetteer.js"))
    engine.eval(f"const data = {json.dumps(form_data(CASE, catalog))};0")
    engine.eval("const gazetteer = new Gazetteer(data.places, data.withheld);0")
    yield lambda source: json.loads(engine.eval(f"JSON.stringify({source})"))
    engine.close()


@given(
    st.lists(
        st.one_of(st.sampled_from(NAMES), st.sampled_from(NAMES).map(lambda name: name[:-1]), st.sampled_from(PIECES)),
        max_size=8,
    ).map("".join)
)
@example("北海道石狩の例、津市と漁港区域、四日市市、釧路(釧路町)も、中央の窓口、𠮷津市")
def test_the_form_finds_the_names_of_places_that_the_rule_finds(form, catalog, text):
    names = [text[start:end] for start, end in catalog.gazetteer.names_in(text)]
    assert sorted(form(f"gazetteer.namesIn({json.dumps(text)})")) == sorted(names)


def test_the_form_reads_the_same_spellings_in_names_of_files(form, catalog):
    words = [*(place.letters for place in PLACES.values()), "rei", "shimin", "hokkaido"]
    spelt = [word for word in words if catalog.gazetteer.spelt(word)]
    assert form(f"{json.dumps(words)}.filter((word) => gazetteer.isSpelt(word))") == spelt
    assert len(spelt) > 200
