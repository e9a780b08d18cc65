"""Hours of work a year."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.hours import hours_of, rounded, saved
from generator.model.parts import Impact, Terms

COUNTS = st.integers(0, 5000)
TERMS = st.builds(Terms, cases=COUNTS, minutes=COUNTS, times=COUNTS, people=COUNTS)


def impact(before, after):
    return Impact(before=before, after=after, basis="実測", as_of="2026-03")


def test_hours_are_the_product_of_the_terms_over_sixty():
    assert hours_of(Terms(cases=100, minutes=12, times=12, people=2)) == 480


@pytest.mark.parametrize(("hours", "whole"), [(0.4, 0), (0.5, 1), (1.5, 2), (2.5, 3), (-0.5, 0), (-0.6, -1)])
def test_halves_are_rounded_up_as_in_the_browser(hours, whole):
    assert rounded(hours) == whole


@given(TERMS, TERMS)
def test_what_is_saved_one_way_is_lost_the_other_way(before, after):
    assert saved(impact(before, after)) == -saved(impact(after, before))


@given(TERMS)
def test_nothing_is_saved_where_nothing_changed(terms):
    assert saved(impact(terms, terms)) == 0
