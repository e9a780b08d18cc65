"""Issue forms → the YAML files GitHub reads in .github/ISSUE_TEMPLATE."""

from typing import Any

import yaml

from generator.forms.issue_forms import FORMS
from generator.forms.questions import Form, Question
from generator.model.claims import Claim

_NOTICE = "# Made by `kyoso schema` from generator/forms/; do not edit.\n"


def issue_form_files() -> dict[str, str]:
    """Return the text of every issue form by its path in the repository."""
    return {f".github/ISSUE_TEMPLATE/{form.name}.yml": _NOTICE + _yaml(form) for form in FORMS}


def _yaml(form: Form) -> str:
    intro = {"type": "markdown", "attributes": {"value": form.intro}}
    data = {
        "name": form.title,
        "description": form.description,
        "labels": [form.label],
        "body": [intro, *map(_element, form.questions)],
    }
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=10_000)


def _element(question: Question) -> dict[str, Any]:
    """Return one question as GitHub wants it; checkboxes are required one by one."""
    attributes: dict[str, Any] = {"label": question.label}
    if question.hint:
        attributes["description"] = question.hint
    if question.example:
        attributes["placeholder"] = question.example
    if question.element == "checkboxes":
        attributes["options"] = [{"label": option, "required": question.required} for option in question.options]
        return {"type": "checkboxes", "id": _id(question), "attributes": attributes}
    if question.options:
        attributes["options"] = list(question.options)
    validations = {"required": question.required}
    return {"type": question.element, "id": _id(question), "attributes": attributes, "validations": validations}


def _id(question: Question) -> str:
    """Return the id of a question; GitHub allows ASCII only, so a section is named by its English word."""
    return question.id if question.id.isascii() else f"section_{Claim(question.id).name.lower()}"
