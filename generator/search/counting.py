"""What the index needs of one page: its words, counted. A pure function of the page, small to send and to keep."""

import marshal
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, lru_cache
from itertools import chain
from typing import Any, NamedTuple

from generator.language.spelling import in_usual_forms
from generator.search.letters import folded
from generator.search.phrases import Phrases, hyphenated
from generator.search.postings import COLUMNS, code_of
from generator.search.searched import SearchedPage
from generator.search.text import clean
from generator.search.tongue import tongue
from generator.search.words import FUNCTION, Word

_LINES_KEPT = 1 << 15  # pages repeat each other's lines: titles, questions, labels
_BETWEEN = "\t"


class CountedPage(NamedTuple):
    """What the browser gets of a page, and what was counted of it; all of it is what ``marshal`` packs.

    ``words`` are all its words (see ``told``) with how often it has them, ``terms`` the forms of its content words
    with the code of their posting (see ``code_of``), ``lengths`` how many content words each column has. ``spelt`` are
    spellings of its words that it does not use, ``phrases`` what it says of the lists of synonyms beside single words,
    ``names`` those of letters with hyphens; ``title`` and ``rest`` are its lines as letters only.
    """

    shown: Mapping[str, Any]
    words: Mapping[str, int]
    terms: Mapping[str, int]
    lengths: tuple[int, ...]
    spelt: tuple[str, ...]
    phrases: tuple[str, ...]
    names: tuple[str, ...]
    title: str
    rest: str


NO_PAGE = CountedPage({}, {}, {}, (0,) * COLUMNS, (), (), (), "", "")


class _Line(NamedTuple):
    """A line of a page: its words in their order, and what else is looked for in it."""

    words: tuple[str, ...]
    phrases: frozenset[str]
    names: frozenset[str]
    folded: str


def packed(page: CountedPage) -> bytes:
    """Return a page as bytes."""
    values: tuple[Any, ...] = tuple(page)
    return marshal.dumps(values)


def unpacked(content: bytes) -> CountedPage:
    """Return the page that was packed as ``content``, by this version of Python."""
    return CountedPage(*marshal.loads(content))  # noqa: S302 - our own cache wrote it, see cache/folder.py


@cache
def told(word: Word) -> str:
    """Return a word as one text, which is counted and kept faster."""
    return _BETWEEN.join((word.surface, word.form, str(word.weight), word.reading))


def surface_of(text: str) -> str:
    """Return how the word stands that was told."""
    return text.partition(_BETWEEN)[0]


@cache
def word_of(text: str) -> Word:
    """Return the word that was told."""
    surface, form, weight, reading = text.split(_BETWEEN)
    return Word(surface, form, int(weight), reading)


@cache
def _form_of(text: str) -> str:
    """Return the form of a content word that was told, nothing for a function word."""
    word = word_of(text)
    return "" if word.weight == FUNCTION else word.form


def counting(looked_for: Iterable[str] | Phrases) -> Callable[[SearchedPage], CountedPage]:
    """Return the function that counts a page; ``looked_for`` are the words of the lists of synonyms.

    It looks up a line once, however many pages have it.
    """
    phrases = looked_for if isinstance(looked_for, Phrases) else Phrases(looked_for)
    words, others = tongue().words, tongue().others

    @lru_cache(_LINES_KEPT)
    def line_of(text: str) -> _Line:
        plain = clean(text)
        found = words(plain)
        usual = in_usual_forms(plain)
        more = phrases.within(usual).difference([word.surface for word in found])
        return _Line(tuple(map(told, found)), frozenset(more), frozenset(hyphenated(usual)), folded(usual))

    def counted(page: SearchedPage) -> CountedPage:
        columns = [[line_of(text) for text in column] for column in page.columns]
        lines = list(chain.from_iterable(columns))
        used, terms = _totals(Counter(chain.from_iterable([line.words for line in column])) for column in columns)
        title, *rest = (line.folded for line in lines)
        return CountedPage(
            page.shown(),
            used,
            {form: code_of(*row) for form, row in terms.items()},
            tuple(map(sum, zip(*terms.values(), strict=True))) or (0,) * COLUMNS,
            tuple(dict.fromkeys(_unused(others(map(word_of, used)), used))),
            tuple(sorted(frozenset().union(*(line.phrases for line in lines)))),
            tuple(sorted(frozenset().union(*(line.names for line in lines)))),
            title,
            " ".join(filter(None, rest)),
        )

    return counted


def _unused(others: Iterable[Word], used: Iterable[str]) -> Iterator[str]:
    """Yield those of some words that are not among the words ``used``."""
    surfaces = set(map(surface_of, used))
    return (told(word) for word in others if word.surface not in surfaces)


def _totals(columns: Iterable[Counter[str]]) -> tuple[dict[str, int], dict[str, list[int]]]:
    """Return how often every word stands in all columns, and the form of every content word in each."""
    used: dict[str, int] = {}
    terms: dict[str, list[int]] = {}
    for column, found in enumerate(columns):
        for word, count in found.items():
            used[word] = used.get(word, 0) + count
            if form := _form_of(word):
                if form not in terms:
                    terms[form] = [0] * COLUMNS
                terms[form][column] += count
    return used, terms
