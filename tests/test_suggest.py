"""もしかして: the nearest known word, or something else to say."""

import difflib

import pytest

from generator.findings.suggest import suggestion


@pytest.mark.parametrize(
    ("word", "nearest"),
    [("tittle", "title"), ("madogutchi", "madoguchi"), ("Title", "title"), ("つまづきと学び", "つまずきと学び")],
)
def test_a_near_word_is_suggested(word, nearest):
    assert suggestion(word, ["title", "madoguchi", "つまずきと学び"], "") == f"もしかして: {nearest}"


@pytest.mark.parametrize("word", ["", "zzz", "背景"])
def test_nothing_is_suggested_for_a_word_that_is_near_to_none(word):
    assert suggestion(word, ["title", "madoguchi"], "使える語は title です") == "使える語は title です"


@pytest.mark.parametrize(
    ("word", "nearest"),
    [
        ("5万人", "5万〜20万人"),
        ("50万人", "50万人以上"),
        ("20万-50万人", "20万〜50万人"),
        ("8万人", ""),
        ("1万人末満", "1万人未満"),
    ],
)
def test_a_word_with_an_amount_is_near_to_none_with_another(word, nearest):
    bands = ["50万人以上", "20万〜50万人", "5万〜20万人", "1万〜5万人", "1万人未満"]
    assert suggestion(word, bands, "") == (f"もしかして: {nearest}" if nearest else "")


def test_nothing_is_suggested_where_nothing_is_known():
    assert suggestion("title", [], "まだありません") == "まだありません"


def test_the_same_mistake_is_looked_up_once(monkeypatch):
    looked_up = []
    near = difflib.get_close_matches
    monkeypatch.setattr(
        difflib, "get_close_matches", lambda *words, **how: looked_up.append(words) or near(*words, **how)
    )
    assert [suggestion("tameshii", ["tameshi"], "") for _file in range(3)] == ["もしかして: tameshi"] * 3
    assert len(looked_up) == 1


def test_words_may_come_from_any_iterable():
    assert suggestion("titel", iter({"title": 1}), "") == "もしかして: title"
