"""A table of reference data: read row by row, each fault with its file, its line and how to mend it."""

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from generator import _
from generator.findings.diagnostics import CannotRunError, reason_of

_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its file as people know it, the line it stands on, and its values by column."""

    shown: str
    line: int
    values: dict[str, str]

    def __getitem__(self, column: str) -> str:
        """Return the value of ``column``, without blanks around it."""
        return self.values[column].strip()

    def words(self, column: str) -> list[str]:
        """Return the words in ``column``, between blanks; none where the table has no such column."""
        return self.values.get(column, "").split()

    def filled(self, column: str) -> str:
        """Return the value of ``column``, where one must stand.

        Raises:
            CannotRunError: Nothing stands there.
        """
        if not self[column]:
            self.refuse(_("{column} が空です。値を書いてください", column=column))
        return self[column]

    def number(self, column: str) -> int:
        """Return the whole number in ``column``.

        Raises:
            CannotRunError: Anything but digits stands there.
        """
        text = self[column]
        if not (text.isascii() and text.isdecimal()):
            mend = _("桁を区切るカンマや単位を付けず、半角の数字だけを書いてください")
            self.refuse(_("{column} の「{text}」は整数ではありません。{mend}", column=column, text=text, mend=mend))
        return int(text)

    def refuse(self, fault: str) -> NoReturn:
        """End the run because of this row.

        Raises:
            CannotRunError: Always.
        """
        _refuse(self.shown, self.line, fault)


def read_table(path: Path, columns: Iterable[str], *key: str) -> list[Row]:
    """Read the rows of a CSV file with at least ``columns``; no two rows share the values of the columns ``key``.

    Raises:
        CannotRunError: The file cannot be opened, or is no such table.
    """
    shown = f"content/reference/{path.name}"
    try:
        data = path.read_bytes()
    except OSError as error:
        msg = _("参照データを読めません: {shown}({reason})", shown=shown, reason=reason_of(error))
        raise CannotRunError(msg) from error
    rows = list(_rows(shown, _cells(shown, _decoded(shown, data)), [*columns]))
    seen: dict[tuple[str, ...], int] = {}
    for row in rows:
        values = tuple(row[column] for column in key)
        if (first := seen.setdefault(values, row.line)) != row.line:
            told = _("・").join(values)
            row.refuse(
                _(
                    "{key} の「{told}」は{first}行目にもあります。どちらかの行を消してください",
                    key=_("・").join(key),
                    told=told,
                    first=first,
                )
            )
    return rows


def _decoded(shown: str, data: bytes) -> str:
    if data.startswith(_BOM):
        _refuse(shown, 1, _("先頭に BOM があります。「UTF-8(BOM なし)」で保存し直してください"))
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        _refuse(
            shown, line, _("UTF-8 で読めない文字があります(Shift_JIS かもしれません)。UTF-8 で保存し直してください")
        )


def _cells(shown: str, text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the line on which each row ends, and its cells; rows without any text are none."""
    reader = csv.reader(io.StringIO(text, newline=""))
    try:
        for cells in reader:
            if any(map(str.strip, cells)):
                yield reader.line_num, cells
    except csv.Error:
        _refuse(shown, reader.line_num, _("表として読めません。引用符と、見えない制御文字を確かめてください"))


def _rows(shown: str, cells: Iterator[tuple[int, list[str]]], columns: list[str]) -> Iterator[Row]:
    _line, header = next(cells, (1, []))
    if missing := [column for column in columns if column not in header]:
        _refuse(
            shown,
            1,
            _(
                "見出しに {missing} がありません。1行目は {columns} です",
                missing=_("、").join(missing),
                columns=",".join(columns),
            ),
        )
    for line, values in cells:
        if len(values) != len(header):
            _refuse(
                shown,
                line,
                _(
                    "{header}列のところ{values}列あります。カンマの数を見出しに合わせてください",
                    header=len(header),
                    values=len(values),
                ),
            )
        yield Row(shown, line, dict(zip(header, values, strict=True)))


def _refuse(shown: str, line: int, fault: str) -> NoReturn:
    msg = _("参照データに誤りがあります: {shown} の{line}行目: {fault}", shown=shown, line=line, fault=fault)
    raise CannotRunError(msg)
