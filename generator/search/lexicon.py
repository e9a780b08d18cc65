"""The words of all pages: how common each is, what it stands for, how it is read."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Self

from generator.search.analysis import FUNCTION, Word
from generator.search.coding import DIGITS, front_coded, numbers_text
from generator.search.text import is_kana, kana_key

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


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The encoded vocabulary; ``terms`` are the normalised forms of content words in the order of their numbers.

    ``seen`` are the words that stand in the pages, ``content`` the content words among them; ``total`` is how many
    words the pages have, ``surface_of`` the commonest spelling of a form.
    """

    encoded: Mapping[str, str]
    terms: tuple[str, ...]
    total: int
    seen: frozenset[str]
    content: frozenset[str]
    surface_of: Mapping[str, str]


def surfaces_of(words: Mapping[Word, int], spelt: Iterable[Word]) -> dict[str, Surface]:
    """Return the words of all pages by how they stand there, and the spellings that no page has."""
    surfaces: dict[str, Surface] = {}
    for word, count in words.items():
        surfaces.setdefault(word.surface, Surface()).add(word, count)
    for word in spelt:
        if word.surface not in surfaces:
            surfaces[word.surface] = Surface.unseen(word)
    return surfaces


def make_lexicon(surfaces: Mapping[str, Surface]) -> Lexicon:
    """Number the words, in code point order, and encode what the engine needs of each."""
    names = sorted(surfaces)
    mains = {name: surfaces[name].main for name in names}
    content = [name for name in names if mains[name][1] != FUNCTION]
    numbers: dict[str, int] = {}
    kinds, same = [], []
    for name in names:
        form, weight = mains[name]
        if weight == FUNCTION:
            kinds.append("f")
        elif form in numbers:
            kinds.append("=")
            same.append(numbers[form])
        else:
            kinds.append(DIGITS[weight])
            numbers[form] = len(numbers)
    encoded = {
        "words": front_coded(names),
        "costs": _costs(surfaces, names),
        "kinds": "".join(kinds),
        "same": numbers_text(same),
        "readings": front_coded(_spoken(name, surfaces[name]) for name in content),
    }
    seen = frozenset(name for name in names if surfaces[name].count)
    total = sum(surface.count for surface in surfaces.values())
    return Lexicon(encoded, tuple(numbers), total, seen, seen.intersection(content), _commonest(surfaces, mains))


def _costs(surfaces: Mapping[str, Surface], names: list[str]) -> str:
    """Return −ln(share of all words) of each word in quarters of a nat."""
    total = sum(surface.count for surface in surfaces.values())
    return "".join(
        DIGITS[min(_MOST_COST, round(4 * -math.log(max(1, surfaces[name].count) / total)))] for name in names
    )


def _spoken(name: str, surface: Surface) -> str:
    """Return the usual readings of a word that its spelling does not tell."""
    usual = [
        reading
        for reading, count in surface.readings.most_common(_READINGS)
        if count * _RARE_READING >= surface.count and not (is_kana(name) and reading == kana_key(name))
    ]
    return ",".join(sorted(usual))


def _commonest(surfaces: Mapping[str, Surface], mains: Mapping[str, tuple[str, int]]) -> dict[str, str]:
    """Return the commonest spelling of every normalised form."""
    found: dict[str, str] = {}
    for name in sorted(surfaces, key=lambda name: (-surfaces[name].count, name)):
        form, weight = mains[name]
        if weight != FUNCTION:
            found.setdefault(form, name)
    return found
