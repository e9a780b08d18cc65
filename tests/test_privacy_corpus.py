"""How well personal data is found: labelled sentences, all invented (``privacy/sentences.tsv``).

``pytest -s tests/test_privacy_corpus.py`` prints the figures that docs/privacy-detection.md records.
"""

import csv
from pathlib import Path

import pytest
from builders import ROOT, a_document

from generator.rules import privacy
from generator.rules.personal import is_my_number

with (Path(__file__).parent / "privacy" / "sentences.tsv").open(encoding="utf-8", newline="") as file:
    SENTENCES = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
CLASSES = ("mail", "phone", "my-number", "slack", "secret", "birth-date", "number")


def found_in(sentence):
    """Return the severities of what the rules about privacy find in a sentence, and their codes."""
    page = a_document("pages/tameshi.md", f"---\ntitle: 題\nsummary: 要約\n---\n\n{sentence}\n")
    return {(rule.rule.severity.value, rule.rule.code) for rule in privacy.RULES if list(rule.check(page.source))}


FOUND = [(row["label"], row["kind"], row["sentence"], found_in(row["sentence"])) for row in SENTENCES]


def sentences(label, severity):
    """Return the sentences of a label, and those of all labels in which something of ``severity`` was found."""
    meant = [text for given, _kind, text, _found in FOUND if given == label]
    told = [text for _given, _kind, text, found in FOUND if severity in {severity for severity, _code in found}]
    return meant, told


def figures(label, severity):
    """Return recall and precision of a severity against the sentences with its label."""
    meant, told = sentences(label, severity)
    right = [text for text in told if text in meant]
    return len(right) / len(meant), len(right) / len(told)


def test_the_set_is_large_and_every_class_is_in_it():
    assert len(SENTENCES) >= 120
    assert len({row["sentence"] for row in SENTENCES}) == len(SENTENCES)
    assert {row["kind"] for row in SENTENCES if row["label"] == "block"} == set(CLASSES)
    assert min(sum(row["label"] == label for row in SENTENCES) for label in ("block", "warn", "clean")) >= 15


def test_all_that_must_be_blocked_is_blocked():
    meant, told = sentences("block", "error")
    assert [text for text in meant if text not in told] == []


@pytest.mark.parametrize("kind", ["name", "address"])
def test_names_and_addresses_only_ever_warn(kind):
    found = [found for label, given, _text, found in FOUND if (label, given) == ("warn", kind)]
    assert {severity for one in found for severity, _code in one} == {"warning"}


def test_a_false_alarm_is_one_that_we_know():
    meant, told = sentences("block", "error")
    assert [text for text in told if text not in meant] == ["文書番号は第03-2026-0001号です。"]
    meant, told = sentences("warn", "warning")
    blocked, _told = sentences("block", "error")
    assert [text for text in told if text not in meant and text not in blocked] == []


def test_the_figures_are_those_of_the_document():
    page = (ROOT / "docs/privacy-detection.md").read_text(encoding="utf-8")
    lines = []
    for label, severity in (("block", "error"), ("warn", "warning")):
        recall, precision = figures(label, severity)
        lines.append(f"| {label} | {len(sentences(label, severity)[0])} | {recall:.1%} | {precision:.1%} |")
    print("\n".join(lines))  # noqa: T201 - to be read with pytest -s
    assert [line for line in lines if line not in page] == []
    assert f"{len(SENTENCES)} sentences" in page


def test_no_sentence_holds_a_number_that_could_be_somebodys():
    """Phone numbers of the set are unassigned (subscriber number of noughts), mail hosts reserved."""
    for row in SENTENCES:
        if row["kind"] == "mail":
            assert "example" in row["sentence"] or "ｅｘａｍｐｌｅ" in row["sentence"]
        if row["kind"] == "phone" and "内線" not in row["sentence"]:
            digits = [char for char in row["sentence"] if char in "0０〇"]
            assert len(digits) >= 7


def test_my_numbers_of_the_set_end_in_the_right_check_digit():
    plain = [row["sentence"] for row in SENTENCES if row["kind"] == "my-number" and "記入例" in row["sentence"]]
    assert [is_my_number("".join(filter(str.isdecimal, text))) for text in plain] == [True]
