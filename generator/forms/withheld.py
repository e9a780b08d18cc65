"""KB522 and KB523 as data: how the form finds what an entry tells of the place that it withholds."""

from dataclasses import asdict
from typing import Any

from generator.catalog import Catalog
from generator.forms.patterns import as_javascript
from generator.language.romaji import SYSTEMS
from generator.language.spelling import KANJI_DIGITS
from generator.model.bands import PREFECTURE, floors
from generator.model.vocabulary import BodyKind
from generator.places import areas, counts, latin, naming, ordinary, own_names, traits
from generator.places.own_names import OwnNames
from generator.rules import anonymity
from generator.rules.withheld import OF_OTHERS, WITHHELD


def withheld(catalog: Catalog) -> dict[str, Any]:
    """Return what tells names of places, whose site an address is on, and how many places fit what is told."""
    return {
        "code": anonymity.names_a_place.rule.code,
        "few": anonymity.too_few_places.rule.code,
        "enough": anonymity.ENOUGH,
        "attributions": sorted(WITHHELD),
        "ofOthers": sorted(OF_OTHERS),
        "placeCode": as_javascript(anonymity.PLACE_CODE),
        "localNumber": as_javascript(anonymity.LOCAL_NUMBER),
        "codeInAddress": as_javascript(anonymity.CODE_IN_ADDRESS),
        "codeInName": as_javascript(anonymity.CODE_IN_NAME),
        "longestCode": anonymity.LONGEST_CODE,
        "ofMunicipality": as_javascript(anonymity.OF_MUNICIPALITY),
        "ofPrefecture": as_javascript(anonymity.OF_PREFECTURE),
        "naming": _naming(),
        "latin": _latin(),
        "traits": _traits(catalog.traits),
    } | _own(catalog)


def _own(catalog: Catalog) -> dict[str, Any]:
    """Return how the subjects of a register of one's own are named."""
    if not isinstance(catalog.gazetteer, OwnNames):
        return {}
    told = {"short": own_names.SHORT, "runsOn": as_javascript(own_names.RUNS_ON)}
    return {"own": catalog.gazetteer.as_data() | told}


def _naming() -> dict[str, Any]:
    """Return what tells names in kanji and kana from other words."""
    patterns = {"kanji": naming.KANJI, "kana": naming.KANA, "ending": naming.ENDING, "suffix": naming.SUFFIX}
    patterns["calledInEnglish"] = naming.CALLED_IN_ENGLISH
    patterns |= {"others": naming.OTHERS, "letter": naming.LETTER, "apart": naming.APART, "announced": naming.ANNOUNCED}
    return {name: as_javascript(pattern) for name, pattern in patterns.items()} | {
        "before": sorted(naming.PARTICLES_BEFORE),
        "after": sorted(naming.PARTICLES_AFTER),
        "runBefore": sorted(naming.RUN_BEFORE),
        "kanaEndings": naming.KANA_ENDINGS,
        "ward": BodyKind.WARD.value,
        "cityEnds": naming.CITY,
        "longEnough": naming.LONG_ENOUGH,
        "common": sorted(ordinary.COMMON),
        "surnameReadings": sorted(ordinary.SURNAME_READINGS),
        "kanaWords": sorted(ordinary.KANA_WORDS),
        "functionWords": sorted(ordinary.FUNCTION_WORDS),
        "afterNouns": sorted(ordinary.AFTER_NOUNS),
        "katakanaWords": sorted(ordinary.KATAKANA_WORDS),
    }


def _latin() -> dict[str, Any]:
    """Return what tells names in Latin letters from other words."""
    patterns = {"word": naming.LATIN_WORD, "between": naming.BETWEEN_WORDS, "calledBefore": naming.CALLED_BEFORE}
    patterns["apart"] = naming.APART_WORDS
    return {name: as_javascript(pattern) for name, pattern in patterns.items()} | {
        "systems": [[pattern, instead.replace("\\1", "$1")] for pattern, instead in SYSTEMS],
        "endings": naming.LATIN_ENDINGS,
        "prefectures": naming.LATIN_PREFECTURES,
        "joinedBefore": naming.JOINED_BEFORE,
        "joinedAfter": naming.JOINED_AFTER,
        "joinedWords": sorted(ordinary.JOINED_WORDS),
        "mostWords": naming.MOST_WORDS,
        "leastJoined": latin.LEAST_JOINED,
        "longest": latin.LONGEST,
        "inText": _manner(latin.IN_TEXT),
        "inName": _manner(latin.IN_NAME),
        "inWord": _manner(latin.IN_WORD),
    }


def _traits(known: traits.Traits) -> dict[str, Any]:
    """Return what tells of places without naming them."""
    patterns = {"kanji": known.kanji, "kana": known.kana, "counties": known.counties, "words": traits.WORDS}
    patterns |= {"part": counts.PART, "population": counts.POPULATION, "households": counts.HOUSEHOLDS}
    patterns["counted"] = counts.COUNTED
    return {name: as_javascript(pattern) for name, pattern in patterns.items()} | {
        "called": known.called,
        "spelt": known.by_letters,
        "endings": traits.ENDINGS,
        "said": areas.said(),
        "selves": [[word, kinds] for words, kinds in areas.SELVES.items() for word in words.split("|")],
        "parts": {word: told.split() for words, told in areas.PARTS.items() for word in words.split("|")},
        "seats": sorted(known.seats),
        "units": counts.UNITS,
        "tens": counts.TENS,
        "kanjiDigits": KANJI_DIGITS,
        "near": traits.NEAR,
        "perHousehold": counts.PER_HOUSEHOLD,
        "leastCity": counts.LEAST_CITY,
        "floors": [[floor, band.value] for floor, band in floors()],
        "ofPrefectures": PREFECTURE,
    }


def _manner(manner: latin.Manner) -> dict[str, Any]:
    return {**asdict(manner), "avoided": sorted(manner.avoided)}
