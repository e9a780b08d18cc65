"""KB409 to KB411, KB419: hours that are claimed are the hours that their terms give."""

import pytest
from builders import a_case, a_catalog, a_theme, run_rules
from hypothesis import given
from hypothesis import strategies as st

from generator.model.hours import saved

SOURCE = (
    "[{title: 題, publisher: 者, kind: 報道, url: 'https://www.example.jp/', accessed_on: 2026-11-01, "
    "supports: [indicators, impact]}]"
)
NUMBERS = st.integers(0, 999)


def terms(cases, minutes):
    return f"{{cases: {cases}, minutes: {minutes}, times: 12, people: 2}}"


def impact(more="", before=(100, 10), after=(100, 4)):
    return f"{{before: {terms(*before)}, after: {terms(*after)}, basis: 実測, as_of: 2026-03{more}}}"


def found(**changes):
    catalog = a_catalog(a_case(evidence=changes.pop("evidence", SOURCE), **changes), a_theme())
    findings = [item for item in run_rules(catalog) if item.rule.code[:4] == "KB40" or item.rule.code[:4] == "KB41"]
    return [(item.rule.code, item.mend) for item in findings]


@pytest.mark.parametrize("hours", [239, 241, 350, 0])
def test_stated_hours_that_differ_are_refused_with_the_right_number(hours):
    ((code, mend),) = found(impact=impact(f", hours: {hours}"))
    assert code == "KB409"
    assert mend.startswith("「hours: 240」に直すか")
    assert "100 × 10 × 12 × 2 ÷ 60 = 400" in mend


@given(NUMBERS, NUMBERS, NUMBERS, NUMBERS)
def test_the_computed_hours_are_always_accepted_and_no_others(cases, minutes, others, less):
    case = a_case(impact=impact(before=(cases, minutes), after=(others, less)), evidence=SOURCE)
    right = saved(case.model.impact)
    text = {"before": (cases, minutes), "after": (others, less)}
    assert found(impact=impact(f", hours: {right}", **text)) == []
    assert [code for code, _mend in found(impact=impact(f", hours: {right + 1}", **text))] == ["KB409"]


@pytest.mark.parametrize(
    ("values", "mends"),
    {
        "before: 400, after: 160": [],
        "kind: 減った量, value: 240": [],
        "kind: 減った量, value: 400": ["「value: 240」に直してください(1時間未満は四捨五入)"],
        "before: 350, after: 160": ["「before: 400」に直してください(1時間未満は四捨五入)"],
        "before: 350, after: 80": [
            "「before: 400」に直してください(1時間未満は四捨五入)",
            "「after: 160」に直してください(1時間未満は四捨五入)",
        ],
    }.items(),
)
def test_the_linked_indicator_says_what_the_terms_give(values, mends):
    indicators = f"[{{name: 時間, unit: 時間/年, {values}, basis: 公表値, as_of: 2026-03}}]"
    assert found(impact=impact(", indicator: 時間"), indicators=indicators) == [("KB410", mend) for mend in mends]


@pytest.mark.parametrize(
    ("unit", "mends"),
    [("時間", []), ("時間/年", [("KB410", "単位を 時間 にするか、impact.indicator の行を消してください")])],
)
def test_the_linked_indicator_of_a_job_that_came_once_counts_no_year(unit, mends):
    indicators = f"[{{name: 時間, unit: {unit}, before: 400, after: 160, basis: 公表値, as_of: 2026-03}}]"
    assert found(impact=impact(", span: 1回分, indicator: 時間"), indicators=indicators) == mends


def test_an_indicator_that_is_not_linked_is_left_alone():
    indicators = "[{name: 別の時間, kind: 規模・実績, unit: 時間/年, value: 1, basis: 公表値, as_of: 2026-03}]"
    assert found(impact=impact(), indicators=indicators) == []


def test_terms_need_a_source():
    source = "[{title: 題, publisher: 者, kind: 報道, url: 'https://www.example.jp/', accessed_on: 2026-11-01}]"
    assert [code for code, _mend in found(impact=impact(), evidence=source)] == ["KB411"]


TOTAL = (
    "{before: {cases: 1, minutes: 21600, times: 1, people: 1}, after: {cases: 1, minutes: 2400, times: 1, people: 1}"
)


def a_total(indicator):
    return found(
        impact=f"{TOTAL}, basis: 公表値, as_of: 2026-03}}",
        indicators=f"[{{name: 受付, {indicator}, basis: 公表値, as_of: 2026-03}}]",
    )


def test_a_formula_that_only_repeats_the_total_of_an_indicator_is_no_formula():
    assert [code for code, _mend in a_total("unit: 時間/年, before: 360, after: 40")] == ["KB419"]


@pytest.mark.parametrize(
    "indicator",
    [
        "unit: 時間/年, before: 200, after: 40",
        "unit: 分/件, before: 360, after: 40",
        "unit: 時間/年, kind: 減った量, value: 320",
    ],
)
def test_a_total_that_no_indicator_tells_may_stand(indicator):
    assert a_total(indicator) == []
