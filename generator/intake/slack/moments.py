"""Moments of Slack as days and times of Japan: it counts seconds, and its folders have the days of California."""

import re
from collections.abc import Callable
from datetime import datetime, timedelta, timezone

from generator import _
from generator.language.dates import written_day

_LAST = 4_102_444_800  # the year 2100: what says more is no moment
_FIRST = 1_000_000  # no message is older; what was pasted is counted from 1
JAPAN = timezone(timedelta(hours=9))
_TOKEN = re.compile(r"\{(\w+)\}")
_TS = re.compile(r"(\d{1,12})(?:\.(\d{1,6}))?", re.ASCII)
_FORMS: dict[str, Callable[[datetime], str]] = {
    "date_num": lambda moment: f"{moment:%Y-%m-%d}",
    "date_slash": lambda moment: f"{moment:%Y/%m/%d}",
    "time": lambda moment: f"{moment.hour}:{moment:%M}",
    "time_secs": lambda moment: f"{moment.hour}:{moment:%M:%S}",
    **dict.fromkeys(
        ("date", "date_short", "date_long", "date_pretty", "date_short_pretty", "date_long_pretty", "ago"),
        lambda moment: written_day(moment.date()),
    ),
}


def order(ts: str) -> tuple[int, int] | None:
    """Return the seconds and microseconds of a ``ts``, which order messages; None if it is none."""
    match = _TS.fullmatch(ts)
    return (int(match[1]), int((match[2] or "").ljust(6, "0"))) if match and int(match[1]) < _LAST else None


def moment_of(ts: str) -> datetime:
    """Return the time in Japan of a ``ts``.

    Raises:
        ValueError: It is none, or lies beyond all calendars.
    """
    found = order(ts)
    if found is None:
        raise ValueError(ts)
    try:
        return datetime.fromtimestamp(found[0], JAPAN)
    except (OverflowError, OSError) as error:
        raise ValueError(ts) from error


def day_of(ts: str) -> str:
    """Return the day in Japan of a ``ts`` as YYYY-MM-DD; what was only counted has none."""
    found = order(ts)
    return f"{moment_of(ts):%Y-%m-%d}" if found and found[0] >= _FIRST else _("日は不明")


def shown_moment(ts: str, form: str, fallback: str) -> str:
    """Return a moment in a ``form`` such as ``{date_num} {time}``, or the ``fallback`` where it cannot be told."""
    tokens = _TOKEN.findall(form)
    if not tokens or not all(token in _FORMS for token in tokens):
        return fallback
    try:
        moment = moment_of(ts)
    except ValueError:
        return fallback
    return _TOKEN.sub(lambda match: _FORMS[match[1]](moment), form)
