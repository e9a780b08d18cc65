"""Text that other people wrote → Markdown for GitHub in which it is only text: no markup, no mention, no link."""

import re

from generator.reading.lexical import FORBIDDEN

LIMIT = 300  # characters of one value; a longer one is cut
_INVISIBLE = re.compile(rf"(?:{FORBIDDEN.pattern}|[\t\n])+")
_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~$])")
_AT_START = re.compile(r"^(\d{0,9})([-+.)])(?=\s|$)")  # where a value begins a line, it begins no list
_LINKING = re.compile(r"(?<=[@#:/.])(?=\S)|(?<=[Gg][Hh]-)(?=\d)|(?<=[0-9a-fA-F]{6})(?=[0-9a-fA-F])")
_APART = "\u200b"


def as_text(value: str) -> str:
    """Return ``value`` in one line as plain text of a paragraph or a table cell."""
    words = _LINKING.sub(_APART, _one_line(value)).replace("&", "&amp;")
    return _AT_START.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", words))


def as_code(value: str) -> str:
    """Return ``value`` in one line as a code span, in which GitHub sees neither mentions nor links."""
    return _between_backticks(_one_line(value).replace("|", "\uff5c"))


def as_code_line(value: str) -> str:
    """Return a line of a file as a code span to be copied: blanks and bars stay as they are."""
    line = _INVISIBLE.sub(" ", value).rstrip()
    return _between_backticks(line if len(line) <= LIMIT else f"{line[:LIMIT]}…")


def _between_backticks(words: str) -> str:
    longest = max(map(len, re.findall("`+", words)), default=0)
    fence = "`" * (longest + 1)
    return f"{fence} {words} {fence}" if words else ""


def _one_line(value: str) -> str:
    words = " ".join(_INVISIBLE.sub(" ", value).split())
    return words if len(words) <= LIMIT else f"{words[:LIMIT]}…"
