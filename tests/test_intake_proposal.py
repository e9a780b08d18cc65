"""File names for entries that have none."""

import pytest
from builders import REFERENCE, a_case, a_catalog, a_theme

from generator import speak
from generator.entry.answers import read_answers
from generator.findings.diagnostics import RefusedError
from generator.intake.proposal import propose_slug, refuse_taken
from generator.language.romaji import place_in_letters
from generator.model.slug import is_slug
from generator.places.municipalities import read_municipalities

PLACES = read_municipalities(REFERENCE)


def catalog(*documents):
    return a_catalog(a_theme(), *documents, municipalities=PLACES)


def answers(kind="case", **fields):
    return read_answers({"kind": kind, "fields": fields})


def test_every_place_gives_a_file_name():
    assert [
        place.name for place in PLACES.values() if not is_slug(f"{place_in_letters(place.name, place.kana)}-madoguchi")
    ] == []


@pytest.mark.parametrize(
    ("given", "name"),
    [
        (answers(municipality="012351", themes=["madoguchi"]), "ishikari-madoguchi"),
        (answers(themes=["madoguchi"], keywords=["予約"]), "madoguchi-yoyaku"),
        (answers("thread", themes=["madoguchi"], keywords=["予約"]), "madoguchi-yoyaku"),
        (answers("thread", themes=["madoguchi"]), "madoguchi"),
        (answers(municipality="999999"), "kiji"),
        (answers(municipality="012351", themes=["madoguchi"], attribution="full"), "ishikari-madoguchi"),
        (answers(municipality="012351", themes=["madoguchi"], attribution="band"), "madoguchi"),
        (answers(municipality="012351", themes=["madoguchi"], attribution="匿名"), "madoguchi"),
        (answers(themes=["madoguchi"], keywords=["石狩"], attribution="none"), "madoguchi"),
        (answers(themes=["../x"]), "kiji"),
    ],
)
def test_the_place_and_the_theme_make_the_name(given, name):
    assert propose_slug(given, catalog(), ()) == name


@pytest.mark.parametrize(
    ("given", "name"),
    [
        (answers(title="A board that tells the wait", themes=["madoguchi"]), "board-that-tells-the-wait"),
        (answers("thread", title="May I copy it?", themes=["madoguchi"]), "may-copy-it"),
        (answers(title="Help for Ishikari", themes=["madoguchi"], attribution="band"), "madoguchi"),
        (answers(themes=["madoguchi"]), "madoguchi"),
    ],
)
def test_in_english_the_words_of_the_title_make_the_name_unless_the_place_is_withheld(given, name):
    speak("en")
    assert propose_slug(given, catalog(), ()) == name


def test_a_name_in_use_gets_a_number():
    given = answers(municipality="012351", themes=["madoguchi"])
    used = a_case("ishikari-madoguchi", formerly="[ishikari-madoguchi-2]")
    assert propose_slug(given, catalog(used), ["ishikari-madoguchi-3"]) == "ishikari-madoguchi-4"


@pytest.mark.parametrize("name", ["tameshi", "mukashi-no", "ima", "../abc", "ab"])
def test_a_name_that_is_taken_or_none_is_refused(name):
    with pytest.raises(RefusedError):
        refuse_taken(name, catalog(a_case("tameshi", formerly="[mukashi-no]")), ["ima"])
