"""Cases of one pattern: those that share a keyword and tell of several places, whatever came of them.

A word is one however it is written, and under the name that the glossary gives it. Every case looks only at its own
keywords, so the cost grows with their number.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import count

from generator.catalog import group
from generator.language.readings import reading, sort_key
from generator.language.romaji import romaji
from generator.model.bands import sizes
from generator.views.addresses import pattern_path
from generator.views.case import CaseView
from generator.views.entry import EntryView
from generator.views.terms import ShownTerm

LEAST = 3  # places: of two one cannot tell what is usual
MOST = 60  # patterns: of a large collection those of most places, or a list of them helps nobody
_NO_NAME = "go"  # of an address, where a word has no reading
_LONGEST = 40  # letters of an address: folders of Windows hold no long names
_PIECES = re.compile("[a-z0-9]+|[^a-z0-9]+")


@dataclass(frozen=True, eq=False, slots=True)
class Pattern:
    """A word that cases share: its page, how the glossary explains it, if it does, and its cases, big places first.

    ``places`` are those that may be named.
    """

    path: str
    word: str
    definition: str
    cases: Sequence[EntryView]
    places: int


class Patterns:
    """All patterns in 五十音 order, and those that go with an entry."""

    def __init__(self, published: Iterable[EntryView], terms: Iterable[ShownTerm]) -> None:
        """Sort the ``published`` cases under their words."""
        self._terms = {folded(name): term for term in terms for name in (term.term, *term.aliases)}
        cases = group((one for one in published if one.case), self._keys)
        places = {key: len(_places(members)) for key, members in cases.items()}
        fitting = sorted((key for key in cases if places[key] >= LEAST), key=lambda key: (-places[key], key))[:MOST]
        words = {key: self._word(key, cases[key]) for key in fitting}
        order = sorted(fitting, key=lambda key: sort_key(words[key]))
        paths = dict(zip(order, _paths(words[key] for key in order), strict=True))
        self._found = {key: self._pattern(paths[key], words[key], cases[key], places[key]) for key in order}

    @property
    def all(self) -> Sequence[Pattern]:
        """Every pattern."""
        return list(self._found.values())

    def of(self, entry: EntryView) -> list[Pattern]:
        """Return the patterns of the keywords of an entry, in their order."""
        return [found for key in self._keys(entry) if (found := self._found.get(key))]

    def called(self, word: str) -> Pattern | None:
        """Return the pattern of a word, if it has one."""
        return self._found.get(self._key(word))

    def _keys(self, entry: EntryView) -> Iterable[str]:
        return dict.fromkeys(map(self._key, entry.keywords))

    def _key(self, word: str) -> str:
        term = self._terms.get(folded(word))
        return folded(term.term) if term else folded(word)

    def _word(self, key: str, cases: Sequence[EntryView]) -> str:
        """Return a word as the glossary writes it, else as most of its cases do."""
        if term := self._terms.get(key):
            return term.term
        written = Counter(word for case in cases for word in case.keywords if folded(word) == key)
        return min(written, key=lambda word: (-written[word], word))

    def _pattern(self, path: str, word: str, cases: Sequence[EntryView], places: int) -> Pattern:
        term = self._terms.get(folded(word))
        ordered = sorted(cases, key=lambda entry: _size(entry.case) if entry.case else 0)
        return Pattern(path, word, term.definition if term else "", ordered, places)


def folded(text: str) -> str:
    """Return a word in the one way in which all ways of writing it meet."""
    return unicodedata.normalize("NFKC", text).casefold()


def _places(cases: Iterable[EntryView]) -> set[str]:
    return {one.case.place.full_name for one in cases if one.case and one.case.place}


def _size(case: CaseView) -> int:
    return sizes().index(case.band) if case.band else len(sizes())


def _paths(words: Iterable[str]) -> list[str]:
    """Return a path for each word; namesakes in Latin letters are numbered."""
    names = [_name(word) for word in words]
    numbers = {name: count(1) for name in names}
    return [_numbered(name, next(numbers[name])) for name in names]


def _numbered(name: str, number: int) -> str:
    return pattern_path(f"{name}-n{number}" if number > 1 else name)


def _name(word: str) -> str:
    """Return a word in Latin letters without a hyphen, which stands before the number of a sheet."""
    pieces = _PIECES.findall(folded(word))
    spelt = "".join(one if one.isascii() and one.isalnum() else romaji(reading(one)) for one in pieces)
    return spelt[:_LONGEST] or _NO_NAME
