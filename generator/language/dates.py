"""Dates as clerks type them → the ISO form the files use, to be suggested to the author."""

import re
import unicodedata
from datetime import date

_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "R": 2018, "H": 1988, "S": 1925}
_DATE = re.compile(r"(?:(令和|平成|昭和|[RHS])\.?(\d{1,2}|元)|(\d{4}))[年./-](\d{1,2})(?:[月./-](\d{1,2})日?|月)?")


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
    if not match or not 1 <= int(match[4]) <= 12:  # noqa: PLR2004 - months of a year
        return ""
    return f"{_year(match):04}-{int(match[4]):02}"


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).replace(" ", "")


def _year(match: re.Match[str]) -> int:
    if match[3]:
        return int(match[3])
    return _ERAS[match[1]] + (1 if match[2] == "元" else int(match[2]))
