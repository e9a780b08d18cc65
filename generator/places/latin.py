"""Which municipalities a text, an address or the name of a file spells in Latin letters, in any system."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise, takewhile
from typing import NamedTuple

from generator.language.romaji import latin_key, place_in_letters
from generator.places import naming, ordinary
from generator.places.municipalities import Municipality

LEAST_JOINED, LONGEST = 6, 30  # letters of several words that are one name; of any name

_ENDINGS = tuple(ending for endings in naming.LATIN_ENDINGS.values() for ending in endings)


@dataclass(frozen=True, slots=True)
class Manner:
    """What a name without its ending must be to count: how long, no word of ``avoided``, and perhaps no surname."""

    least: int
    avoided: frozenset[str]
    is_distinct: bool


IN_TEXT = Manner(4, ordinary.ENGLISH | ordinary.ROMAJI, is_distinct=True)  # and in addresses, which others have made
IN_NAME = Manner(3, ordinary.FILE_NAMES, is_distinct=False)  # of a file, which its author can change
IN_WORD = Manner(5, ordinary.ENGLISH | ordinary.ROMAJI, is_distinct=True)  # beside what is joined to it


class Spelt(NamedTuple):
    """A place in a text that spells municipalities, and their codes."""

    start: int
    end: int
    codes: frozenset[str]


class LatinNames:
    """Municipalities by the key of their readings (``latin_key``)."""

    def __init__(self, places: Iterable[Municipality], distinct: frozenset[str]) -> None:
        """Take municipalities, and the codes of those whose name without its ending is no other word."""
        self._distinct = distinct
        self._places: dict[str, list[Municipality]] = {}
        self._in_prefectures: dict[str, list[Municipality]] = {}
        for place in places:
            self._places.setdefault(latin_key(place.letters), []).append(place)
            prefecture = place_in_letters(place.prefecture, place.prefecture_kana)
            for ending in ("", naming.LATIN_PREFECTURES.get(place.prefecture[-1], "")):
                self._in_prefectures.setdefault(latin_key(prefecture + ending + place.letters), []).append(place)

    def names_in(self, text: str, manner: Manner = IN_TEXT) -> Iterator[Spelt]:
        """Yield the names in ``text``, the longest first: with their ending, joined on or not, or alone."""
        words = list(naming.LATIN_WORD.finditer(text))
        at = 0
        while at < len(words):
            size, codes = next(self._beginning(text, words, at, manner), (1, frozenset()))
            if codes:
                yield Spelt(words[at].start(), words[at + size - 1].end(), codes)
            at += size

    def _beginning(
        self, text: str, words: list[re.Match[str]], at: int, manner: Manner
    ) -> Iterator[tuple[int, frozenset[str]]]:
        """Yield how many words from ``at`` on are a name, and of which places."""
        for size in range(_joined(text, words[at : at + naming.MOST_WORDS]), 0, -1):
            spelt = "".join(word[0] for word in words[at : at + size]).lower()
            if len(spelt) <= LONGEST:
                after = words[at + size - 1].end()
                is_one = not naming.APART_WORDS.search(text, words[at].end(), words[at + size - 1].start())
                codes = self._in_full(spelt, text[after : after + 2])
                codes = codes or (self._alone(spelt, size, manner) if is_one else frozenset())
                codes = codes or (self._within(spelt) if size == 1 else frozenset())
                if codes:
                    yield size, codes

    def _in_full(self, spelt: str, after: str) -> frozenset[str]:
        """Return the places that ``spelt`` names with the word or the sign that their names end in."""
        if spelt in ordinary.JOINED_WORDS:
            return frozenset()
        named = [(spelt, after[0])] if naming.ENDING.match(after) else []
        if called := naming.CALLED_BEFORE.match(spelt):
            named += [(spelt[called.end() :], kind) for kind in naming.LATIN_ENDINGS]
        for kind, endings in naming.LATIN_ENDINGS.items() if spelt.endswith(_ENDINGS) else ():
            named += [(spelt.removesuffix(ending), kind) for ending in endings if spelt.endswith(ending)]
        return frozenset(place.code for stem, kind in named for place in self._called(stem) if place.name[-1] == kind)

    def _alone(self, spelt: str, size: int, manner: Manner) -> frozenset[str]:
        """Return the places that ``spelt`` names without an ending, if no other word is spelt so."""
        if len(spelt) < (manner.least if size == 1 else LEAST_JOINED) or spelt in manner.avoided:
            return frozenset()
        codes = frozenset(place.code for place in self._called(spelt))
        return codes & self._distinct if manner.is_distinct else codes

    def _within(self, spelt: str) -> frozenset[str]:
        """Return the places of the name that a word holds, behind its prefecture or joined to another word."""
        if placed := self._in_prefectures.get(latin_key(spelt)):
            return frozenset(place.code for place in placed)
        if not (spelt.startswith(naming.JOINED_BEFORE) or spelt.endswith(naming.JOINED_AFTER)):
            return frozenset()
        for name in _without_joined(spelt):
            if codes := self._in_full(name, "") or self._alone(name, 1, IN_WORD):
                return codes
        return frozenset()

    def _called(self, spelt: str) -> list[Municipality]:
        key = latin_key(spelt)
        return self._places.get(key) or self._in_prefectures.get(key, [])


def _without_joined(spelt: str) -> Iterator[str]:
    """Yield what is left of a word without what may be joined to the name of a place."""
    ends = [end for end in ("", *naming.JOINED_AFTER) if spelt.endswith(end)]
    for before in filter(spelt.startswith, ("", *naming.JOINED_BEFORE)):
        yield from (spelt[len(before) : len(spelt) - len(end)] for end in ends if before or end)


def _joined(text: str, words: list[re.Match[str]]) -> int:
    """Return how many ``words`` stand in a row, parted by nothing but one sign."""
    gaps = (text[word.end() : after.start()] for word, after in pairwise(words))
    return 1 + len(list(takewhile(naming.BETWEEN_WORDS.fullmatch, gaps)))
