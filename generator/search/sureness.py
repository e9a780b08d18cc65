"""How sure a mean over questions is: its 95 % bootstrap interval, with the same draws in every run."""

import random
from collections.abc import Iterator, Sequence

DRAWS = 2000
_SEED = 20261129
_OUTSIDE = 0.025  # of the draws, at either end

Interval = tuple[float, float]


def intervals(rows: Sequence[Sequence[float]]) -> list[Interval]:
    """Return the interval of the mean of each column of ``rows``, one row for each question.

    Questions are drawn again as whole rows, so that columns of one question stay together. Of the differences between
    two runs, question by question, it is the paired interval.
    """
    means = [sorted(column) for column in zip(*_means(rows), strict=True)]
    last = DRAWS - 1
    return [(column[round(_OUTSIDE * last)], column[round((1 - _OUTSIDE) * last)]) for column in means]


def _means(rows: Sequence[Sequence[float]]) -> Iterator[list[float]]:
    draws = random.Random(_SEED)  # noqa: S311 - drawn alike in every run, on purpose
    for _draw in range(DRAWS):
        drawn = draws.choices(rows, k=len(rows))
        yield [sum(column) / len(rows) for column in zip(*drawn, strict=True)]
