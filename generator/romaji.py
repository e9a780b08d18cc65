"""Hiragana → Latin letters as addresses of public sites spell them: Hepburn, long vowels short (とうきょう → tokyo)."""

import re

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
_LETTERS = {
    **{kana: f"{row}{vowel}" for row, line in _ROWS.items() for kana, vowel in zip(line, "aiueo", strict=True)},
    "や": "ya",
    "ゆ": "yu",
    "よ": "yo",
    "わ": "wa",
    "を": "o",
    "ん": "n",
    "し": "shi",
    "ち": "chi",
    "つ": "tsu",
    "ふ": "fu",
    "じ": "ji",
    "ぢ": "ji",
    "づ": "zu",
}
_GLIDES = {"ゃ": "a", "ゅ": "u", "ょ": "o"}


def romaji(kana: str) -> str:
    """Return the spelling of ``kana``; a sign that is no hiragana is left out."""
    spelt = ""
    for sign in kana:
        if sign in _GLIDES:
            stem = spelt.removesuffix("i")
            spelt = stem + ("" if stem.endswith(("sh", "ch", "j")) else "y") + _GLIDES[sign]
        elif sign == "っ":
            spelt += "-"
        else:
            spelt += _LETTERS.get(sign, "")
    doubled = re.sub(r"-(.)", lambda match: ("t" if match[1] == "c" else match[1]) + match[1], spelt).replace("-", "")
    return re.sub(r"o[ou]|uu", lambda match: match[0][0], doubled)
