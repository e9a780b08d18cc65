"""The columns of a table of entries: what each is called, and the field, part or heading that it holds."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from generator.entry.answers import promises_of
from generator.entry.telling import asked_title
from generator.kinds import Kind
from generator.model.claims import Claim
from generator.model.register import known_by
from generator.model.tree import Field, FieldPath, asked_fields, fields_of
from generator.model.types import ONE_LINE_PATTERN

SLUG_TITLE, AGREED_TITLE = "ファイル名", "公開の確認"
BESIDE = frozenset({SLUG_TITLE, AGREED_TITLE})  # the columns that hold neither a field nor a heading of the text
SHOWN_GROUPS = 3  # in an empty table; a row below may continue with more
_READ_GROUPS = 12
_MARKS = re.compile(r"(?:[*※]|[\[(](?:必須|任意)[\])])+$")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its header, where its answer stands in the entry, and the field (none for a heading of the text)."""

    header: str
    path: FieldPath
    field: Field | None = None

    @property
    def may_continue(self) -> bool:
        """Whether the column holds one of several answers, so that the row below may hold more of them."""
        return self.is_numbered or (self.field is not None and self.field.many)

    @property
    def is_numbered(self) -> bool:
        """Whether the column is a part of one of several groups."""
        return any(isinstance(part, int) for part in self.path)

    @property
    def is_prose(self) -> bool:
        """Whether the column holds sentences: a heading of the text, or a line of its own."""
        if self.field is None:
            return self.header not in BESIDE
        return len(self.path) == 1 and not self.field.many and self.field.pattern == ONE_LINE_PATTERN


def shown_columns(kind: Kind) -> list[Column]:
    """Return the columns that an author of ``kind`` is asked to fill."""
    fields = (column for field in asked_fields(kind.model) for column in _columns(field, SHOWN_GROUPS))
    name = [Column(SLUG_TITLE, (SLUG_TITLE,))] if kind.sections else []
    return [*name, *fields, *_headings(kind.asked_sections), *_agreed(kind)]


def known_columns(kind: Kind) -> Mapping[str, Column]:
    """Return every column that may stand in a table of ``kind``, by the ``key`` of each header it may have."""
    return _known_columns(kind, known_by())


@cache
def _known_columns(kind: Kind, _known_by: bytes) -> Mapping[str, Column]:
    fields = (column for field in fields_of(kind.model) for column in _columns(field, _READ_GROUPS))
    named = [Column(SLUG_TITLE, (SLUG_TITLE,)), *fields, *_headings(kind.sections), *_agreed(kind)]
    first = {column.header.replace("1 ", " ", 1): column for column in named if column.path[1:2] == (0,)}
    other = {word: column for column in named if column.field for word in _other_headers(column.field, column)}
    known = first | other | {column.header: column for column in named}
    return {key(header): column for header, column in known.items()}


def key(header: str) -> str:
    """Return what tells one header from another: no blank in it, and no mark that it has to be filled in."""
    return "".join(_MARKS.sub("", folded(header)).split())


def folded(header: str) -> str:
    """Return a header without what nobody sees: blanks around and between, and full width."""
    return " ".join(unicodedata.normalize("NFKC", header).split())


def _agreed(kind: Kind) -> list[Column]:
    """Return the column in which the author of ``kind`` says yes to what authors promise, if they promise anything."""
    return [Column(AGREED_TITLE, (AGREED_TITLE,))] if promises_of(kind) else []


def _headings(claims: Iterable[Claim]) -> Iterator[Column]:
    yield from (Column(str(claim), (str(claim),)) for claim in claims)


def _columns(field: Field, groups: int) -> Iterator[Column]:
    if field.form != "group":
        yield Column(asked_title(field), (field.name,), field)
    elif not field.many:
        yield from _parts(field, field.title, (field.name,))
    else:
        for number in range(min(groups, field.most or groups)):
            yield from _parts(field, f"{field.title}{number + 1}", (field.name, number))


def _parts(field: Field, header: str, path: FieldPath) -> Iterator[Column]:
    """Yield a column for every part of a group, and of the groups in it."""
    for part in field.parts:
        if part.form == "group":
            yield from _parts(part, f"{header} {part.title}", (*path, part.name))
        else:
            yield Column(f"{header} {part.title}", (*path, part.name), part)


def _other_headers(field: Field, column: Column) -> tuple[str, ...]:
    """Return what a field of the entry itself is called, too: its title in the file, and its name."""
    return (field.title, field.name) if column.path == (field.name,) else ()
