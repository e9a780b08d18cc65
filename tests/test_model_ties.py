"""Ties between fields: kept, broken, and as data for the form."""

import json
from datetime import date

import pytest
from builders import a_case

from generator.model.ties import (
    FIGURES_DATED,
    FIGURES_EXPLAINED,
    FIGURES_FITTING,
    NAMING,
    PERIOD_HAPPENED,
    PERIOD_ORDER,
    REPLICATION_PLACE,
    REVIEW_ORDER,
    TIES,
    Carried,
    as_data,
)
from generator.model.tree import fields_of
from generator.model.types import Sort
from generator.model.values import value_at, values_of
from generator.rules.registry import all_rules

FIGURE = "{{name: 試験, unit: 件, basis: 実測{}}}"
SOURCE = "{{title: 資料, publisher: 者, kind: 報道, url: 'https://www.example.jp/', accessed_on: 2026-11-01{}}}"
OTHER = "{{result: same, difference: 違い, reported_on: 2026-11-02{}}}"


def a_model(**fields):
    return a_case(**fields).model


@pytest.mark.parametrize(
    ("tie", "fields", "broken"),
    [
        (REVIEW_ORDER, {"reviewed_on": "2026-11-22", "review_by": "2026-11-23"}, []),
        (REVIEW_ORDER, {"reviewed_on": "2026-11-22", "review_by": "2026-11-22"}, [("review_by",)]),
        (PERIOD_ORDER, {}, []),
        (PERIOD_ORDER, {"period": "{from: 2025-04}"}, []),
        (PERIOD_ORDER, {"period": "{from: 2025-04, to: 2025-04}"}, []),
        (PERIOD_ORDER, {"period": "{from: 2025-04, to: 2025-03}"}, [("period", "to")]),
        (FIGURES_DATED, {"indicators": f"[{FIGURE.format('')}]"}, [("indicators", 0)]),
        (FIGURES_DATED, {"indicators": f"[{FIGURE.format(', as_of: 2026-01')}]"}, []),
        (PERIOD_HAPPENED, {"stage": "planned"}, []),
        (PERIOD_HAPPENED, {"stage": "planned", "period": "{from: 2025-04}"}, [("period",)]),
        (PERIOD_HAPPENED, {"period": "{from: 2025-04, to: 2026-11}"}, []),
        (PERIOD_HAPPENED, {"period": "{from: 2025-04, to: 2026-12}"}, [("period", "to")]),
        (FIGURES_EXPLAINED, {"indicators": f"[{FIGURE.format('')}]"}, [("indicators", 0, "basis")]),
        (FIGURES_EXPLAINED, {"indicators": f"[{FIGURE.format(', method: 数えた')}]"}, []),
        (FIGURES_FITTING, {"indicators": f"[{FIGURE.format(', before: 1, after: 0')}]"}, []),
        (FIGURES_FITTING, {"indicators": f"[{FIGURE.format(', after: 0')}]"}, [("indicators", 0, "kind")]),
        (FIGURES_FITTING, {"indicators": f"[{FIGURE.format(', value: 0')}]"}, [("indicators", 0, "kind")]),
        (FIGURES_FITTING, {"indicators": f"[{FIGURE.format(', kind: 減った量, value: 0')}]"}, []),
        (
            FIGURES_FITTING,
            {"indicators": f"[{FIGURE.format(', kind: 減った量, value: 0, before: 1')}]"},
            [("indicators", 0, "kind")],
        ),
        (REPLICATION_PLACE, {"replications": f"[{OTHER.format('')}]"}, [("replications", 0)]),
        (REPLICATION_PLACE, {"replications": f"[{OTHER.format(', population_band: 1万人未満')}]"}, []),
        (Carried("KB407", "indicators"), {"indicators": f"[{FIGURE.format('')}]", "evidence": "[]"}, []),
        (
            Carried("KB407", "indicators"),
            {"indicators": f"[{FIGURE.format('')}]", "evidence": f"[{SOURCE.format('')}]"},
            [("indicators",)],
        ),
        (
            Carried("KB407", "indicators"),
            {"indicators": f"[{FIGURE.format('')}]", "evidence": f"[{SOURCE.format(', supports: [indicators]')}]"},
            [],
        ),
    ],
)
def test_a_tie_names_what_breaks_it(tie, fields, broken):
    assert list(tie.broken(a_model(**fields))) == broken


def test_every_choice_of_naming_says_what_it_needs():
    attribution = next(field for field in fields_of(type(a_model())) if field.name == "attribution")
    assert [choice for choice, _fields in NAMING.needs] == [choice for choice, _label in attribution.choices]


def test_every_tie_belongs_to_a_rule_and_can_be_sent():
    assert {tie.code for tie in TIES} <= {rule.code for rule in all_rules()}
    assert json.loads(json.dumps([as_data(tie) for tie in TIES]))[0] == {
        "sort": "order",
        "code": "KB408",
        "earlier": "reviewed_on",
        "later": "review_by",
        "may_equal": False,
    }


def test_a_value_is_found_by_its_name_in_the_files():
    model = a_model(period="{from: 2025-04}")
    assert [value_at(model, path) for path in ("period.from", "period.to", "impact.hours", "nai")] == [
        "2025-04",
        None,
        None,
        None,
    ]


def test_values_of_one_sort_are_found_however_deep_they_stand():
    case = a_model(
        evidence=f"[{SOURCE.format('')}]",
        replications=f"[{OTHER.format(', evidence: ' + SOURCE.format(''))}]",
        consents="[{person: hito, given_on: 2026-11-03, scope: [name], via: mail}]",
        people="[hito]",
    )
    days = dict(values_of(case, Sort.PAST_DAY))
    assert days["evidence", 0, "accessed_on"] == days["replications", 0, "evidence", "accessed_on"] == date(2026, 11, 1)
    assert days["consents", 0, "given_on"] == date(2026, 11, 3)
    assert dict(values_of(case, Sort.PERSON)) == {("people", 0): "hito", ("consents", 0, "person"): "hito"}
    assert [path for path, _url in values_of(case, Sort.ADDRESS)] == [
        ("evidence", 0, "url"),
        ("replications", 0, "evidence", "url"),
    ]
