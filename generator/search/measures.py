"""The measures of a search: what one question is worth by the pages found for it."""

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

DEPTH = 10
_NEAR = 5


class Scores(NamedTuple):
    """The measures of one question; their mean over all is that of a run."""

    success_at_1: float
    success_at_5: float
    mrr_at_10: float
    ndcg_at_10: float
    zero_rate: float


def judge(found: Sequence[str], grades: Mapping[str, int]) -> Scores:
    """Return success at 1 and at 5, reciprocal rank, nDCG with linear gain, and whether nothing was found."""
    gains = [grades.get(page, 0) for page in found[:DEPTH]]
    rank = next((place for place, gain in enumerate(gains, 1) if gain), 0)
    ideal = _gain(sorted(grades.values(), reverse=True)[:DEPTH])
    near = float(0 < rank <= _NEAR)
    return Scores(float(rank == 1), near, 1 / rank if rank else 0.0, _gain(gains) / ideal, float(not found))


def _gain(gains: Iterable[int]) -> float:
    return sum(gain / math.log2(place + 1) for place, gain in enumerate(gains, 1))
