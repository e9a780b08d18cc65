"""Every template shows exactly what its data class holds: no name that it does not have, no field that nobody shows."""

import dataclasses
import importlib

import jinja2
import pytest
from builders import ROOT
from jinja2 import meta, nodes

from generator.output.page import PageData

TEMPLATES = ROOT / "templates"
ENVIRONMENT = jinja2.Environment(loader=jinja2.FileSystemLoader(TEMPLATES), autoescape=True)
GLOBAL = {"page", "site", "loop"}


def kinds_of(base):
    for kind in base.__subclasses__():
        yield from kinds_of(kind)
        if hasattr(kind, "template") and kind.__module__.startswith("generator."):
            yield kind


for path in (ROOT / "generator/pages").glob("*.py"):
    importlib.import_module(f"generator.pages.{path.stem}")
KINDS = {kind.template: kind for kind in kinds_of(PageData)}


def names_in(template):
    """Return the names that a template and all it includes take from outside, less what they set themselves."""
    tree = ENVIRONMENT.parse((TEMPLATES / template).read_text(encoding="utf-8"))
    names = [(name.ctx, name.name) for name in tree.find_all(nodes.Name)]
    taken = {name for context, name in names if context == "load"}
    included = set().union(*(names_in(part) for part in meta.find_referenced_templates(tree) if part))
    return (taken | included) - {name for context, name in names if context == "store"}


@pytest.mark.parametrize("template", sorted(KINDS))
def test_a_template_and_its_data_know_the_same_names(template):
    fields = {field.name for field in dataclasses.fields(KINDS[template])}
    assert names_in(template) - GLOBAL == fields


def test_every_template_of_a_page_has_its_data():
    made_otherwise = {"mkdocs.yml.j2"}  # settings of MkDocs, see generator/site/settings.py
    assert {path.name for path in TEMPLATES.glob("*.j2")} - made_otherwise == KINDS.keys()


def test_no_template_takes_texts_or_lists_apart():
    """What is shown comes ready: templates choose and arrange."""
    for path in [*TEMPLATES.rglob("*.j2"), *TEMPLATES.rglob("*.html")]:
        text = path.read_text(encoding="utf-8")
        assert [mark for mark in (".split(", ".strip(", ".replace(", "[:", ":]") if mark in text] == [], path.name
