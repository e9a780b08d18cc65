"""Contributed Markdown → its plain text."""

import re

_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_MARKS = re.compile(r"\*\*|`|^ {0,3}(?:[-*>]|#{1,6}|[0-9]+\.)[ \t]+", re.MULTILINE)


def plain_text(markdown: str) -> str:
    """Return contributed Markdown without its marks."""
    return _MARKS.sub("", _LINK.sub(r"\1", markdown)).strip()
