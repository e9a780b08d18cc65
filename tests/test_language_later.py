"""A pattern that is compiled when it is first used does what one does that is compiled at once."""

import re

import pytest

from generator.language.later import later


def test_it_finds_what_the_pattern_finds_and_has_its_text():
    one, other = later("(し)けん", re.IGNORECASE), re.compile("(し)けん", re.IGNORECASE)
    for _twice in range(2):
        assert one.findall("しけん しけん") == other.findall("しけん しけん") == ["し", "し"]
    assert (one.sub("試", "しけん"), one.pattern, one.flags, one.groups) == ("試", other.pattern, other.flags, 1)


def test_a_mistake_in_it_is_told_when_it_is_used():
    with pytest.raises(re.error):
        later("(").search("試験")
