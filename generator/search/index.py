"""The index: one plain data object made from pages, read by ``build`` in engine.js."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from generator.search.analysis import FUNCTION, STOP, words
from generator.search.coding import numbers_text
from generator.search.lexicon import Lexicon, Surface, make_lexicon
from generator.search.postings import encode_postings
from generator.search.synonyms import Group, prepare
from generator.search.text import normalise

FORMAT = 2
_NEGATIONS = frozenset(("ない", "無い", "ぬ", "ず", "ん"))
_COLUMNS = 4


@dataclass(frozen=True, slots=True)
class Page:
    """What is indexed of a page: ``head`` is what describes it (themes, keywords), ``aliases`` how people ask for it.

    ``extra`` is what the reader is shown besides, such as sections and facets.
    """

    id: str
    title: str
    text: str
    head: str = ""
    aliases: tuple[str, ...] = ()
    extra: Mapping[str, Any] = field(default_factory=dict)

    @property
    def columns(self) -> tuple[str, str, str, str]:
        """The normalised texts in the order of the columns of the index."""
        return normalise(self.title), normalise(self.head), normalise(self.text), normalise("\n".join(self.aliases))

    def shown(self) -> dict[str, Any]:
        """Return what the browser gets of the page."""
        given = {"id": self.id, "title": self.title, "text": self.text, "head": self.head, "aliases": [*self.aliases]}
        return {name: value for name, value in {**given, **self.extra}.items() if value or name in {"title", "text"}}


def make_data(pages: Sequence[Page], groups: Iterable[Group] = (), general: Iterable[Group] = ()) -> dict[str, Any]:
    """Return what the engine is built of: the index and the pages themselves."""
    return {"index": build_index(pages, groups, general), "docs": [page.shown() for page in pages]}


def build_index(pages: Sequence[Page], groups: Iterable[Group] = (), general: Iterable[Group] = ()) -> dict[str, Any]:
    """Return the index of ``pages``, without their text."""
    surfaces: dict[str, Surface] = {}
    postings: dict[str, dict[int, list[int]]] = {}
    lengths: list[list[int]] = [[] for _ in range(_COLUMNS)]
    for number, page in enumerate(pages):
        for column, text in enumerate(page.columns):
            lengths[column].append(0)
            for word in words(text):
                surfaces.setdefault(word.surface, Surface()).add(word)
                if word.weight != FUNCTION:
                    lengths[column][-1] += 1
                    postings.setdefault(word.form, {}).setdefault(number, [0] * _COLUMNS)[column] += 1
    lexicon = make_lexicon(surfaces)
    finder = _Finder(lexicon, pages)
    return {
        "format": FORMAT,
        "pages": len(pages),
        "total": sum(surface.count for surface in surfaces.values()),
        **lexicon.encoded,
        "lengths": [numbers_text(row) for row in lengths],
        **encode_postings([postings.get(form, {}) for form in lexicon.terms]),
        "synonyms": prepare(groups, general, finder.in_pages, finder.canonical),
    }


class _Finder:
    """Tells whether and how the pages say a word."""

    def __init__(self, lexicon: Lexicon, pages: Sequence[Page]) -> None:
        self._lexicon = lexicon
        self._corpus = "\n".join("\n".join(page.columns) for page in pages)
        self._pairs = set(map("".join, pairwise(self._corpus)))

    def in_pages(self, word: str) -> bool:
        """Whether a word of the vocabulary or a longer string stands in a page."""
        if word in self._lexicon.content:
            return True
        return len(word) > 1 and all(a + b in self._pairs for a, b in pairwise(word)) and word in self._corpus

    def canonical(self, word: str) -> str:
        """Return a word as the vocabulary has it: one word, words joined by "^", or as it stands."""
        found = list(words(word))
        content = [one.form for one in found if one.weight not in {FUNCTION, STOP}]
        negated = any(one.form in _NEGATIONS for one in found)
        surface_of = self._lexicon.surface_of
        if content and not negated and all(form in surface_of for form in content):
            return "^".join(surface_of[form] for form in content)
        return word
