"""What a slug is, for every part of the program that asks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from generator.model.slug import MAX_LENGTH, MIN_LENGTH, is_slug, is_windows_device
from generator.model.types import Slug

DEVICES = ["con", "prn", "aux", "nul", "com0", "com1", "com9", "lpt0", "lpt9"]


def fits_the_model(name):
    try:
        TypeAdapter(Slug).validate_python(name)
    except ValidationError:
        return False
    return True


@pytest.mark.parametrize("name", ["abc", "a-b", "a1-2b", "012", "a" * MAX_LENGTH, "con1", "console", "com10", "a-con"])
def test_words_of_ascii_with_hyphens_are_a_slug(name):
    assert is_slug(name)


@pytest.mark.parametrize(
    "name",
    [
        *("", "ab", "a" * (MIN_LENGTH - 1), "a" * (MAX_LENGTH + 1)),
        *("A-b", "a_b", "a--b", "-ab", "ab-", "あいう", "ａｂｃ", "a b", "a/b", "../a", "a.b", "abc\n", "abc\x00"),
        *DEVICES,
    ],
)
def test_anything_else_is_no_slug(name):
    assert not is_slug(name)


@pytest.mark.parametrize("name", DEVICES)
def test_names_that_windows_keeps_are_known(name):
    assert is_windows_device(name)


@pytest.mark.parametrize("name", ["", "co", "com", "com10", "con1", "xcon", "lpt", "abc"])
def test_other_names_are_free(name):
    assert not is_windows_device(name)


@given(st.text("abcz019-_.A/ あ\n", max_size=8) | st.from_regex(r"[a-z0-9-]{55,65}", fullmatch=True))
def test_the_model_and_the_file_names_agree(name):
    assert is_slug(name) == (fits_the_model(name) and not is_windows_device(name))
