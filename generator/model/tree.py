"""The fields of an entry as a tree, read from the JSON Schema of the models: nothing is said twice."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from functools import cache
from typing import Any

from generator.model.types import Model

Schema = Mapping[str, Any]
EDITORS_ONLY = frozenset({"formerly", "status", "people", "consents", "replications"})  # nothing an author is asked
_COMPUTED = frozenset({("impact", "hours"), ("impact", "indicator")})


@dataclass(frozen=True, slots=True)
class Field:
    """One field: what it is called, what it takes, and how much of it.

    ``form`` is ``text``, ``number``, ``day``, ``month``, ``choice``, ``flag`` or ``group``; ``many``
    tells a list of such values. ``limit`` counts characters, ``least`` and ``most`` count the items
    of a list; 0 is no limit. ``choices`` are values with their labels, ``parts`` the fields of a group.
    """

    name: str
    title: str
    description: str
    form: str
    many: bool
    required: bool
    limit: int = 0
    least: int = 0
    most: int = 0
    pattern: str = ""
    default: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    parts: tuple["Field", ...] = ()

    def as_data(self) -> dict[str, Any]:
        """Return the field as plain data for the form."""
        return asdict(self)


def asked_fields(model: type[Model]) -> tuple[Field, ...]:
    """Return the fields that an author is asked for: without what editors add and what follows from the rest."""
    fields = (field for field in fields_of(model) if field.name not in EDITORS_ONLY)
    return tuple(
        replace(field, parts=tuple(part for part in field.parts if (field.name, part.name) not in _COMPUTED))
        for field in fields
    )


@cache
def fields_of(model: type[Model]) -> tuple[Field, ...]:
    """Return the fields of ``model`` in its order."""
    schema = model.model_json_schema(by_alias=True)
    return _fields(schema, schema.get("$defs", {}))


def _fields(schema: Schema, defs: Schema) -> tuple[Field, ...]:
    required = schema.get("required", ())
    return tuple(_field(name, raw, defs, name in required) for name, raw in schema.get("properties", {}).items())


def _field(name: str, raw: Schema, defs: Schema, required: bool) -> Field:  # noqa: FBT001 - one of its facts
    listed = _resolved(raw, defs)
    many = listed.get("type") == "array"
    one = _resolved(listed.get("items", {}), defs) if many else listed
    default = raw.get("default")
    return Field(
        name,
        raw.get("title", name),
        raw.get("description", ""),
        _form(one),
        many,
        required,
        limit=one.get("maxLength", 0),
        least=listed.get("minItems", 0),
        most=listed.get("maxItems", 0),
        pattern=one.get("pattern", ""),
        default=default if isinstance(default, str) else "",
        choices=_choices(one),
        parts=_fields(one, defs),
    )


def _resolved(raw: Schema, defs: Schema) -> dict[str, Any]:
    """Return the schema behind a field: its definition, its branch that is not null, and what the field adds."""
    branches = [branch for branch in raw.get("anyOf", ()) if branch.get("type") != "null"]
    below = _resolved(branches[0], defs) if branches else {}
    if "$ref" in raw:
        below = _resolved(defs[raw["$ref"].rsplit("/", 1)[1]], defs)
    return below | {key: value for key, value in raw.items() if key not in {"anyOf", "$ref"}}


def _form(schema: Schema) -> str:
    if "properties" in schema:
        return "group"
    if "enum" in schema or "const" in schema:
        return "choice"
    if schema.get("type") in {"number", "integer"}:
        return "number"
    if schema.get("type") == "boolean":
        return "flag"
    if schema.get("format") == "date":
        return "day"
    return "month" if schema.get("pattern", "").startswith(r"^\d{4}-(0[1-9]") else "text"


def _choices(schema: Schema) -> tuple[tuple[str, str], ...]:
    labels = {value: label for label, value in schema.get("x-labels", {}).items()}
    values = schema.get("enum", [schema["const"]] if "const" in schema else [])
    return tuple((value, labels.get(value, value)) for value in values)
