"""What a text tells of a place without naming it, and how many places fit what is said."""

import pytest
from builders import REFERENCE
from hypothesis import given
from hypothesis import strategies as st

from generator.places.municipalities import read_municipalities
from generator.places.traits import Trait, Traits


@pytest.fixture(scope="module")
def places():
    return read_municipalities(REFERENCE)


@pytest.fixture(scope="module")
def known(places):
    return Traits(places.values())


@pytest.mark.parametrize(
    ("text", "traits"),
    {
        "佐賀県と佐賀の例": [("prefecture", "佐賀県"), ("prefecture", "佐賀県")],
        "東京都と京都": [("prefecture", "東京都"), ("prefecture", "京都府")],
        "大分かかる。山口さん、佐賀課長": [],
        "香川大学、かがわ県、KAGAWA、道内": [("prefecture", name) for name in ("香川県", "北海道", "香川県", "香川県")],
        "四国の中核市": [("region", "四国"), ("kind", "中核市")],
        "町役場と村長": [("kind", "町役場"), ("kind", "村長")],
        "政令指定都市": [("kind", "政令指定都市")],
        "人口約3千人、人口1.2万人、人口は約12,345人": [("population", n) for n in ("3000", "12000", "12345")],
        "人口は56934。人口(12345)": [("population", "56934"), ("population", "12345")],
        "人口は2024年から減った。人口は12345件": [],
        "人口5万人以上と人口1万人未満、人口10万人あたり、人口1.2.3人": [],
        "市民と住民": [],
        "北陸新幹線、東北自動車道": [],
        "北陸の県庁所在地、高岡郡": [("area", "高岡郡"), ("area", "北陸"), ("seat", "県庁所在地")],
    }.items(),
)
def test_words_that_tell_of_a_place_are_traits(text, traits, known):
    assert [tuple(mention.trait) for mention in known.traits_in(text)] == traits


def test_traits_narrow_and_those_that_fit_no_place_tell_nothing(known, places):
    band, prefecture, kind = Trait("band", "1万人未満"), Trait("prefecture", "神奈川県"), Trait("kind", "村役場")
    assert known.narrowest([]) == ((), len(places))
    assert known.narrowest([prefecture, kind]) == ((prefecture, kind), 1)
    assert known.narrowest([Trait("band", "50万人以上"), kind])[0] == (Trait("band", "50万人以上"),)
    assert known.narrowest([band, prefecture, kind])[1] == 1


@given(data=st.data())
def test_more_traits_never_fit_more_places(data, known, places):
    place = data.draw(st.sampled_from(sorted(places.values(), key=lambda place: place.code)))
    traits = [Trait("band", place.band.value), Trait("prefecture", place.prefecture), Trait("region", place.region)]
    chosen = data.draw(st.lists(st.sampled_from(traits), unique=True))
    assert place.code in known.fitting(chosen)
    assert known.fitting(traits) <= known.fitting(chosen)
    assert known.narrowest(traits)[1] <= known.narrowest(chosen)[1]
