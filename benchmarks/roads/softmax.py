"""Weights of a linear ranker, learnt so that right pages get the largest share of a softmax over each list."""

import math
import statistics
from collections.abc import Sequence
from dataclasses import dataclass

_STEPS, _RATE, _MOMENTUM = 150, 0.03, 0.9


@dataclass(frozen=True, slots=True)
class Example:
    """The candidates of one question: their features, and how right each is (0 or more)."""

    rows: Sequence[Sequence[float]]
    grades: Sequence[float]


def learn(examples: Sequence[Example], prior: Sequence[float], strength: float) -> list[float]:
    """Return the weights that are most likely, drawn to ``prior`` with ``strength`` (both in units of spread)."""
    spreads = _spreads(examples)
    lists = [_scaled(example, spreads) for example in examples if any(example.grades)]
    start = [weight * spread for weight, spread in zip(prior, spreads, strict=True)]
    weights, speed = start, [0.0] * len(start)
    for _step in range(_STEPS):
        pulls = _gradient(lists, weights)
        for place, pull in enumerate(pulls):
            uphill = pull - strength * (weights[place] - start[place])
            speed[place] = _MOMENTUM * speed[place] + _RATE * uphill
        weights = [weight + step for weight, step in zip(weights, speed, strict=True)]
    return [weight / spread for weight, spread in zip(weights, spreads, strict=True)]


def value(weights: Sequence[float], row: Sequence[float]) -> float:
    """Return what the ranker gives a candidate."""
    return sum(weight * number for weight, number in zip(weights, row, strict=True))


def _spreads(examples: Sequence[Example]) -> list[float]:
    """Return how far each feature spreads over all candidates; 1 for one that is always the same."""
    columns = zip(*(row for example in examples for row in example.rows), strict=True)
    return [statistics.pstdev(column) or 1.0 for column in columns]


def _scaled(example: Example, spreads: Sequence[float]) -> Example:
    rows = [[number / spread for number, spread in zip(row, spreads, strict=True)] for row in example.rows]
    return Example(rows, [grade / sum(example.grades) for grade in example.grades])


def _gradient(lists: Sequence[Example], weights: Sequence[float]) -> list[float]:
    """Return where the mean logarithm of the right pages' share rises."""
    pulls = [0.0] * len(weights)
    for one in lists:
        for row, missing in zip(one.rows, _missing(one, weights), strict=True):
            for place, number in enumerate(row):
                pulls[place] += missing * number / len(lists)
    return pulls


def _missing(one: Example, weights: Sequence[float]) -> list[float]:
    """Return the share each candidate should have less the share it has."""
    values = [value(weights, row) for row in one.rows]
    powers = [math.exp(number - max(values)) for number in values]
    return [grade - power / sum(powers) for grade, power in zip(one.grades, powers, strict=True)]
