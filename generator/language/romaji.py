"""Hiragana → Latin letters: sign by sign for anchors of pages, and as addresses of public sites spell names."""

import re
import unicodedata
from functools import lru_cache

_ROWS = {
    "": "あいうえお",
    "k": "かきくけこ",
    "s": "さしすせそ",
    "t": "たちつてと",
    "n": "なにぬねの",
    "h": "はひふへほ",
    "m": "まみむめも",
    "r": "らりるれろ",
    "g": "がぎぐげご",
    "z": "ざじずぜぞ",
    "d": "だぢづでど",
    "b": "ばびぶべぼ",
    "p": "ぱぴぷぺぽ",
}
_DOUBLED = "*"
_LETTERS = {
    **{kana: f"{row}{vowel}" for row, line in _ROWS.items() for kana, vowel in zip(line, "aiueo", strict=True)},
    **dict(zip("ぁぃぅぇぉ", "aiueo", strict=True)),
    "や": "ya",
    "ゆ": "yu",
    "よ": "yo",
    "わ": "wa",
    "ゐ": "i",
    "ゑ": "e",
    "を": "o",
    "ん": "n",
    "ゔ": "vu",
    "し": "shi",
    "ち": "chi",
    "つ": "tsu",
    "ふ": "fu",
    "じ": "ji",
    "ぢ": "ji",
    "づ": "zu",
    "っ": _DOUBLED,
}
_GLIDES = {"ゃ": "a", "ゅ": "u", "ょ": "o"}
# Hepburn and 日本式 as 訓令式, long and short vowels as short ones; one after the other.
SYSTEMS = (
    ("[^a-z]", ""),
    ("oh(?![aeiouy])", "o"),
    ("m(?=[bmp])", "n"),
    ("sh(?=[aeou])", "sy"),
    ("sh", "s"),
    ("ch(?=[aeou])", "ty"),
    ("ch", "t"),
    ("[ct](?=t)", "t"),
    ("t?ts", "t"),
    ("f", "h"),
    ("d?j(?=[aeou])y?|j(?=y)|dy", "zy"),
    ("d?j", "z"),
    ("d(?=[iz])|d(?=u)", "z"),
    ("zz", "z"),
    ("ou", "o"),
    ("([aeiou])\\1+", "\\1"),
    ("([^n])\\1", "\\1"),
)
_SYSTEMS = tuple((re.compile(pattern), instead) for pattern, instead in SYSTEMS)
_KIND = {"市": "し", "区": "く", "町": "まち|ちょう", "村": "むら|そん", "都": "と", "府": "ふ", "県": "けん"}


def letters(kana: str) -> str:
    """Return ``kana`` sign by sign, long vowels written out (がっこう → gakkou); what is no hiragana is left out."""
    spelt = ""
    for sign in unicodedata.normalize("NFC", kana):
        if sign in _GLIDES:
            stem = spelt.removesuffix("i")
            spelt = stem + ("" if stem.endswith(("sh", "ch", "j")) else "y") + _GLIDES[sign]
        else:
            spelt += _LETTERS.get(sign, "")
    return re.sub(r"\*([a-z])", r"\1\1", spelt).replace(_DOUBLED, "")


def romaji(kana: str) -> str:
    """Return ``kana`` in Hepburn with long vowels short (とうきょう → tokyo, はっちょう → hatcho)."""
    spelt = letters(kana).replace("cch", "tch")
    return re.sub(r"o[ou]|uu", lambda match: match[0][0], spelt)


@lru_cache(maxsize=4096)
def latin_key(spelt: str) -> str:
    """Return what all Latin spellings of one reading have in common (Ōsaka, oosaka; Hutu, Futsu; Namba, Nanba)."""
    key = spelt.lower()
    for pattern, instead in _SYSTEMS:
        key = pattern.sub(instead, key)
    return key


def kana_stem(name: str, kana: str) -> str:
    """Return the reading of a municipality or prefecture without that of the sign its ``name`` ends in."""
    return re.sub(f"(?:{_KIND.get(name[-1], '')})$", "", kana)


def place_in_letters(name: str, kana: str) -> str:
    """Return a municipality or prefecture by its ``name`` and reading, without 市, 町 or 県 (ishikari, hokkaido)."""
    return romaji(kana_stem(name, kana))
