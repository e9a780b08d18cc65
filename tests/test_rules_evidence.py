"""KB4xx beyond the folders: every combination of stage, outcome, basis and date."""

import itertools

import pytest
from builders import a_case, a_catalog, a_theme, run_rules

from generator.model.claims import CASE_SECTIONS
from generator.model.vocabulary import Basis, OutcomeKind, Stage

EVIDENCE = (
    "[{title: 題, publisher: 者, kind: 報道, "
    "url: 'https://www.example.jp/', accessed_on: 2026-11-01, supports: [indicators, period]}]"
)


def codes(**changes):
    case = a_case(**{"evidence": EVIDENCE} | changes)
    return [item.rule.code for item in run_rules(a_catalog(a_theme(), case, municipalities={"012351": None}))]


@pytest.mark.parametrize(("stage", "outcome", "basis"), list(itertools.product(Stage, OutcomeKind, Basis)))
def test_a_value_after_the_change_is_measured_only_where_the_work_is_done(stage, outcome, basis):
    indicator = f"[{{name: 時間, unit: 分, before: 3, after: 1, basis: {basis}, as_of: 2026-10, method: 数えた}}]"
    refused = basis != "見込み" and (stage == "planned" or outcome == "expected")
    assert codes(stage=stage, outcome=outcome, indicators=indicator) == ["KB405"] * refused


@pytest.mark.parametrize(
    ("as_of", "found"), [("2026-10", []), ("2026-11", []), ("2026-12", ["KB405"]), ("2027-01", ["KB405"])]
)
def test_nothing_was_measured_after_the_entry_was_reviewed(as_of, found):
    assert (
        codes(indicators=f"[{{name: 時間, kind: 規模・実績, unit: 分, value: 3, basis: 公表値, as_of: {as_of}}}]")
        == found
    )


def test_zero_is_a_value():
    assert codes(indicators="[{name: 時間, kind: 規模・実績, unit: 分, value: 0, basis: 公表値, as_of: 2026-10}]") == []


@pytest.mark.parametrize("body", ["\n", "\n## 課題\n\n## 取り組み\n"])
def test_every_section_that_is_missing_or_empty_is_named(body):
    found = run_rules(a_catalog(a_theme(), a_case(body=body, evidence=EVIDENCE), municipalities={"012351": None}))
    assert [(item.rule.code, item.found) for item in found] == [
        ("KB402", f"{'、'.join(f'「## {claim}」' for claim in CASE_SECTIONS)} がないか、空です")
    ]


@pytest.mark.parametrize(
    ("changes", "count"),
    [
        ({"reviewed_on": "2026-11-22", "review_by": "2026-11-23"}, 0),
        ({"reviewed_on": "2026-11-22", "review_by": "2026-11-22"}, 1),
        ({"reviewed_on": "2026-11-23"}, 1),
        ({"reviewed_on": "2026-11-23", "review_by": "2026-11-23"}, 2),
        ({"period": "{from: 2026-01, to: 2026-01}"}, 0),
        ({"period": "{from: 2026-01}"}, 0),
        ({"period": "{from: 2026-02, to: 2026-01}"}, 1),
        ({"published_on": "2026-11-22"}, 0),
        ({"published_on": "2026-11-23"}, 1),
    ],
)
def test_dates_follow_one_another(changes, count):
    assert codes(**changes) == ["KB408"] * count
