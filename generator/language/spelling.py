"""Names as people spell them → one spelling: old and new kanji, ヶ and ケ, signs of other widths, either kana."""

import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from generator.language.later import later

HAN = "\u3005\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # kanji, as a range of a pattern
KANJI_DIGITS = "〇一二三四五六七八九"  # each stands for its place
SELECTOR = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")  # which of its forms a sign has
_ROWS = re.compile(r'^ +"([^"]+)",$', re.MULTILINE)
_PAIRS = _ROWS.findall(Path(__file__).with_name("variants.js").read_text(encoding="utf-8"))
USUAL_FORMS = str.maketrans(dict(pair for row in _PAIRS for pair in row.split()))
_HIRAGANA = {code: code - 0x60 for code in range(ord("ァ"), ord("ヶ") + 1)}
IGNORED = re.compile(rf"\s|{SELECTOR.pattern}")
_BLANKS = "\u3000\u00a0\u2000-\u200a\u202f\u205f"
LONG_VOWELS = "ĀāĪīŪūĒēŌōÂâÎîÛûÊêÔô"
OTHER_FORMS = later(  # of signs that are compared one by one
    rf"{SELECTOR.pattern}|[ｦ-ﾝ][ﾞﾟ]?|[\uff01-\uff5e\uf900-\ufaffⒶ-ⓩ\U0001d400-\U0001d6a3{LONG_VOWELS}{_BLANKS}]"
)
_LETTER = f"[{HAN}ぁ-ゖァ-ヺー]"
JOINING = {  # what is read "ga" or "no" between two kanji of a name, and what parts signs one by one (石・狩・市)
    " ": later(rf"(?<={_LETTER})(?<!{_LETTER}{_LETTER})[・･/_.‐–-](?={_LETTER}(?!{_LETTER}))"),
    "ケ": later(rf"(?<=[{HAN}])[ケがガ](?=[{HAN}])"),
    "の": later(rf"(?<=[{HAN}])[ノの之乃](?=[{HAN}])"),
}


def in_hiragana(text: str) -> str:
    """Return ``text`` with katakana as hiragana, sign by sign (イシカリ → いしかり)."""
    return text.translate(_HIRAGANA)


def in_usual_forms(text: str) -> str:
    """Return ``text`` with signs in the forms that are usually typed, sign by sign (四條, ヶ → 四条, ケ)."""
    return text.translate(USUAL_FORMS)


def with_joining_kana(text: str) -> str:
    """Return ``text`` with ケ for が and の for ノ between kanji, sign by sign (駒が根, 山ノ内 → 駒ケ根, 山の内).

    What parts signs one by one becomes a blank (石・狩・市 → 石 狩 市).
    """
    for sign, pattern in JOINING.items():
        text = pattern.sub(sign, text)
    return text


def signs_of(text: str) -> tuple[str, Sequence[int]]:
    """Return ``text`` with each sign in its usual form and width, and where each stood and the last one ended."""
    kept: list[str] = []
    places: list[int] = []
    end = 0
    for match in OTHER_FORMS.finditer(text):
        plain = "" if SELECTOR.match(match[0]) else _plain(match[0])
        kept += (text[end : match.start()], plain)
        places += (*range(end, match.start()), *([match.start()] * len(plain)))
        end = match.end()
    signs = with_joining_kana(in_usual_forms("".join([*kept, text[end:]])))
    return signs, [*places, *range(end, len(text) + 1)]


def _plain(sign: str) -> str:
    """Return a sign of another form as the usual one (Ｏ, ō → O, o)."""
    plain = unicodedata.normalize("NFKC", sign)
    return unicodedata.normalize("NFD", plain)[0] if plain in LONG_VOWELS else plain


def spelling_key(text: str) -> str:
    """Return what all spellings of one name have in common, without blanks (龍ヶ崎市, 竜が崎 市 → 竜ケ崎市)."""
    return in_hiragana(with_joining_kana(in_usual_forms(IGNORED.sub("", unicodedata.normalize("NFKC", text)))))
