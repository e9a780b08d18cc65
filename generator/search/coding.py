"""Numbers and word lists as text that JSON leaves alone and gzip packs well; ``coding.js`` reads it."""

from collections.abc import Iterable

# Signs that JSON does not escape; "A".."Z" mark words (vocabulary is lower case).
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%&()*+,-./:;=?@[]^_{|}~ "
FINAL = 60  # signs below stand for the last digit of a number, the others carry on
_HIGH = 28
_MOST_SHARED = 25
# Each is written as one sign of a single byte, the rarest kana of readings and the comma between them as themselves.
_KANA = (
    "あいうえおかがきぎくげけこごさざしじすせそぞただちっつてでとどなにねのはばひびふぶほぼ"
    "まみむめもやゃゆゅよょらりるれろわんぐ"
)
_LETTERS = str.maketrans(_KANA, "".join(sign for sign in DIGITS if not sign.isupper() and sign != ","))


def number_text(number: int) -> str:
    """Return a number as signs: the last one below ``FINAL``, those before it above, 28 to the base."""
    text = DIGITS[number % FINAL]
    number //= FINAL
    while number:
        number -= 1
        text = DIGITS[FINAL + number % _HIGH] + text
        number //= _HIGH
    return text


def numbers_text(numbers: Iterable[int]) -> str:
    """Return numbers one after another."""
    return "".join(map(number_text, numbers))


def readings_text(readings: Iterable[Iterable[str]]) -> str:
    """Return the readings of words, front-coded, those of one word between commas."""
    return front_coded(map(",".join, readings)).translate(_LETTERS)


def front_coded(words: Iterable[str]) -> str:
    """Return sorted words, each after a capital letter that says how many signs it shares with the one before.

    Signs are counted as JavaScript does: a kanji beyond the basic plane is two.
    """
    parts: list[str] = []
    previous = ""
    for word in words:
        shared = units = 0
        for sign, other in zip(word, previous, strict=False):
            width = 1 + (sign > "\uffff")
            if sign != other or units + width > _MOST_SHARED:
                break
            shared, units = shared + 1, units + width
        parts.append(chr(ord("A") + units) + word[shared:])
        previous = word
    return "".join(parts)
