"""The index: plain data made from pages, in one or more parts, read by ``building`` and ``addingPart`` in engine.js."""

import hashlib
import json
import math
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any

from generator.search.analysis import FUNCTION, STOP, words
from generator.search.coding import numbers_text
from generator.search.lexicon import Lexicon, Surface, make_lexicon
from generator.search.postings import encode_postings
from generator.search.searched import SearchedPage
from generator.search.spellings import spellings_of
from generator.search.synonyms import Group, Member, prepare
from generator.search.text import normalise

FORMAT = 2
PAGES_PER_PART = 2000  # so that the first result waits for so many pages at most
_EDITION_SIGNS = 16
_NEGATIONS = frozenset(("ない", "無い", "ぬ", "ず", "ん"))
_COLUMNS = 4
_HYPHENATED = re.compile("(?<![a-z0-9-])[a-z]+(?:-[a-z]+)+(?![a-z0-9-])")


def make_data(
    pages: Sequence[SearchedPage],
    groups: Iterable[Group] = (),
    general: Iterable[Group] = (),
    most: int = PAGES_PER_PART,
) -> list[dict[str, Any]]:
    """Return what the engine is built of, in parts of at most ``most`` pages: for each its index and its pages.

    The first part has what the parts share: the vocabulary, the synonyms, and where there are several parts the
    statistics of all pages, so that scores of different parts can be compared. The pages are dealt out like cards:
    every part is a sample of the whole.
    """
    corpus = _Corpus(pages)
    parts = max(1, math.ceil(len(pages) / most))
    data = [corpus.part(number, parts) for number in range(parts)]
    data[0]["index"] |= corpus.shared(groups, general)
    if parts > 1:
        data[0]["index"]["corpus"] = {"parts": parts, **corpus.statistics()}
        edition = hashlib.sha256(json.dumps(data).encode()).hexdigest()[:_EDITION_SIGNS]
        for part in data:
            part["index"]["edition"] = edition
    return data


def data_path(number: int) -> str:
    """Return where a part (the first is 1) lies in a site, without the ending of the file (see loading.js)."""
    return f"search/ja-search-{number}" if number > 1 else "search/ja-search"


class _Corpus:
    """The words of all pages, counted."""

    def __init__(self, pages: Sequence[SearchedPage]) -> None:
        self._pages = pages
        self._lengths: list[list[int]] = [[0] * len(pages) for _ in range(_COLUMNS)]
        self._surfaces: dict[str, Surface] = {}
        postings: dict[str, dict[int, list[int]]] = {}
        for number, page in enumerate(pages):
            for column, text in enumerate(page.columns):
                for word in words(text):
                    self._surfaces.setdefault(word.surface, Surface()).add(word)
                    if word.weight != FUNCTION:
                        self._lengths[column][number] += 1
                        postings.setdefault(word.form, {}).setdefault(number, [0] * _COLUMNS)[column] += 1
        self._add_spellings(postings)
        self._lexicon = make_lexicon(self._surfaces)
        self._postings = [postings.get(form, {}) for form in self._lexicon.terms]

    def _add_spellings(self, forms: Iterable[str]) -> None:
        """Add the ways in which readers may type the words of the pages and no page does."""
        for word in (word for form in forms for word in spellings_of(form)):
            if word.surface not in self._surfaces:
                self._surfaces[word.surface] = Surface.unseen(word)

    def part(self, number: int, parts: int) -> dict[str, Any]:
        """Return the pages of one of ``parts`` parts with their postings."""
        own = self._pages[number::parts]
        postings = [
            {page // parts: row for page, row in one.items() if page % parts == number} for one in self._postings
        ]
        index = {
            "format": FORMAT,
            "pages": len(own),
            "lengths": [numbers_text(row[number::parts]) for row in self._lengths],
            **encode_postings(postings),
        }
        return {"index": index, "docs": [page.shown() for page in own]}

    def shared(self, groups: Iterable[Group], general: Iterable[Group]) -> dict[str, Any]:
        """Return vocabulary and synonyms."""
        finder = _Finder(self._lexicon, self._pages)
        return {
            "total": sum(surface.count for surface in self._surfaces.values()),
            **self._lexicon.encoded,
            "synonyms": prepare([*groups, *finder.joined()], general, finder.in_pages, finder.canonical),
        }

    def statistics(self) -> dict[str, Any]:
        """Return the number of pages, the pages of each term, and the mean length of each column where it is filled."""
        return {
            "pages": len(self._pages),
            "frequencies": numbers_text(map(len, self._postings)),
            "means": [sum(row) / max(1, sum(length > 0 for length in row)) or 1 for row in self._lengths],
        }


class _Finder:
    """Tells whether and how the pages say a word."""

    def __init__(self, lexicon: Lexicon, pages: Sequence[SearchedPage]) -> None:
        self._lexicon = lexicon
        self._corpus = "\n".join(normalise("\n".join(page.columns)) for page in pages)
        self._pairs = set(map("".join, pairwise(self._corpus)))

    def in_pages(self, word: str) -> bool:
        """Whether a word of the vocabulary or a longer string stands in a page."""
        if word in self._lexicon.content:
            return True
        return len(word) > 1 and all(a + b in self._pairs for a, b in pairwise(word)) and word in self._corpus

    def joined(self) -> Iterator[Group]:
        """Yield every name of letters that the pages write with hyphens, to be found without them (eL-QR: eLQR)."""
        for name in sorted(set(_HYPHENATED.findall(self._corpus))):
            yield [Member(name.replace("-", ""), target=False), Member(name)]

    def canonical(self, word: str) -> str:
        """Return a word as the vocabulary has it: one word, words joined by "^", or as it stands."""
        found = list(words(word))
        content = [one.form for one in found if one.weight not in {FUNCTION, STOP}]
        negated = any(one.form in _NEGATIONS for one in found)
        surface_of = self._lexicon.surface_of
        if content and not negated and all(form in surface_of for form in content):
            return "^".join(surface_of[form] for form in content)
        return word
