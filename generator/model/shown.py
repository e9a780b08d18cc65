"""Fields as people are shown them: titles, what is said of them and labels of choices, in the language of the site."""

from dataclasses import replace

from generator import _, of
from generator.model.tree import Field


def in_language(field: Field) -> Field:
    """Return ``field`` with all that is shown of it in the language of the site; what is written stays as it is."""
    return replace(
        field,
        title=of("field", field.title),
        description=of("field", field.description),
        choices=tuple((value, _(label)) for value, label in field.choices),
        parts=tuple(map(in_language, field.parts)),
    )
