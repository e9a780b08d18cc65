"""No search for private data passes over anything for want of a sign: whatever a pattern finds has its sign."""

import pytest
from builders import ROOT

from generator.rules.folding import folded
from generator.rules.privacy import SOUGHT

SIGNED = [one for _rule, sought in SOUGHT for one in sought if one.sign]
SENTENCES = [
    folded(field)
    for line in (ROOT / "tests/privacy/sentences.tsv").read_text(encoding="utf-8").splitlines()
    for field in line.split("\t")
]


def missed(one, text):
    """Return what the pattern finds in lines of a folded text in which there is no sign."""
    return [line for line in text.split("\n") if one.pattern.search(line) and not one.sign.search(line)]


@pytest.mark.parametrize("one", SIGNED)
def test_whatever_stands_in_the_measured_sentences_has_a_sign(one):
    assert [line for sentence in SENTENCES for line in missed(one, sentence)] == []


@pytest.mark.parametrize("one", SIGNED)
def test_the_same_holds_when_blanks_dashes_and_dots_are_typed_otherwise(one):
    forms = [str.maketrans(" -.", signs) for signs in ("   ", "---", "・・・", "_ -", "- ・")]
    varied = (form for sentence in SENTENCES for form in {sentence.translate(form) for form in forms})
    assert [line for sentence in varied for line in missed(one, sentence)] == []
