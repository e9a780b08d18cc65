"""Issue forms → the YAML files GitHub reads in .github/ISSUE_TEMPLATE."""

from collections.abc import Mapping
from typing import Any

import yaml

from generator import _
from generator.config import SiteConfig
from generator.forms.issue_forms import issue_forms
from generator.forms.questions import Form, Question
from generator.model.claims import Claim
from generator.model.licence import USUAL_LICENCE

_NOTICE = "# Made by `kyoso schema` from generator/forms/; do not edit.\n"
_BLANK = """\
# Made by `kyoso schema` from site_config.yml; do not edit.
# Blank issues stay possible: somebody may have something to say that no form asks for.
"""


def issue_form_files(licence: str = USUAL_LICENCE) -> dict[str, str]:
    """Return the text of every issue form by its path in the repository; ``licence`` is what authors agree to."""
    texts = {f".github/ISSUE_TEMPLATE/{form.name}.yml": _NOTICE + _yaml(form) for form in issue_forms()}
    return {path: text.replace(USUAL_LICENCE, licence) for path, text in texts.items()}


def contact_file(config: SiteConfig) -> dict[str, str]:
    """Return by its path what GitHub shows beside the forms: where the community is."""
    community = config.community
    name = community.short_name
    where = _("{name}({title})", name=name, title=community.owner) if community.owner else name
    where = _("{members}が参加する{where}", members=community.members, where=where) if community.members else where
    kind = config.mark.removesuffix("サイト")
    link = {
        "name": _("{name}への参加", name=name),
        "url": community.url,
        "about": _("仕事の相談は、{where}でどうぞ。このサイトは{kind}です。", where=where, kind=kind),
    }
    links = {"contact_links": [link]} if community.url else {}
    data = {"blank_issues_enabled": True, **links}
    return {".github/ISSUE_TEMPLATE/config.yml": _BLANK + _dumped(data)}


def _yaml(form: Form) -> str:
    intro = {"type": "markdown", "attributes": {"value": form.intro}}
    data = {
        "name": form.title,
        "description": form.description,
        "labels": [form.label],
        "body": [intro, *map(_element, form.questions)],
    }
    return _dumped(data)


def _dumped(data: Mapping[str, object]) -> str:
    text: str = yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=10_000)
    return text


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
