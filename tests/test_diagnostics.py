"""Findings: their order, their places, and that each is said once."""

import random
from dataclasses import FrozenInstanceError

import pytest

from generator.findings.diagnostics import Diagnostic, Rule, Severity, Span, Told, in_order, reason_of

RULE = Rule("KB999", "tameshi", "試験用の規則です", "For tests.", Told.CHECK)
OTHER = Rule("KB998", "tameshi-2", "試験用の規則です", "For tests.", Told.CHECK, Severity.WARNING)


def finding(path="a.md", line=1, column=1, rule=RULE, found="あ"):
    return Diagnostic(rule, path, Span.on_line(line, column), rule.must, found, "直してください")


def test_findings_are_ordered_by_file_place_code_and_wording():
    right = [
        finding(path="a.md", line=1, column=1, rule=OTHER),
        finding(path="a.md", line=1, column=1),
        finding(path="a.md", line=1, column=1, found="い"),
        finding(path="a.md", line=1, column=10),
        finding(path="a.md", line=2),
        finding(path="a.md", line=10),
        finding(path="b.md"),
    ]
    mixed = random.Random(1).sample(right, len(right))  # noqa: S311 - the order of a test
    assert in_order(mixed) == right


def test_equal_findings_are_said_once():
    assert in_order([finding(), finding(), finding()]) == [finding()]


def test_a_span_on_one_line_ends_after_its_characters():
    assert Span.on_line(3, 5, 2) == Span(line=3, column=5, end_line=3, end_column=7)
    assert Span.on_line(3) == Span(3, 1, 3, 2)


def test_spans_are_ordered_as_a_reader_meets_them():
    assert Span(1, 9, 1, 10) < Span(2, 1, 2, 2) < Span(2, 1, 3, 1)


def test_severities_have_the_words_that_authors_read():
    assert {severity.value: severity.label for severity in Severity} == {"error": "エラー", "warning": "注意"}


def test_a_finding_cannot_be_changed():
    with pytest.raises(FrozenInstanceError):
        finding().path = "b.md"


def test_the_system_gives_its_reasons_in_japanese():
    assert reason_of(FileNotFoundError(2, "No such file or directory")) == "見つかりません"
    assert reason_of(OSError(99, "Cannot assign requested address")) == "エラー番号 99"
