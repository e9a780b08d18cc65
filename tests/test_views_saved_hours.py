"""The hours a case saves, in words."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.model.hours import hours_of, rounded
from generator.model.parts import Impact, Terms
from generator.views.saved_hours import formula, saved_hours

COUNTS = st.floats(0, 5000, allow_nan=False)
TERMS = st.builds(Terms, cases=COUNTS, minutes=COUNTS, times=COUNTS, people=COUNTS)


def shown(before, after, basis="実測", **more):
    def terms(minutes):
        return {"cases": 100, "minutes": minutes, "times": 12, "people": 1}

    return saved_hours(Impact(before=terms(before), after=terms(after), basis=basis, as_of="2026-03", **more))


def test_the_formula_is_told_in_words_with_its_numbers_and_units():
    terms = Terms(cases=1200, minutes=7.5, times=12, people=2)
    assert formula(terms) == "1回1,200件 × 1件7.5分 × 年12回 × 2人 ÷ 60 = 年3,600時間"


@pytest.mark.parametrize(
    ("before", "after", "basis", "headline"),
    [
        (12, 2, "実測", "年200時間減"),
        (12, 2, "見込み", "年200時間減の見込み"),
        (2, 12, "実測", "年200時間増"),
        (2, 2, "実測", "時間は変わらず"),
        (2, 2, "見込み", "時間は変わらない見込み"),
    ],
)
def test_the_headline_is_computed(before, after, basis, headline):
    assert shown(before, after, basis).headline == headline


def test_basis_month_and_rounding_stand_beside_it():
    assert shown(12, 2, "見込み").remark == "見込み、2026年3月時点。1時間未満は四捨五入しています。"


@pytest.mark.parametrize(
    ("after", "end"),
    [
        (2, "この事例と同じ割合（約83%減）で変われば年80時間になり、年400時間減ります。"),
        (24, "この事例と同じ割合（約100%増）で変われば年960時間になり、年480時間増えます。"),
        (0, "この事例と同じ割合（約100%減）で変われば年0時間になり、年480時間減ります。"),
    ],
)
def test_the_worked_example_has_twice_the_cases(after, end):
    start = "たとえば、件数が2倍（1回200件）でほかは同じ団体なら、取り組み前は年480時間です。"
    assert shown(12, after).yours.example == start + end


def test_a_job_that_came_once_is_told_without_a_year_and_makes_no_sum_for_the_year_of_a_reader():
    once = shown(12, 2, "公表値", span="1回分")
    assert (once.headline, once.yours) == ("1回で200時間減", None)
    assert once.before == "1回100件 × 1件12分 × 12回 ÷ 60 = 240時間"
    assert once.remark == ("公表値、2026年3月時点。1回分の値で、1年分ではありません。1時間未満は四捨五入しています。")
    assert once.key_figure.text == "仕事の時間: 1回で200時間減（公表値、2026年3月）"


def test_where_nothing_stands_before_no_share_is_made_up():
    assert shown(0, 5).yours is None


@given(TERMS, TERMS)
@example(Terms(cases=1, minutes=4, times=8, people=5e-324), Terms(cases=1, minutes=1, times=1, people=1))
def test_any_terms_can_be_shown(before, after):
    made = saved_hours(Impact(before=before, after=after, basis="実測", as_of="2026-03"))
    assert made.before.endswith(f"= 年{rounded(hours_of(before)):,}時間")
    assert (made.yours is None) == (rounded(hours_of(before)) == 0)


def test_the_formula_stands_for_a_case_that_has_no_other_figure():
    assert shown(12, 2).key_figure.text == "仕事の時間: 年200時間減（実測、2026年3月）"
    assert shown(2, 2, "見込み").key_figure.text == "仕事の時間: 時間は変わらない見込み（見込み、2026年3月）"
