"""Hiragana in Latin letters, sign by sign and as addresses spell it."""

import pytest
from builders import BOTH_REFERENCES, REFERENCE
from hypothesis import given
from hypothesis import strategies as st

from generator.language.romaji import latin_key, letters, place_in_letters, romaji
from generator.language.spelling import signs_of
from generator.model.bands import PREFECTURE
from generator.places.municipalities import read_municipalities

HIRAGANA = st.text([chr(code) for code in range(ord("ぁ"), ord("ゔ") + 1)] + ["ー"], min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("kana", "spelt"),
    {
        "いしかり": "ishikari",
        "とうきょう": "tokyo",
        "おおさか": "osaka",
        "べっぷ": "beppu",
        "はっちょう": "hatcho",
        "すうがく": "sugaku",
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


@pytest.mark.parametrize("reference", BOTH_REFERENCES)
def test_every_municipality_is_spelt_in_letters_only(reference):
    places = read_municipalities(reference).values()
    odd = [place.name for place in places if not (romaji(place.kana).isascii() and romaji(place.kana).isalpha())]
    assert odd == []
    assert sum(place.band == PREFECTURE for place in places) == 47


@given(HIRAGANA)
def test_an_address_consists_of_small_latin_letters(kana):
    spelt = letters(kana)
    assert spelt == "" or (spelt.isascii() and spelt.isalpha() and spelt.islower())


@pytest.mark.parametrize(
    ("kana", "spelt"),
    [
        ("えるじーわん", "erujiwan"),
        ("がっこう", "gakkou"),
        ("しゅっちょう", "shucchou"),
        ("きょうそう", "kyousou"),
        ("ちゃ", "cha"),
        ("じゅ", "ju"),
        ("ふぁいる", "fuairu"),
        ("っ", ""),
        ("ー", ""),
    ],
)
def test_kana_become_latin_letters_sign_by_sign(kana, spelt):
    assert letters(kana) == spelt


@pytest.mark.parametrize(
    ("code", "name"),
    [
        *(("012351", "ishikari"), ("271004", "osaka"), ("281000", "kobe"), ("010006", "hokkaido"), ("130001", "tokyo")),
        *(("261009", "kyoto"), ("372048", "zentsuji"), ("011002", "sapporo"), ("252018", "otsu")),
    ],
)
def test_a_place_has_a_short_latin_name(code, name):
    place = read_municipalities(REFERENCE)[code]
    assert place_in_letters(place.name, place.kana) == name


@pytest.mark.parametrize(
    "spellings",
    [
        "Kobe koube Kōbe kôbe Kohbe KOBE",
        "Osaka oosaka Ohsaka Ōsaka",
        "Futtsu huttu futtu",
        "Tsushima tusima tsusima",
        "Joetsu Jyoetsu zyouetu jouetsu",
        "Namba Nanba",
        "Gunma Gumma",
        "Chiyoda tiyoda",
        "Jun'ichi junichi zyuniti",
        "Hatchobori hacchobori hattyoubori",
    ],
)
def test_all_systems_of_spelling_a_reading_have_one_key(spellings):
    plain = [signs_of(spelt)[0] for spelt in spellings.split()]
    assert len({latin_key(spelt) for spelt in plain}) == 1


def test_words_that_are_read_otherwise_have_other_keys():
    keys = [latin_key(word) for word in ("kana", "kanna", "ohara", "odate", "ofdate", "kita", "kitta")]
    assert keys[0] != keys[1]
    assert keys[3] != keys[4]
