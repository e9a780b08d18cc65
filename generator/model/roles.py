"""The roles of an exchange: typed in the language of the site, known as Japanese sites have them."""

import re
from functools import cache

from generator import _, noted, worded_by

ASKER, _ANSWERING = noted("質問者"), noted("回答者{number}")
SPEAKER_PATTERN = r"^(?:質問者|回答者[1-9][0-9]?)$"


def answering(number: int) -> str:
    """Return the role of who answered as the ``number``-th, counted from 1."""
    return _ANSWERING.format(number=number)


def role_meant(text: str) -> str:
    """Return the role that ``text`` begins with in the language of the site as it is known, and what stands behind it.

    Any other text stays as it is.
    """
    found = _typed(worded_by()).match(text) if _(ASKER) != ASKER else None
    if found is None:
        return text
    return f"{answering(int(found[1])) if found[1] else ASKER}{text[found.end() :].lstrip()}"


def typed_role(role: str) -> str:
    """Return what people type and read for a ``role`` in the language of the site."""
    number = role.removeprefix(_ANSWERING.format(number=""))
    return _(_ANSWERING, number=number) if number.isdecimal() else _(ASKER) if role == ASKER else role


def typed_pattern() -> str:
    """Return the pattern of roles in the language of the site and in Japanese."""
    typed = _in_language("[1-9][0-9]?").replace(r"\ ", " ")  # JavaScript refuses a blank that is escaped
    return SPEAKER_PATTERN if _(ASKER) == ASKER else SPEAKER_PATTERN.replace("(?:", f"(?:{typed}|")


@cache
def _typed(_worded_by: object) -> re.Pattern[str]:
    return re.compile(rf"(?:{_in_language('([1-9][0-9]?)')})(?=\s*[(（]|$)", re.IGNORECASE)


def _in_language(number: str) -> str:
    """Return the patterns of both roles, with that of the ``number`` of who answers."""
    before, after = _(_ANSWERING).split("{number}")
    return f"{re.escape(_(ASKER))}|{re.escape(before)}{number}{re.escape(after)}"
