"""The one way a known word is suggested for a mistyped one."""

import difflib
from collections.abc import Iterable
from functools import lru_cache


def suggestion(word: str, known: Iterable[str], otherwise: str) -> str:
    """Return ``もしかして: …`` with the nearest known word, or ``otherwise`` when none is near."""
    right = nearest(word, known)
    return f"もしかして: {right}" if right else otherwise


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the known word that is nearest to ``word``, or an empty text where none is near."""
    return _nearest(word, tuple(known))


@lru_cache(maxsize=1024)
def _nearest(word: str, known: tuple[str, ...]) -> str:
    """Return the nearest known word; the same mistake in many files is looked up once."""
    return next(iter(difflib.get_close_matches(word, known, n=1, cutoff=0.6)), "")
