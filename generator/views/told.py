"""What data to take along tells of a thing: a list of fields, from which records, tables and schemas follow."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from generator import _
from generator.model.bands import sizes
from generator.model.labelled import Labelled

T = TypeVar("T")
Schema = Mapping[str, Any]  # a part of a JSON Schema (2020-12)
Shape = Schema | Callable[[], Schema]  # one in which words stand is made when the language is known

TEXT: Schema = {"type": "string"}
TOLD_TEXT: Schema = {"type": ["string", "null"]}  # null: the sources do not tell
TEXTS: Schema = {"type": "array", "items": TEXT}
DAY: Schema = {"type": "string", "format": "date"}
ADDRESS: Schema = {"type": "string", "format": "uri"}
COUNT: Schema = {"type": "integer", "minimum": 0}
NUMBER: Schema = {"type": ["number", "null"]}
FLAG: Schema = {"type": "boolean"}


@dataclass(frozen=True, slots=True)
class Field(Generic[T]):
    """A fact of a record: its name in JSON, its heading in a table, what it means, its shape, and how it is found.

    ``gif`` says that the label is the name that GIF 451-3 gives it, which is Japanese everywhere; ``plain`` says the
    same in the words of the site.
    ``cell`` is its text in a table, where that is not the value itself; None leaves it out of tables. ``parts`` are
    further columns before its own, with their headings.
    """

    name: str
    label: str
    about: str
    shape: Shape
    value: Callable[[T], Any]
    gif: bool = False
    cell: Callable[[Any], str] | None = None
    plain: str = ""
    parts: Sequence[tuple[str, Callable[[Any], str]]] = ()

    @property
    def heading(self) -> str:
        """What its column is called."""
        told = _(self.plain or self.label)
        has_both = told != self.label and (self.gif or self.plain)
        return _("{label}（{told}）", label=self.label, told=told) if has_both else told

    @property
    def columns(self) -> list[tuple[str, str, Callable[[Any], str]]]:
        """Its name with the headings of its columns and what stands in their cells."""
        own = ((self.heading, self.cell),) if self.cell else ()
        parts = ((_(heading), cell) for heading, cell in self.parts)
        return [(self.name, heading, cell) for heading, cell in (*parts, *own)]


def one_of(words: Iterable[Labelled], *, told: bool = True) -> Shape:
    """Return the shape of a word of a closed list, by its label; one that is not always ``told`` may be null."""
    return lambda: {"enum": [*(word.label for word in words), *([] if told else [None])]}


def one_of_sizes() -> Schema:
    """Return the shape of a size, by its label; it is not always told."""
    return {"enum": [*(size.label for size in sizes()), None]}


def list_of(*fields: Field[Any]) -> Shape:
    """Return the shape of a list of records."""
    return lambda: {"type": "array", "items": shape_of(fields)}


def shape_of(fields: Sequence[Field[Any]]) -> dict[str, Any]:
    """Return the shape of a record: closed, with every field there."""
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [one.name for one in fields],
        "properties": {one.name: _property(one) for one in fields},
    }


def _property(field: Field[Any]) -> dict[str, Any]:
    model = {"$comment": "GIF 451-3"} if field.gif else {}
    shape = field.shape() if callable(field.shape) else field.shape
    return {"title": field.heading, "description": _(field.about), **model, **shape}


def record_of(thing: T, fields: Sequence[Field[T]]) -> dict[str, Any]:
    """Return what is told of ``thing``, by name."""
    return {one.name: one.value(thing) for one in fields}


def records_of(things: Iterable[T], fields: Sequence[Field[T]]) -> list[dict[str, Any]]:
    """Return what is told of each of ``things``."""
    return [record_of(thing, fields) for thing in things]


def table_of(records: Iterable[Mapping[str, Any]], fields: Sequence[Field[Any]]) -> list[list[str]]:
    """Return ``records`` as the rows of a table below its headings."""
    columns = [column for one in fields for column in one.columns]
    rows = [[cell(record[name]) for name, _heading, cell in columns] for record in records]
    return [[heading for _name, heading, _cell in columns], *rows]


def as_it_is(value: object) -> str:
    """Return a value as the text of a cell; what is not told is empty."""
    return "" if value is None else str(value)


def in_lines(values: Iterable[str]) -> str:
    """Return texts as the lines of one cell: none of them holds a line break itself."""
    return "\n".join(values)
