"""English, as the index takes it: stems in American spelling, and other spellings that somebody may type."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from snowballstemmer import stemmer

from generator.search import BROWSER
from generator.search.groups import Lists
from generator.search.synonyms import read_groups
from generator.search.words import FUNCTION, NOUN, NUMBER, STOP, Word

BLANK = "_"
NEGATIONS = frozenset(("no", "not", "never", "without"))  # forms of words that say what is not
_HERE = Path(__file__).parent
_WORD = re.compile(r"[^\W_]+")
_LIST = re.compile(r"const (\w+) = \[(.*?)\];", re.DOTALL)
_GRAMMAR = dict(_LIST.findall((BROWSER / "engine/grammar.js").read_text(encoding="utf-8")))
_FUNCTION_WORDS, _WORDS_OF_ASKING = (frozenset(re.findall(r"[a-z]+", _GRAMMAR[name])) for name in ("GRAMMAR", "ASKING"))
# British signs within words and the American ones in their place; whether two words are one, their stems tell.
_WAYS = (("is", "iz"), ("ys", "yz"), ("our", "or"), ("re", "er"), ("ll", "l"), ("ae", "e"), ("oe", "e"), ("ogue", "og"))
_MORE_WAYS = (("ence", "ense"), ("ce", "se"), ("mme", "m"), ("ement", "ment"), ("que", "ck"), ("ey", "ay"))


def words(text: str) -> list[Word]:
    """Return the words of a clean text: what an apostrophe or a hyphen joins is several."""
    return [_word(found) for found in _WORD.findall(text)]


def others(found: Iterable[Word]) -> Iterator[Word]:
    """Yield the other spelling of words of a page, British or American, and the one without accents."""
    for word in found:
        if word.weight in {NOUN, STOP}:
            yield from map(_word, _spellings(word.surface))


def lists() -> Lists:
    """Return the synonyms of the package."""
    lines = (_HERE / "synonyms_en.txt").read_text(encoding="utf-8").splitlines()
    return Lists(read_groups(lines), [])


@cache
def _word(surface: str) -> Word:
    if surface in _FUNCTION_WORDS:
        return Word(surface, surface, FUNCTION, "")
    if surface.isdecimal():
        return Word(surface, surface, NUMBER, "")
    return Word(surface, form_of(surface), STOP if surface in _WORDS_OF_ASKING else NOUN, "")


@cache
def form_of(surface: str) -> str:
    """Return the stem of a word in American spelling and without accents."""
    stem = _stem(surface)
    return _american().get(stem, stem)


@cache
def _spellings(surface: str) -> tuple[str, ...]:
    """Return the other spellings of a word: those that have its form by the table, and not by their stem."""
    ways = [*_WAYS, *_MORE_WAYS]
    made = {
        surface[: at.start()] + new + surface[at.end() :]
        for old, new in [*ways, *((american, british) for british, american in ways)]
        for at in re.finditer(f"(?={old})(?:{old})", surface)
    }
    table, form, stem = _american(), form_of(surface), _stem(surface)
    spelt = {one for one in made if form_of(one) == form and (_stem(one) in table or stem in table)}
    return tuple(sorted({*spelt, _plain(surface)} - {surface}))


@cache
def _american() -> dict[str, str]:
    """Return the stems of American spellings by those of British ones."""
    lines = (_HERE / "spellings_en.txt").read_text(encoding="utf-8").splitlines()
    return dict(line.split(" ", 1) for line in lines if not line.startswith("#"))


def _plain(text: str) -> str:
    """Return letters without their accents."""
    return "".join(sign for sign in unicodedata.normalize("NFD", text) if not unicodedata.combining(sign))


@cache
def _stem(word: str) -> str:
    stem: str = _stemmer().stemWord(_plain(word))
    return stem


_stemmer = cache(lambda: stemmer("english"))
