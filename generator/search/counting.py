"""What the index needs of one page: its words, counted. A pure function of the page, small to send and to keep."""

import pickle
from collections import Counter
from collections.abc import Callable, Container, Iterable
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from generator.language.spelling import in_usual_forms
from generator.search.analysis import FUNCTION, Word, words
from generator.search.letters import folded
from generator.search.phrases import Phrases, hyphenated
from generator.search.postings import COLUMNS, code_of
from generator.search.searched import SearchedPage
from generator.search.spellings import spellings_of
from generator.search.text import clean

_LINES_KEPT = 1 << 15  # pages repeat each other's lines: titles, questions, labels


class CountedPage(NamedTuple):
    """A page and what was counted of it.

    ``words`` are all its words with how often it has them, ``terms`` the forms of its content words with the code of
    their posting (see ``code_of``), ``lengths`` how many content words each column has. ``spelt`` are spellings of its
    words that it does not use, ``phrases`` what it says of the lists of synonyms beside single words, ``names`` those
    of letters with hyphens, ``folded`` its lines as letters only, its title first.
    """

    page: SearchedPage
    words: dict[Word, int]
    terms: dict[str, int]
    lengths: tuple[int, ...]
    spelt: tuple[Word, ...]
    phrases: frozenset[str]
    names: frozenset[str]
    folded: tuple[str, ...]


def packed(page: CountedPage) -> bytes:
    """Return a page as bytes."""
    return pickle.dumps(page, pickle.HIGHEST_PROTOCOL)


def unpacked(content: bytes) -> CountedPage:
    """Return the page that was packed as ``content``."""
    page: CountedPage = pickle.loads(content)  # noqa: S301 - our own cache wrote it, see cache/folder.py
    return page


class _Line(NamedTuple):
    """A line of a page: its words in their order, and what else is looked for in it."""

    words: tuple[Word, ...]
    phrases: frozenset[str]
    names: frozenset[str]
    folded: str


def counting(looked_for: Iterable[str]) -> Callable[[SearchedPage], CountedPage]:
    """Return the function that counts a page; ``looked_for`` are the words of the lists of synonyms.

    It looks up a line once, however many pages have it.
    """
    phrases = Phrases(looked_for)

    @lru_cache(_LINES_KEPT)
    def line_of(text: str) -> _Line:
        plain = clean(text)
        found = tuple(words(plain))
        usual = in_usual_forms(plain)
        more = phrases.within(usual).difference(word.surface for word in found)
        return _Line(found, frozenset(more), frozenset(hyphenated(usual)), folded(usual))

    def counted(page: SearchedPage) -> CountedPage:
        columns = [[line_of(text) for text in column] for column in page.columns]
        lines = list(chain.from_iterable(columns))
        used, terms = _totals(Counter(chain.from_iterable(line.words for line in column)) for column in columns)
        return CountedPage(
            page,
            used,
            {form: code_of(*row) for form, row in terms.items()},
            tuple(map(sum, zip(*terms.values(), strict=True))) or (0,) * COLUMNS,
            _unused(chain.from_iterable(map(spellings_of, terms)), {word.surface for word in used}),
            frozenset().union(*(line.phrases for line in lines)),
            frozenset().union(*(line.names for line in lines)),
            tuple(line.folded for line in lines),
        )

    return counted


def _unused(found: Iterable[Word], surfaces: Container[str]) -> tuple[Word, ...]:
    return tuple(word for word in found if word.surface not in surfaces)


def _totals(columns: Iterable[Counter[Word]]) -> tuple[dict[Word, int], dict[str, list[int]]]:
    """Return how often every word stands in all columns, and the form of every content word in each."""
    used: dict[Word, int] = {}
    terms: dict[str, list[int]] = {}
    for column, found in enumerate(columns):
        for word, count in found.items():
            used[word] = used.get(word, 0) + count
            if word.weight != FUNCTION:
                terms.setdefault(word.form, [0] * COLUMNS)[column] += count
    return used, terms
