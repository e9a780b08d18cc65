"""A grid of cells → entries: one a row, below headers that are the titles of fields and the headings of the text."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from generator import _, noted
from generator.catalog import Catalog
from generator.entry.answers import Answers
from generator.entry.columns import above
from generator.entry.origin import Origin, Slip
from generator.entry.remark_rows import is_marked, is_untouched
from generator.findings.diagnostics import RefusedError
from generator.intake.as_meant import Cells, as_meant
from generator.intake.cells import Remark
from generator.intake.grid import Grid
from generator.intake.headers import Head, head_of, why_no_headers, wrong_headers
from generator.intake.words import understood
from generator.language.dates import as_typed
from generator.model.tree import Field, FieldPath

_MAX_ROWS = 500
_MAX_GROUPS = 100  # in one row; the groups of the next row count from the next hundred
_FORMULA = re.compile(r"[=@\t]|[+-](?=[A-Za-z(@=+$'\"-])(?:[\x20-\x7e]*\Z|[\x21-\x7e]*[(|!])")
_ERROR = re.compile(r"#(?:REF!|VALUE!|NAME\?|DIV/0!|N/A|NULL!|NUM!|SPILL!|CALC!|#+)")
_DAYS = frozenset({"day", "month", "date"})
_CHANGED = frozenset({*_DAYS, "number"})  # what spreadsheets turn into something else
_AS_TEXT = noted("。表計算ソフトが形を変えるときは、セルの書式を「文字列」にしてから書き直してください")
_NO_ROWS = noted("表に記事の行がありません。見出しの下の行に書いてください")
_NO_ANSWERS = noted("答えが書かれていません。右の欄に書いてください")
_TOUCHED = noted("書き方や記入例の印が付いたまま、書き換えられています。記事なら、印「(…)」を消してください")


@dataclass(slots=True)
class _Entry:
    """The rows of one entry: the first, and those that continue it; answers and their places by path."""

    place: str
    rows: int = 0
    cells: dict[FieldPath, str] = field(default_factory=dict)
    places: dict[FieldPath, str] = field(default_factory=dict)
    remedies: dict[FieldPath, str] = field(default_factory=dict)
    slips: list[Slip] = field(default_factory=list)
    fields: dict[FieldPath, Field] = field(default_factory=dict)


def entries_in(grid: Grid, catalog: Catalog) -> Iterator[Answers | Remark | Slip]:
    """Yield the entries of ``grid``, and first what is wrong with it as a whole; before each how its cells were read.

    A row that only has more of what an entry may have several of continues the row above.

    Raises:
        RefusedError: It has no headers, no rows, or too many.
    """
    head = head_of(grid.rows)
    if head is None:
        raise RefusedError(why_no_headers(grid.rows))
    rows = [number for number, row in enumerate(grid.rows, 1) if number > head.row and any(map(str.strip, row))]
    if len(rows) > _MAX_ROWS:
        msg = _("表は{most}行までにしてください({count}行あります)", most=_MAX_ROWS, count=len(rows))
        raise RefusedError(msg)
    marked = [number for number in rows if is_marked(grid.rows[number - 1])]
    told = [number for number in rows if number not in marked]
    touched = [number for number in marked if not is_untouched(grid.rows[number - 1], head.columns)]
    if not told and not touched:
        raise RefusedError(_(_NO_ANSWERS if grid.questions else _NO_ROWS))
    yield from wrong_headers(grid, head, told)
    yield from (Slip(grid.row(number), _(_TOUCHED)) for number in touched)
    for entry in _entries(grid, head, told):
        yield from as_meant(head.kind, Cells(entry.cells, entry.places, entry.fields), catalog)
        yield _answers(head, entry, catalog)


def has_entries(grid: Grid) -> bool:
    """Whether ``grid`` has a row that is an entry below its headers."""
    head = head_of(grid.rows)
    below = grid.rows[head.row :] if head else []
    return any(any(map(str.strip, row)) and not is_marked(row) for row in below)


def _entries(grid: Grid, head: Head, rows: list[int]) -> list[_Entry]:
    entries: list[_Entry] = []
    for number in rows:
        filled = {place for place, text in enumerate(grid.rows[number - 1], 1) if text.strip()} & set(head.columns)
        continues = entries and filled and all(head.columns[place].may_continue for place in filled)
        if not continues:
            entries.append(_Entry(grid.row(number)))
        _take_row(grid, head, number, entries[-1])
    return entries


def _take_row(grid: Grid, head: Head, number: int, entry: _Entry) -> None:
    row = grid.rows[number - 1]
    for place, column in head.columns.items():
        path, header = _numbered(column.path, entry.rows), head.texts[place]
        where = grid.cell(number, place, header)
        text, slip = _cell(row[place - 1] if place <= len(row) else "", grid.faults.get((number, place), ""))
        text = as_typed(text) if column.field and column.field.form in _DAYS else text
        if slip:
            entry.slips.append(Slip(where, slip))
        if text:
            entry.cells[path] = "\n".join(filter(None, (entry.cells.get(path), text)))
            entry.fields |= {path: column.field} if column.field else {}
        if text or not (column.is_numbered or entry.rows):
            entry.places.setdefault(path, where)
            if len(path) > 1:
                entry.places.setdefault(path[:-1], grid.cell(number, place, above(header)))
        if column.field and column.field.form in _CHANGED:
            entry.remedies[path] = _(_AS_TEXT)
    for place, column in head.columns.items():  # what is missing beside an answer has its place, too
        path = _numbered(column.path, entry.rows)
        if path[:-1] in entry.places:
            entry.places.setdefault(path, grid.cell(number, place, head.texts[place]))
    entry.rows += 1


def _numbered(path: FieldPath, rows: int) -> FieldPath:
    """Return ``path`` with the number of a group counted through all rows of an entry."""
    return tuple(part + rows * _MAX_GROUPS if isinstance(part, int) else part for part in path)


def _cell(cell: str, fault: str) -> tuple[str, str]:
    """Return the text of a cell, and what is wrong with it; what a spreadsheet would run is refused."""
    text = cell.strip()
    if fault:
        return text, fault
    if text.startswith("'") and _FORMULA.match(text[1:]):
        return text[1:], ""
    if _FORMULA.match(cell.strip(" \u3000\r\n")):
        told = noted(
            "計算式の記号({sign})で始まっています。箇条書きなら「- 」と空白を入れ、ほかはその記号を消してください"
        )
        return text, _(told, sign=text[:1])
    if _ERROR.fullmatch(text):
        return text, _("表計算ソフトのエラー({text})になっています。値を書き直してください", text=text)
    return text, ""


def _answers(head: Head, entry: _Entry, catalog: Catalog) -> Answers:
    paths = _counted(entry.places)
    origin = Origin(
        entry.place,
        {paths[path]: place for path, place in entry.places.items()},
        {paths.get(path, path): remedy for path, remedy in entry.remedies.items()},
    )
    given = _nested({paths[path]: text for path, text in entry.cells.items()})
    answers, unknown = understood(head.kind, given, catalog)
    slips = (*entry.slips, *(Slip(origin.place(path), sentence) for path, sentence in unknown.items()))
    return replace(answers, origin=origin, slips=slips)


def _counted(places: Iterable[FieldPath]) -> dict[FieldPath, FieldPath]:
    """Return each path with its groups counted from 0, as the entry will have them: an empty group is none."""
    numbers: dict[FieldPath, set[FieldPath]] = {}
    for path in places:
        if isinstance((path[1:2] or ("",))[0], int):
            numbers.setdefault(path[:1], set()).add(path[:2])
    ranks = {group: (*first, rank) for first, found in numbers.items() for rank, group in enumerate(sorted(found))}
    return {path: (*ranks.get(path[:2], path[:2]), *path[2:]) for path in places}


def _nested(cells: Mapping[FieldPath, str]) -> dict[str, object]:
    """Return texts by path as values in each other; groups that are counted become lists."""
    tree: dict[str | int, Any] = {}
    for path, text in sorted(cells.items(), key=lambda cell: [str(part) for part in cell[0]]):
        at = tree
        for part in path[:-1]:
            at = at.setdefault(part, {})
        at[path[-1]] = text
    return {str(name): _listed(value) for name, value in tree.items()}


def _listed(value: Any) -> object:  # noqa: ANN401 - a tree of texts
    counted = isinstance(value, dict) and all(isinstance(part, int) for part in value)
    return [value[number] for number in sorted(value)] if counted else value
