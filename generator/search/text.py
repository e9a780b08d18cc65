"""Text normalisation shared by every build step; ``normalise`` in text.js does the same."""

import re
import unicodedata

_KANA = "ぁ-ゖァ-ヺー"
_DASH = re.compile(f"(?<=[{_KANA}])[\u2010-\u2015\u2212\u2500\u30fc\uff0d~\u301c]")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+")
_SPACES = re.compile(r"\s+")
_KATAKANA = {code: code - 0x60 for code in range(ord("ァ"), ord("ヶ") + 1)}


def normalise(text: str) -> str:
    """Return ``text`` in NFKC and lower case, every kind of dash after kana as the long vowel sign."""
    text = unicodedata.normalize("NFKC", text).lower()
    return _SPACES.sub(" ", _CONTROL.sub(" ", _DASH.sub("ー", text))).strip()


def kana_key(text: str) -> str:
    """Return kana in hiragana without long vowel signs (サーバー → さば)."""
    return text.translate(_KATAKANA).replace("ー", "")


def is_kana(text: str) -> bool:
    """Whether ``text`` is kana only."""
    return bool(text) and all("ぁ" <= sign <= "ゖ" or "ァ" <= sign <= "ヺ" or sign == "ー" for sign in text)
