"""Years of eras → those that everybody counts alike (令和8年度, R8年度 → 2026年度); years.js does the same.

A day or month in figures is written out: 2023/04/01, 2023-04-01, R5.4.1 and 令和5.4.1 are 2023年4月1日,
and 2026/3 is 2026年3月.
"""

import re

from generator.language.dates import ERAS
from generator.language.later import later
from generator.language.spelling import HAN
from generator.search.numerals import NUMERAL, number_of

_ERA = f"令和|平成|昭和|大正|明治|(?<![a-z0-9])[rhs]|(?<![{HAN}])[令平昭](?=[0-9])"
_YEAR = later(
    rf"({_ERA})\.?\s*(元|[0-9]{{1,2}}|[一二三四五六][〇○一二三四五六七八九]|{NUMERAL})\s*(?=年(?![目間]|生(?!ま)))"
)
_DAY = later(
    rf"(?<![a-z0-9])(?<![0-9][./-])(?:((?:19|20)[0-9]{{2}})"
    rf"|([rh]|令和|平成|昭和|(?<![{HAN}])[令平昭])([0-9]{{1,2}})(?=[./]))([./]|-(?=[0-9]{{1,2}}-))"
    r"(1[0-2]|0?[1-9])(?:\4(3[01]|[12][0-9]|0?[1-9])|(?<!-[0-9])(?<!-[0-9]{2}))(?![0-9]|[./-][0-9])"
)
_AFTER_YEAR = later(
    "[./-](?:(?<=(?:19|20)[0-9][0-9].)|(?<=[rh和成令平昭][0-9].)|(?<=[rh和成令平昭][0-9][0-9].))[0-9]"
)  # in a day


def in_common_years(text: str) -> str:
    """Return a clean text with the years of eras as numbers, and days in figures written out."""
    if _AFTER_YEAR.search(text):
        text = _DAY.sub(_written_out, text)
    return _YEAR.sub(lambda found: str(ERAS[found[1][0].upper()] + number_of(found[2])), text) if "年" in text else text


def _written_out(found: re.Match[str]) -> str:
    common, era, year, _between, month, day = found.groups()
    whole = common or ERAS[era[0].upper()] + int(year)
    return f"{whole}年{int(month)}月" + (f"{int(day)}日" if day else "")
