"""Japanese, as the index takes it: words by SudachiPy, their other spellings, the lists that come with the package."""

from collections.abc import Iterable, Iterator

from generator.search.analysis import words
from generator.search.groups import Lists
from generator.search.spellings import spellings_of
from generator.search.synonyms import general_groups, municipal_groups
from generator.search.words import FUNCTION, Word

__all__ = ["BLANK", "NEGATIONS", "lists", "others", "words"]
BLANK = ""
NEGATIONS = frozenset(("ない", "無い", "ぬ", "ず", "ん"))  # forms of words that say what is not


def others(found: Iterable[Word]) -> Iterator[Word]:
    """Yield the spellings of some words of a page that somebody may type instead."""
    forms = dict.fromkeys(word.form for word in found if word.weight != FUNCTION and word.form)
    return (word for form in forms for word in spellings_of(form))


def lists() -> Lists:
    """Return the synonyms of the package."""
    return Lists(municipal_groups(), general_groups())
