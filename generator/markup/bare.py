"""Texts that need no engine: paragraphs of one line and flat lists of such lines, with no sign but whole bold words.

Most sections are such. They stand there already as they have to stand in a page, so that nothing has to be read or
written; tests hold this against the engines. Whatever is not certain is not bare.
"""

import re

from generator.markup.signs import BULLETS

_SIGN = r"[^\\`*_\[\]|#<>&~{}\s\x00-\x1f\x7f-\x9f]"
_LETTER = r"[^\W_]"  # beside such, every engine lets a mark open and close
_BOLD = rf"\*\*{_LETTER}(?:(?:{_SIGN}| )*{_LETTER})?\*\*(?!\*)"
_SIGNS = rf"(?:{_SIGN}++|&(?!#?\w+;)|{_BOLD})++"  # no other mark, and no reference to a sign
_LINE = rf"(?![-+={BULLETS}]|\d+[.)]){_SIGNS}(?: ++{_SIGNS})*+"
_BULLETS = rf"- {_LINE}(?:\n- {_LINE})*+(?!\n\n-)"  # items with blank lines between them are paragraphs
_NUMBERS = rf"1\. {_LINE}(?:\n[0-9]{{1,2}}\. {_LINE})*+"
_BLOCK = rf"(?:{_LINE}|{_BULLETS}|{_NUMBERS})"
_BARE = re.compile(rf"{_BLOCK}(?:\n\n{_BLOCK})*+")
_NUMBER = re.compile(r"^[0-9]+(?=\. )", re.MULTILINE)
_MARK = re.compile(r"(?:-|[0-9]+\.) ")
_APART = re.compile(rf"({_BOLD})")


def is_bare(text: str) -> bool:
    """Whether ``text`` is Markdown already of which all that is said is what stands there."""
    return bool(_BARE.fullmatch(text)) and all(
        number == str(place) for place, number in enumerate(_NUMBER.findall(text), 1)
    )


def plain_parts(text: str) -> list[str]:
    """Return a bare text in parts: every other one, the first among them, is no bold word."""
    return _APART.split(text)


def words_of(line: str) -> str:
    """Return what a reader sees of a line of a bare text."""
    return line[mark.end() if (mark := _MARK.match(line)) else 0 :].replace("**", "")
