"""Years of eras → those that everybody counts alike (令和8年度, R8年度 → 2026年度); years.js does the same."""

import re

from generator.language.dates import ERAS

_YEAR = re.compile(
    r"(令和|平成|昭和|(?<![a-z0-9])[rhs])\.?\s*"
    r"(元|[0-9]{1,2}|[一二三四五六]?十[一二三四五六七八九]?|[一二三四五六七八九])\s*(?=年(?![目間]|生(?!ま)))"
)
_DIGITS = "〇一二三四五六七八九"


def in_common_years(text: str) -> str:
    """Return a clean text with the years of eras as numbers."""
    return _YEAR.sub(lambda found: str(ERAS[found[1][0].upper()] + _number(found[2])), text) if "年" in text else text


def _number(year: str) -> int:
    if year == "元":
        return 1
    if year.isdigit():
        return int(year)
    tens, _, ones = year.rpartition("十")
    return 10 * (_DIGITS.index(tens or "一") if "十" in year else 0) + _DIGITS.index(ones or "〇")
