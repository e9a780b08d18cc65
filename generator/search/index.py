"""The index: plain data made from pages, in one or more parts, read by ``building`` and ``addingPart`` in engine.js."""

import hashlib
import json
import math
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any

from generator.search.analysis import FUNCTION, STOP, words
from generator.search.coding import numbers_text
from generator.search.corpus import Corpus
from generator.search.counting import CountedPage, counting
from generator.search.postings import encode_postings
from generator.search.searched import SearchedPage
from generator.search.synonyms import Group, Member, prepare, targets

FORMAT = 2
PAGES_PER_PART = 2000  # so that the first result waits for so many pages at most
_EDITION_SIGNS = 16
_NEGATIONS = frozenset(("ない", "無い", "ぬ", "ず", "ん"))


def make_data(
    pages: Iterable[SearchedPage],
    groups: Sequence[Group] = (),
    general: Sequence[Group] = (),
    most: int = PAGES_PER_PART,
) -> list[dict[str, Any]]:
    """Count ``pages`` and return what the engine is built of (see ``data_of``)."""
    return data_of(map(counting(targets(groups, general)), pages), groups, general, most)


def data_of(
    pages: Iterable[CountedPage],
    groups: Iterable[Group] = (),
    general: Iterable[Group] = (),
    most: int = PAGES_PER_PART,
) -> list[dict[str, Any]]:
    """Return what the engine is built of, in parts of at most ``most`` pages: for each its index and its pages.

    The first part has what the parts share: the vocabulary, the synonyms, and where there are several parts the
    statistics of all pages, so that scores of different parts can be compared. The pages are dealt out like cards:
    every part is a sample of the whole.
    """
    corpus = Corpus(pages)
    parts = max(1, math.ceil(len(corpus.pages) / most))
    data = [_part(corpus, number, parts) for number in range(parts)]
    data[0]["index"] |= _shared(corpus, groups, general)
    if parts > 1:
        data[0]["index"]["corpus"] = {"parts": parts, **_statistics(corpus)}
        edition = hashlib.sha256(json.dumps(data).encode()).hexdigest()[:_EDITION_SIGNS]
        for part in data:
            part["index"]["edition"] = edition
    return data


def data_path(number: int) -> str:
    """Return where a part (the first is 1) lies in a site, without the ending of the file (see loading.js)."""
    return f"search/ja-search-{number}" if number > 1 else "search/ja-search"


def _part(corpus: Corpus, number: int, parts: int) -> dict[str, Any]:
    """Return the pages of one of ``parts`` parts with their postings."""
    own = corpus.pages[number::parts]
    postings = [one.dealt(number, parts) for one in corpus.postings] if parts > 1 else corpus.postings
    index = {
        "format": FORMAT,
        "pages": len(own),
        "lengths": [numbers_text(row) for row in corpus.columns(number, parts)],
        **encode_postings(postings),
    }
    return {"index": index, "docs": [page.shown() for page in own]}


def _shared(corpus: Corpus, groups: Iterable[Group], general: Iterable[Group]) -> dict[str, Any]:
    """Return vocabulary and synonyms."""
    finder = _Finder(corpus)
    return {
        "total": corpus.lexicon.total,
        **corpus.lexicon.encoded,
        "synonyms": prepare([*groups, *finder.joined()], general, finder.in_pages, finder.canonical),
    }


def _statistics(corpus: Corpus) -> dict[str, Any]:
    """Return the number of pages, the pages of each term, and the mean length of each column where it is filled."""
    return {
        "pages": len(corpus.pages),
        "frequencies": numbers_text(len(one.pages) for one in corpus.postings),
        "means": [sum(row) / max(1, sum(length > 0 for length in row)) or 1 for row in corpus.columns()],
    }


class _Finder:
    """Tells whether and how the pages say a word."""

    def __init__(self, corpus: Corpus) -> None:
        lexicon = corpus.lexicon
        self._surface_of = lexicon.surface_of
        self._names = corpus.names
        longer = {word for word in lexicon.seen if len(word) > 1}
        self._said = lexicon.content.union(longer, corpus.phrases, corpus.names)

    def in_pages(self, word: str) -> bool:
        """Whether a word of the vocabulary or a longer string stands in a page."""
        return word in self._said

    def joined(self) -> Iterator[Group]:
        """Yield every name of letters that the pages write with hyphens, to be found without them (eL-QR: eLQR)."""
        for name in sorted(self._names):
            yield [Member(name.replace("-", ""), target=False), Member(name)]

    def canonical(self, word: str) -> str:
        """Return a word as the vocabulary has it: one word, words joined by "^", or as it stands."""
        forms = _content_forms(word)
        if forms and all(form in self._surface_of for form in forms):
            return "^".join(self._surface_of[form] for form in forms)
        return word


@cache
def _content_forms(word: str) -> tuple[str, ...]:
    """Return the forms of the words in a word of a list that say something; none where they say what is not."""
    found = list(words(word))
    if any(one.form in _NEGATIONS for one in found):
        return ()
    return tuple(one.form for one in found if one.weight not in {FUNCTION, STOP})
