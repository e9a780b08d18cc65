"""How good a search is on a judged set: the measures, and our engine measured by them."""

import gzip
import json
import math
import statistics
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Self

from generator.search.embedded import Engine
from generator.search.index import make_data
from generator.search.judged import JudgedSet, read_judged
from generator.search.synonyms import general_groups, municipal_groups

DEPTH = 10
WARM_UP = 20  # queries asked before the clock counts, as a reader's second query
_NEAR = 5
_MANY = 0.95


@dataclass(frozen=True, slots=True)
class Size:
    """Bytes as they are, and as they travel."""

    raw: int
    gzip: int

    @classmethod
    def of(cls, *values: object) -> Self:
        """Return the size of ``values``, each as JSON in a file of its own."""
        raw = [json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode() for value in values]
        return cls(sum(map(len, raw)), sum(len(gzip.compress(one, 9, mtime=0)) for one in raw))


@dataclass(frozen=True, slots=True)
class Answered:
    """What an engine did: the pages found for each query in the order of the set, and the time it took."""

    found: Sequence[Sequence[str]]
    times_ms: Sequence[float]
    start_ms: float


@dataclass(frozen=True, slots=True)
class Measured:
    """Means over all judged queries; sizes in bytes, times in milliseconds."""

    queries: int
    success_at_1: float
    success_at_5: float
    mrr_at_10: float
    ndcg_at_10: float
    zero_rate: float
    index_bytes: int
    index_gzip_bytes: int
    start_ms: float
    query_p50_ms: float
    query_p95_ms: float

    def as_json(self) -> str:
        """Return the figures for programs."""
        return json.dumps(asdict(self), ensure_ascii=False, indent=1)

    def as_text(self) -> str:
        """Return the figures for people."""
        rows = (
            ("質問の数", f"{self.queries}"),
            ("S@1", f"{self.success_at_1:.3f}"),
            ("S@5", f"{self.success_at_5:.3f}"),
            ("MRR@10", f"{self.mrr_at_10:.3f}"),
            ("nDCG@10", f"{self.ndcg_at_10:.3f}"),
            ("結果なし", f"{self.zero_rate:.2%}"),
            ("索引(本文を除く)", f"{self.index_bytes / 1000:.0f} KB、gzip {self.index_gzip_bytes / 1000:.0f} KB"),
            ("起動", f"{self.start_ms:.0f} ms"),
            ("検索", f"中央値 {self.query_p50_ms:.2f} ms、95% {self.query_p95_ms:.2f} ms"),
        )
        return "\n".join(f"{name}: {value}" for name, value in rows)


def evaluate(docs: Path, queries: Path, qrels: Path) -> Measured:
    """Run our engine on the set in these files (see ``read_judged``).

    Raises:
        CannotRunError: A file cannot be read, is not of this form, or nothing in it is judged.
    """
    judged = read_judged(docs, queries, qrels)
    data = make_data(judged.pages, municipal_groups(), general_groups())
    with Engine(data) as engine:
        return measure(judged, _answers(engine, judged), Size.of(data["index"]))


def _answers(engine: Engine, judged: JudgedSet) -> Answered:
    texts = list(judged.queries.values())
    for text in texts[:WARM_UP]:
        engine.ids(text, DEPTH)
    found, times = [], []
    for text in texts:
        started = time.perf_counter()
        found.append(engine.ids(text, DEPTH))
        times.append((time.perf_counter() - started) * 1000)
    return Answered(found, times, engine.start_ms)


def judge(found: Sequence[str], grades: Mapping[str, int]) -> tuple[float, float, float, float, float]:
    """Return success at 1 and at 5, reciprocal rank, nDCG with linear gain, and whether nothing was found."""
    gains = [grades.get(page, 0) for page in found[:DEPTH]]
    rank = next((place for place, gain in enumerate(gains, 1) if gain), 0)
    ideal = _gain(sorted(grades.values(), reverse=True)[:DEPTH])
    return float(rank == 1), float(0 < rank <= _NEAR), 1 / rank if rank else 0.0, _gain(gains) / ideal, float(not found)


def _gain(gains: Iterable[int]) -> float:
    return sum(gain / math.log2(place + 1) for place, gain in enumerate(gains, 1))


def measure(judged: JudgedSet, answered: Answered, index: Size) -> Measured:
    """Return the means over all queries of the set."""
    rows = [judge(found, judged.grades[query]) for query, found in zip(judged.queries, answered.found, strict=True)]
    first, near, reciprocal, gain, none = (statistics.fmean(column) for column in zip(*rows, strict=True))
    times = sorted(answered.times_ms)
    return Measured(
        queries=len(rows),
        success_at_1=first,
        success_at_5=near,
        mrr_at_10=reciprocal,
        ndcg_at_10=gain,
        zero_rate=none,
        index_bytes=index.raw,
        index_gzip_bytes=index.gzip,
        start_ms=answered.start_ms,
        query_p50_ms=times[len(times) // 2],
        query_p95_ms=times[int(len(times) * _MANY)],
    )
