"""How good a search is on a judged set: our engine, measured question by question."""

import gzip
import json
import statistics
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Self

from generator import _, noted
from generator.search.embedded import Engine
from generator.search.index import make_data
from generator.search.judged import JudgedSet, read_judged
from generator.search.measures import DEPTH, Scores, judge
from generator.search.runs import Difference, Run
from generator.search.sureness import Interval, intervals
from generator.search.synonyms import lists_of
from generator.search.vectors import NO_VECTORS, Vectors

WARM_UP = 20  # queries asked before the clock counts, as a reader's second query
_MANY = 0.95
_LABELS = {
    "success_at_1": "S@1",
    "success_at_5": "S@5",
    "mrr_at_10": "MRR@10",
    "ndcg_at_10": "nDCG@10",
    "zero_rate": noted("結果なし"),
}


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
    """Means over all judged queries, with the interval of each by its name; sizes in bytes, times in milliseconds.

    ``run`` has the measures of every query.
    """

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
    intervals: Mapping[str, Interval]
    run: Run = field(repr=False)

    def as_json(self, differences: Mapping[str, Difference] | None = None) -> str:
        """Return the figures for programs, and by how much they differ from an earlier run."""
        figures = {name: value for name, value in asdict(self).items() if name != "run"}
        if differences is not None:
            figures["differences"] = {name: [mean, *interval] for name, (mean, interval) in differences.items()}
        return json.dumps(figures, ensure_ascii=False, indent=1)

    def as_text(self, differences: Mapping[str, Difference] | None = None) -> str:
        """Return the figures for people, those of measures with their 95 % intervals."""
        size = _(
            "{index_bytes:.0f} KB、gzip {index_gzip_bytes:.0f} KB",
            index_bytes=self.index_bytes / 1000,
            index_gzip_bytes=self.index_gzip_bytes / 1000,
        )
        rows = (
            (_("質問の数"), f"{self.queries}"),
            *((_(label), self._measure(name, differences or {})) for name, label in _LABELS.items()),
            (_("索引(本文を除く)"), size),
            (_("起動"), f"{self.start_ms:.0f} ms"),
            (
                _("検索"),
                _(
                    "中央値 {query_p50_ms:.2f} ms、95% {query_p95_ms:.2f} ms",
                    query_p50_ms=self.query_p50_ms,
                    query_p95_ms=self.query_p95_ms,
                ),
            ),
        )
        return "\n".join(f"{name}: {value}" for name, value in rows)

    def _measure(self, name: str, differences: Mapping[str, Difference]) -> str:
        low, high = self.intervals[name]
        text = _("{mean:.3f}(95%区間 {low:.3f}〜{high:.3f})", mean=getattr(self, name), low=low, high=high)
        if name not in differences:
            return text
        mean, (least, most) = differences[name]
        return _(
            "{text}、前回との差 {mean:+.3f}({least:+.3f}〜{most:+.3f})", text=text, mean=mean, least=least, most=most
        )


def evaluate(docs: Path, queries: Path, qrels: Path, vectors: Vectors = NO_VECTORS) -> Measured:
    """Run our engine on the set in these files (see ``read_judged``), with the ``vectors`` of its words and pages.

    Raises:
        CannotRunError: A file cannot be read, is not of this form, or nothing in it is judged.
    """
    judged = read_judged(docs, queries, qrels)
    data = make_data(judged.pages, *lists_of([]), vectors)
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


def measure(judged: JudgedSet, answered: Answered, index: Size) -> Measured:
    """Return the means over all queries of the set."""
    found = zip(judged.queries, answered.found, strict=True)
    run = {query: judge(pages, judged.grades[query]) for query, pages in found}
    rows, times = list(run.values()), sorted(answered.times_ms)
    means = Scores(*map(statistics.fmean, zip(*rows, strict=True)))
    return Measured(
        queries=len(rows),
        **means._asdict(),
        index_bytes=index.raw,
        index_gzip_bytes=index.gzip,
        start_ms=answered.start_ms,
        query_p50_ms=times[len(times) // 2],
        query_p95_ms=times[int(len(times) * _MANY)],
        intervals=dict(zip(Scores._fields, intervals(rows), strict=True)),
        run=run,
    )
