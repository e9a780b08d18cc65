"""Morphological analysis with SudachiPy: words, their normalised forms, weight classes and readings."""

import re
from functools import cache, lru_cache

from sudachipy import Morpheme, SplitMode, Tokenizer

from generator.language.dictionary import dictionary
from generator.search.text import is_kana, kana_key, normalise
from generator.search.words import (
    ADJECTIVE,
    ADVERB,
    COUNTER,
    FUNCTION,
    NOUN,
    NUMBER,
    PREFIX,
    PRONOUN,
    PROPER,
    SHAPE,
    STOP,
    SUFFIX,
    VERB,
    Word,
)

_STOP_WORDS = (
    "教える 知る 思う 良い 有る 無い 行く 出来る 為る 成る 居る 下さる 言う 聞く 欲しい 何 何処 どの どう 何時 誰 幾ら "
    "必要 場合 方法 事 物 時 所 為 様 方 頂く 貰う 掛かる 於く 付く 出す 取る 持つ 入る 見る"
)
STOP_WORDS = frozenset(_STOP_WORDS.split())
_NEVER_STOPPED = frozenset({"助詞", "助動詞", "接尾辞"})  # 所 in 市役所 says something, 所 alone does not
_CLASSES = {
    "名詞": NOUN,
    "動詞": VERB,
    "形容詞": ADJECTIVE,
    "形状詞": SHAPE,
    "接尾辞": SUFFIX,
    "副詞": ADVERB,
    "接頭辞": PREFIX,
    "代名詞": PRONOUN,
    "連体詞": PRONOUN,
    "助詞": FUNCTION,
    "助動詞": FUNCTION,
    "感動詞": FUNCTION,
    "接続詞": FUNCTION,
}
_FINER_CLASSES = {
    ("名詞", "数詞"): NUMBER,
    ("名詞", "固有名詞"): PROPER,
    ("動詞", "非自立可能"): FUNCTION,
    ("形容詞", "非自立可能"): FUNCTION,
    ("形状詞", "助動詞語幹"): FUNCTION,
}
_CHUNK = 12000  # signs SudachiPy is given at a time
_WORDS_KEPT = 1 << 15
_MOST_DIGITS_READ = 2  # こくどうよんさんごうせん is 国道43号線


# What was found out of a word of the dictionary once, by how it stands and its number there: pages repeat their words.
# A word made on the way, such as 18, is read otherwise beside other words.
_KNOWN: dict[tuple[str, int], tuple[Word, ...]] = {}
# The dictionary makes one word of several with signs between them, at which a question is cut: 土・日曜, 記録(ログ).
# Fractions, and names with hyphens or in katakana, are one to a question, too.
_IN_ONE = re.compile(r"[0-9]+\.[0-9]+|[a-z0-9]+(?:['’′-][a-z0-9]+)*|[ァ-ヺー]+(?:・[ァ-ヺー]+)*")
_PIECE = re.compile(r"[^\W_]+")


def words(text: str) -> list[Word]:
    """Return the words of a clean text, normalised; signs and blanks are left out."""
    found: list[Word] = []
    known = _KNOWN.get
    for start in range(0, len(text), _CHUNK):
        for morpheme in _tokenizer().tokenize(text[start : start + _CHUNK]):
            own = known((morpheme.surface(), morpheme.word_id()))
            found += _looked_up(morpheme) if own is None else own
    return found


def _looked_up(morpheme: Morpheme) -> tuple[Word, ...]:
    """Return what a word is, none for signs and blanks, and remember that of a word of the dictionary."""
    surface = morpheme.surface()
    in_one = surface.isalnum() or _IN_ONE.fullmatch(surface)
    pieces = () if in_one else _PIECE.findall(surface)
    own = (_word(morpheme, surface),) if in_one else tuple(word for piece in pieces for word in words(piece))
    if not morpheme.is_oov():
        _KNOWN[surface, morpheme.word_id()] = own
    return own


def _word(morpheme: Morpheme, surface: str) -> Word:
    """Return what a word is to the search."""
    form = _usual(morpheme.normalized_form())
    spoken = "" if _is_long_number(surface) else kana_key(_usual(morpheme.reading_form()))
    weight = _weight_class(morpheme.part_of_speech(), form)
    return Word(_usual(surface), form, weight, spoken if is_kana(spoken) else "")


_usual = lru_cache(_WORDS_KEPT)(normalise)  # how a word stands, its form and its reading are mostly alike


def _is_long_number(surface: str) -> bool:
    """Whether a word is many digits, which are read one by one, as nobody types them (0120: れいいちにれい)."""
    return len(surface) > _MOST_DIGITS_READ and surface.isdecimal()


def _weight_class(part: tuple[str, ...], form: str) -> int:
    """Return the class of a part of speech; letters the dictionary takes for signs (α, other scripts) are nouns."""
    first, second, third = part[:3]
    if form in STOP_WORDS and first not in _NEVER_STOPPED:
        return STOP
    if first == "名詞" and second != "数詞" and third == "助数詞可能":
        return COUNTER
    return _FINER_CLASSES.get((first, second), _CLASSES.get(first, NOUN))


@cache
def _tokenizer() -> Tokenizer:
    return dictionary().tokenizer(mode=SplitMode.A)
