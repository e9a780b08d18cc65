"""Issue forms say what the content model says."""

import re

import pytest
import yaml
from builders import ROOT

from generator.forms.entry_forms import LEFT_OUT
from generator.forms.issue_form_files import issue_form_files
from generator.forms.issue_forms import issue_forms
from generator.kinds import ENTRY_KINDS
from generator.model.bands import sizes
from generator.model.claims import CASE_SECTIONS
from generator.model.entry import Case, Thread
from generator.model.tree import asked_fields
from generator.model.vocabulary import Attribution, CostBand, NetworkModel, OutcomeKind, Stage

CASE, THREAD, _CORRECTION, REPLICATION, _WITHDRAW = issue_forms()
FILES = {path: yaml.safe_load(text) for path, text in issue_form_files().items()}
CHOICES = {
    "stage": Stage,
    "outcome": OutcomeKind,
    "cost": CostBand,
    "network": NetworkModel,
    "population_band": sizes(),
}


def questions(form):
    return {question.id: question for question in form.questions}


def test_the_forms_in_the_repository_are_those_made_from_the_model():
    assert {path: (ROOT / path).read_text(encoding="utf-8") for path in issue_form_files()} == issue_form_files()
    assert {path.name for path in (ROOT / ".github/ISSUE_TEMPLATE").iterdir()} == {
        "config.yml",
        *(f"{form.name}.yml" for form in issue_forms()),
    }


@pytest.mark.parametrize("name", CHOICES)
def test_choices_are_the_labels_of_the_vocabulary(name):
    assert questions(CASE)[name].options == tuple(word.label for word in CHOICES[name])


def test_a_case_may_be_attributed_in_every_way_that_names_no_person():
    assert questions(CASE)["attribution"].options == tuple(
        word.label for word in Attribution if word is not Attribution.FULL
    )
    assert questions(REPLICATION)["population_band"].options == tuple(band.label for band in sizes())


@pytest.mark.parametrize(("form", "model"), [(CASE, Case), (THREAD, Thread)])
def test_limits_and_demands_are_those_of_the_model(form, model):
    schema = model.model_json_schema()
    asked = questions(form)
    for name in ("title", "summary"):
        assert asked[name].limit == schema["properties"][name]["maxLength"]
        assert asked[name].label == schema["properties"][name]["title"]
    answered_for_them = {"published_on", "reviewed_on", "review_by"}
    assert [name for name in schema["required"] if name not in answered_for_them and not asked[name].required] == []


def test_every_section_of_an_entry_has_its_question():
    assert [name for name in questions(CASE) if not name.isascii()] == list(CASE_SECTIONS)
    assert [name for name in questions(THREAD) if not name.isascii()] == list(THREAD.kind.asked_sections)


@pytest.mark.parametrize("path", FILES)
def test_every_question_has_an_id_and_a_label_of_its_own(path):
    asked = [part for part in FILES[path]["body"] if part["type"] != "markdown"]
    ids = [part["id"] for part in asked]
    labels = [part["attributes"]["label"] for part in asked]
    assert [name for name in ids if not re.fullmatch(r"[A-Za-z][A-Za-z0-9_-]*", name)] == []
    assert len(set(ids)) == len(ids)
    assert len(set(labels)) == len(labels)


@pytest.mark.parametrize("path", FILES)
def test_forms_have_the_shape_github_demands(path):
    form = FILES[path]
    assert set(form) == {"name", "description", "labels", "body"}
    assert 3 <= len(form["description"]) <= 200
    for part in form["body"]:
        assert part["type"] in {"markdown", "input", "textarea", "dropdown", "checkboxes"}
        options = part["attributes"].get("options", [])
        words = [option["label"] if isinstance(option, dict) else option for option in options]
        assert len(set(words)) == len(words)
        assert [word for word in words if not isinstance(word, str) or word == "None"] == []


def test_withdrawing_asks_for_nothing_that_could_be_private():
    form = FILES[".github/ISSUE_TEMPLATE/withdraw.yml"]
    assert [part["type"] for part in form["body"]] == ["markdown", "input", "dropdown", "dropdown", "checkboxes"]
    assert "Report a vulnerability" in form["body"][0]["attributes"]["value"]


@pytest.mark.parametrize("kind", ENTRY_KINDS.values(), ids=lambda kind: kind.name)
def test_every_field_of_an_author_is_asked_for_or_left_out_for_a_reason(kind):
    form = {"case": CASE, "thread": THREAD}[kind.name]
    asked = {question.id.partition("_")[0] for question in form.questions} | set(questions(form))
    authors = {field.name for field in asked_fields(kind.model)}
    assert authors - asked == authors & set(LEFT_OUT)
    assert all(LEFT_OUT.values())
