"""Latent semantic analysis of the pages by subspace iteration, in plain Python: pages alike in what they are about."""

import math
import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from operator import mul

from benchmarks.roads.collection import Answers, Queries, Road
from benchmarks.roads.features import Texts
from benchmarks.roads.measures import SEED
from benchmarks.roads.parts import DEPTH
from generator.search.embedded import Engine

_DIMENSIONS, _ROUNDS = 50, 4
_FIRST = 50
Rows = Mapping[str, Mapping[str, float]]
Dense = dict[str, list[float]]


@dataclass(frozen=True, slots=True)
class _Likeness:
    """How like a question a page is: the texts, where their words lie, where the pages lie."""

    texts: Texts
    space: Dense
    pages: Dense

    def of(self, query: str) -> Mapping[str, float]:
        place = _folded({"": self.texts.asked(query)}, self.space)[""]
        return {page: sum(map(mul, place, other)) for page, other in self.pages.items()}


def latent(engine: Engine, texts: Texts) -> Iterator[Road]:
    """Yield the search with likeness of subject added to the score of the first pages."""
    pages = {page: _unit(row) for page, row in texts.vectors().items()}
    space = _space(pages)
    likeness = _Likeness(texts, space, _folded(pages, space))
    for share in (0.2, 0.4):
        name = f"{share} × likeness in {_DIMENSIONS} latent dimensions added"
        yield name, partial(_ranked, engine, likeness, share)


def _ranked(engine: Engine, likeness: _Likeness, share: float, queries: Queries) -> Answers:
    answers = {}
    for query, text in queries.items():
        like = likeness.of(text)
        score = {page: own + share * like[page] for page, own in engine.scored(text, _FIRST)}
        answers[query] = sorted(score, key=lambda page: -score[page])[:DEPTH]
    return answers


def _space(pages: Rows) -> Dense:
    """Return the place of every word along the strongest directions of the pages."""
    words = _turned(pages)
    chance = random.Random(SEED)  # noqa: S311 - repeatable, not secret
    places = {page: [chance.random() - 0.5 for _ in range(_DIMENSIONS)] for page in pages}
    for _round in range(_ROUNDS):
        places = _orthogonal(places)
        space = _times(words, places)
        places = _times(pages, space)
    strength = [
        math.sqrt(sum(number * number for number in column)) or 1 for column in zip(*space.values(), strict=True)
    ]
    return {word: [number / long for number, long in zip(row, strength, strict=True)] for word, row in space.items()}


def _folded(rows: Rows, space: Dense) -> Dense:
    """Return where rows of words lie, at length one."""
    found = _times(rows, space)
    return {name: [number / (math.sqrt(sum(map(mul, row, row))) or 1) for number in row] for name, row in found.items()}


def _times(rows: Rows, dense: Dense) -> Dense:
    """Return the product of two matrices."""
    return {name: _sum(row, dense) for name, row in rows.items()}


def _sum(row: Mapping[str, float], dense: Dense) -> list[float]:
    total = [0.0] * _DIMENSIONS
    for key, weight in row.items():
        total = [old + weight * more for old, more in zip(total, dense[key], strict=True)]
    return total


def _orthogonal(places: Dense) -> Dense:
    """Return the columns at right angles and of length one (Gram–Schmidt)."""
    columns: list[list[float]] = []
    for column in map(list, zip(*places.values(), strict=True)):
        for other in columns:
            shared = sum(map(mul, column, other))
            column = [number - shared * along for number, along in zip(column, other, strict=True)]  # noqa: PLW2901 - made shorter step by step
        columns.append([number / (math.sqrt(sum(map(mul, column, column))) or 1) for number in column])
    return dict(zip(places, map(list, zip(*columns, strict=True)), strict=True))


def _turned(pages: Rows) -> dict[str, dict[str, float]]:
    """Return word → pages; the matrix turned round."""
    found: dict[str, dict[str, float]] = {}
    for page, row in pages.items():
        for word, weight in row.items():
            found.setdefault(word, {})[page] = weight
    return found


def _unit(row: Mapping[str, float]) -> dict[str, float]:
    length = math.sqrt(sum(weight * weight for weight in row.values())) or 1
    return {word: weight / length for word, weight in row.items()}
