"""A validator of JSON Schema 2020-12, as much of it as our data use: a keyword that it does not know is an error."""

import re

_TYPES = {
    "string": str,
    "object": dict,
    "array": list,
    "boolean": bool,
    "null": type(None),
    "number": int | float,
    "integer": int,
}
_TOLD = {"title", "description", "$schema", "$id", "$comment"}


def faults(value, schema, at="$"):
    """Yield what is wrong with ``value``, each with its place."""
    for keyword, wanted in schema.items():
        if keyword not in _TOLD:
            yield from _CHECKS[keyword](value, wanted, schema, at)


def _type(value, wanted, _schema, at):
    kinds = [wanted] if isinstance(wanted, str) else wanted
    fits = any(isinstance(value, _TYPES[kind]) and (kind == "boolean") == isinstance(value, bool) for kind in kinds)
    if not fits:
        yield f"{at}: {value!r} is not {kinds}"


def _enum(value, wanted, _schema, at):
    if value not in wanted:
        yield f"{at}: {value!r} is none of {wanted}"


def _format(value, wanted, _schema, at):
    forms = {"date": r"\d{4}-\d{2}-\d{2}", "uri": r"https://\S+"}
    if not re.fullmatch(forms[wanted], str(value)):
        yield f"{at}: {value!r} is no {wanted}"


def _minimum(value, wanted, _schema, at):
    if value < wanted:
        yield f"{at}: {value!r} < {wanted}"


def _items(value, wanted, _schema, at):
    for number, one in enumerate(value):
        yield from faults(one, wanted, f"{at}[{number}]")


def _required(value, wanted, _schema, at):
    yield from (f"{at}: {name} is missing" for name in wanted if name not in value)


def _properties(value, wanted, _schema, at):
    for name, part in wanted.items():
        if name in value:
            yield from faults(value[name], part, f"{at}.{name}")


def _closed(value, wanted, schema, at):
    assert wanted is False
    yield from (f"{at}: {name} is unknown" for name in value if name not in schema["properties"])


_CHECKS = {
    "type": _type,
    "enum": _enum,
    "format": _format,
    "minimum": _minimum,
    "items": _items,
    "required": _required,
    "properties": _properties,
    "additionalProperties": _closed,
}
