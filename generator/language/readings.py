"""五十音 order: how a Japanese text is read, the row it stands in, and a key to sort it by.

Readings come from SudachiPy on the machine that builds the site
(docs/decisions/20261122-readings-by-sudachi.md); readers and authors never need it.
"""

import re
import unicodedata
from enum import StrEnum
from functools import cache, lru_cache
from typing import Self

from sudachipy import Tokenizer

from generator import _, noted
from generator.language.dictionary import dictionary
from generator.language.spelling import in_usual_forms

SortKey = tuple[bool, str, str, str]
_KATAKANA = {code: code - 0x60 for code in range(ord("ァ"), ord("ヶ") + 1)}
_SMALL = str.maketrans("ぁぃぅぇぉっゃゅょゎゕゖ", "あいうえおつやゆよわかけ")
_VOWELS = {
    kana: vowel
    for vowel, line in zip(
        "あいうえお",
        ("あかさたなはまやらわ", "いきしちにひみり", "うくすつぬふむゆる", "えけせてねへめれ", "おこそとのほもよろを"),
        strict=True,
    )
    for kana in line
}
_NUMBERS = re.compile("([0-9]+)")
_UNVOICE = str.maketrans("", "", "\u3099\u309a")


class Row(StrEnum):
    """A row of the 五十音 table; the value names its page."""

    slug: str
    kana: str

    A = "あ", "a", "あいうえお"
    KA = "か", "ka", "かきくけこ"
    SA = "さ", "sa", "さしすせそ"
    TA = "た", "ta", "たちつてと"
    NA = "な", "na", "なにぬねの"
    HA = "は", "ha", "はひふへほ"
    MA = "ま", "ma", "まみむめも"
    YA = "や", "ya", "やゆよ"
    RA = "ら", "ra", "らりるれろ"
    WA = "わ", "wa", "わをん"
    OTHER = noted("英数"), "abc", ""

    def __new__(cls, value: str, slug: str, kana: str) -> Self:
        """Create a row from its name, the name of its page, and its kana."""
        member = str.__new__(cls, value)
        member._value_, member.slug, member.kana = value, slug, kana
        return member

    @property
    def label(self) -> str:
        """What readers call the row, in the language of the site."""
        return _(self.value) if self is Row.OTHER else _("{kana}行", kana=self.value)


_ROWS = {kana: row for row in Row for kana in row.kana}


def reading(text: str) -> str:
    """Return ``text`` in hiragana as far as the dictionary knows it; signs are left out."""
    words = _tokenizer().tokenize(_folded(text))
    return "".join(_hiragana(word.surface(), word.reading_form()) for word in words)


def sort_key(text: str, known_reading: str = "") -> SortKey:
    """Return the key that puts texts in 五十音 order, those that begin with digits or Latin letters last.

    As dictionaries do: first by plain kana (が as か, っ as つ, ー as the vowel before it), then
    by the exact reading, then by the text. Numbers stand in the order of their size, however they are read
    (第2回 before 第10回, 毎月1日 before 毎月20日).
    """
    if begins_with_letter(text):
        folded = _folded(text).casefold()
        return (True, _by_size(folded.lstrip("「『(【\"'")), folded, text)
    spoken = known_reading or "".join(part if part.isdigit() else reading(part) for part in _parts(_folded(text)))
    return (False, _by_size(_plain(spoken)), spoken, text)


def row_of(text: str, known_reading: str = "") -> Row:
    """Return the row of the 五十音 table ``text`` stands in."""
    if begins_with_letter(text):
        return Row.OTHER
    return _ROWS.get(_plain(known_reading or reading(text))[:1], Row.OTHER)


def initial(text: str, known_reading: str = "") -> str:
    """Return what ``text`` is found under: its first kana, or its first letter or digit."""
    if begins_with_letter(text):
        first = next((sign for sign in unicodedata.normalize("NFKC", text) if sign.isalnum()), "0")
        return first.upper() if first.isascii() else first
    return _plain(known_reading or reading(text))[:1]


@lru_cache(maxsize=8)
def begins_with_letter(text: str) -> bool:
    """Whether the first letter of ``text`` is a digit or not Japanese (LGWAN, αモデル, 350時間)."""
    first = next((sign for sign in unicodedata.normalize("NFKC", text) if sign.isalnum()), "0")
    return first.isdigit() or unicodedata.name(first, "").startswith(("LATIN", "GREEK", "DIGIT"))


def _folded(text: str) -> str:
    """Return ``text`` in the signs that the dictionary knows (㈱ → 株, 髙 → 高)."""
    return in_usual_forms(unicodedata.normalize("NFKC", text))


def _parts(text: str) -> list[str]:
    """Return the numbers in ``text`` and what stands between them; a number of a day or year has no one reading."""
    return [part for part in _NUMBERS.split(text) if part]


def _by_size(text: str) -> str:
    """Return ``text`` so that its numbers are ordered by size: each follows the count of its digits."""
    return _NUMBERS.sub(lambda number: f"{len(number[0].lstrip('0')):03}{number[0].lstrip('0')}", text)


@cache
def _tokenizer() -> Tokenizer:
    return dictionary().tokenizer()


def _hiragana(surface: str, spoken: str) -> str:
    """Return the reading of one word; brackets and other signs have none."""
    if not surface.isalnum() and not any(sign.isalnum() for sign in surface):
        return ""
    return (spoken or surface).translate(_KATAKANA)


@lru_cache(maxsize=8)
def _plain(spoken: str) -> str:
    """Reduce a reading to big, unvoiced kana; a long mark becomes the vowel it lengthens."""
    bare = unicodedata.normalize("NFD", spoken).translate(_UNVOICE).translate(_SMALL)
    if "ー" not in bare:
        return bare
    letters: list[str] = []
    for letter in bare:
        before = letters[-1] if letters else ""
        letters.append(_VOWELS.get(before, "") if letter == "ー" else letter)
    return "".join(letters)
