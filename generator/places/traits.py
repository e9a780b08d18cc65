"""What a text tells about a place without naming it, and how many places fit everything that is told."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from generator.language.later import later
from generator.language.romaji import latin_key
from generator.language.spelling import HAN, in_hiragana, signs_of
from generator.model.bands import PREFECTURE
from generator.places import areas, counts, naming
from generator.places.municipalities import Municipality

_PEOPLE = "さん|氏|様|くん|君|先生|係長|課長|部長|室長|主任|主査|主事|参事|議員"
_SAID = areas.said()
WORDS = later(f"(?:{'|'.join(_SAID)})(?!新幹線|自動車道)")
_FIGURES = ("population", "households")
_ALONE = (*_FIGURES, "area")  # tell by themselves
NEAR = {1: 0.1, 2: 0.1, 3: 0.01}  # by how many figures are told; authors round, and years pass
ENDINGS = ("ken", "pref", "prefecture", "fu")


class Trait(NamedTuple):
    """Something that a page says of a place: its sort (band, population, prefecture, region, kind …) and its value."""

    sort: str
    value: str


class Mention(NamedTuple):
    """A word of a text, and the trait it tells."""

    start: int
    end: int
    trait: Trait


class Traits:
    """All municipalities and prefectures, by what may be said of them."""

    def __init__(self, places: Iterable[Municipality]) -> None:
        """Take ``places`` from the reference list."""
        self._places = tuple(places)
        self._prefectures = [place for place in self._places if place.band == PREFECTURE]

    def traits_in(self, text: str) -> Iterator[Mention]:
        """Yield every word of ``text`` that tells where a place lies, of what kind it is, or how many live there."""
        signs, places = signs_of(text)
        for start, end, trait in (*self._parts_in(signs), *_figures_in(signs), *_words_in(signs)):
            yield Mention(places[start], places[end], trait)

    def prefecture_spelt(self, words: Iterable[str]) -> Trait | None:
        """Return the prefecture that one of ``words`` spells in Latin letters."""
        return next((Trait("prefecture", name) for name in map(self._spelt, words) if name), None)

    def around(self, codes: Iterable[str]) -> frozenset[Trait]:
        """Return where the places of ``codes`` lie."""
        places, known = [place for place in self._places if place.code in set(codes)], {"prefecture", "region"}
        return frozenset(trait for place in places for trait in self._traits_of(place) if trait.sort in known)

    def fitting(self, traits: Iterable[Trait]) -> frozenset[str]:
        """Return the codes of all places that have every one of ``traits``."""
        having = sorted(map(self._having, traits), key=len)
        return frozenset.intersection(*having) if having else self._codes

    def narrowest(self, traits: Iterable[Trait]) -> tuple[tuple[Trait, ...], int]:
        """Return the traits that together fit the fewest places, and how many.

        Of each sort at most one trait can be true of one place, so they are combined, one of each
        sort or none; a combination that no place fits tells nothing about any place. A figure or a county
        also tells by itself, whatever band is told beside it.
        """
        by_sort: dict[str, list[tuple[Trait, frozenset[str]]]] = {}
        for trait in dict.fromkeys(traits):
            by_sort.setdefault(trait.sort, []).append((trait, self.fitting([trait])))
        band = by_sort.pop("band", [])
        start = (tuple(trait for trait, _codes in band), self.fitting([trait for trait, _codes in band]))
        fits = [(len(codes), len(chosen), chosen) for chosen, codes in _combined([start], list(by_sort.values()))]
        alone = [one for sort in _ALONE for one in by_sort.get(sort, []) if one[1]]
        count, _size, chosen = min([*fits, *((len(codes), 1, (trait,)) for trait, codes in alone)])
        return chosen, count

    def _parts_in(self, signs: str) -> Iterator[Mention]:
        yield from self._prefectures_in(signs)
        for match in self.counties.finditer(signs):
            yield Mention(match.start(), match.end(), Trait("area", match[0]))

    def _prefectures_in(self, signs: str) -> Iterator[Mention]:
        for pattern, text in ((self.kanji, signs), (self.kana, in_hiragana(signs))):
            for match in pattern.finditer(text):
                yield Mention(match.start(), match.end(), Trait("prefecture", self.called[match[1]]))
        for match in naming.LATIN_WORD.finditer(signs):
            if name := self._spelt(match[0]):
                yield Mention(match.start(), match.end(), Trait("prefecture", name))

    @cached_property
    def called(self) -> Mapping[str, str]:
        """Prefectures by what they are called; 大分 alone is more often だいぶ."""
        full = {place.name: place.name for place in self._prefectures}
        short = {name[:-1]: name for name in full if name not in naming.NEVER_SHORT}
        read = {place.kana_stem: place.name for place in self._prefectures}
        others = {word: name for word, name in (areas.INSIDE | areas.BANKS).items() if name in full}
        return {**read, **short, **full, **others}

    @cached_property
    def counties(self) -> re.Pattern[str]:
        """The counties."""
        return re.compile("|".join(sorted({place.county for place in self._places if place.county})) or "(?!)")

    @cached_property
    def seats(self) -> frozenset[str]:
        """The codes of the capitals of the prefectures, most of which stand first in the list."""
        ranked = sorted((place.code, place.prefecture) for place in self._places if place.band != PREFECTURE)
        first = {prefecture: code for code, prefecture in reversed(ranked)}
        return frozenset(areas.SEATS_ELSEWHERE.get(prefecture, code) for prefecture, code in first.items())

    @cached_property
    def kanji(self) -> re.Pattern[str]:
        """Prefectures in kanji; the group is what ``called`` knows."""
        full = [place.name for place in self._prefectures]
        full += [bank for bank in areas.BANKS if bank in self.called]
        short = [name for name in self.called if name not in full and not naming.KANA.fullmatch(name)]
        after = rf"(?={areas.OF_PREFECTURES})|(?![{HAN}]|{_PEOPLE})"
        called = f"{'|'.join(full) or '(?!)'}|(?<![{HAN}])(?:{'|'.join(short) or '(?!)'})(?:{after})"
        return re.compile(f"(?!{naming.OF_THE_COUNTRY})({called})")

    @cached_property
    def kana(self) -> re.Pattern[str]:
        """Prefectures by their readings in hiragana, with 県, 府 or 都."""
        read = "|".join(place.kana_stem for place in self._prefectures) or "(?!)"
        return re.compile(rf"({read})[県府都]")

    @cached_property
    def by_letters(self) -> Mapping[str, str]:
        """Prefectures by the keys of their readings."""
        return {latin_key(place.letters): place.name for place in self._prefectures}

    def _spelt(self, word: str) -> str:
        """Return the prefecture that a word spells, with its ending or without, or an empty text."""
        word = word.lower()
        stems = [word, *(word.removesuffix(ending) for ending in ENDINGS if word.endswith(ending))]
        return next((self.by_letters[key] for key in map(latin_key, stems) if key in self.by_letters), "")

    def _having(self, trait: Trait) -> frozenset[str]:
        if trait.sort in _FIGURES:
            return self._as_many(int(trait.value), counts.PER_HOUSEHOLD if trait.sort == "households" else 1)
        return self._by_trait.get(trait, frozenset())

    def _as_many(self, told: int, people: float) -> frozenset[str]:
        """Return the places of as many people; a figure that is not rounded tells one, whatever year it is of."""
        near = {place.code: abs(place.population - told * people) for place in self._places}
        far = told * people * NEAR.get(_digits(told), 0.1) * (2 if people > 1 else 1)
        fitting = {code: distance for code, distance in near.items() if distance <= far}
        if fitting and is_exact(told):
            nearest = min(fitting.values())
            fitting = {code: distance for code, distance in fitting.items() if distance == nearest}
        return frozenset(fitting)

    @cached_property
    def _codes(self) -> frozenset[str]:
        return frozenset(place.code for place in self._places)

    @cached_property
    def _by_trait(self) -> Mapping[Trait, frozenset[str]]:
        codes: dict[Trait, set[str]] = {}
        for place in self._places:
            for trait in self._traits_of(place):
                codes.setdefault(trait, set()).add(place.code)
        return {trait: frozenset(members) for trait, members in codes.items()}

    def _traits_of(self, place: Municipality) -> Iterator[Trait]:
        yield Trait("band", place.band.value)
        yield Trait("prefecture", place.prefecture)
        yield Trait("region", place.region)
        yield Trait("area", place.county)
        for words, told in areas.PARTS.items():
            if place.prefecture in told.split():
                yield from (Trait("area", word) for word in words.split("|"))
        if place.code in self.seats:
            yield from (Trait("seat", word) for word in areas.SEATS.split("|"))
        for words, kinds in areas.SELVES.items():
            if place.kind in kinds:
                yield from (Trait("kind", word) for word in words.split("|"))


def is_exact(figure: int) -> bool:
    """Whether ``figure`` was not rounded: it has more than three digits that are not 0 at the end."""
    return _digits(figure) not in NEAR


def _digits(figure: int) -> int:
    return len(str(figure).rstrip("0"))


Combination = tuple[tuple[Trait, ...], frozenset[str]]


def _combined(
    combinations: list[Combination], sorts: list[list[tuple[Trait, frozenset[str]]]]
) -> Iterator[Combination]:
    """Yield every combination of one trait of each sort, or none of it, that some place fits."""
    for traits in sorts:
        combinations += [
            ((*chosen, trait), codes & having)
            for chosen, codes in combinations
            for trait, having in traits
            if codes & having
        ]
    yield from combinations


def _figures_in(signs: str) -> Iterator[Mention]:
    for sort, pattern in zip(_FIGURES, (counts.POPULATION, counts.HOUSEHOLDS), strict=True):
        for match in pattern.finditer(signs):
            figure = next(filter(None, match.groups()))
            told = counts.number_of(figure)
            if told and (match.start() != match.start(match.lastindex or 0) or told >= counts.LEAST_CITY):
                yield Mention(match.start(), match.end(), Trait(sort, str(told)))


def _words_in(signs: str) -> Iterator[Mention]:
    for match in WORDS.finditer(signs):
        yield Mention(match.start(), match.end(), Trait(*_SAID[match[0]]))
