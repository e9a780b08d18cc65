"""What readers are told, in the language of the site: a Japanese text in the code is the name of its translation.

The language is settled once in a run, where the settings are read. Japanese asks no catalog and loads none.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date
from importlib import import_module
from types import MappingProxyType
from typing import Any

JAPANESE = "ja"
Say = Callable[[str], str]  # a text in Japanese → in the language of the site
Translations = Mapping[tuple[str, str], str]  # (where it is said, or nothing; the Japanese text) → the text

# {cases:case|cases}: the first where the number is one; other languages than Japanese say so.
PLURAL = re.compile(r"\{(\w+):([^{}|]*)\|([^{}|]*)\}")
_ONE = (1, "1")  # as a number, and as readers see it


_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


class _Spoken:
    """The language of this run."""

    language: str = JAPANESE
    translations: Translations = {}  # noqa: RUF012 - replaced as a whole
    own: Mapping[str, str] = {}


def speak(language: str, own: Mapping[str, str] = MappingProxyType({})) -> None:
    """Say everything in ``language`` from now on, and in a site's ``own`` words where it has some for a Japanese text.

    Workers that begin later do so too.
    """
    _Spoken.own = own
    if language != _Spoken.language:
        japanese = language == JAPANESE
        _Spoken.translations = {} if japanese else import_module("generator.language.catalogs").read(language)
        _Spoken.language = language


def spoken() -> str:
    """Return the code of the language of this run, as HTML names it."""
    return _Spoken.language


def worded_by() -> tuple[str, tuple[tuple[str, str], ...]]:
    """Return what tells the words of this run from those of others: the language, and the site's own."""
    return _Spoken.language, tuple(_Spoken.own.items())


def is_as_written() -> bool:
    """Whether nothing is said otherwise than it stands in the code."""
    return not _Spoken.own and _Spoken.language == JAPANESE


def _(text: str, /, **values: object) -> str:
    """Return ``text`` in the language of the site, its ``{names}`` filled with ``values`` if there are any."""
    return of("", text, **values)


def of(context: str, text: str, /, **values: object) -> str:
    """Return ``text`` as ``_`` does, by what is said for it where ``context`` is spoken of, if that is another word."""
    known = _Spoken.translations
    if own := _Spoken.own.get(text):
        text = own
    elif known:
        text = known.get((context, text)) or known.get(("", text)) or text
    return _filled(text, values) if values else text


def texts_asked(translated: Callable[[str, Say], str], source: str) -> list[str]:
    """Return every text of ``source`` that is looked up where it is ``translated``, in its order."""
    asked: list[str] = []

    def note(text: str) -> str:
        asked.append(text)
        return text

    translated(source, note)
    return asked


def shown_day(day: date) -> str:
    """Return a day as readers see it: 2026年11月22日, 22 November 2026."""
    if spoken() == JAPANESE:
        return f"{day.year}年{day.month}月{day.day}日"
    return f"{day.day} {shown_month(day)}"


def shown_month(day: date) -> str:
    """Return the month of a day as readers see it: 2026年11月, November 2026."""
    return f"{day.year}年{day.month}月" if spoken() == JAPANESE else f"{_MONTHS[day.month - 1]} {day.year}"


def noted(text: str) -> str:
    """Return ``text`` as it is: a text that is translated where it is shown, marked where it is written."""
    return text


def _filled(text: str, values: Mapping[str, Any]) -> str:
    if "|" in text:
        text = PLURAL.sub(lambda found: found[2] if values[found[1]] in _ONE else found[3], text)
    return text.format(**values)
