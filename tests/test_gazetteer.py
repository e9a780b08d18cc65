"""Which places a text names."""

import pytest
from builders import BOTH_REFERENCES, REFERENCE

from generator.model.vocabulary import BodyKind
from generator.places.gazetteer import Gazetteer
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
        "石狩の例と北海道北見では、つくばや釧路(釧路町)も": ["石狩", "北見", "つくば", "釧路", "釧路町"],
        "中央の窓口、昭和、本部、京都の例、石狩浜": [],
        "以上市町村の": [],
        "関係機関市町村会": [],
        "漁港区域と環境町づくり": [],
        "ある市の市民と町村": [],
        "北海道と佐賀県": [],
    }.items(),
)
def test_municipalities_are_found_and_nothing_that_only_looks_like_one(text, names, gazetteer):
    assert [text[name.start : name.end] for name in sorted(gazetteer.names_in(text))] == names


def test_a_ward_is_its_city_where_no_other_city_has_one_called_so(places):
    known = {place.name: place for place in places.values()}
    wards = [
        known[city].model_copy(update={"code": code, "name": f"{city}{name}", "kind": BodyKind.WARD})
        for city, code, name in (
            ("横浜市", "141186", "都筑区"),
            ("横浜市", "141160", "泉区"),
            ("札幌市", "011011", "泉区"),
            ("札幌市", "011029", "千代田区"),
            ("福岡市", "401323", "博多区"),
        )
    ]
    gazetteer = Gazetteer(places.values(), wards=wards)
    text = "都筑区役所と博多区、泉区、都筑の例"
    assert [(text[one.start : one.end], one.codes) for one in gazetteer.names_in(text)] == [
        ("都筑区", {"141186", "141003"}),
        ("博多区", {"401323", "401307"}),
    ]
    assert [name.codes for name in gazetteer.names_in("千代田区")] == [{"131016"}], "a special ward of Tokyo"


@pytest.mark.parametrize(
    ("digits", "code"),
    {"012351": "012351", "01235": "012351", "8000020012351": "012351", "8000020999999": "", "": ""}.items(),
)
def test_a_code_is_known_with_its_check_digit_or_without_and_in_the_number_of_a_corporation(digits, code, gazetteer):
    assert gazetteer.code_of(digits) == code


@pytest.mark.parametrize("reference", BOTH_REFERENCES)
def test_every_municipality_is_found_by_its_name_between_brackets(reference):
    places = read_municipalities(reference)
    gazetteer = Gazetteer(places.values())
    missed = [
        place.name
        for place in places.values()
        if place.kind != "都道府県"
        and (1, 1 + len(place.name)) not in {name[:2] for name in gazetteer.names_in(f"「{place.name}」")}
    ]
    assert missed == []
