"""Years of eras → those that everybody counts alike (令和8年度, R8年度 → 2026年度); years.js does the same."""

import re

from generator.language.dates import ERAS
from generator.language.spelling import HAN
from generator.search.numerals import NUMERAL, number_of

_ERA = f"令和|平成|昭和|(?<![a-z0-9])[rhs]|(?<![{HAN}])[令平昭](?=[0-9])"
_YEAR = re.compile(
    rf"({_ERA})\.?\s*(元|[0-9]{{1,2}}|[一二三四五六][〇○一二三四五六七八九]|{NUMERAL})\s*(?=年(?![目間]|生(?!ま)))"
)


def in_common_years(text: str) -> str:
    """Return a clean text with the years of eras as numbers."""
    return _YEAR.sub(lambda found: str(ERAS[found[1][0].upper()] + number_of(found[2])), text) if "年" in text else text
