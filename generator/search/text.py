"""Text normalisation shared by every build step; ``normalise`` in text.js does the same."""

import re
import unicodedata

from generator.language.spelling import SELECTOR, USUAL_FORMS, in_usual_forms
from generator.language.words import JAPANESE, spoken
from generator.search.moments import in_plain_moments
from generator.search.numerals import KA, in_digits
from generator.search.years import in_common_years

_KANA = "ぁ-ゖァ-ヺー"
# A hyphen is typed for a long vowel sign (メ-ル, サ-バ-), but not where it can part words: at Latin letters and digits,
# where such a sign stands near, where what stands before ends as whole words do (システム-, オンライン-).
_HYPHEN = (  # begins with its sign: the search then skips to that
    "-(?<=[ァ-ヺ]-)(?<![ッン]-)(?<!ー[ァ-ヺ]-)(?<!ー[ァ-ヺ]{2}-)(?<!ー[ァ-ヺ]{3}-)"
    "(?<![ァ-ヺ]{2}[ムスクトドブグズツプフ]-)(?<![ァ-ヺ][ァ-クケ-ヺ]ル-)"
    "(?![a-z0-9-]|[ァ-ヺ-]{0,9}ー)"
)
_CONTEXTS = (  # each begins with its sign
    (re.compile("['\u2019\u2032](?<=[αβ].)"), "ダッシュ"),  # α´モデル is said and typed with its dash
    (re.compile(_HYPHEN), "ー"),
    (re.compile(f"[\u2010-\u2015\u2212\u2500~](?<=[{_KANA}].)"), "ー"),
    (re.compile("[\u2010-\u2015\u2212\u2500ー](?<=[a-z0-9].)(?=[a-z0-9])"), "-"),  # AI‐OCR, 03ー1234
    (re.compile("一(?<=[ァ-ヺー]一)(?=[ァ-ヺー])"), "ー"),  # メ一ル, read from paper
    *((pattern, "か") for pattern in KA),  # 1ヶ月, 3カ所
    (re.compile(r",(?<=[0-9],)(?=[0-9]{3}(?![0-9]))"), ""),
    (re.compile(r"&(?<=[a-z]&)(?=[a-z])"), ""),
)
_CONTROL = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\U0001d000-\U0001d1ff\U0001f000-\U0001fbff]"
)
_BEFORE = str.maketrans("\u00b4゛゜", "\u2032\u3099\u309a")  # ホ゛ is ボ in two signs
_SPACES = re.compile(r"\s+")
_RADICAL = re.compile("[\u2e80-\u2fdf]")
_SMALL_VOWELS = str.maketrans("ぁぃぅぇぉ", "あいうえお")
_KATAKANA = {code: code - 0x60 for code in range(ord("ァ"), ord("ヶ") + 1)}


def clean(text: str) -> str:
    """Return ``text`` in NFKC and lower case, dashes after kana as long vowel signs, plain numbers."""
    text = unicodedata.normalize("NFKC", SELECTOR.sub("", text).translate(_BEFORE)).lower().replace("\u301c", "~")
    text = _CONTROL.sub(" ", _RADICAL.sub(lambda sign: sign[0].translate(USUAL_FORMS), text))
    for pattern, sign in _CONTEXTS:
        text = pattern.sub(sign, text)
    if spoken() == JAPANESE:  # numerals.en.js and years.en.js leave texts as they are
        text = in_digits(in_plain_moments(in_common_years(text)))
    return _SPACES.sub(" ", text).strip()


def normalise(text: str) -> str:
    """Return a clean ``text`` with every kanji in its usual form (龍 → 竜, ヶ → ケ): what is compared.

    A dictionary is asked with the clean one, which keeps the forms that names are written in.
    """
    return in_usual_forms(clean(text))


def kana_key(text: str) -> str:
    """Return kana in hiragana without long vowel signs, small vowels as others (サーバー → さば, ウェブ → うえぶ)."""
    return text.translate(_KATAKANA).replace("ー", "").translate(_SMALL_VOWELS)


def is_kana(text: str) -> bool:
    """Whether ``text`` is kana only."""
    return bool(text) and all("ぁ" <= sign <= "ゖ" or "ァ" <= sign <= "ヺ" or sign == "ー" for sign in text)
