"""The arithmetic of the report: medians, ratios to ours in the same run, how time grows with the entries."""

import math
import statistics
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.peers.cost import Cost

MB = 1_000_000


@dataclass(frozen=True, slots=True)
class Measured:
    """All runs of one builder in one scenario at one size; ``output`` is bytes and files of what it made."""

    peer: str
    scenario: str
    entries: int
    costs: tuple[Cost, ...]
    output: tuple[int, int] = (0, 0)

    @property
    def wall(self) -> float:
        """Seconds in the middle."""
        return statistics.median(cost.wall for cost in self.costs)

    @property
    def cpu(self) -> float:
        """Processor seconds in the middle."""
        return statistics.median(cost.cpu for cost in self.costs)

    @property
    def memory(self) -> float:
        """Megabytes in the middle."""
        return statistics.median(cost.memory for cost in self.costs) / MB


def ratio(theirs: Iterable[float], ours: Iterable[float]) -> float:
    """Return how many times ours theirs is, run by run beside each other: the one in the middle of all runs."""
    return statistics.median(one / other for one, other in zip(theirs, ours, strict=True))


def exponent(points: Mapping[int, float] | Sequence[tuple[int, float]]) -> float | None:
    """Return the exponent with which time grows with size: the slope of both logarithms; None for a single size.

    1 is linear, 2 quadratic. Every time is positive.
    """
    pairs = sorted(dict(points).items())
    if len(pairs) < 2:  # noqa: PLR2004 - a line needs two points
        return None
    sizes, times = ([math.log(value) for value in column] for column in zip(*pairs, strict=True))
    return statistics.linear_regression(sizes, times).slope
