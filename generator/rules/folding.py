"""Text with the forms of one sign folded into one, for patterns: each stays in its place, so that findings do too."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.language.spelling import KANJI_DIGITS
from generator.rules.lines import has_one, in_lines_at

DASHES = "‐‑‒–—―−─ーｰ﹣﹘⁃˗"
_FULL_WIDTH = re.compile(f"[\uff01-\uff5e\u3000\u00a0\u2000-\u200a\u202f{DASHES}]")
_COMMON = (
    ("ー", "-"),
    ("（", "("),
    ("）", ")"),
)  # nearly all there are: replaced before the others are looked for one by one
KANJI_NUMBER = re.compile(rf"[{KANJI_DIGITS}](?:[()の・ -]{{0,2}}[{KANJI_DIGITS}]){{6,}}")
_AS_DIGITS = str.maketrans(KANJI_DIGITS, "0123456789")

# Of a page: what stands in it is its publisher's, but what only follows it behind a comma is not.
ADDRESS = re.compile(r"https?://(?:(?![,;]0\d{1,4}-\d{1,4}-\d)[^\s)>\"'\u0080-\U0010ffff])+")


@dataclass(frozen=True, slots=True)
class Sought:
    """What a rule looks for in folded text: a line without the ``sign`` has no match.

    A sign begins with letters, so that the search skips to them; most texts have none, and are done. What stands in
    the address of a page is looked at only on demand. Of what matches, that is meant which ``counts``. Where there are
    ``words``, in small letters, a text without all of them has no match: most texts in Japanese have no English label.
    """

    pattern: re.Pattern[str]
    sign: re.Pattern[str] | None = None
    in_addresses: bool = False
    counts: Callable[[re.Match[str]], bool] | None = None
    words: tuple[str, ...] = ()

    def may_be_in(self, lowered: str) -> bool:
        """Whether a text in small letters has one of the words, or there are none."""
        return not self.words or has_one(self.words, lowered)

    def matches(self, text: str) -> Iterator[re.Match[str]]:
        """Yield what is sought in a folded text: not every twelve digits are, nor every word before さん."""
        found = in_lines_at(self.sign, self.pattern, text) if self.sign else self.pattern.finditer(text)
        return filter(self.counts, found) if self.counts else found


def folded(text: str) -> str:
    """Return ``text`` with full-width forms, blanks, dashes and numbers in kanji digits as ASCII, sign by sign.

    The long vowel ー becomes a dash as well: patterns of words that have one take the dash.
    """
    for sign, plain in _COMMON:
        text = text.replace(sign, plain)
    text = _FULL_WIDTH.sub(_half_width, text)
    return KANJI_NUMBER.sub(lambda match: match[0].translate(_AS_DIGITS), text)


def without_addresses(text: str) -> str:
    """Return ``text`` with blanks for the addresses of pages."""
    return ADDRESS.sub(lambda match: " " * len(match[0]), text)


def _half_width(match: re.Match[str]) -> str:
    char = match[0]
    if char in DASHES:
        return "-"
    return chr(ord(char) - 0xFEE0) if "\uff01" <= char <= "\uff5e" else " "
