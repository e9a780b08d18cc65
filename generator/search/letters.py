"""What pages say letter by letter: how many have two signs in a row, and which sign follows these (see pairs.js)."""

from collections import Counter
from collections.abc import Mapping
from operator import add

from generator.language.later import later

_OTHER = later("[^0-9a-z\x80-\u1fff\u3005\u3006\u3040-\u30fa\u30fc-\ufdff\U00010000-\U0010ffff]+")
_LONG_VOWELS = later("(?<=[ァ-ヺー])ー+")
_WORDS = later("[\u3005\u3006\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u30a1-\u30fa\u30fc]{2,}")
_STEPS = 60  # shares are whole numbers of 1/60
_LEAST = 3  # of them
_MOST_NEXTS = 6
_BLANK = " "


def folded(text: str) -> str:
    """Return a normalised text as letters only, other signs as one blank, without long vowel signs after katakana."""
    return _OTHER.sub(_BLANK, _LONG_VOWELS.sub("", text)).strip()


def signs_of(text: str) -> set[str]:
    """Return the signs of a folded text and any two that stand together."""
    return {*text, *[pair for pair in set(map(add, text, text[1:])) if _BLANK not in pair]} - {_BLANK}


def threes_of(text: str) -> Counter[str]:
    """Return any three signs in a row within the words of kanji and katakana of a folded text; a blank ends a word."""
    words = _BLANK.join([*_WORDS.findall(text), ""])
    found = Counter(map(add, map(add, words, words[1:]), words[2:]))
    return Counter({three: count for three, count in found.items() if _BLANK not in three[:2]})


def nexts_of(following: Mapping[str, int]) -> dict[str, int]:
    """Return which signs mostly follow two, each with its share of their places in 1/60; a blank follows at ends."""
    if not following:
        return {}
    places = sum(following.values())
    shares = [(-int(_STEPS * count / places + 0.5), sign) for sign, count in following.items() if sign != _BLANK]
    return {sign: -share for share, sign in sorted(shares)[:_MOST_NEXTS] if -share >= _LEAST}


def between(pair: str, pages: int, nexts: Mapping[str, int]) -> dict[str, int]:
    """Return between which two signs the second of a ``pair`` stands how often, if so many ``pages`` have the pair."""
    return {pair[0] + sign: int(share * pages / _STEPS + 0.5) for sign, share in nexts.items()}
