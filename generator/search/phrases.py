"""Words of the lists of synonyms that stand in a text, and names of letters with hyphens, found in one walk over it."""

import re
from collections.abc import Iterable
from operator import add

_BEGINNING = 3  # signs
_HYPHENATED = re.compile("(?<![a-z0-9-])[a-z]+(?:-[a-z]+)+(?![a-z0-9-])")


class Phrases:
    """Many words of two signs or more, looked for all at once by the three signs they begin with."""

    def __init__(self, words: Iterable[str]) -> None:
        """Take normalised words."""
        self._words = frozenset(word for word in words if len(word) > 1)
        lengths: dict[str, set[int]] = {}
        for word in self._words:
            if len(word) > _BEGINNING:
                lengths.setdefault(word[:_BEGINNING], set()).add(len(word))
        self._lengths = {beginning: sorted(found) for beginning, found in lengths.items()}

    def within(self, text: str) -> frozenset[str]:
        """Return those that stand in a normalised text, wherever words begin and end there."""
        lengths, known = self._lengths, self._words
        pairs = list(map(add, text, text[1:]))
        threes = list(map(add, pairs, text[2:]))
        longer = (
            text[at : at + length] for at, three in enumerate(threes) if three in lengths for length in lengths[three]
        )
        return known.intersection(pairs).union(known.intersection(threes), known.intersection(longer))


def hyphenated(text: str) -> list[str]:
    """Return the names of letters with hyphens in a normalised text (eL-QR, in lower case)."""
    return _HYPHENATED.findall(text) if "-" in text else []
