"""Dates as clerks type them → the ISO form the files use, to be suggested to the author; days as readers see them."""

import re
import unicodedata
from datetime import date, timedelta

from generator.language.words import shown_day

ERAS = {"令": 2018, "平": 1988, "昭": 1925, "大": 1911, "明": 1867, "R": 2018, "H": 1988, "S": 1925}
_DATE = re.compile(r"(?:(令和?|平成?|昭和?|[RHS])\.?(\d{1,2}|元)|(\d{4}))[年./-](\d{1,2})(?:[月./-](\d{1,2})日?|月)?")
_YEAR = re.compile(r"(?:(令和?|平成?|昭和?|[RHS])\.?(\d{1,2}|元)年|(\d{4})年?)")
_WEEKDAY = re.compile(r"\([日月火水木金土](?:曜日?)?\)")
_TIME = re.compile(r"(?<=\d)[ T]\d{1,2}:\d{2}(?::\d{2})?$")
_RUN = re.compile(r"(\d{4})(\d{2})(\d{2})?")
_SERIAL = re.compile(r"\d{5}")
_ZERO = date(1899, 12, 30)  # the day from which spreadsheets count
_OF_NAME = re.compile(r"(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-(\d{2})")
_NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_APRIL = 4
_FIRST, _LAST = 36526, 73050  # 2000 to 2099, as spreadsheets count


def as_day(text: str) -> str:
    """Return the day that ``text`` means as ``YYYY-MM-DD``, or an empty text if it means none."""
    match = _DATE.fullmatch(_folded(text))
    if not match or not match[5]:
        return ""
    try:
        return date(_year(match), int(match[4]), int(match[5])).isoformat()
    except ValueError:
        return ""


def as_month(text: str) -> str:
    """Return the month that ``text`` means as ``YYYY-MM``, or an empty text if it means none."""
    match = _DATE.fullmatch(_folded(text))
    if not match or not _year(match) or not 1 <= int(match[4]) <= 12:  # noqa: PLR2004 - months of a year
        return ""
    return f"{_year(match):04}-{int(match[4]):02}"


def as_date(text: str) -> str:
    """Return the day, month or year that ``text`` means, as much as it says; an empty text if it means none."""
    match = _DATE.fullmatch(_folded(text))
    if match:
        return as_day(text) if match[5] else as_month(text)
    year = _YEAR.fullmatch(_folded(text))
    return f"{_year(year):04}" if year else ""


def as_typed(text: str) -> str:
    """Return the day or month behind what a spreadsheet made of it (46346, Apr-26), or ``text`` itself."""
    if _SERIAL.fullmatch(text) and _FIRST <= int(text) <= _LAST:
        return (_ZERO + timedelta(int(text))).isoformat()
    named = _OF_NAME.fullmatch(text)
    return f"20{named[2]}-{_NAMES.index(named[1]) + 1:02}" if named else text


def written_day(day: date) -> str:
    """Write a day as 2026年11月22日."""
    return shown_day(day)


def fiscal_year(day: date) -> int:
    """Return the 年度 of a day, which begins in April."""
    return day.year if day.month >= _APRIL else day.year - 1


def _folded(text: str) -> str:
    """Return a date without its weekday, its time and its blanks; a run of digits is parted."""
    plain = _TIME.sub("", _WEEKDAY.sub("", unicodedata.normalize("NFKC", text)).strip()).replace(" ", "")
    run = _RUN.fullmatch(plain)
    return "-".join(filter(None, run.groups())) if run else plain


def _year(match: re.Match[str]) -> int:
    if match[3]:
        return int(match[3])
    return ERAS[match[1][0]] + (1 if match[2] == "元" else int(match[2]))
