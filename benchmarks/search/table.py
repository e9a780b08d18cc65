"""The comparison as a Markdown table."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.search.evaluation import Measured, Size

_HEADS = (
    "engine",
    "S@1",
    "S@5",
    "MRR@10",
    "nDCG@10",
    "nothing found",
    "index, KB (gzip)",
    "with page text, KB (gzip)",
    "start-up, ms",
    "query p50 / p95, ms",
)


@dataclass(frozen=True, slots=True)
class Row:
    """An engine and its figures; ``index`` is None where the page text cannot be told apart from it."""

    engine: str
    measured: Measured
    index: Size | None
    with_text: Size


@dataclass(frozen=True, slots=True)
class Missing:
    """An engine that could not be run, and why."""

    engine: str
    reason: str


def table(rows: Sequence[Row | Missing]) -> str:
    """Return the rows below their heads."""
    cells = [list(_HEADS), ["---"] * len(_HEADS), *(list(_cells(row)) for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in cells)


def _cells(row: Row | Missing) -> Iterator[str]:
    yield row.engine
    if isinstance(row, Missing):
        yield f"cannot be run: {' '.join(row.reason.replace('|', '/').split())}"
        yield from [""] * (len(_HEADS) - 2)
        return
    figures = row.measured
    for share in (figures.success_at_1, figures.success_at_5, figures.mrr_at_10, figures.ndcg_at_10):
        yield f"{share:.3f}"
    yield f"{figures.zero_rate:.1%}"
    yield _kilobytes(row.index)
    yield _kilobytes(row.with_text)
    yield f"{figures.start_ms:,.0f}"
    yield f"{figures.query_p50_ms:.1f} / {figures.query_p95_ms:.1f}"


def _kilobytes(size: Size | None) -> str:
    return f"{size.raw / 1000:,.0f} ({size.gzip / 1000:,.0f})" if size else "–"
