"""The table to fill in as a spreadsheet: many entries, or one question by question; lists, an example, help."""

import io
import zipfile
from collections.abc import Sequence
from typing import Any

from openpyxl import Workbook
from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from generator import _, noted, of
from generator.catalog import Catalog
from generator.entry.columns import Column, shown_columns
from generator.entry.remark_rows import ANSWER, CHOICES_SHEET, HELP, HELP_SHEET, ONE_SHEET, QUESTION
from generator.forms.archive import steady
from generator.forms.table_rows import (
    LATER,
    MORE,
    REQUIRED,
    columns_as_told,
    help_of,
    is_first,
    is_needed,
    options_of,
    table_rows,
)
from generator.kinds import Kind
from generator.model.types import Sort

_LAST_ROW = 1000
_AS_TEXT = "@"  # so that 2026-04 stays 2026-04, and 012351 keeps its zero
_LOW = 96
_WIDE, _MIDDLE, _NARROW = 48, 30, 16
_FIRST, _LATER, _OPTIONAL, _PALE = (
    PatternFill("solid", fgColor=colour) for colour in ("C5D7FB", "E8F1FE", "E6E6E6", "F2F2F2")
)
_TEXT = Alignment(vertical="top", wrap_text=True)
_RULES = (
    noted("1件だけなら、シート「{sheet}」に上から順に書けます。表とシートの、どちらか一方に書いてください。"),
    noted("表では、1行に1件を書きます。1行目の見出しは変えないでください。"),
    noted(
        "濃い青の見出しは{required}です。薄い青は{later}ですが、書けなければ編集部が伺います。"
        "灰色は、あてはまるものだけを書きます。"
    ),
    noted("書き方と記入例の行は読み取りません。消しても、残してもかまいません。"),
    noted("根拠と指標の{more}。"),
    noted("本文の欄では、セルの中で改行できます(Alt+Enter)。箇条書きは、行の先頭に「- 」と書きます。"),
    noted("日付と数字は、セルの書式を「文字列」にしてあります。日付は 2026-11-22、年月は 2026-11 のように書きます。"),
    noted("名前、連絡先、非公開の資料は書かないでください。"),
)


