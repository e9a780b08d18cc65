"""What a text tells about a place without naming it, and how many places fit everything that is told."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from generator.language.later import later
from generator.language.romaji import latin_key
from generator.language.spelling import HAN, KANJI_DIGITS, in_hiragana, signs_of
from generator.model.bands import PREFECTURE
from generator.places import naming
from generator.places.municipalities import Municipality

_CITIES = ("市", "中核市", "指定都市", "施行時特例市")
SELVES: dict[str, tuple[str, ...]] = {
    "政令指定都市|指定都市|政令市|designated city": ("指定都市",),
    "中核市|core city": ("中核市",),
    "特例市": ("施行時特例市",),
    "特別区|東京23区|special ward": ("特別区",),
    "当区|区役所|区長": ("特別区", "指定都市"),
    "当市|本市|市役所|市長|市議会": _CITIES,
    "当町|町役場|町長|町議会": ("町",),
    "当村|村役場|村長|村議会": ("村",),
    "県庁|県知事|県議会|都庁|道庁|府庁": ("都道府県",),
}
REGIONS = {"東北": "東北", "関東": "関東", "中部": "中部", "近畿": "近畿", "関西": "近畿", "中国地方": "中国"}
REGIONS |= {"四国": "四国", "九州": "九州・沖縄"}
REGIONS |= {"Tohoku": "東北", "Kanto": "関東", "Chubu": "中部", "Kinki": "近畿", "Kansai": "近畿"}
REGIONS |= {"Shikoku": "四国", "Kyushu": "九州・沖縄"}
_INSIDE = {"道内": "北海道", "都内": "東京都"}
_BANKS = {"横浜銀行": "神奈川県", "仙台銀行": "宮城県", "足利銀行": "栃木県", "名古屋銀行": "愛知県"}  # of a prefecture
_BANKS |= {"大垣共立銀行": "岐阜県", "北九州銀行": "福岡県", "つくば銀行": "茨城県"}
_OF_PREFECTURES = "新聞|大学|放送|銀行|労働局|県警|地裁|支社|支店|高校|空港|駅"
_PEOPLE = "さん|氏|様|くん|君|先生|係長|課長|部長|室長|主任|主査|主事|参事|議員"
WORDS = later("|".join([*SELVES, *REGIONS]))
_DIGITS = r"[\d,.]{0,14}\d"
_IN_NUMERAL = f"{KANJI_DIGITS}十百千万億"
_NUMERAL = f"[{_IN_NUMERAL}]"
FIGURE = f"(?:{_DIGITS}[ ]?[億万千][ ]?){{0,2}}{_DIGITS}[ ]?[億万千]?"
_DAY = r"(?:令和|平成|[RH])?\d{1,4}年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:現在|時点|度|末)?"
PART_OF_SENTENCE = f"(?:[はがケもでにの約およそほぼ、:\\ \\t()]|{_DAY}){{0,8}}"
_PEOPLE_OF = "[住市町村区]民"
_PLACES = "(?:市|区|町|村|都市|団体|自治体|まち)"
# 三万二千人, 三二、一四五人: more than one sign, and never the beginning of another word or number (千葉, 二千年).
_IN_KANJI = (
    rf"(?<![数何幾]){_NUMERAL}(?:(?:[、,・](?=[{KANJI_DIGITS}]{{3}}(?!{_NUMERAL})))?{_NUMERAL}){{1,14}}"
    rf"(?=[ ]?人|世帯|都市|の{_PLACES}|[。)」\n]|$)"
)
_MANY = f"{FIGURE}|{_IN_KANJI}"
NO_FIGURE = "(?![\\d.]|以上|以下|未満|を?超|[あ当]たり)"
_IN_ENGLISH = r"(?:\d[\d,.]{0,12}\d|\d)(?:[ ](?:million|thousand))?"
_ABOUT = "(?:about |around |roughly |some |nearly |over |almost |approximately |just )?"
_LIVING = "(?:people|residents|inhabitants|citizens)"
_THERE = "(?:city|town|village|municipality|ward|area)"
POPULATION = later(
    rf"""
    (?:人口|住民(?:登録者?|基本台帳登録者?)?数){PART_OF_SENTENCE}({_MANY})(?:[ ]?人|(?<=[万千])(?!人)){NO_FIGURE}
    | 人口{PART_OF_SENTENCE}(\d{{5,7}})(?=[。、)\n]|$)
    | 人口{PART_OF_SENTENCE}(\d{{1,3}}(?:,\d{{3}})+)(?![\d.,件円回個枚本台歳年月日部万千]|[ ]?人)
    | {_PEOPLE_OF}{PART_OF_SENTENCE}({_MANY})[ ]?人{NO_FIGURE}(?![にがをへからはもで])
    | (?<![\d,.{_IN_NUMERAL}])({_MANY})(?:人?都市|人の(?:{_PLACES}|{_PEOPLE_OF})|人[がケ](?:住|暮ら))
    | [Pp]opulation(?:[ ](?:is|was|of|size)){{0,2}}[: (]{{1,3}}{_ABOUT.replace(" ", "[ ]")}({_IN_ENGLISH})(?![\d.]*\d)
    | {_THERE}[ ](?:of|with)[ ]{_ABOUT.replace(" ", "[ ]")}({_IN_ENGLISH})[ ]{_LIVING}
    | (?<![\d,.])({_IN_ENGLISH})[ ](?:inhabitants|{_LIVING}[ ]live|{_LIVING}[ ](?:in|of)[ ](?:the|our|this)[ ]{_THERE})
    """,
    re.VERBOSE,
)
HOUSEHOLDS = later(
    rf"世帯数{PART_OF_SENTENCE}({_MANY})(?:世帯)?{NO_FIGURE}|(?<![\d,.{_IN_NUMERAL}])({_MANY})世帯の{_PLACES}"
    rf"|(?<![\d,.])({_IN_ENGLISH}) households (?:in|of) (?:the|our|this) {_THERE}"
)
_FIGURES = ("population", "households")
PART = later(r"([\d,.]*\d) ?([億万千]|million|thousand|)")
TENS = {"十": 10, "百": 100, "千": 1_000}
UNITS = {"": 1, "千": 1_000, "万": 10_000, "億": 100_000_000, "thousand": 1_000, "million": 1_000_000}
LEAST_CITY = 1_000  # of a figure that only the word 都市 or 市 after it calls a population
PER_HOUSEHOLD = 2.26  # 令和2年国勢調査: people to a household
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
        for start, end, trait in (*self._prefectures_in(signs), *_figures_in(signs), *_words_in(signs)):
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
        sort or none; a combination that no place fits tells nothing about any place. A figure also
        tells by itself, whatever band is told beside it.
        """
        by_sort: dict[str, list[tuple[Trait, frozenset[str]]]] = {}
        for trait in dict.fromkeys(traits):
            by_sort.setdefault(trait.sort, []).append((trait, self.fitting([trait])))
        band = by_sort.pop("band", [])
        start = (tuple(trait for trait, _codes in band), self.fitting([trait for trait, _codes in band]))
        fits = [(len(codes), len(chosen), chosen) for chosen, codes in _combined([start], list(by_sort.values()))]
        figures = [one for sort in _FIGURES for one in by_sort.get(sort, []) if one[1]]
        count, _size, chosen = min([*fits, *((len(codes), 1, (trait,)) for trait, codes in figures)])
        return chosen, count

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
        return {**read, **short, **full, **{word: name for word, name in (_INSIDE | _BANKS).items() if name in full}}

    @cached_property
    def kanji(self) -> re.Pattern[str]:
        """Prefectures in kanji; the group is what ``called`` knows."""
        full = [place.name for place in self._prefectures]
        full += [bank for bank in _BANKS if bank in self.called]
        short = [name for name in self.called if name not in full and not naming.KANA.fullmatch(name)]
        after = rf"(?={_OF_PREFECTURES})|(?![{HAN}]|{_PEOPLE})"
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
            return self._as_many(int(trait.value), PER_HOUSEHOLD if trait.sort == "households" else 1)
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
        for words, kinds in SELVES.items():
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
    for sort, pattern in zip(_FIGURES, (POPULATION, HOUSEHOLDS), strict=True):
        for match in pattern.finditer(signs):
            figure = next(filter(None, match.groups()))
            told = number_of(figure)
            if told and (match.start() != match.start(match.lastindex or 0) or told >= LEAST_CITY):
                yield Mention(match.start(), match.end(), Trait(sort, str(told)))


def number_of(figure: str) -> int:
    """Return the number of a figure in parts (5万7千), or 0 if it is none."""
    if figure[0] in TENS or figure[0] in KANJI_DIGITS:
        return _number_in_kanji(figure)
    total = 0.0
    for digits, unit in PART.findall(figure):
        if digits.count(".") > 1:
            return 0
        total += float(digits.replace(",", "")) * UNITS[unit]
    return round(total)


def _number_in_kanji(figure: str) -> int:
    total = section = digits = 0
    for sign in figure:
        if sign in KANJI_DIGITS:
            digits = digits * 10 + KANJI_DIGITS.index(sign)
        elif sign in TENS:
            section, digits = section + (digits or 1) * TENS[sign], 0
        elif sign in UNITS:
            total, section, digits = total + (section + digits) * UNITS[sign], 0, 0
    return total + section + digits


def _words_in(signs: str) -> Iterator[Mention]:
    for match in WORDS.finditer(signs):
        region = REGIONS.get(match[0])
        yield Mention(match.start(), match.end(), Trait("region", region) if region else Trait("kind", match[0]))
