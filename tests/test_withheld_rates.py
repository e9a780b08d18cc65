"""How often a withheld place is told, over all places and spellings; what is no place is never told."""

import pytest
from builders import ROOT
from place_spellings import IN_TEXT, LATIN, systems

from generator.places.gazetteer import Gazetteer
from generator.places.latin import IN_NAME
from generator.places.municipalities import read_municipalities

pytestmark = pytest.mark.collection

MOST_MISSED = 0.01


@pytest.fixture(scope="module")
def places():
    return read_municipalities(ROOT / "content/reference")


@pytest.fixture(scope="module")
def municipalities(places):
    return [place for place in places.values() if place.kind != "都道府県"]


@pytest.fixture(scope="module")
def gazetteer(places):
    return Gazetteer(places.values())


@pytest.mark.parametrize("kind", IN_TEXT)
def test_a_withheld_place_is_told_in_every_spelling(kind, municipalities, gazetteer):
    tried = [(place, text) for place in municipalities for text in IN_TEXT[kind](place)]
    missed = [text for place, text in tried if not any(place.code in name.codes for name in gazetteer.names_in(text))]
    assert len(missed) <= len(tried) * MOST_MISSED, f"{len(missed)} of {len(tried)}: {missed[:40]}"


def test_the_name_of_a_file_is_told_with_its_ending_digits_or_alone(municipalities, gazetteer):
    tried = [
        (place, f"{stem}{after}-anketo")
        for place in municipalities
        for stem in systems(place)
        for after in ("", "1", "2025", *LATIN[place.name[-1]], *(f"-{ending}" for ending in LATIN[place.name[-1]]))
        if len(stem) > 2 or not after.isdecimal()
    ]
    missed = [
        slug
        for place, slug in tried
        if not any(place.code in name.codes for name in gazetteer.latin.names_in(slug, IN_NAME))
    ]
    assert len(missed) <= len(tried) * MOST_MISSED, f"{len(missed)} of {len(tried)}: {missed[:40]}"
