"""A municipality by what people call it."""

import pytest
from builders import REFERENCE

from generator.findings.diagnostics import RefusedError
from generator.places.called import find_place
from generator.places.municipalities import read_municipalities

PLACES = read_municipalities(REFERENCE).values()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        *(("石狩市", "012351"), ("北海道石狩市", "012351"), ("北海道 石狩市", "012351"), ("いしかりし", "012351")),
        *(
            ("石狩", "012351"),
            ("012351", "012351"),
            ("12351", "012351"),
            ("０１２３５１", "012351"),
            ("01235", "012351"),
        ),
        *(("岩手県", "030007"), ("愛媛", "380008"), ("東京都府中市", "132063")),
    ],
)
def test_a_place_is_found(text, code):
    assert find_place(text, PLACES).code == code


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "府中市",
            "「府中市」は2つあります。都道府県から書くか、コードで答えてください: 東京都府中市(132063)、広島県府中市",
        ),
        ("石狩町", "「石狩町」という自治体はありません。もしかして: "),
        ("012352", "「012352」という自治体はありません。市区町村名か6桁の自治体コードで答えてください"),
        ("", "「」という自治体はありません。市区町村名か6桁の自治体コードで答えてください"),
    ],
)
def test_what_is_no_place_or_more_than_one_is_told_with_the_nearest(text, told):
    with pytest.raises(RefusedError) as raised:
        find_place(text, PLACES)
    assert str(raised.value).startswith(told)


def test_a_slip_of_one_character_finds_the_place():
    with pytest.raises(RefusedError, match="北海道石狩市"):
        find_place("北海道石刈市", PLACES)
