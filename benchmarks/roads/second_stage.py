"""The first pages ranked anew by a linear ranker, learnt from judged questions or from titles."""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from benchmarks.roads.collection import Answers, Collection, Queries, Road
from benchmarks.roads.features import NAMES, Texts
from benchmarks.roads.measures import SEED
from benchmarks.roads.softmax import Example, learn, value
from generator.search.embedded import Engine

_FIRST = 20
_FOLDS = 5
_PAIRS = 300
_LITTLE = 0.1
_STRENGTHS = (0.1, 0.01)
_PRIOR = [6.0] + [0.0] * (len(NAMES) - 1)  # the engine's own order


@dataclass(frozen=True, slots=True)
class Stage:
    """An engine with the texts its candidates are looked up in."""

    engine: Engine
    texts: Texts

    def candidates(self, query: str) -> dict[str, list[float]]:
        """Return the features of the first pages, in the order of the engine."""
        return {page: self.texts.features(query, page, score) for page, score in self.engine.scored(query, _FIRST)}


def single_features(stage: Stage) -> Iterator[Road]:
    """Yield the engine's score with a little of one feature added, nothing learnt."""
    for place, name in enumerate(NAMES[1:], 1):
        weights = [float(other == 0) + _LITTLE * (other == place) for other in range(len(NAMES))]
        yield f"{_LITTLE} × {name} added", partial(_weighed, stage, weights)


def second_stage(collection: Collection, stage: Stage) -> Iterator[Road]:
    """Yield the second stage learnt from judged questions; every question is ranked by weights of the others."""
    for strength in _STRENGTHS:
        name = f"second stage of {len(NAMES)} features, learnt in {_FOLDS} folds, L2 {strength}"
        yield name, partial(_cross_validated, stage, collection.grades, strength)


def from_titles(collection: Collection, stage: Stage) -> Iterator[Road]:
    """Yield the second stage learnt from titles as questions for their texts, without any label."""
    bare = replace(collection, pages=[replace(page, title="", aliases=()) for page in collection.pages])
    titled = [page for page in collection.pages if page.title and page.text][:: -(-len(collection.pages) // _PAIRS)]
    with Engine(bare.data()) as engine:
        blind = Stage(engine, Texts(bare.pages))
        pairs = [_example(blind.candidates(page.title), {page.id: 1}) for page in titled]
    for strength in _STRENGTHS:
        weights = learn(pairs, _PRIOR, strength)
        yield f"second stage learnt from {len(pairs)} titles, L2 {strength}", partial(_weighed, stage, weights)


def _weighed(stage: Stage, weights: Sequence[float], queries: Queries) -> Answers:
    return {query: _ordered(stage.candidates(text), weights) for query, text in queries.items()}


def _cross_validated(
    stage: Stage, grades: Mapping[str, Mapping[str, int]], strength: float, queries: Queries
) -> Answers:
    lists = {query: stage.candidates(text) for query, text in queries.items()}
    order = sorted(queries)
    random.Random(SEED).shuffle(order)  # noqa: S311 - repeatable, not secret
    answers = {}
    for fold in range(_FOLDS):
        held = order[fold::_FOLDS]
        others = [_example(lists[query], grades[query]) for query in order if query not in held]
        weights = learn(others, _PRIOR, strength)
        answers.update({query: _ordered(lists[query], weights) for query in held})
    return {query: answers[query] for query in queries}


def _example(candidates: Mapping[str, list[float]], grades: Mapping[str, int]) -> Example:
    return Example([*candidates.values()], [float(grades.get(page, 0)) for page in candidates])


def _ordered(candidates: Mapping[str, list[float]], weights: Sequence[float]) -> list[str]:
    return sorted(candidates, key=lambda page: -value(weights, candidates[page]))
