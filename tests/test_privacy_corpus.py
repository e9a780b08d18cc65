"""How well personal data is found: labelled sentences, all invented (``privacy/sentences.tsv``).

``pytest tests/test_privacy_corpus.py --update`` writes the figures into docs/privacy-detection.md.
"""

import csv
import json
import re
from collections import Counter
from pathlib import Path

import pytest
from builders import ROOT
from py_mini_racer import MiniRacer

from generator.forms import patterns
from generator.forms.form_file import BROWSER
from generator.reading.text import TextFile
from generator.rules import privacy
from generator.rules.numbers import my_number_check_digit
from generator.scripts.bundle import bundle

with (Path(__file__).parent / "privacy" / "sentences.tsv").open(encoding="utf-8", newline="") as file:
    SENTENCES = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
for row in SENTENCES:
    row["sentence"] = row["sentence"].replace("⏎", "\n")
SEVERITIES = {"block": "error", "warn": "warning"}
KINDS = {
    "block": {
        *("mail", "phone", "extension", "my-number", "account", "certificate", "slack", "slack-link", "secret"),
        "birth-date",
    },
    "warn": {"name", "address"},
    "clean": {
        *("date", "regulation", "figure", "phone-like", "mail-like", "code", "corporate-number", "word"),
        *("address", "address-like", "public"),
    },
}
PAGE = ROOT / "docs/privacy-detection.md"
TABLES = re.compile(r"(?<=<!-- figures -->\n\n).*(?=\n\n<!-- end of figures -->)", re.DOTALL)


def found_in(sentence):
    """Return the severities of what the rules about privacy find in a sentence, and their codes."""
    text = TextFile("content/pages/tameshi.md", "tameshi", sentence)
    return {(rule.rule.severity.value, rule.rule.code) for rule in privacy.RULES if list(rule.check(text))}


FOUND = [(row["label"], row["kind"], row["sentence"], found_in(row["sentence"])) for row in SENTENCES]


def is_told(found, severity):
    return severity in {one for one, _code in found}


def figures(label):
    """Return recall and precision of the severity of a label."""
    severity = SEVERITIES[label]
    meant = [found for given, _kind, _text, found in FOUND if given == label]
    told = [given for given, _kind, _text, found in FOUND if is_told(found, severity)]
    return sum(is_told(found, severity) for found in meant) / len(meant), told.count(label) / len(told)


def tables():
    """Return the figures as the document shows them."""
    lines = ["| label | sentences | recall | precision |", "| --- | --- | --- | --- |"]
    for label in SEVERITIES:
        recall, precision = figures(label)
        lines.append(f"| {label} | {sum(given == label for given, *_ in FOUND)} | {recall:.1%} | {precision:.1%} |")
    lines += ["", "| label | kind | sentences | told |", "| --- | --- | --- | --- |"]
    for label, kind in dict.fromkeys((label, kind) for label, kind, *_rest in FOUND):
        found = [found for one, other, _text, found in FOUND if (one, other) == (label, kind)]
        told = sum(is_told(one, SEVERITIES[label]) if label in SEVERITIES else bool(one) for one in found)
        lines.append(f"| {label} | {kind} | {len(found)} | {told} |")
    return "\n".join(lines)


def test_the_set_is_large_and_every_kind_is_in_it():
    labels = Counter(row["label"] for row in SENTENCES)
    assert len({row["sentence"] for row in SENTENCES}) == len(SENTENCES) >= 400
    assert (labels["block"] + labels["warn"] >= 200, labels["clean"] >= 200) == (True, True)
    assert {label: {row["kind"] for row in SENTENCES if row["label"] == label} for label in labels} == KINDS


def test_what_is_private_is_told_and_what_looks_alike_is_not():
    assert all(one >= least for one, least in zip(figures("block"), (0.98, 0.97), strict=True))
    assert all(one >= least for one, least in zip(figures("warn"), (0.85, 0.85), strict=True))


@pytest.mark.parametrize("kind", sorted(KINDS["warn"]))
def test_names_and_addresses_only_ever_warn(kind):
    found = [found for label, given, _text, found in FOUND if (label, given) == ("warn", kind)]
    assert {severity for one in found for severity, _code in one} == {"warning"}


def test_the_figures_are_those_of_the_document(request):
    page = PAGE.read_text(encoding="utf-8")
    if request.config.getoption("--update"):
        page = TABLES.sub(lambda _old: tables(), page)
        PAGE.write_text(page, encoding="utf-8")
    assert TABLES.search(page)[0] == tables()
    assert f"holds {len(SENTENCES)} sentences" in page


def test_the_form_tells_what_the_check_tells():
    with MiniRacer() as engine:
        engine.eval(bundle(BROWSER / "detector.js"))
        engine.eval(f"const detector = new Detector({json.dumps(patterns.detection())});0")
        asked = json.dumps([text for _label, _kind, text, _found in FOUND])
        told = json.loads(engine.eval(f"JSON.stringify({asked}.map((t) => detector.personal(t).map((h) => h.code)))"))
    by_check = [{code for _severity, code in found} for *_rest, found in FOUND]
    assert [
        (row[2], set(codes), found)
        for row, codes, found in zip(FOUND, told, by_check, strict=True)
        if set(codes) != found
    ] == []


def test_no_sentence_holds_a_number_that_could_be_somebodys():
    """Phone numbers of the set are unassigned (subscriber number of noughts), mail hosts reserved."""
    for row in SENTENCES:
        if (row["label"], row["kind"]) == ("block", "mail"):
            assert re.search(r"example|ｅｘａｍｐｌｅ", row["sentence"])
        if (row["label"], row["kind"]) == ("block", "phone"):
            assert len(re.findall("[0０〇]", row["sentence"])) >= 6


def test_my_numbers_of_the_set_are_plainly_artificial():
    """Their digits repeat, so that nobody has them; one without the right check digit is told by its label."""
    digits = str.maketrans("０１２３４５６７８９〇一二三四五六七八九", "01234567890123456789")
    for row in SENTENCES:
        if (row["label"], row["kind"]) == ("block", "my-number"):
            plain = re.sub(r"\(https.*?\)", "", row["sentence"].translate(digits))
            number = re.sub(r"\D", "", plain.replace("1マス", ""))[:12]
            assert len(set(number[:11])) <= 3
            assert int(number[11]) == my_number_check_digit([*map(int, number[:11])]) or "個人番号" in row["sentence"]
