"""A table (CSV) with one entry a row, and its empty form: the headers are the titles of the fields."""

import csv
import io
import re
from collections.abc import Iterator

from generator.findings.diagnostics import RefusedError
from generator.intake.words import SLUG_TITLE
from generator.kinds import Kind
from generator.model.tree import Field, asked_fields, fields_of

_GROUPS = 3
_MAX_ROWS = 500
_NUMBERED = re.compile(r"^(.+?)(\d{1,2}) (.+)$")
_FORMULA = re.compile(r"[=@\t]|[+-](?![\s\d])")


def empty_table(kind: Kind) -> bytes:
    """Return a CSV file with the headers of ``kind`` and no row, as a spreadsheet opens it (UTF-8 with a mark)."""
    headers = [
        SLUG_TITLE,
        *(header for field in asked_fields(kind.model) for header in _headers(field)),
        *map(str, kind.sections),
    ]
    text = io.StringIO()
    csv.writer(text).writerow(headers)
    return text.getvalue().encode("utf-8-sig")


def read_table(kind: Kind, text: str) -> dict[int, dict[str, object]]:
    """Return the rows of a table by number, keyed as ``in_file_words`` takes them; empty rows and cells are left out.

    Raises:
        RefusedError: A column or cell is not what it may be; the message names row and column.
    """
    try:
        rows = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    except csv.Error as error:
        reason = "引用符の対がそろわないか、長すぎるセルがあります"
        msg = f"CSV を読み取れません({reason})。表計算ソフトで「CSV UTF-8」として保存し直してください"
        raise RefusedError(msg) from error
    if len(rows) > _MAX_ROWS:
        msg = f"CSV は{_MAX_ROWS}行までにしてください({len(rows)}行あります)"
        raise RefusedError(msg)
    read = {number: _row(kind, number, row) for number, row in enumerate(rows, 2)}
    return {number: row for number, row in read.items() if row}


def is_table_of(kind: Kind, text: str) -> bool:
    """Whether the first line of ``text`` has a heading of ``kind`` as a column."""
    try:
        first = next(csv.reader(io.StringIO(text, newline="")), [])
    except csv.Error:
        return False
    return any(str(claim) in first for claim in kind.sections)


def _headers(field: Field) -> Iterator[str]:
    if field.form != "group":
        yield field.title
    elif not field.many:
        yield from (f"{field.title} {part.title}" for part in field.parts if part.form != "group")
    else:
        for number in range(1, _GROUPS + 1):
            yield from (f"{field.title}{number} {part.title}" for part in field.parts if part.form != "group")


def _row(kind: Kind, number: int, row: dict[str, str]) -> dict[str, object]:
    groups = {field.title: field for field in fields_of(kind.model) if field.form == "group"}
    read: dict[str, object] = {}
    numbered: dict[str, dict[int, dict[str, str]]] = {}
    if None in row:
        msg = f"CSV の{number}行目に、見出しのない列があります。列の数をそろえてください"
        raise RefusedError(msg)
    for header, cell in row.items():
        text = _cell(number, header, cell)
        match = _NUMBERED.match(header)
        title, _, part = header.partition(" ")
        if not text:
            continue
        if match and match[1] in groups:
            numbered.setdefault(match[1], {}).setdefault(int(match[2]), {})[match[3]] = text
        elif part and title in groups:
            members = read.setdefault(title, {})
            if not isinstance(members, dict):
                msg = f"CSV の見出し「{title}」と「{header}」は、どちらか一方にしてください"
                raise RefusedError(msg)
            members[part] = text
        else:
            read[header] = text
    return read | {title: [items[place] for place in sorted(items)] for title, items in numbered.items()}


def _cell(number: int, header: str, cell: str | None) -> str:
    """Return the text of a cell; what a spreadsheet would run as a formula is refused."""
    text = (cell or "").strip()
    if text.startswith("'") and _FORMULA.match(text[1:]):
        return text[1:]
    if _FORMULA.match(text):
        msg = f"CSV の{number}行目「{header}」が、計算式の記号({text[:1]})で始まっています。記号を消してください"
        raise RefusedError(msg)
    return text
