"""The shipped search without one of its parts, and with other weights."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from benchmarks.roads.collection import Answers, Collection, Queries, Road
from generator.search.analysis import FUNCTION, NOUN, STOP, VERB
from generator.search.coding import DIGITS
from generator.search.embedded import Engine
from generator.search.index import Page
from generator.search.synonyms import Group

DEPTH = 10
_CLASSES = [number for number in range(STOP) if number != FUNCTION]


@dataclass(frozen=True, slots=True)
class Change:
    """What is different: parameters of the engine, the collection, or classes of words in the index."""

    name: str
    params: Mapping[str, float] = field(default_factory=dict)
    collection: Callable[[Collection], Collection] | None = None
    kinds: Callable[[str], str] = lambda kinds: kinds


def _as_nouns(kinds: str) -> str:
    return kinds.translate({ord(DIGITS[number]): DIGITS[NOUN] for number in _CLASSES})


def _unstopped(kinds: str) -> str:
    return kinds.replace(DIGITS[STOP], DIGITS[VERB])


def _uncurated(collection: Collection) -> Collection:
    return replace(collection, curated=())


def _unasked(collection: Collection) -> Collection:
    return replace(collection, pages=[replace(page, aliases=()) for page in collection.pages])


def _silent(collection: Collection) -> Collection:
    """Return the pages without their own questions in the text either."""
    return replace(collection, pages=[replace(page, aliases=(), text=_told(page)) for page in collection.pages])


def _told(page: Page) -> str:
    asked = sorted(page.aliases, key=len, reverse=True)
    return re.sub("|".join(map(re.escape, asked)), "", page.text) if asked else page.text


PARTS = (
    Change("without synonyms", collection=lambda whole: replace(whole, curated=(), general=(), own=())),
    Change("without our curated synonyms, the others stay", collection=_uncurated),
    Change("without the Sudachi synonyms, the others stay", collection=lambda whole: replace(whole, general=())),
    Change("without readings", {"readingCost": 1000}),
    Change("without repairs of missing signs", {"repairs": 0}),
    Change("without less weight for synonyms on the same pages", {"redundancy": 0}),
    Change("without one- and two-sign strings", {"ngrams": 0}),
    Change("without the share of the title said", {"titleShare": 0}),
    Change("without heavier titles", {"wTitle": 1, "ngramTitle": 1}),
    Change("without weights by part of speech", kinds=_as_nouns),
    Change("without stop words (they weigh as verbs)", kinds=_unstopped),
    Change("without the pages' own questions as aliases", collection=_unasked),
    Change("without the pages' own questions, in the text either", collection=_silent),
    Change("without the share of the question in the first signs of the text", {"leadShare": 0}),
    Change("the share of the title said × 0.3 (shipped: 0.7)", {"titleShare": 0.3}),
    Change("strings in titles × 3 (shipped: 6)", {"ngramTitle": 3}),
    Change("strings × 1 (shipped: 0.5)", {"ngrams": 1}),
)


def parts(collection: Collection) -> Iterator[Road]:
    """Yield the search with each change; a part the collection does not have is left out."""
    for change in PARTS:
        changed = change.collection(collection) if change.collection else collection
        if change.collection is None or changed != collection:
            with Engine(_data(changed, change), change.params) as engine:
                yield change.name, partial(ranked, engine)


def _data(collection: Collection, change: Change) -> list[dict[str, Any]]:
    first, *others = collection.data()
    return [{**first, "index": {**first["index"], "kinds": change.kinds(first["index"]["kinds"])}}, *others]


def with_groups(collection: Collection, name: str, groups: Sequence[Group]) -> Iterator[Road]:
    """Yield the search with more synonyms."""
    with Engine(replace(collection, curated=[*collection.curated, *groups]).data()) as engine:
        yield f"with the synonyms of {name}", partial(ranked, engine)


def ranked(engine: Engine, queries: Queries) -> Answers:
    """Return what ``engine`` finds."""
    return {query: engine.ids(text, DEPTH) for query, text in queries.items()}
