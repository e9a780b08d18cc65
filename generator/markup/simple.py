"""Texts so simple that their blocks are told by their lines: most texts are, and need no engine to be looked at.

Such a text has headings of two signs or more, paragraphs and items of one line each, and blank lines, and none of its
lines begins with anything that Markdown, or a person who knows none, could mean otherwise.
"""

import re
from functools import lru_cache

_WORDS = (
    r"(?!\d{1,9}[.)])"  # no number of an item
    r"(?:[^\s#＃\-+*_>|=~`:\[<\\・･•‣⁃▪▫◦∙]|\*\*(?=\w))"  # nor another sign that begins a block; bold may
)
_LINE = rf"{_WORDS}[^\n\t]*+"
_HEADING = rf"#{{2,6}} {_WORDS}(?:[^\n\t]*[^\s#])?(?:\n++|\Z)"
_END = r"(?:\n++|\Z|(?=#))"
_BULLETS = rf"(?:- {_LINE}(?:\n|\Z))++{_END}"
_NUMBERS = rf"(?:\d{{1,2}}\. {_LINE}(?:\n|\Z))++{_END}"
_PARAGRAPH = rf"{_LINE}(?:\n\n++|\n(?=#)|\n?\Z)"
_SIMPLE = re.compile(rf"\n*+(?:{_HEADING}|{_BULLETS}|{_NUMBERS}|{_PARAGRAPH})*+")


@lru_cache(maxsize=2)
def is_simple(text: str) -> bool:
    """Whether ``text`` has no blocks but sections, paragraphs and flat lists, each told by its line alone."""
    return bool(_SIMPLE.fullmatch(text))
