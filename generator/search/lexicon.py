"""The words of all pages: how common each is, what it stands for, how it is read."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, Self

from generator.search.coding import DIGITS, front_coded, numbers_text, readings_text
from generator.search.counting import word_of
from generator.search.text import is_kana, kana_key
from generator.search.words import FUNCTION, Word

_MOST_COST = 59  # quarters of a nat
_READINGS = 2
_RARE_READING = 5  # a reading of fewer than one in five is left out


@dataclass(slots=True)
class Surface:
    """How often a word stands in the pages, with its normalised forms, weight classes and readings."""

    count: int = 0
    forms: Counter[tuple[str, int]] = field(default_factory=Counter)
    readings: Counter[str] = field(default_factory=Counter)

    def add(self, word: Word, count: int) -> None:
        """Count occurrences."""
        self.count += count
        self.forms[word.form, word.weight] += count
        if word.reading:
            self.readings[word.reading] += count

    @classmethod
    def unseen(cls, word: Word) -> Self:
        """Return a word that no page has."""
        return cls(0, Counter({(word.form, word.weight): 1}), Counter({word.reading: 1} if word.reading else {}))

    @property
    def main(self) -> tuple[str, int]:
        """The normalised form and the weight class the word mostly has."""
        return max(self.forms.items(), key=lambda item: (item[1], item[0]))[0]


class Entry(NamedTuple):
    """A word as it stands in pages or is typed: the form it stands for and the class of that, cost and readings.

    A function word has no form. The cost is −ln(share of all words) in quarters of a nat.
    """

    word: str
    form: str
    weight: int
    cost: int
    readings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All words in code point order; ``terms`` are the forms of content words, each where its first word stands.

    ``seen`` are the words that stand in the pages, ``total`` is how many words these have, ``surface_of`` the commonest
    spelling of a form.
    """

    entries: tuple[Entry, ...]
    terms: tuple[str, ...]
    total: int
    seen: frozenset[str]
    surface_of: Mapping[str, str]


def surfaces_of(words: Mapping[str, int], spelt: Iterable[str]) -> dict[str, Surface]:
    """Return the words of pages, as they are told, by how they stand there, and the spellings that none of them has."""
    surfaces: dict[str, Surface] = {}
    for text, count in words.items():
        word = word_of(text)
        surfaces.setdefault(word.surface, Surface()).add(word, count)
    for word in sorted(map(word_of, spelt)):
        if word.surface not in surfaces:
            surfaces[word.surface] = Surface.unseen(word)
    return surfaces


def entry_of(name: str, surface: Surface, total: float) -> Entry:
    """Return what the engine needs of a word where pages have ``total`` words; others may change its class."""
    form, weight = surface.main
    cost = min(_MOST_COST, round(4 * -math.log(max(1, surface.count) / total)))
    return (
        Entry(name, "", FUNCTION, cost, ())
        if weight == FUNCTION
        else Entry(name, form, weight, cost, _spoken(name, surface))
    )


def make_lexicon(surfaces: Mapping[str, Surface]) -> Lexicon:
    """Return the words in code point order with what the engine needs of each: all of a form have one class."""
    total = sum(surface.count for surface in surfaces.values())
    classes: dict[str, int] = {}
    entries = []
    for name in sorted(surfaces):
        entry = entry_of(name, surfaces[name], total)
        entries.append(entry._replace(weight=classes.setdefault(entry.form, entry.weight)) if entry.form else entry)
    seen = frozenset(name for name in surfaces if surfaces[name].count)
    return Lexicon(tuple(entries), tuple(classes), total, seen, _commonest(surfaces, entries))


def encode_lexicon(lexicon: Lexicon) -> dict[str, str]:
    """Return the words as text; the numbers of their terms are told by the order in which they come."""
    numbers = {form: number for number, form in enumerate(lexicon.terms)}
    told: set[str] = set()
    kinds, same = [], []
    for entry in lexicon.entries:
        if entry.form in told:
            kinds.append("=")
            same.append(numbers[entry.form])
        else:
            kinds.append(DIGITS[entry.weight] if entry.form else "f")
            told.update([entry.form] if entry.form else [])
    return {
        "words": front_coded(entry.word for entry in lexicon.entries),
        "costs": "".join(DIGITS[entry.cost] for entry in lexicon.entries),
        "kinds": "".join(kinds),
        "same": numbers_text(same),
        "readings": readings_text(entry.readings for entry in lexicon.entries if entry.form),
    }


def _spoken(name: str, surface: Surface) -> tuple[str, ...]:
    """Return the usual readings of a word that its spelling does not tell."""
    usual = [
        reading
        for reading, count in sorted(surface.readings.items(), key=lambda item: (-item[1], item[0]))[:_READINGS]
        if count * _RARE_READING >= surface.count and not (is_kana(name) and reading == kana_key(name))
    ]
    return tuple(sorted(usual))


def _commonest(surfaces: Mapping[str, Surface], entries: Iterable[Entry]) -> dict[str, str]:
    """Return the commonest spelling of every form."""
    found: dict[str, str] = {}
    for entry in sorted(entries, key=lambda entry: (-surfaces[entry.word].count, entry.word)):
        if entry.form:
            found.setdefault(entry.form, entry.word)
    return found
