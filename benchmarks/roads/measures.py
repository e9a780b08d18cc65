"""Gains of every question, and how sure the difference of two rankings is."""

import random
import statistics
from collections.abc import Mapping, Sequence

from benchmarks.roads.collection import Answers
from generator.search.evaluation import judge

SEED = 7
_DRAWS = 2000
_TAIL = 0.025


def judged(answers: Answers, grades: Mapping[str, Mapping[str, int]]) -> list[tuple[float, ...]]:
    """Return success at 1 and 5, reciprocal rank, nDCG@10 and emptiness of every question."""
    return [judge(pages, grades[query]) for query, pages in answers.items()]


def interval(differences: Sequence[float]) -> tuple[float, float]:
    """Return the 95 % interval of the mean by bootstrap over the questions; the seed is fixed."""
    chance = random.Random(SEED)  # noqa: S311 - repeatable, not secret
    means = sorted(statistics.fmean(chance.choices(differences, k=len(differences))) for _ in range(_DRAWS))
    return means[int(_DRAWS * _TAIL)], means[int(_DRAWS * (1 - _TAIL)) - 1]


def difference(new: Sequence[Sequence[float]], old: Sequence[Sequence[float]]) -> str:
    """Return how nDCG@10 differs, with its interval."""
    each = [after[3] - before[3] for after, before in zip(new, old, strict=True)]
    low, high = interval(each)
    return f"{_signed(statistics.fmean(each))} [{_signed(low)}, {_signed(high)}]"


def success(rows: Sequence[Sequence[float]]) -> str:
    """Return S@1 and S@5."""
    return f"S@1 {statistics.fmean(row[0] for row in rows):.3f}, S@5 {statistics.fmean(row[1] for row in rows):.3f}"


def gain(rows: Sequence[Sequence[float]]) -> str:
    """Return nDCG@10."""
    return f"nDCG@10 {statistics.fmean(row[3] for row in rows):.3f}"


def _signed(number: float) -> str:
    return f"{number:+.3f}".replace("-", "−").replace("+0.", "+.").replace("−0.", "−.")
