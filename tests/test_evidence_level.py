"""How firmly a case stands: every combination of what it says gives the level it should."""

import itertools

import pytest
from builders import a_case

from generator import kinds
from generator.model.evidence_level import evidence_level
from generator.model.vocabulary import EvidenceLevel

_TERMS = "{cases: 1, minutes: 60, times: 1, people: 1}"
SOURCE = (
    "[{{title: 題, publisher: 者, kind: 報道, "
    "url: 'https://www.example.jp/', accessed_on: 2026-11-01, supports: [{claims}]}}]"
)
TRIAL = "[{{population_band: 1万人未満, result: {result}, difference: 違い, reported_on: 2026-11-01}}]"


def impact(basis):
    return f"{{before: {_TERMS}, after: {_TERMS}, basis: {basis}, as_of: 2026-01}}"


def indicators(values, basis="実測", method=", method: 数えた"):
    return f"[{{name: 時間, unit: 分, {values}, basis: {basis}, as_of: 2026-01{method}}}]"


def level(claims="", **changes):
    return evidence_level(a_case(evidence=SOURCE.format(claims=claims), **changes).model)


def test_a_story_is_where_every_case_begins():
    assert level() is None
    assert level(confirmed_by="課長", replications=TRIAL.format(result="same")) is None


@pytest.mark.parametrize(
    ("given", "reached"),
    [
        (indicators("kind: 規模・実績, value: 2"), None),
        (indicators("kind: 被害・負担, value: 2"), None),
        (indicators("kind: 目標, value: 2"), None),
        (indicators("kind: 減った量, value: 2"), "stated"),
        (indicators("before: 2, after: 1", method=""), "stated"),
        (indicators("before: 2, after: 1", basis="見込み"), "compared"),
        (indicators("before: 0, after: 0"), "measured"),
    ],
)
def test_a_figure_needs_both_sides_and_its_method_and_then_a_measurement(given, reached):
    assert level("indicators", indicators=given) == reached


@pytest.mark.parametrize(
    ("basis", "claims", "reached"),
    [
        ("見込み", "impact", "compared"),
        ("実測", "", "compared"),
        ("実測", "indicators", "compared"),
        ("実測", "impact", "measured"),
    ],
)
def test_a_formula_is_a_method_and_counts_as_measured_with_a_source(basis, claims, reached):
    assert level(claims, impact=impact(basis)) == reached


@pytest.mark.parametrize("result", ["same", "partial", "did_not_work"])
def test_a_replication_counts_whatever_came_of_it(result):
    firm = {"impact": impact("実測"), "confirmed_by": "課長"}
    assert level("impact", **firm) == "confirmed"
    assert level("impact", **firm, replications=TRIAL.format(result=result)) == "replicated"


def test_a_level_needs_all_levels_below_it():
    parts = {"impact": impact("実測"), "confirmed_by": "課長", "replications": TRIAL.format(result="same")}
    for chosen in itertools.chain.from_iterable(itertools.combinations(parts, size) for size in range(4)):
        ladder = 2 + ("confirmed_by" in chosen) * (1 + ("replications" in chosen))
        reached = list(EvidenceLevel)[ladder] if "impact" in chosen else None
        assert level("impact", **{name: parts[name] for name in chosen}) is reached


def test_nobody_types_a_level():
    words = {level.label for level in EvidenceLevel}
    assert not any(word in str(kinds.CASE.model.model_json_schema()) for word in words)
