"""The fields of a model as a tree: what each is, takes and is called, for everything that tells or asks of them.

The tree is read from the JSON Schema of the model, which is what editors and the form read, too.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from functools import cache
from typing import Any

from generator import spoken
from generator.model.register import known_by, settled
from generator.model.subject_words import worded
from generator.model.types import Asked, Model, Sort

Schema = Mapping[str, Any]
FieldPath = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """One field: what it is called, what it takes, and how much of it.

    ``form`` is ``text``, ``number``, ``day``, ``month``, ``date``, ``choice``, ``flag`` or ``group``; ``many``
    tells a list of such values; ``sort`` is the ``Sort`` of its values, if they have one. ``limit``
    counts characters, ``least`` and ``most`` count the items of a list, ``lowest`` and ``highest`` bound
    a number; 0 is no limit. ``choices`` are values with their labels, ``parts`` the fields of a group,
    ``asked`` is who is asked for it. ``demanded_by`` is the code of the rule that makes a field required which
    its shape lets be missing.
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
    lowest: float = 0
    highest: float = 0
    pattern: str = ""
    default: str = ""
    sort: str = ""
    asked: str = Asked.AUTHOR
    demanded_by: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    parts: tuple["Field", ...] = ()

    def as_data(self) -> dict[str, Any]:
        """Return the field as plain data for the form, which has only fields that authors are asked for."""
        return asdict(self, dict_factory=lambda facts: {name: value for name, value in facts if name != "asked"})


def asked_fields(model: type[Model]) -> tuple[Field, ...]:
    """Return the fields that an author is asked for: not what editors add, what follows, what no subject here has."""
    left_out = settled().unasked
    return _asked(tuple(field for field in fields_of(model) if field.name not in left_out))


def _asked(fields: tuple[Field, ...]) -> tuple[Field, ...]:
    return tuple(replace(field, parts=_asked(field.parts)) for field in fields if field.asked == Asked.AUTHOR)


def field_at(model: type[Model], path: FieldPath) -> Field | None:
    """Return the field at ``path`` (numbers of list items are passed over), or None where there is none."""
    parts, found = fields_of(model), None
    for name in path:
        if isinstance(name, str):
            found = next((field for field in parts if field.name == name), None)
            parts = found.parts if found else ()
    return found


def fields_at(model: type[Model], path: FieldPath) -> tuple[Field, ...]:
    """Return the fields of what stands at ``path``: of the model itself, or the parts of a field."""
    if not path:
        return fields_of(model)
    field = field_at(model, path)
    return field.parts if field else ()


def fields_of(model: type[Model]) -> tuple[Field, ...]:
    """Return the fields of ``model`` in its order, as they are for the subjects and the language of the site."""
    return _fields_of(model, known_by(), spoken())


@cache
def _fields_of(model: type[Model], _known_by: bytes, _spoken: str) -> tuple[Field, ...]:
    schema = schema_of(model)
    return _fields(schema, schema.get("$defs", {}))


def schema_of(model: type[Model]) -> dict[str, Any]:
    """Return the JSON Schema of ``model`` as it is for the subjects of the site."""
    return worded(model.model_json_schema(by_alias=True), settled())


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
        lowest=one.get("minimum", 0),
        highest=one.get("maximum", 0),
        pattern=one.get("pattern", ""),
        default=default if isinstance(default, str) else "",
        sort=one.get("x-is", ""),
        asked=raw.get("x-asked", Asked.AUTHOR),
        demanded_by=raw.get("x-demanded-by", ""),
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
    return {Sort.MONTH: "month", Sort.ISSUED: "date"}.get(schema.get("x-is", ""), "text")


def _choices(schema: Schema) -> tuple[tuple[str, str], ...]:
    labels = {value: label for label, value in schema.get("x-labels", {}).items()}
    values = schema.get("enum", [schema["const"]] if "const" in schema else [])
    return tuple((value, labels.get(value, value)) for value in values)
