"""Passages indexed as pages of their own: a page is worth what its best passage is worth."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from benchmarks.roads.collection import Answers, Collection, Queries, Road
from benchmarks.roads.parts import DEPTH
from generator.search.embedded import Engine
from generator.search.index import Page

SIZE = 200  # signs
_MANY = 1000  # passages looked at
_SENTENCE = re.compile(r"[^。\n]*(?:。|\n|$)")
_MARK = "\x00"


def passages(collection: Collection, engine: Engine) -> Iterator[Road]:
    """Yield the search by passages alone, and mixed with the search by pages."""
    cut = replace(collection, pages=[passage for page in collection.pages for passage in _passages(page)])
    with Engine(cut.data()) as finer:
        yield f"best passage of {SIZE} signs instead of the page", partial(_ranked, engine, finer, 0)
        for share in (0.5, 0.8):
            name = f"{1 - share:.1f} best passage of {SIZE} signs + {share:.1f} page"
            yield name, partial(_ranked, engine, finer, share)


def split(text: str, size: int) -> list[str]:
    """Return ``text`` in passages of whole sentences, of ``size`` signs where sentences allow it."""
    found = [""]
    for sentence in _SENTENCE.findall(text):
        if found[-1] and len(found[-1]) + len(sentence) > size:
            found.append("")
        found[-1] += sentence
    return found


def _passages(page: Page) -> list[Page]:
    pieces = split(page.text, SIZE)
    return [replace(page, id=f"{page.id}{_MARK}{number}", text=piece) for number, piece in enumerate(pieces)]


def _ranked(engine: Engine, finer: Engine, share: float, queries: Queries) -> Answers:
    """Return the pages by their best passage and, with ``share``, their own score."""
    answers = {}
    for query, text in queries.items():
        best = _best(finer.scored(text, _MANY))
        whole = dict(engine.scored(text, _MANY)) if share else {}
        mixed = _mixed(best, whole, share)
        answers[query] = sorted(mixed, key=lambda page: -mixed[page])[:DEPTH]
    return answers


def _best(found: Sequence[tuple[str, float]]) -> dict[str, float]:
    """Return the score of the best passage of every page; the best ones come first."""
    best: dict[str, float] = {}
    for passage, score in found:
        best.setdefault(passage.partition(_MARK)[0], score)
    return best


def _mixed(best: Mapping[str, float], whole: Mapping[str, float], share: float) -> dict[str, float]:
    pages = dict.fromkeys([*whole, *best])
    return {page: share * whole.get(page, 0) + (1 - share) * best.get(page, 0) for page in pages}