def workbook(kind: Kind, catalog: Catalog, ways: Sequence[str] = ()) -> bytes:
    """Return an .xlsx file to fill in with the ``ways`` to send it, the same bytes for the same content and day."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)  # noqa: S101 - a new workbook has one
    sheet.title = of("kind", kind.label)
    columns = shown_columns(kind)
    _fill(sheet, table_rows(kind, catalog))
    choices, one = book.create_sheet(_(CHOICES_SHEET)), book.create_sheet(_(ONE_SHEET), 1)
    rows = {column.path: row for row, column in enumerate(_ask(one, kind, catalog), 2)}
    for place, column in enumerate(columns, 1):
        _style(sheet, place, column, kind)
        options, letter = _suggested(column, kind, catalog), get_column_letter(place)
        if options:
            listed, only = _listed(choices, column.header, options), bool(options_of(column, kind))
            _choose(sheet, f"{letter}2:{letter}{_LAST_ROW}", listed, only=only)
            _choose(one, f"B{rows[column.path]}", listed, only=only)
    told = [(column.header, help_of(column, kind, catalog.licence)) for column in columns]
    helps = book.create_sheet(_(HELP_SHEET), 2)
    _explain(helps, told, ways)
    for printed in (sheet, one, helps):
        _on_paper(printed, is_narrow=printed is not sheet)
    book.properties.creator, book.properties.title = "", _("{label}の表", label=sheet.title)
    return steady(_saved(book), catalog.today)


def _on_paper(sheet: Worksheet, *, is_narrow: bool) -> None:
    """Set the paper of a sheet: A4 where the library says nothing, which is Letter; what is narrow fits its width."""
    sheet.page_setup.paperSize, sheet.page_setup.orientation = Worksheet.PAPERSIZE_A4, Worksheet.ORIENTATION_LANDSCAPE
    if is_narrow:
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0


class _InMemory(ExcelWriter):
    """Writes sheets into memory; the temporary files of the library end in a traceback where a disk is full."""

    def write_worksheet(self, ws: Worksheet) -> None:
        """Write a sheet that has neither charts nor pictures, as the library does but for the file between."""
        sheet: Any = ws
        sheet._drawing = SpreadsheetDrawing()  # noqa: SLF001 - a part of what this method is to make
        made = io.BytesIO()
        written: Any = WorksheetWriter(sheet, made)
        written.write()
        sheet._rels = written._rels  # noqa: SLF001 - as above
        archive: zipfile.ZipFile = getattr(self, "_archive")  # noqa: B009 - unknown to the types of the library
        archive.writestr(sheet.path[1:], made.getvalue())
        self.manifest.append(sheet)


def _saved(book: Workbook) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        _InMemory(book, archive).save()
    return made.getvalue()


def _fill(sheet: Worksheet, rows: Sequence[Sequence[str]]) -> None:
    for number, row in enumerate(rows, 1):
        for place, text in enumerate(row, 1):
            cell = sheet.cell(number, place, text)
            cell.data_type, cell.number_format, cell.alignment = "s", _AS_TEXT, _TEXT
            cell.fill = _PALE
            cell.font = Font(bold=number == 1)
    for number, _row in enumerate(rows[1:], 2):
        sheet.row_dimensions[number].height = _LOW  # so that they leave room for what is written below them
    sheet.freeze_panes = "B2"
    protection = sheet.protection
    protection.formatColumns = protection.formatRows = protection.insertRows = protection.deleteRows = False
    protection.enable()


def _style(sheet: Worksheet, place: int, column: Column, kind: Kind) -> None:
    """Let people write below the rows that are there, as text and over several lines; the head says what is needed."""
    sheet.cell(1, place).fill = _need(column, kind)
    style = sheet.column_dimensions[get_column_letter(place)]
    style.number_format, style.alignment, style.protection = _AS_TEXT, _TEXT, Protection(locked=False)
    style.width = _WIDE if column.field is None and place > 1 else _MIDDLE if column.is_prose else _NARROW


def _need(column: Column, kind: Kind) -> PatternFill:
    """Return the colour of a head, which tells how far an answer is needed."""
    return (_FIRST if is_first(column, kind) else _LATER) if is_needed(column) else _OPTIONAL


def _suggested(column: Column, kind: Kind, catalog: Catalog) -> Sequence[str]:
    if column.field and column.field.sort == Sort.THEME:
        return [theme.model.label for theme in catalog.themes.values()]
    return options_of(column, kind)


def _listed(choices: Worksheet, header: str, options: Sequence[str]) -> str:
    """Write ``options`` into the next column of the sheet of choices and return where they stand."""
    listed = choices.max_column + (choices.cell(1, 1).value is not None)
    for number, text in enumerate((header, *options), 1):
        choices.cell(number, listed, text)
    letter = get_column_letter(listed)
    return f"'{choices.title}'!${letter}$2:${letter}${len(options) + 1}"


def _choose(sheet: Worksheet, cells: str, listed: str, *, only: bool) -> None:
    """Offer what is ``listed`` in ``cells``; where they take ``only`` that, other words are refused while typing."""
    offered = DataValidation("list", formula1=listed, allow_blank=True, showErrorMessage=only)
    offered.error, offered.errorTitle = _("一覧から選んでください"), _("選択肢にない言葉です")
    offered.add(cells)
    sheet.add_data_validation(offered)


def _ask(sheet: Worksheet, kind: Kind, catalog: Catalog) -> list[Column]:
    """Fill a sheet with a question a line for one entry, the answer beside it; return the columns in its order."""
    columns = columns_as_told(kind)
    helps = ((column.header, "", help_of(column, kind, catalog.licence)) for column in columns)
    _fill(sheet, [(_(QUESTION), _(ANSWER), _(HELP)), *helps])
    for row, column in enumerate(columns, 2):
        answer = sheet.cell(row, 2)
        sheet.cell(row, 1).fill = _need(column, kind)
        answer.value, answer.fill, answer.protection = None, PatternFill(), Protection(locked=False)
        sheet.row_dimensions[row].height = _LOW if column.field is None else None
    for letter, width in zip("ABC", (_MIDDLE, 2 * _WIDE, 2 * _WIDE), strict=True):
        sheet.column_dimensions[letter].width = width
    return columns


def _explain(sheet: Worksheet, told: Sequence[tuple[str, str]], ways: Sequence[str]) -> None:
    words = {"sheet": ONE_SHEET, "required": REQUIRED, "later": LATER, "more": MORE}
    said = {name: _(word) for name, word in words.items()}
    rules = (*(_(rule).format(**said) for rule in _RULES), *(_("送り先 {way}", way=way) for way in ways))
    rows = [(rule, "") for rule in rules] + [("", ""), (of("table", "見出し"), _(HELP)), *told]
    for number, row in enumerate(rows, 1):
        for place, text in enumerate(row, 1):
            cell = sheet.cell(number, place, text)
            cell.alignment = Alignment(vertical="top", wrap_text=place > 1)
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = _MIDDLE, 2 * _WIDE
