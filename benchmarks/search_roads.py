"""``python -m benchmarks.search_roads``: what each part of the search gives, and what roads not taken would give.

Without files the shipped content and its questions are measured; with ``--docs``, ``--queries`` (one file or more,
each a column) and ``--qrels`` a judged set of the form ``kyoso search-eval`` reads; ``--synonyms`` adds a glossary.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.roads.collection import Collection, Road, read_collection, shipped_content
from benchmarks.roads.features import Texts
from benchmarks.roads.glossaries import read_glossary
from benchmarks.roads.latent import latent
from benchmarks.roads.measures import difference, gain, judged, success
from benchmarks.roads.parts import parts, ranked, with_groups
from benchmarks.roads.passages import passages
from benchmarks.roads.second_stage import Stage, from_titles, second_stage, single_features
from benchmarks.roads.tuned import tuned
from generator.findings.diagnostics import CannotRunError
from generator.search.embedded import Engine

ROOT = Path(__file__).parent.parent


def main() -> None:
    """Measure and print a Markdown table; differences are those of nDCG@10 from the shipped search, with 95 %."""
    asked = _arguments()
    try:
        _measure(
            read_collection(asked.docs, asked.queries, asked.qrels) if asked.docs else shipped_content(ROOT), asked
        )
    except CannotRunError as error:
        sys.exit(str(error))


def _measure(whole: Collection, asked: argparse.Namespace) -> None:
    _row("", *whole.kinds)
    _row(*["---"] * (1 + len(whole.kinds)))
    with Engine(whole.data()) as engine:
        shipped = {kind: judged(ranked(engine, queries), whole.grades) for kind, queries in whole.kinds.items()}
        _row("shipped", *(f"{gain(rows)}; {success(rows)}" for rows in shipped.values()))
        for name, ranker in _roads(whole, engine, asked.synonyms):
            rows = {kind: judged(ranker(queries), whole.grades) for kind, queries in whole.kinds.items()}
            _row(name, *(f"{difference(rows[kind], shipped[kind])}; {success(rows[kind])}" for kind in rows))


def _roads(whole: Collection, engine: Engine, glossaries: Sequence[Path]) -> Iterator[Road]:
    yield from parts(whole)
    for path in glossaries:
        yield from with_groups(whole, path.name, read_glossary(path))
    stage = Stage(engine, Texts(whole.pages))
    yield from single_features(stage)
    yield from second_stage(whole, stage)
    yield from from_titles(whole, stage)
    yield from tuned(whole)
    yield from passages(whole, engine)
    yield from latent(engine, stage.texts)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--docs", type=Path)
    parser.add_argument("--queries", type=Path, nargs="+")
    parser.add_argument("--qrels", type=Path)
    parser.add_argument("--synonyms", type=Path, nargs="*", default=[])
    asked = parser.parse_args()
    if len({value is None for value in (asked.docs, asked.queries, asked.qrels)}) > 1:
        parser.error("--docs, --queries and --qrels are given together or not at all")
    return asked


def _row(*cells: str) -> None:
    sys.stdout.write(f"| {' | '.join(cells)} |\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
