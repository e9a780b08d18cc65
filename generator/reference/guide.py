"""The parts of CONTRIBUTING.md that are made: skeletons of entries, and what each field takes."""

import re
from collections.abc import Iterator
from datetime import date

from generator.entry.writer import group_form, skeleton
from generator.kinds import ENTRY_KINDS
from generator.model.tree import Field, fields_at

_SKELETON = re.compile(r"(<!-- skeleton: (\w+) -->\n````markdown\n).*?(^````$)", re.DOTALL | re.MULTILINE)
_TABLE = re.compile(r"(<!-- fields: (\w+)((?: [\w.]+)?) -->\n)(?:\|.*\n)*")
_SOME_DAY = date(2026, 11, 22)  # for the skeletons, whose days are replaced by hand


def with_made_parts(guide: str) -> str:
    """Return the guide with what stands below its marks made anew.

    ``<!-- skeleton: case -->`` is followed by the skeleton of a case, ``<!-- fields: case -->`` by a table of
    its fields, ``<!-- fields: case impact.before -->`` by one of the parts of that field.
    """
    guide = _SKELETON.sub(lambda mark: f"{mark[1]}{skeleton(ENTRY_KINDS[mark[2]], _SOME_DAY)}{mark[3]}", guide)
    return _TABLE.sub(lambda mark: f"{mark[1]}{_table(mark[2], mark[3].strip())}", guide)


def _table(kind: str, place: str) -> str:
    path = tuple(place.split(".")) if place else ()
    return "".join(f"{line}\n" for line in _rows(fields_at(ENTRY_KINDS[kind].model, path)))


def _rows(fields: tuple[Field, ...]) -> Iterator[str]:
    yield "| 項目 | 意味 | 書き方 |"
    yield "| --- | --- | --- |"
    for field in fields:
        title = f"{field.title}(必須)" if field.required else field.title
        meaning = "。".join(_meaning(field)).replace("|", r"\|")
        yield f"| `{field.name}` | {title} | {meaning} |"


def _meaning(field: Field) -> Iterator[str]:
    if field.description:
        yield field.description
    if field.choices:
        yield " / ".join(f"`{value}`" if value == label else f"`{value}`={label}" for value, label in field.choices)
    if form := group_form(field, field.parts):
        yield f"`{form}`"
    if field.default:
        yield f"書かなければ `{field.default}`"
