"""In which part of a large index something lies: its name tells, so that a change changes few parts (see parts.js)."""

from array import array

from generator.language.spelling import in_hiragana

_BYTES = 1500  # of a part, about
_BASE = 31
_LAST_IN_ONE = 0xFFFF  # sign that is one unit of UTF-16
_FIRST_KATAKANA, _LAST_KATAKANA, _APART = ord("ァ"), ord("ヶ"), 0x60


def place_of(name: str, parts: int) -> int:
    """Return the number of the part that has something of this name."""
    return _sum(array("H", name.encode("utf-16-le"))) % parts


def place_of_beginning(text: str, parts: int) -> int:
    """Return the number of the part that has what begins with the same two signs, whichever kana they are in.

    Single signs are in a part of their own, the one numbered 0: every text needs it.
    """
    first, second = map(ord, text[:2]) if len(text) > 1 else (0, 0)
    if not second or max(first, second) > _LAST_IN_ONE:
        units = array("H", in_hiragana(text[:2]).encode("utf-16-le"))[:2]
        return 1 + _sum(units) % (parts - 1) if len(units) > 1 else 0
    return 1 + (_hiragana(first) * _BASE + _hiragana(second)) % (parts - 1)


def _hiragana(code: int) -> int:
    """Return the code of a kana as hiragana, as ``in_hiragana`` does."""
    return code - _APART if _FIRST_KATAKANA <= code <= _LAST_KATAKANA else code


def _sum(units: "array[int]") -> int:
    found = 0
    for unit in units:
        found = (found * _BASE + unit) & 0xFFFFFFFF
    return found


def parts_for(size: int) -> int:
    """Return how many parts something of ``size`` bytes has: a power of two, so that it seldom changes."""
    return 1 << max(0, (size // _BYTES).bit_length())
