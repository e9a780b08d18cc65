"""Which places a text names, and how many places fit everything it says about one."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import product
from typing import NamedTuple

from generator.language.spelling import HAN
from generator.model.vocabulary import PopulationBand
from generator.places.municipalities import Municipality
from generator.places.naming import NAMING

_CITIES = ("市", "中核市", "指定都市", "施行時特例市")
_SELVES: dict[str, tuple[str, ...]] = {
    "政令指定都市|指定都市|政令市": ("指定都市",),
    "中核市": ("中核市",),
    "特例市": ("施行時特例市",),
    "特別区|東京23区": ("特別区",),
    "当区|区役所|区長": ("特別区", "指定都市"),
    "当市|本市|市役所|市長|市議会": _CITIES,
    "当町|町役場|町長|町議会": ("町",),
    "当村|村役場|村長|村議会": ("村",),
    "県庁|県知事|県議会|都庁|道庁|府庁": ("都道府県",),
}
_REGIONS = {"東北": "東北", "関東": "関東", "中部": "中部", "近畿": "近畿", "関西": "近畿", "中国地方": "中国"}
_REGIONS |= {"四国": "四国", "九州": "九州・沖縄"}
_POPULATION = re.compile(r"人口(?:は|約|およそ|ほぼ){0,2}([\d,.]*\d)([万千]?)人(?!以上|以下|未満|を?超|[あ当]たり)")
_UNITS = {"": 1, "千": 1_000, "万": 10_000}
_NEAR = 0.1
_WORDS = re.compile("|".join([*_SELVES, *_REGIONS]))


class Trait(NamedTuple):
    """Something that a page says of a place: its sort (band, population, prefecture, region, kind) and its value."""

    sort: str
    value: str


class Mention(NamedTuple):
    """A word of a text, and the trait it tells."""

    start: int
    end: int
    trait: Trait


class Gazetteer:
    """All municipalities and prefectures, by what may be said of them."""

    naming = NAMING

    def __init__(self, places: Iterable[Municipality]) -> None:
        """Take ``places`` from the reference list."""
        self._places = tuple(places)

    def names_in(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield where ``text`` names a municipality, with or without 市, 区, 町 or 村.

        A name of two letters (津市, 港区) counts only where no other kanji stands before it
        (漁港区域 names nobody), unless that ends the name of a prefecture or county. Without its
        ending a name counts where it is a whole run of kanji (石狩の例) and no ordinary word (中央).
        """
        yield from self._bare_names_in(text)
        for suffix in NAMING.ending.finditer(text):
            starts = range(max(0, suffix.end() - NAMING.longest), suffix.end() - 1)
            start = next((start for start in starts if text[start : suffix.end()] in self._names), None)
            if start is not None and (suffix.end() - start > NAMING.short or _stands_alone(text, start)):
                yield start, suffix.end()

    def traits_in(self, text: str) -> Iterator[Mention]:
        """Yield every word of ``text`` that tells where a place lies, of what kind it is, or how many live there."""
        for match in self._prefecture_names.finditer(text):
            yield Mention(match.start(), match.end(), Trait("prefecture", self._prefectures[match[0]]))
        for match in _POPULATION.finditer(text):
            number = match[1].replace(",", "")
            if number.count(".") <= 1:
                people = round(float(number) * _UNITS[match[2]])
                yield Mention(match.start(), match.end(), Trait("population", str(people)))
        for match in _WORDS.finditer(text):
            region = _REGIONS.get(match[0])
            trait = Trait("region", region) if region else Trait("kind", match[0])
            yield Mention(match.start(), match.end(), trait)

    def spelt(self, word: str) -> Municipality | None:
        """Return a municipality whose name is spelt ``word`` in Latin letters of an address, if it is long enough."""
        return self._spellings.get(word)

    def prefecture_spelt(self, words: Iterable[str]) -> Trait | None:
        """Return the prefecture that one of ``words`` spells in Latin letters."""
        found = (self._prefecture_spellings[word] for word in words if word in self._prefecture_spellings)
        return next((Trait("prefecture", name) for name in found), None)

    def fitting(self, traits: Iterable[Trait]) -> frozenset[str]:
        """Return the codes of all places that have every one of ``traits``."""
        having = sorted(map(self._having, traits), key=len)
        return frozenset.intersection(*having) if having else self._codes

    def narrowest(self, traits: Iterable[Trait]) -> tuple[tuple[Trait, ...], int]:
        """Return the traits that together fit the fewest places, and how many.

        Of each sort at most one trait can be true of one place, so they are combined, one of each
        sort or none; a combination that no place fits tells nothing about any place.
        """
        by_sort: dict[str, list[Trait | None]] = {}
        for trait in dict.fromkeys(traits):
            by_sort.setdefault(trait.sort, [None] if trait.sort != "band" else []).append(trait)
        combinations = [tuple(filter(None, chosen)) for chosen in product(*by_sort.values())]
        counts = [(len(self.fitting(chosen)), len(chosen), chosen) for chosen in combinations]
        count, _size, chosen = min((one for one in counts if one[0]), default=(0, 0, ()))
        return chosen, count

    def _bare_names_in(self, text: str) -> Iterator[tuple[int, int]]:
        for word in NAMING.word.finditer(text):
            prefix = next((size for size in NAMING.prefecture_sizes if word[0][:size] in self._prefectures), 0)
            start = word.start() + prefix
            if text[start : word.end()] in self._bare_names:
                yield start, word.end()

    @cached_property
    def _bare_names(self) -> frozenset[str]:
        """Names without their ending, unless that leaves an ordinary word, one kanji or a prefecture."""
        bare = {name[:-1] for name in self._names if len(name) > NAMING.short}
        return frozenset(bare - NAMING.ordinary - set(self._prefectures))

    @cached_property
    def _names(self) -> frozenset[str]:
        return frozenset(place.name for place in self._municipalities)

    @cached_property
    def _municipalities(self) -> tuple[Municipality, ...]:
        return tuple(place for place in self._places if place.band is not PopulationBand.PREFECTURE)

    @cached_property
    def _prefectures(self) -> Mapping[str, str]:
        """Full names, and short ones (青森); 大分 alone is more often だいぶ than the prefecture."""
        names = [place.name for place in self._places if place.band is PopulationBand.PREFECTURE]
        short = {name[:-1]: name for name in names if name not in NAMING.never_short}
        return {**{name: name for name in names}, **short}

    @cached_property
    def _prefecture_names(self) -> re.Pattern[str]:
        full = [name for short, name in self._prefectures.items() if short == name]
        short = [name for name in self._prefectures if name not in full]
        return re.compile(rf"{'|'.join(full) or '(?!)'}|(?<![{HAN}])(?:{'|'.join(short) or '(?!)'})(?![{HAN}])")

    def _having(self, trait: Trait) -> frozenset[str]:
        if trait.sort == "population":  # as authors round it
            told = int(trait.value)
            return frozenset(one.code for one in self._places if abs(one.population - told) <= told * _NEAR)
        return self._by_trait.get(trait, frozenset())

    @cached_property
    def _codes(self) -> frozenset[str]:
        return frozenset(place.code for place in self._places)

    @cached_property
    def _by_trait(self) -> Mapping[Trait, frozenset[str]]:
        codes: dict[Trait, set[str]] = {}
        for place in self._places:
            for trait in _traits_of(place):
                codes.setdefault(trait, set()).add(place.code)
        return {trait: frozenset(members) for trait, members in codes.items()}

    @cached_property
    def _spellings(self) -> Mapping[str, Municipality]:
        spelt = {place.letters: place for place in self._municipalities}
        return {spelling: place for spelling, place in spelt.items() if len(spelling) >= NAMING.shortest_spelling}

    @cached_property
    def _prefecture_spellings(self) -> Mapping[str, str]:
        places = [place for place in self._places if place.band is PopulationBand.PREFECTURE]
        return {place.letters: place.name for place in places}


def _stands_alone(text: str, start: int) -> bool:
    before = text[start - 1 : start]
    return before in NAMING.ends_before or not NAMING.word.match(before)


def _traits_of(place: Municipality) -> Iterator[Trait]:
    yield Trait("band", place.band.value)
    yield Trait("prefecture", place.prefecture)
    yield Trait("region", place.region)
    for words, kinds in _SELVES.items():
        if place.kind in kinds:
            yield from (Trait("kind", word) for word in words.split("|"))
