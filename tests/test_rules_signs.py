"""No search for private data passes over anything: whatever a pattern finds has its sign and one of its words."""

import pytest
from builders import ROOT

from generator.rules.folding import folded
from generator.rules.privacy import SOUGHT

SIGNED = [one for _rule, sought in SOUGHT for one in sought if one.sign or one.words]
SENTENCES = [
    folded(field)
    for line in (ROOT / "tests/privacy/sentences.tsv").read_text(encoding="utf-8").splitlines()
    for field in line.split("\t")
]


def is_passed_over(one, line):
    return not (one.may_be_in(line.lower()) and (one.sign is None or one.sign.search(line)))


def missed(one, text):
    """Return what the pattern finds in lines of a folded text that are passed over."""
    return [line for line in text.split("\n") if one.pattern.search(line) and is_passed_over(one, line)]


@pytest.mark.parametrize("one", SIGNED)
def test_whatever_stands_in_the_measured_sentences_has_a_sign(one):
    assert [line for sentence in SENTENCES for line in missed(one, sentence)] == []


@pytest.mark.parametrize("one", SIGNED)
def test_the_same_holds_when_blanks_dashes_and_dots_are_typed_otherwise(one):
    forms = [str.maketrans(" -.", signs) for signs in ("   ", "---", "・・・", "_ -", "- ・")]
    varied = (form for sentence in SENTENCES for form in {sentence.translate(form) for form in forms})
    assert [line for sentence in varied for line in missed(one, sentence)] == []
