"""Models → JSON Schema files for editors."""

import json

import pytest

from generator.kinds import KINDS
from generator.model.vocabulary import Stage
from generator.reference.schema import DIALECT, schemas

ALL = {name: json.loads(text) for name, text in schemas().items()}


def test_there_is_a_schema_for_every_kind_of_file():
    names = ["case", "thread", "theme", "person", "path", "page", "glossary", "withdrawn", "site_config"]
    assert (list(ALL), len(KINDS)) == ([f"{name}.schema.json" for name in names], len(names) - 2)


@pytest.mark.parametrize("name", ALL)
def test_a_schema_is_closed_and_says_its_dialect(name):
    objects = [ALL[name], *(part for part in ALL[name].get("$defs", {}).values() if part["type"] == "object")]
    assert ALL[name]["$schema"] == DIALECT
    assert [part["title"] for part in objects if part["additionalProperties"] is not False] == []


def test_an_editor_completes_and_explains_a_field():
    schema = ALL["case.schema.json"]
    assert schema["properties"]["stage"] == {"$ref": "#/$defs/Stage", "title": "取り組みの段階"}
    assert schema["$defs"]["Stage"]["enum"] == [stage.value for stage in Stage]
    assert schema["$defs"]["Period"]["required"] == ["from"]


@pytest.mark.parametrize("name", ["case", "thread"])
def test_an_editor_asks_for_what_rules_demand(name):
    assert {"questions", "evidence"} <= set(ALL[f"{name}.schema.json"]["required"])


@pytest.mark.parametrize(("name", "limit"), [("case", 120), ("thread", 120), ("path", 120), ("page", 120)])
def test_an_editor_knows_how_long_a_summary_may_be(name, limit):
    assert ALL[f"{name}.schema.json"]["properties"]["summary"]["maxLength"] == limit


def test_patterns_name_their_digits_for_to_a_validator_in_python_those_of_full_width_are_some_too():
    assert [name for name, text in schemas().items() if r"\\d" in text] == []


def test_schema_files_are_readable_text():
    assert [name for name, text in schemas().items() if "\\u" in text or not text.endswith("}\n")] == []
