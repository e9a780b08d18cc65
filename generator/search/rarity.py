"""How rare words are in a large index: in steps, so that a page that says a word more changes few other numbers."""

import math
from collections import Counter
from collections.abc import Iterable

_EXACT = 4  # binary digits of a number of pages that count
_STEPS = 8  # of the number of all words, for each doubling


def step_of(pages: int) -> int:
    """Return a number of pages with its first digits only."""
    rest = max(0, pages.bit_length() - _EXACT)
    return pages >> rest << rest


def about(total: int) -> float:
    """Return a number of words in steps, so many to a doubling."""
    return 2 ** (round(math.log2(max(1, total)) * _STEPS) / _STEPS)


def title_worth(words: Iterable[tuple[int, int]], pages: int) -> dict[int, float]:
    """Return what the words of a title are worth by their classes, which ``params.js`` weighs.

    By how much of it a question says, pages are ranked (rerank.js). ``words`` are their classes and how many of all
    ``pages`` have them.
    """
    worth: Counter[int] = Counter()
    for kind, having in words:
        rarity = math.log(1 + (pages - step_of(having) + 0.5) / (step_of(having) + 0.5))
        worth[kind] += rarity  # type: ignore[assignment] # a sum of its own, not a count
    return {kind: round(worth[kind], 2) for kind in sorted(worth)}
