"""How good the search is on a set of documents, queries and judgements: the measures and their reading."""

import gzip
import json
import math
import statistics
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from generator.diagnostics import CannotRunError
from generator.search.embedded import Engine
from generator.search.index import Page, make_data
from generator.search.synonyms import general_groups, municipal_groups

_DEPTH = 10
_NEAR = 5
_WARM_UP = 20  # queries asked before the clock counts, as a reader's second query
_MANY = 0.95


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
    """Run the engine on a set of files: ``{id, title, text}`` and ``{id, text}`` lines, ``query⇥document⇥grade`` rows.

    Raises:
        CannotRunError: A file cannot be read, is not of this form, or nothing in it is judged.
    """
    data = make_data([_page(row) for row in _rows(docs)], municipal_groups(), general_groups())
    grades = _grades(qrels)
    asked = {str(row["id"]): str(row["text"]) for row in _rows(queries)}
    judged = {query: text for query, text in asked.items() if query in grades}
    if not judged:
        msg = f"判定のある質問がありません: {queries}"
        raise CannotRunError(msg)
    with Engine(data) as engine:
        answers, times = _answers(engine, judged)
        rows = [judge(answers[query], grades[query]) for query in judged]
        return _measured(rows, times, engine.start_ms, data["index"])


def _answers(engine: Engine, asked: Mapping[str, str]) -> tuple[dict[str, list[str]], list[float]]:
    """Return the pages found for each query and the milliseconds each took, fewest first."""
    for text in list(asked.values())[:_WARM_UP]:
        engine.ids(text, _DEPTH)
    answers, times = {}, []
    for query, text in asked.items():
        started = time.perf_counter()
        answers[query] = engine.ids(text, _DEPTH)
        times.append((time.perf_counter() - started) * 1000)
    return answers, sorted(times)


def judge(found: Sequence[str], grades: Mapping[str, int]) -> tuple[float, float, float, float, float]:
    """Return success at 1 and at 5, reciprocal rank, nDCG with linear gain, and whether nothing was found."""
    gains = [grades.get(page, 0) for page in found[:_DEPTH]]
    rank = next((place for place, gain in enumerate(gains, 1) if gain), 0)
    ideal = _gain(sorted(grades.values(), reverse=True)[:_DEPTH])
    return float(rank == 1), float(0 < rank <= _NEAR), 1 / rank if rank else 0.0, _gain(gains) / ideal, float(not found)


def _gain(gains: Iterable[int]) -> float:
    return sum(gain / math.log2(place + 1) for place, gain in enumerate(gains, 1))


def _measured(
    rows: Sequence[tuple[float, ...]], times: Sequence[float], start_ms: float, index: Mapping[str, Any]
) -> Measured:
    raw = json.dumps(index, ensure_ascii=False, separators=(",", ":")).encode()
    first, near, reciprocal, gain, none = (statistics.fmean(column) for column in zip(*rows, strict=True))
    return Measured(
        queries=len(rows),
        success_at_1=first,
        success_at_5=near,
        mrr_at_10=reciprocal,
        ndcg_at_10=gain,
        zero_rate=none,
        index_bytes=len(raw),
        index_gzip_bytes=len(gzip.compress(raw, 9, mtime=0)),
        start_ms=start_ms,
        query_p50_ms=times[len(times) // 2],
        query_p95_ms=times[int(len(times) * _MANY)],
    )


def _page(row: Mapping[str, Any]) -> Page:
    aliases = tuple(str(alias) for alias in row.get("aliases", ()))
    return Page(str(row["id"]), str(row.get("title", "")), str(row.get("text", "")), str(row.get("head", "")), aliases)


def _rows(path: Path) -> list[dict[str, Any]]:
    """Return the objects of a file of JSON lines that have an id."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
        rows = [json.loads(line) for line in lines if line.strip()]
        return [row for row in rows if row["id"] is not None]
    except (OSError, ValueError, KeyError, TypeError) as error:
        msg = f"1行に1つの JSON として読めません: {path}({error})"
        raise CannotRunError(msg) from error


def _grades(path: Path) -> dict[str, dict[str, int]]:
    """Return query → document → grade; grade 0 is left out."""
    grades: dict[str, dict[str, int]] = {}
    try:
        for line in path.read_text(encoding="utf-8").splitlines():
            query, page, grade = line.split("\t")
            if int(grade) > 0:
                grades.setdefault(query, {})[page] = int(grade)
    except (OSError, ValueError) as error:
        msg = f"「質問・文書・評価」のタブ区切りとして読めません: {path}({error})"
        raise CannotRunError(msg) from error
    return grades
