"""Fields as people are shown them: titles, what is said of them and labels of choices, in the language of the site."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from generator import _, of, worded_by
from generator.model.bands import sizes
from generator.model.labelled import Labelled
from generator.model.navigation import Area
from generator.model.tree import Field

_AS_WRITTEN = ("ja", ())  # nothing is said otherwise than it stands in the code


def in_language(field: Field) -> Field:
    """Return ``field`` with all that is shown of it in the language of the site; what is written stays as it is."""
    return replace(
        field,
        title=of("field", field.title),
        description=of("field", field.description),
        choices=tuple((value, _(label)) for value, label in field.choices),
        parts=tuple(map(in_language, field.parts)),
    )


def all_typed(values: Iterable[str]) -> list[str]:
    """Return what people type in files for the ``values`` of one whole list, in the language of the site."""
    listed = [*values]
    if listed == [*Area]:
        return [_(value) for value in listed]
    return [size.typed for size in sizes()] if listed == [*sizes()] else Labelled.all_typed(listed)


def typed_choices(field: Field) -> Mapping[str, str]:
    """Return what people type for those values of ``field`` that are typed otherwise than a Japanese site has them."""
    if not field.choices or worded_by() == _AS_WRITTEN:
        return {}
    values = [value for value, _label in field.choices]
    return {value: typed for value, typed in zip(values, all_typed(values), strict=True) if value != typed}
