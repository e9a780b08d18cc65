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
        different = dict.fromkeys(words)
        self._short = {word for word in different if 1 < len(word) <= _BEGINNING}
        self._longer: dict[str, list[str]] = {}
        for word in different:
            if len(word) > _BEGINNING:
                self._longer.setdefault(word[:_BEGINNING], []).append(word)
        self._beginnings = frozenset(self._longer)

    def within(self, text: str) -> set[str]:
        """Return those that stand in a normalised text, wherever words begin and end there."""
        pairs = list(map(add, text, text[1:]))
        threes = list(map(add, pairs, text[2:]))
        found = self._short.intersection(pairs) | self._short.intersection(threes)
        for three in self._beginnings.intersection(threes):
            found.update(word for word in self._longer[three] if word in text)
        return found


def hyphenated(text: str) -> list[str]:
    """Return the names of letters with hyphens in a normalised text (eL-QR, in lower case)."""
    return _HYPHENATED.findall(text) if "-" in text else []
