"""Texts without signs: paragraphs of one line and lists of such lines, in which nothing has to be escaped either.

Most sections are such. They stand there already as they have to stand in a page, so that nothing has to be read or
written; tests hold this against the engines. Whatever is not certain is not bare.
"""

import re

from generator.markup.signs import BULLETS

_SIGNS = r"(?:[^\\`*_\[\]|#<>&~{}\s\x00-\x1f\x7f-\x9f]++|&(?!#?\w+;))++"  # no mark, no reference to a sign
_LINE = rf"(?![-+={BULLETS}]|\d+[.)]){_SIGNS}(?: ++{_SIGNS})*+"
_ITEM = f"- {_LINE}"
_LIST = rf"{_ITEM}(?:\n{_ITEM})*+(?!\n\n-)"  # items with blank lines between them are paragraphs
_BARE = re.compile(rf"(?:{_LINE}|{_LIST})(?:\n\n(?:{_LINE}|{_LIST}))*+")


def is_bare(text: str) -> bool:
    """Whether ``text`` is Markdown already of which all that is said is what stands there."""
    return bool(_BARE.fullmatch(text))
