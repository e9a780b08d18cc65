"""What a question and a page have in common, as numbers: the features of a second stage."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.search.analysis import ADVERB, FUNCTION, PREFIX, PRONOUN, STOP, VERB, words
from generator.search.index import Page
from generator.search.text import normalise

NAMES = (
    "score of the engine",
    "share of the title said",
    "share of the question in the title",
    "pairs of signs shared with the title",
    "share of the question in the page",
    "share of the question in the best passage",
    "share of the question in the first passage",
    "neighbours that stay neighbours",
    "the rarest word is there",
    "length",
)
_PASSAGE = 80  # signs of words
_WEIGHTS = {VERB: 0.6, ADVERB: 0.3, PREFIX: 0.3, PRONOUN: 0.2, STOP: 0.15}
Row = list[tuple[str, int, float]]  # normalised form, where it ends, weight of its class


@dataclass(frozen=True, slots=True)
class _Words:
    title: Row
    text: Row
    signs: str


class Texts:
    """The words of all pages, and how much each word says."""

    def __init__(self, pages: Sequence[Page]) -> None:
        """Cut all pages into words."""
        self._pages = {page.id: _Words(_row(page.title), _row(page.text), normalise(page.title)) for page in pages}
        held = Counter(form for page in self._pages.values() for form in {word[0] for word in page.title + page.text})
        self._rarity = {form: math.log(1 + (len(pages) - n + 0.5) / (n + 0.5)) for form, n in held.items()}

    def weights(self, row: Row) -> dict[str, float]:
        """Return how much each known word of a row says."""
        return {form: weight * self._rarity[form] for form, _end, weight in row if form in self._rarity}

    def vectors(self) -> dict[str, dict[str, float]]:
        """Return the words of every page, weighed by how often they stand there."""
        found = {}
        for name, page in self._pages.items():
            row = page.title * 3 + page.text
            often = Counter(form for form, _end, _weight in row)
            found[name] = {form: weight * (1 + math.log(often[form])) for form, weight in self.weights(row).items()}
        return found

    def asked(self, query: str) -> dict[str, float]:
        """Return how much each known word of a question says."""
        return self.weights(_row(query))

    def features(self, query: str, page: str, score: float) -> list[float]:
        """Return the features named in ``NAMES``."""
        row, held = _row(query), self._pages[page]
        asked, titled = self.weights(row), self.weights(held.title)
        body = {form for form, _end, _weight in held.text}
        rarest = max(asked, key=lambda form: asked[form], default="")
        return [
            score,
            _share(titled, asked),
            _share(asked, titled),
            _dice(normalise(query), held.signs),
            _share(asked, body | titled.keys()),
            _best_passage(asked, held.text),
            _share(asked, {form for form, end, _weight in held.text if end <= _PASSAGE}),
            _kept_pairs(row, [held.title, held.text]),
            float(rarest in body or rarest in titled),
            math.log(1 + len(held.text)),
        ]


def _row(text: str) -> Row:
    row, end = [], 0
    for word in words(normalise(text)):
        end += len(word.surface)
        if word.weight != FUNCTION:
            row.append((word.form, end, _WEIGHTS.get(word.weight, 1.0)))
    return row


def _share(whole: Mapping[str, float], part: Iterable[str]) -> float:
    """Return how much of ``whole``, by weight, is in ``part``."""
    held = set(part)
    return sum(weight for form, weight in whole.items() if form in held) / (sum(whole.values()) or 1)


def _dice(first: str, second: str) -> float:
    one, other = set(pairwise(first)), set(pairwise(second))
    return 2 * len(one & other) / (len(one) + len(other) or 1)


def _best_passage(asked: Mapping[str, float], row: Row) -> float:
    """Return the most of the question that stands within ``_PASSAGE`` signs."""
    spots = [(form, end) for form, end, _weight in row if form in asked]
    best = 0.0
    for first, (_form, begin) in enumerate(spots):
        near = {form for form, end in spots[first : first + _PASSAGE] if end <= begin + _PASSAGE}
        best = max(best, _share(asked, near))
    return best


def _kept_pairs(query: Row, rows: Sequence[Row]) -> float:
    """Return the share of neighbouring words of the question that are neighbours in the page."""
    wanted = {(first[0], second[0]) for first, second in pairwise(query)}
    found = {(first[0], second[0]) for row in rows for first, second in pairwise(row)}
    return len(wanted & found) / (len(wanted) or 1)
