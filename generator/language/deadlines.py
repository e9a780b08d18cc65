"""Days up to which something holds or must be done, as texts tell them (2028年10月10日まで, 令和9年度末まで)."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from generator.language.dates import ERAS
from generator.language.later import later

_DEADLINE = later(
    r"""
    (?:(?P<year>20\d\d)|(?:令和|R)(?P<era>\d{1,2}|元))年
    (?:(?P<fiscal>度)(?:末)?|(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})日|末)?|末)
    (?:（[^（）\n]{1,12}）)?(?:まで|[がを]期限|[がを]締め?切)
    """,
    re.VERBOSE,
)
_SENTENCE_ENDS = "。\n"
_DECEMBER, _MARCH = 12, 3


class Deadline(NamedTuple):
    """The last ``day`` of a time, and the ``sentence`` that names it."""

    day: date
    sentence: str


def deadlines(text: str) -> Iterator[Deadline]:
    """Yield the deadlines of a ``text`` in the order in which it tells them; a month means its last day."""
    for found in _DEADLINE.finditer(text):
        if day := _last_day(found):
            yield Deadline(day, _sentence(text, found.start(), found.end()))


def _last_day(found: re.Match[str]) -> date | None:
    era = found["era"]
    year = int(found["year"]) if found["year"] else ERAS["R"] + (1 if era == "元" else int(era))
    month = int(found["month"] or _DECEMBER)
    if found["fiscal"]:
        year, month = year + 1, _MARCH
    try:
        return date(year, month, int(found["day"] or monthrange(year, month)[1]))
    except ValueError:  # a day that no calendar has
        return None


def _sentence(text: str, start: int, end: int) -> str:
    begins = max(text.rfind(sign, 0, start) for sign in _SENTENCE_ENDS) + 1
    ends = min((place for sign in _SENTENCE_ENDS if (place := text.find(sign, end)) >= 0), default=len(text))
    return text[begins : ends + 1].strip()
