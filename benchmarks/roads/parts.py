"""The shipped search without one of its parts."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from benchmarks.roads.collection import Answers, Collection, Queries, Road
from generator.search.analysis import FUNCTION, NOUN, STOP, VERB
from generator.search.coding import DIGITS
from generator.search.embedded import Engine
from generator.search.index import Page

DEPTH = 10
_CLASSES = [number for number in range(STOP) if number != FUNCTION]


@dataclass(frozen=True, slots=True)
class Without:
    """A part taken out: by parameters of the engine, or of the collection, or in the index itself."""

    name: str
    params: Mapping[str, float] = field(default_factory=dict)
    collection: Callable[[Collection], Collection] = lambda collection: collection
    kinds: Callable[[str], str] = lambda kinds: kinds


def _as_nouns(kinds: str) -> str:
    return kinds.translate({ord(DIGITS[number]): DIGITS[NOUN] for number in _CLASSES})


def _unstopped(kinds: str) -> str:
    return kinds.replace(DIGITS[STOP], DIGITS[VERB])


def _unasked(collection: Collection) -> Collection:
    return replace(collection, pages=[replace(page, aliases=()) for page in collection.pages])


def _silent(collection: Collection) -> Collection:
    """Return the pages without their own questions in the text either."""
    return replace(collection, pages=[replace(page, aliases=(), text=_told(page)) for page in collection.pages])


def _told(page: Page) -> str:
    asked = sorted(page.aliases, key=len, reverse=True)
    return re.sub("|".join(map(re.escape, asked)), "", page.text) if asked else page.text


PARTS = (
    Without("without synonyms", collection=lambda whole: replace(whole, curated=(), own=())),
    Without("without the curated synonyms, the glossary's stay", collection=lambda whole: replace(whole, curated=())),
    Without("without readings", {"readingCost": 1000}),
    Without("without repairs of missing signs", {"repairs": 0}),
    Without("without less weight for synonyms on the same pages", {"redundancy": 0}),
    Without("without one- and two-sign strings", {"ngrams": 0}),
    Without("without the share of the title said", {"titleShare": 0}),
    Without("without heavier titles", {"wTitle": 1, "ngramTitle": 1}),
    Without("without weights by part of speech", kinds=_as_nouns),
    Without("without stop words (they weigh as verbs)", kinds=_unstopped),
    Without("without the pages' own questions as aliases", collection=_unasked),
    Without("without the pages' own questions, in the text either", collection=_silent),
)


def parts(collection: Collection) -> Iterator[Road]:
    """Yield the search without each of its parts; parts the collection does not have are left out."""
    for part in PARTS:
        changed = part.collection(collection)
        if part.name.startswith("without the curated") and not collection.own:
            continue
        if part.collection in {_unasked, _silent} and changed == collection:
            continue
        with Engine(_data(changed, part), part.params) as engine:
            yield part.name, partial(ranked, engine)


def _data(collection: Collection, part: Without) -> dict[str, Any]:
    data = collection.data()
    return {**data, "index": {**data["index"], "kinds": part.kinds(data["index"]["kinds"])}}


def ranked(engine: Engine, queries: Queries) -> Answers:
    """Return what ``engine`` finds."""
    return {query: engine.ids(text, DEPTH) for query, text in queries.items()}
