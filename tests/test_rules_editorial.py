"""KB6xx beyond the folders: whom a rule speaks of, and where its edge lies."""

import pytest
from builders import TODAY, a_case, a_catalog, a_document, a_theme, a_thread, run_rules

from generator.rules import RULES


def codes(*documents):
    return [item.rule.code for item in run_rules(a_catalog(a_theme(), *documents, municipalities={"012351": None}))]


@pytest.mark.parametrize(("size", "found"), [(120, []), (121, ["KB601"])])
@pytest.mark.parametrize("kind", ["case", "theme", "page"])
def test_a_summary_of_120_characters_is_not_too_long(kind, size, found):
    summary = "あ" * size
    documents = {
        "case": lambda: a_case(summary=summary),
        "theme": lambda: a_theme("tameshi", summary=summary),
        "page": lambda: a_document("pages/tameshi.md", f"---\ntitle: 題\nsummary: {summary}\n---\n\n文\n"),
    }
    assert codes(documents[kind]()) == found


def test_the_introduction_of_a_person_is_no_summary():
    assert codes(a_document("people/tameshi.yml", f"name: 試験\nroles: [author]\nintroduction: {'あ' * 200}\n")) == []


@pytest.mark.parametrize("entry", [a_case, a_thread])
def test_every_entry_needs_questions_and_evidence(entry):
    body = (
        None
        if entry is a_case
        else "\n## 答え\n\n文\n\n## 資料が言っていること\n\n### 資料1\n\n文\n\n## 残った問い\n\nいつですか\n"
    )
    assert codes(entry(questions=None, evidence=None, body=body)) == ["KB401", "KB602"]


@pytest.mark.parametrize(("review_by", "found"), [(TODAY, []), ("2026-11-21", ["KB603"])])
def test_an_entry_may_be_reviewed_until_the_end_of_its_last_day(review_by, found):
    assert codes(a_case(reviewed_on="2026-05-01", review_by=review_by)) == found


@pytest.mark.parametrize("status", ["draft", "archived"])
def test_only_what_is_published_must_be_reviewed_in_time(status):
    assert codes(a_case(status=status, reviewed_on="2026-05-01", review_by="2026-11-21")) == []


def test_the_rules_stand_in_the_order_of_their_codes():
    order = [rule.rule.code for rule in RULES]
    assert order == sorted(order)
