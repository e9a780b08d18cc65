"""The one way a known word is suggested for a mistyped one."""

import difflib
from collections.abc import Iterable


def suggestion(word: str, known: Iterable[str], otherwise: str) -> str:
    """Return ``もしかして: …`` with the nearest known word, or ``otherwise`` when none is near."""
    nearest = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"もしかして: {nearest[0]}" if nearest else otherwise
