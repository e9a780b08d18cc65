"""The values of a validated model, by what they are or by where they stand."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from generator.model.tree import Field, FieldPath, fields_of
from generator.model.types import Model, Sort


def values_of(model: Model, sort: Sort) -> Iterator[tuple[FieldPath, Any]]:
    """Yield path and value of everything of ``sort`` in ``model``, in the order of its fields."""
    for name, attribute, many, is_leaf in _leading_to(type(model), sort):
        value = getattr(model, attribute)
        if not value:
            continue
        items = (((name, number), item) for number, item in enumerate(value)) if many else (((name,), value),)
        if is_leaf:
            yield from items
        else:
            yield from (((*path, *rest), found) for path, item in items for rest, found in values_of(item, sort))


@cache
def _leading_to(model: type[Model], sort: Sort) -> tuple[tuple[str, str, bool, bool], ...]:
    """Return the fields of ``model`` that are of ``sort`` or hold such: name, attribute, many, whether they are."""
    return tuple(
        (field.name, attributes_of(model)[field.name], field.many, field.sort == sort)
        for field in fields_of(model)
        if field.sort == sort or _holds(field, sort)
    )


@cache
def attributes_of(model: type[Model]) -> Mapping[str, str]:
    """Return the attribute of ``model`` for each field, by its name in the files."""
    return {field.alias or name: name for name, field in model.model_fields.items()}


def _holds(field: Field, sort: Sort) -> bool:
    return any(part.sort == sort or _holds(part, sort) for part in field.parts)


def value_at(model: Model, path: str) -> Any:  # noqa: ANN401 - of any field
    """Return the value at a dotted path, or None where there is none on the way."""
    value: Any = model
    for name in path.split("."):
        value = getattr(value, attributes_of(type(value)).get(name, ""), None) if isinstance(value, Model) else None
    return value
