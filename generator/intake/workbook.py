"""A spreadsheet (.xlsx) → the grids of its sheets: every cell as the text that a person sees, or why it is none."""

import io
import re
import warnings
from contextlib import suppress
from datetime import date, datetime, time
from decimal import Decimal
from operator import attrgetter

from openpyxl import load_workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.styles.numbers import BUILTIN_FORMATS
from openpyxl.utils.datetime import from_excel
from openpyxl.utils.exceptions import CellCoordinatesException, InvalidFileException
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from generator import _, noted
from generator.findings.diagnostics import RefusedError
from generator.intake.grid import Grid
from generator.intake.opened import DAMAGE, refuse_tricks

_WHAT = noted("表計算のファイル(.xlsx)")
_MAX_ROWS, _MAX_COLUMNS = 5000, 500
_HIDDEN = noted("隠れている行か列に文字があります。表示して確かめるか、消してください")
_NOTE = noted("セルのコメント(メモ)は読み取りません。答えに書くか、消してください")
_STRUCK = noted("取り消し線の引かれた文字があります。文字を消すか、線を外してください")
_NO_VALUE = noted("計算式の値が保存されていません。値に置き換えて(値として貼り付けて)ください")
_NOTHING = noted("{what}を読み取れません。表計算ソフトで開いて、.xlsx で保存し直してください")
_NO_DAY = "#VALUE!"  # as the library says of a number of no day, where it sees that days are shown
_RETURN = "_x000D_"  # how the format writes a carriage return
# A file names the forms of Japanese days and times by number alone; the library would give days since 1900.
# Their meaning: ISO/IEC 29500-1, 18.8.30 (ja-jp).
BUILTIN_FORMATS.update(dict.fromkeys((*range(27, 32), *range(34, 37), *range(50, 59)), "yyyy-mm-dd"))
BUILTIN_FORMATS.update(dict.fromkeys((32, 33), "h:mm"))
_NO_SIGN = re.compile(r'"[^"]*"|\[[^]]*]|\\.|general|e[+-]', re.IGNORECASE)
_ERA_OR_WEEKDAY = re.compile(r"[eg]|aaa", re.IGNORECASE)


def grids_of(data: bytes) -> list[Grid]:
    """Return the visible sheets of a workbook, or all if none is visible.

    Raises:
        RefusedError: It cannot be read, or is too large.
    """
    refuse_tricks(data, _(_WHAT))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what the library leaves out: pictures, extensions
            shown, written = (load_workbook(io.BytesIO(data), data_only=values) for values in (True, False))
    except (*DAMAGE, CellCoordinatesException, InvalidFileException) as error:
        raise RefusedError(_(_NOTHING, what=_(_WHAT))) from error
    if not shown.worksheets:
        raise RefusedError(_(_NOTHING, what=_(_WHAT)))
    visible = [sheet for sheet in shown.worksheets if sheet.sheet_state == "visible"]
    return [_grid(sheet, written) for sheet in visible or shown.worksheets]


def _grid(sheet: Worksheet, written: Workbook) -> Grid:
    """Return the cells of a sheet; formulas are known from the workbook as it was ``written``."""
    if sheet.max_row > _MAX_ROWS or sheet.max_column > _MAX_COLUMNS:
        msg = _("シート「{name}」が広すぎます。書いた行と列だけを、新しい表に写してください", name=sheet.title)
        raise RefusedError(msg)
    formulas, hidden = written[sheet.title], _hidden_columns(sheet)
    rows: list[list[str]] = []
    faults: dict[tuple[int, int], str] = {}
    for number, row in enumerate(sheet.iter_rows(), 1):
        texts = [_text(_value(cell, written), cell.number_format) for cell in row]
        for place, cell in enumerate(row, 1):
            if cell.value is None and formulas.cell(number, place).data_type == "f":
                texts[place - 1], faults[number, place] = "=", _(_NO_VALUE)
            elif texts[place - 1].strip() and (cell.comment or cell.font.strike):
                faults[number, place] = _(_NOTE if cell.comment else _STRUCK)
        away = [place for place, text in enumerate(texts, 1) if text.strip()]
        if not sheet.row_dimensions[number].hidden:
            away = [place for place in away if place in hidden]
        faults |= {(number, place): _(_HIDDEN) for place in away[:1]}
        rows.append(texts)
    return Grid(rows, sheet.title, faults, margins=_margins(sheet))


def _margins(sheet: Worksheet) -> list[str]:
    """Return the lines that are printed at the top and the bottom of the pages of a sheet."""
    names = [f"{pages}{place}" for pages in ("odd", "even", "first") for place in ("Header", "Footer")]
    parts = [part.text for name in names for part in attrgetter("left", "center", "right")(getattr(sheet, name))]
    return [line.strip() for text in parts if text for line in text.splitlines()]


def _hidden_columns(sheet: Worksheet) -> frozenset[int]:
    found = [column for column in sheet.column_dimensions.values() if column.hidden]
    return frozenset(place for column in found for place in range(column.min or 0, (column.max or 0) + 1))


def _value(cell: Cell | MergedCell, book: Workbook) -> object:
    """Return the value of a cell; a number that is shown as a year of an era or as a day of the week is a day."""
    if isinstance(cell.value, int | float) and _ERA_OR_WEEKDAY.search(_NO_SIGN.sub("", cell.number_format)):
        with suppress(OverflowError, ValueError):
            return from_excel(cell.value, book.epoch)
        return _NO_DAY
    return cell.value


def _text(value: object, form: str) -> str:
    """Return the value of a cell as it is shown; numbers without exponent, days in ISO form."""
    match value:
        case None:
            return ""
        case bool():
            return "TRUE" if value else "FALSE"
        case int() | float():
            return _number(value, form)
        case datetime() | date():
            return value.strftime("%Y-%m-%d")
        case time():
            return value.isoformat("minutes")
        case _:
            return str(value).replace(_RETURN, "")


def _number(value: float, form: str) -> str:
    """Return a number with the fifteen digits that spreadsheets keep, as a share or with zeros if it is shown so."""
    if "%" in form:
        return f"{_number(value * 100, '')}%"
    text = format(Decimal(f"{value:.15g}"), "f")
    return text.zfill(len(form)) if form and not form.strip("0") else text
