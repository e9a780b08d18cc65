"""Weights of the engine itself, chosen on titles as questions for their texts, without any label."""

import statistics
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from benchmarks.roads.collection import Collection, Road
from benchmarks.roads.measures import judged
from benchmarks.roads.parts import ranked
from generator.search.embedded import Engine

_PAIRS = 300
_CHOICES: Mapping[str, Sequence[float]] = {
    "ngrams": (0.5, 0.25, 1),
    "synonyms": (0.7, 0.35, 1),
    "k1": (1.5, 1, 2.5),
    "bBody": (0.75, 0.5, 0.95),
}  # the first is the engine's own


def tuned(collection: Collection) -> Iterator[Road]:
    """Yield the engine with the weights that find the text of a title best, one weight after the other."""
    bare = replace(collection, pages=[replace(page, title="", aliases=()) for page in collection.pages])
    titled = [page for page in collection.pages if page.title and page.text][:: -(-len(collection.pages) // _PAIRS)]
    pairs = {page.id: page.title for page in titled}
    params = _chosen(replace(bare, kinds={"title": pairs}, grades={page: {page: 1} for page in pairs}))
    with Engine(collection.data(), params) as engine:
        said = ", ".join(f"{name} {value}" for name, value in params.items())
        yield f"weights of the engine chosen on {len(pairs)} titles ({said})", partial(ranked, engine)


def _chosen(pairs: Collection) -> dict[str, float]:
    data, params = pairs.data(), {name: values[0] for name, values in _CHOICES.items()}
    for name, values in _CHOICES.items():
        gains = {value: _gain(pairs, data, {**params, name: value}) for value in values}
        params[name] = max(values, key=gains.__getitem__)
    return params


def _gain(pairs: Collection, data: Sequence[Mapping[str, object]], params: Mapping[str, float]) -> float:
    with Engine(data, params) as engine:
        return statistics.fmean(row[3] for row in judged(ranked(engine, pairs.kinds["title"]), pairs.grades))
