"""Names as people spell them → one spelling: old and new kanji, ヶ and ケ, signs of other widths, either kana."""

import re
import unicodedata
from pathlib import Path

HAN = "\u3005\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # kanji, as a range of a pattern
SELECTOR = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")  # which of its forms a sign has
_ROWS = re.compile(r'^ +"([^"]+)",$', re.MULTILINE)
_PAIRS = _ROWS.findall(Path(__file__).with_name("variants.js").read_text(encoding="utf-8"))
USUAL_FORMS = str.maketrans(dict(pair for row in _PAIRS for pair in row.split()))
_HIRAGANA = {code: code - 0x60 for code in range(ord("ァ"), ord("ヶ") + 1)}
IGNORED = re.compile(rf"\s|{SELECTOR.pattern}")
JOINING = {  # what is read "ga" or "no" between two kanji of a name
    "ケ": re.compile(rf"(?<=[{HAN}])[ケがガ](?=[{HAN}])"),
    "の": re.compile(rf"(?<=[{HAN}])[ノの之乃](?=[{HAN}])"),
}


def in_hiragana(text: str) -> str:
    """Return ``text`` with katakana as hiragana, sign by sign (イシカリ → いしかり)."""
    return text.translate(_HIRAGANA)


def in_usual_forms(text: str) -> str:
    """Return ``text`` with signs in the forms that are usually typed, sign by sign (四條, ヶ → 四条, ケ)."""
    return text.translate(USUAL_FORMS)


def spelling_key(text: str) -> str:
    """Return what all spellings of one name have in common, without blanks (龍ヶ崎市, 竜が崎 市 → 竜ケ崎市)."""
    key = in_usual_forms(IGNORED.sub("", unicodedata.normalize("NFKC", text)))
    for sign, pattern in JOINING.items():
        key = pattern.sub(sign, key)
    return in_hiragana(key)
