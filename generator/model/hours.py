"""Hours of work from the terms of an impact, of a year or of one job, rounded in one way everywhere."""

import math

from generator import noted
from generator.model.parts import Impact, Terms
from generator.model.vocabulary import Span

UNITS = {Span.YEAR: "時間/年", Span.ONCE: "時間"}
ROUNDING = noted("1時間未満は四捨五入")


def hours_of(terms: Terms) -> float:
    """Return 件数 × 分 × 回数 × 人数 in hours, as it comes out."""
    return terms.cases * terms.minutes * terms.times * terms.people / 60


def rounded(hours: float) -> int:
    """Return ``hours`` as whole hours, a half away from below (``Math.round`` in the browser does the same)."""
    return math.floor(hours + 0.5)


def saved(impact: Impact) -> int:
    """Return how many hours became less in the span of ``impact``; negative where they became more.

    It is the difference of the rounded hours, so that a reader who subtracts finds the same.
    """
    return rounded(hours_of(impact.before)) - rounded(hours_of(impact.after))
