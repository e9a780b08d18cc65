"""Hiragana as addresses spell it."""

import pytest

from generator.municipalities import read_municipalities
from generator.romaji import romaji
from generator.vocabulary import PopulationBand


@pytest.mark.parametrize(
    ("kana", "spelt"),
    {
        "いしかり": "ishikari",
        "とうきょう": "tokyo",
        "おおさか": "osaka",
        "べっぷ": "beppu",
        "はっちょう": "hatcho",
        "じょうえつ": "joetsu",
        "ちょうし": "choshi",
        "りゅうがさき": "ryugasaki",
        "ほんべつ": "honbetsu",
        "": "",
        "ー・": "",
    }.items(),
)
def test_a_name_is_spelt_in_hepburn_without_long_vowels(kana, spelt):
    assert romaji(kana) == spelt


def test_every_municipality_is_spelt_in_letters_only(root):
    places = read_municipalities(root / "content" / "reference").values()
    odd = [place.name for place in places if not (romaji(place.kana).isascii() and romaji(place.kana).isalpha())]
    assert odd == []
    assert sum(place.band is PopulationBand.PREFECTURE for place in places) == 47
