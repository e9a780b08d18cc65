"""The figures of a case: 見込み never looks like 実測, and a bar is as long as its number says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.language.numbers import plain_number
from generator.model.parts import Indicator
from generator.views.figures import Look, figure, headline, year_month


def an_indicator(**changes):
    return Indicator.model_validate(
        {"name": "試験の時間", "unit": "時間", "before": 350, "after": 80, "basis": "実測", "as_of": "2026-03"}
        | changes
    )


NUMBERS = st.one_of(st.none(), st.floats(0, 1e12, allow_nan=False))


def test_a_measured_figure_is_drawn_as_two_filled_bars():
    drawn = figure(an_indicator())
    assert [(bar.label, bar.value, bar.look, bar.basis, bar.length) for bar in drawn.bars] == [
        ("取り組み前", "350", Look.MEASURED, "", "100.00%"),
        ("取り組み後", "80", Look.MEASURED, "", "22.86%"),
    ]
    assert (drawn.basis, drawn.look, drawn.as_of) == ("実測", Look.MEASURED, "2026年3月時点")
    assert [bar.description for bar in drawn.bars] == [
        "塗りつぶした棒。長さは枠の約100%",
        "塗りつぶした棒。長さは枠の約23%",
    ]


def test_of_an_expected_figure_only_what_comes_after_is_hatched_and_nothing_is_called_measured():
    drawn = figure(an_indicator(basis="見込み"))
    assert [(bar.label, bar.look, bar.basis, bar.description[:2]) for bar in drawn.bars] == [
        ("取り組み前", Look.PLAIN, "", "灰色"),
        ("取り組み後", Look.EXPECTED, "見込み", "斜線"),
    ]
    assert not any(word in repr(drawn) for word in ("実測", "実際", "measured"))


def test_an_expected_figure_without_an_after_is_all_expectation():
    assert [bar.look for bar in figure(an_indicator(basis="見込み", after=None)).bars] == [Look.EXPECTED]


def test_a_lone_value_has_no_bar_because_it_has_nothing_to_stand_against():
    assert [bar.length for bar in figure(an_indicator(before=None)).bars] == [None]


def test_a_lone_percentage_stands_against_the_whole():
    lengths = [figure(an_indicator(before=None, after=62.5, unit=unit)).bars[0].length for unit in ("%", "％")]
    assert lengths == ["62.50%", "62.50%"]


def test_percentages_above_the_whole_stand_against_each_other():
    assert [bar.length for bar in figure(an_indicator(before=100, after=200, unit="%")).bars] == ["50.00%", "100.00%"]


def test_two_zeros_have_no_bar():
    assert [bar.length for bar in figure(an_indicator(before=0, after=0)).bars] == [None, None]


@pytest.mark.parametrize(
    ("before", "after", "unit", "change"),
    [
        (350, 80, "時間", "270時間減（約77%減）"),
        (80, 350, "時間", "270時間増（約338%増）"),
        (5, 5, "件", "変わらず"),
        (0, 5, "件", "5件増"),
        (20, 62.5, "%", "42.5ポイント増"),
        (30, 10, "%", "20ポイント減"),
        (30, 10, "％", "20ポイント減"),
        (0.1, 0.3, "件", "0.2件増（約200%増）"),
        (None, 5, "件", ""),
        (5, None, "件", ""),
    ],
)
def test_the_change_is_told_in_words(before, after, unit, change):
    assert figure(an_indicator(before=before, after=after, unit=unit)).change == change


def test_an_expected_change_is_told_as_one():
    assert figure(an_indicator(basis="見込み")).change == "270時間減（約77%減）の見込み"
    assert figure(an_indicator(basis="見込み", after=350)).change == "変わらない見込み"


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ({}, "試験の時間: 350 → 80時間（実測、2026年3月）"),
        ({"after": None}, "試験の時間: 取り組み前 350時間（実測、2026年3月）"),
        ({"before": None, "as_of": None}, "試験の時間: 80時間（実測）"),
        ({"before": None, "after": 1234.5, "basis": "見込み"}, "試験の時間: 1,234.5時間（見込み、2026年3月）"),
    ],
)
def test_a_figure_fits_on_a_line_with_its_basis(changes, line):
    assert headline(an_indicator(**changes)) == line


@given(NUMBERS, NUMBERS, st.sampled_from(["実測", "見込み"]), st.sampled_from(["%", "件"]))
def test_no_bar_is_longer_than_its_frame_and_measured_figures_are_never_hatched(before, after, basis, unit):
    drawn = figure(an_indicator(before=before, after=after, basis=basis, unit=unit))
    lengths = [float(bar.length.removesuffix("%")) for bar in drawn.bars if bar.length]
    assert all(0 <= length <= 100 for length in lengths)
    looks = {bar.look for bar in drawn.bars}
    assert (Look.EXPECTED in looks) == (basis == "見込み" and bool(drawn.bars))
    assert (Look.MEASURED in looks) == (basis == "実測" and bool(drawn.bars))
    assert len(drawn.bars) == sum(value is not None for value in (before, after))


def test_months_and_numbers_are_written_as_japanese_readers_do():
    assert year_month("2026-03") == "2026年3月"
    numbers = {0.0: "0", 1234.0: "1,234", 0.5: "0.5", 1234567.5: "1,234,567.5", 100.0: "100", 1e12: "1,000,000,000,000"}
    assert {value: plain_number(value) for value in numbers} == numbers
