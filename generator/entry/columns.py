"""The columns of a table of entries: what each is called, and the field, part or heading that it holds."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from generator import Say, _, noted, worded_by
from generator.entry.answers import promises_of
from generator.entry.telling import asked_title, shown_title
from generator.kinds import Kind
from generator.model.register import known_by
from generator.model.shown import in_language
from generator.model.tree import Field, FieldPath, asked_fields, fields_of
from generator.model.types import ONE_LINE_PATTERN

# The columns that hold neither a field nor a heading of the text: how each is called, and its path.
SLUG_TITLE, AGREED_TITLE = noted("ファイル名"), noted("公開の確認")
BESIDE = frozenset({SLUG_TITLE, AGREED_TITLE})
SHOWN_GROUPS = 3  # in an empty table; a row below may continue with more
_READ_GROUPS = 12
_MARKS = re.compile(r"(?:[*※]|[\[(](?:必須|任意|required|optional)[\])])+$", re.IGNORECASE)
_ONE_OF, _PART_OF = noted("{group}{number}"), noted("{group} {part}")  # a group, one of several, and a part of it
_FIRST = re.compile(r" ?1(?=:? )")  # the number of the first of several groups, which need not stand there


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its header, where its answer stands in the entry, and the field (none for a heading of the text).

    What is shown is in the language of the site; the path names headings and ``BESIDE`` as the program does.
    """

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
            return self.path[0] not in BESIDE
        return len(self.path) == 1 and not self.field.many and self.field.pattern == ONE_LINE_PATTERN


def shown_columns(kind: Kind) -> list[Column]:
    """Return the columns that an author of ``kind`` is asked to fill."""
    fields = (column for field in asked_fields(kind.model) for column in _shown(field, SHOWN_GROUPS))
    name = [Column(_(SLUG_TITLE), (SLUG_TITLE,))] if kind.sections else []
    return [*name, *fields, *(_beside(claim, claim.typed) for claim in kind.asked_sections), *_agreed(kind, _)]


def known_columns(kind: Kind) -> Mapping[str, Column]:
    """Return every column that may stand in a table of ``kind``, by the ``key`` of each header it may have.

    Tables that were handed out in Japanese are read in any language.
    """
    return _known_columns(kind, known_by(), worded_by())


@cache
def _known_columns(kind: Kind, _known_by: bytes, _worded_by: object) -> Mapping[str, Column]:
    fields = fields_of(kind.model)
    written = (column for field in fields for column in _columns(asked_title(field), field, _READ_GROUPS, str))
    shown = (column for field in fields for column in _shown(field, _READ_GROUPS))
    named = [_beside(SLUG_TITLE), *written, *map(_beside, kind.sections), *_agreed(kind, str)]
    named += [_beside(SLUG_TITLE, _(SLUG_TITLE)), *shown]
    named += [*(_beside(claim, claim.typed) for claim in kind.sections), *_agreed(kind, _)]
    first = {_FIRST.sub("", column.header, count=1): column for column in named if column.path[1:2] == (0,)}
    other = {word: column for column in named if column.field for word in _other_headers(column.field, column)}
    known = first | other | {column.header: column for column in named}
    return {key(header): column for header, column in known.items()}


def key(header: str) -> str:
    """Return what tells one header from another: no blank or capital, and no mark that it has to be filled in."""
    return "".join(_MARKS.sub("", folded(header)).split()).casefold()


def folded(header: str) -> str:
    """Return a header without what nobody sees: blanks around and between, and full width."""
    return " ".join(unicodedata.normalize("NFKC", header).split())


def above(header: str) -> str:
    """Return the header of a part of a group without the part, in whatever language it is."""
    return header.rpartition(": ")[0] or header.rpartition(" ")[0]


def parts_of(text: str, headers: Iterable[str]) -> list[str]:
    """Return those of ``headers`` that are parts of the group called ``text``, or of the first of several so called."""
    begin = tuple(_part_of(group, "", _) for group in (text, _one_of(text, 1, _)))
    return [header for header in headers if header.startswith(begin)]


def _agreed(kind: Kind, say: Say) -> list[Column]:
    """Return the column in which the author of ``kind`` says yes to what authors promise, if they promise anything."""
    return [_beside(AGREED_TITLE, say(AGREED_TITLE))] if promises_of(kind) else []


def _beside(name: str, header: str = "") -> Column:
    """Return the column of what is no field."""
    return Column(header or str(name), (str(name),))


def _shown(field: Field, groups: int) -> Iterator[Column]:
    yield from _columns(shown_title(field), in_language(field), groups, _)


def _columns(title: str, field: Field, groups: int, say: Say) -> Iterator[Column]:
    if field.form != "group":
        yield Column(title, (field.name,), field)
    elif not field.many:
        yield from _parts(field, title, (field.name,), say)
    else:
        for number in range(min(groups, field.most or groups)):
            yield from _parts(field, _one_of(title, number + 1, say), (field.name, number), say)


def _parts(field: Field, header: str, path: FieldPath, say: Say) -> Iterator[Column]:
    """Yield a column for every part of a group, and of the groups in it."""
    for part in field.parts:
        named = _part_of(header, part.title, say)
        if part.form == "group":
            yield from _parts(part, named, (*path, part.name), say)
        else:
            yield Column(named, (*path, part.name), part)


def _one_of(group: str, number: int, say: Say) -> str:
    return say(_ONE_OF).format(group=group, number=number)


def _part_of(group: str, part: str, say: Say) -> str:
    return say(_PART_OF).format(group=group, part=part)


def _other_headers(field: Field, column: Column) -> tuple[str, ...]:
    """Return what a field of the entry itself is called, too: its title in the file, and its name."""
    return (field.title, field.name) if column.path == (field.name,) else ()
