"""Which places a text names, and how many places fit what is said."""

import pytest
from builders import BOTH_REFERENCES, REFERENCE
from hypothesis import given
from hypothesis import strategies as st

from generator.places.gazetteer import Gazetteer, Trait
from generator.places.municipalities import read_municipalities


@pytest.fixture(scope="module")
def places():
    return read_municipalities(REFERENCE)


@pytest.fixture(scope="module")
def gazetteer(places):
    return Gazetteer(places.values())


@pytest.mark.parametrize(
    ("text", "names"),
    {
        "当時石狩市は": ["石狩市"],
        "北海道森町と津市": ["森町", "津市"],
        "札幌市・つくば市・千代田区": ["札幌市", "つくば市", "千代田区"],
        "四日市市と十日町市": ["四日市市", "十日町市"],
        "石狩の例と北海道北見では、つくばや釧路(釧路町)も": ["石狩", "北見", "釧路", "釧路町"],
        "中央の窓口、昭和、本部、京都の例、石狩浜": [],
        "以上市町村の": [],
        "関係機関市町村会": [],
        "漁港区域と環境町づくり": [],
        "ある市の市民と町村": [],
        "北海道と佐賀県": [],
    }.items(),
)
def test_municipalities_are_found_and_nothing_that_only_looks_like_one(text, names, gazetteer):
    assert [text[start:end] for start, end in sorted(gazetteer.names_in(text))] == names


@pytest.mark.parametrize("reference", BOTH_REFERENCES)
def test_every_municipality_is_found_by_its_name_between_brackets(reference):
    places = read_municipalities(reference)
    gazetteer = Gazetteer(places.values())
    missed = [
        place.name
        for place in places.values()
        if place.kind != "都道府県" and (1, 1 + len(place.name)) not in set(gazetteer.names_in(f"「{place.name}」"))
    ]
    assert missed == []


@pytest.mark.parametrize(
    ("text", "traits"),
    {
        "佐賀県と佐賀の例": [("prefecture", "佐賀県"), ("prefecture", "佐賀県")],
        "東京都と京都": [("prefecture", "東京都"), ("prefecture", "京都府")],
        "大分かかる。香川大学": [],
        "四国の中核市": [("region", "四国"), ("kind", "中核市")],
        "町役場と村長": [("kind", "町役場"), ("kind", "村長")],
        "政令指定都市": [("kind", "政令指定都市")],
        "人口約3千人、人口1.2万人、人口は約12,345人": [("population", n) for n in ("3000", "12000", "12345")],
        "人口5万人以上と人口1万人未満、人口10万人あたり、人口1.2.3人": [],
        "市民と住民": [],
    }.items(),
)
def test_words_that_tell_of_a_place_are_traits(text, traits, gazetteer):
    assert [tuple(mention.trait) for mention in gazetteer.traits_in(text)] == traits


def test_a_spelt_name_is_known_if_it_is_long_enough(gazetteer):
    assert gazetteer.spelt("ishikari").name == "石狩市"
    assert (gazetteer.spelt("tsu"), gazetteer.spelt("madoguchi")) == (None, None)
    assert gazetteer.prefecture_spelt(["www", "pref", "saga", "lg", "jp"]) == Trait("prefecture", "佐賀県")


def test_traits_narrow_and_those_that_fit_no_place_tell_nothing(gazetteer, places):
    band, prefecture, kind = Trait("band", "1万人未満"), Trait("prefecture", "神奈川県"), Trait("kind", "村役場")
    assert gazetteer.narrowest([]) == ((), len(places))
    assert gazetteer.narrowest([prefecture, kind]) == ((prefecture, kind), 1)
    assert gazetteer.narrowest([Trait("band", "50万人以上"), kind])[0] == (Trait("band", "50万人以上"),)
    assert gazetteer.narrowest([band, prefecture, kind])[1] == 1


@given(data=st.data())
def test_more_traits_never_fit_more_places(data, gazetteer, places):
    place = data.draw(st.sampled_from(sorted(places.values(), key=lambda place: place.code)))
    traits = [Trait("band", place.band.value), Trait("prefecture", place.prefecture), Trait("region", place.region)]
    chosen = data.draw(st.lists(st.sampled_from(traits), unique=True))
    assert place.code in gazetteer.fitting(chosen)
    assert gazetteer.fitting(traits) <= gazetteer.fitting(chosen)
    assert gazetteer.narrowest(traits)[1] <= gazetteer.narrowest(chosen)[1]
