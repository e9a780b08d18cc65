"""Words of the lists of synonyms that stand in a text, and names of letters with hyphens, found in one walk over it."""

import re
from collections.abc import Iterable
from itertools import pairwise

_HYPHENATED = re.compile("(?<![a-z0-9-])[a-z]+(?:-[a-z]+)+(?![a-z0-9-])")


class Phrases:
    """Many words of two signs or more, looked for all at once by the pairs of signs they begin with."""

    def __init__(self, words: Iterable[str]) -> None:
        """Take normalised words."""
        self._words = frozenset(word for word in words if len(word) > 1)
        lengths: dict[str, set[int]] = {}
        for word in self._words:
            lengths.setdefault(word[:2], set()).add(len(word))
        self._lengths = {pair: sorted(found) for pair, found in lengths.items()}

    def within(self, text: str) -> set[str]:
        """Return those that stand in a normalised text, wherever words begin and end there."""
        lengths, known = self._lengths, self._words
        return {
            text[at : at + length]
            for at, pair in enumerate(map("".join, pairwise(text)))
            if pair in lengths
            for length in lengths[pair]
            if text[at : at + length] in known
        }


def hyphenated(text: str) -> list[str]:
    """Return the names of letters with hyphens in a normalised text (eL-QR, in lower case)."""
    return _HYPHENATED.findall(text) if "-" in text else []
