"""Which municipalities a text names, in whatever signs and spelling."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from generator.language.spelling import in_hiragana, signs_of, spelling_key, with_joining_kana
from generator.model.bands import PREFECTURE
from generator.places import naming, ordinary
from generator.places.latin import IN_NAME, LatinNames
from generator.places.municipalities import Municipality

_ANNOUNCED_BEFORE = 4  # signs
_CODE = 6  # digits of a code with its check digit


class Named(NamedTuple):
    """A place in a text that names municipalities, and their codes."""

    start: int
    end: int
    codes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Stem:
    """A name or a reading without its ending: the endings it may have, and whether it names a place by itself."""

    key: str
    endings: frozenset[str]
    codes: frozenset[str]
    is_kana: bool = False
    is_distinct: bool = False  # no surname, ordinary word or prefecture
    is_word: bool = False  # in kana
    is_official: bool = False  # not only a reading


class Gazetteer:
    """All municipalities, by what texts call them; the form has the same (``forms/browser/gazetteer.js``)."""

    def __init__(
        self,
        places: Iterable[Municipality],
        former: Iterable[Municipality] = (),
        wards: Iterable[Municipality] = (),
    ) -> None:
        """Take the places of today, those that are no more, and wards of cities; the latter two count in full."""
        self._places, self._former, self._wards = tuple(places), tuple(former), tuple(wards)
        self._municipalities = [place for place in self._places if place.band != PREFECTURE]

    def names_in(self, text: str) -> Iterator[Named]:
        """Yield where ``text`` names a municipality.

        In full, it does so wherever it stands; a name of two signs (津市, 港区) only where no kanji stands before it,
        unless that ends the name of a prefecture or county. Without its ending a name counts alone (石狩の例), after a
        prefecture and before what places have (石狩川), but an ordinary word (清水, 東北) only after a prefecture.
        Readings and Latin letters follow the same: in full they count, alone if they are no ordinary words.
        """
        signs, places = signs_of(text)
        for start, end, codes in (*self._in_japanese(signs), *self._apart(signs), *self.latin.names_in(signs)):
            yield Named(places[start], places[end], codes)

    def spelt_in(self, name: str) -> Iterator[tuple[int, int, frozenset[str]]]:
        """Yield the municipalities that the name of a file spells."""
        yield from self.latin.names_in(name, IN_NAME)

    def code_of(self, digits: str) -> str:
        """Return the code that ``digits`` are or end in as the number of a corporation does, or an empty text."""
        return self._codes.get(digits[-_CODE:], "")

    @cached_property
    def _codes(self) -> Mapping[str, str]:
        codes = [place.code for place in (*self._places, *self._wards)]
        return {code[:-1]: code for code in codes} | {code: code for code in codes}

    @cached_property
    def latin(self) -> LatinNames:
        """The municipalities in Latin letters."""
        distinct = frozenset(place.code for place in self._municipalities if self._is_distinct(place, is_read=True))
        return LatinNames(self._municipalities, distinct)

    def _apart(self, signs: str) -> Iterator[Named]:
        """Yield full names with blanks between their signs (小 布 施 町)."""
        if not naming.APART.search(signs):
            return
        apart = {place for match in naming.APART.finditer(signs) for place in range(*match.span())}
        places = [place for place in range(len(signs) + 1) if place not in apart]
        for start, end, codes in self._in_japanese(with_joining_kana("".join(signs[place] for place in places[:-1]))):
            ends_whole = signs[places[end - 1]] in naming.KANA_ENDINGS and end - start >= naming.LONG_ENOUGH
            if ends_whole and places[end - 1] - places[start] >= end - start:
                yield Named(places[start], places[end - 1] + 1, codes)

    def _in_japanese(self, signs: str) -> Iterator[Named]:
        text, at, introduced = in_hiragana(signs), 0, -1
        while at < len(text):
            found = next(self._named_at(signs, text, at, is_introduced=introduced == at), None)
            prefecture = next((size for size in (4, 3) if text[at : at + size] in self._prefectures), 0)
            if found:
                yield found
            elif prefecture or text[at] == "郡":
                introduced = at + (prefecture or 1)
            at = found.end if found else at + (prefecture or 1)

    def _named_at(self, signs: str, text: str, at: int, *, is_introduced: bool) -> Iterator[Named]:
        """Yield what the stems that stand at ``at`` name, the longest first."""
        for stem in self._stems.get(text[at : at + 2], ()):
            if text.startswith(stem.key, at) and not naming.OTHERS.match(text, at):
                end_of = _end_in_kana if stem.is_kana else _end_in_kanji
                if end := end_of(stem, signs, text, at, is_introduced=is_introduced):
                    yield Named(at, end, stem.codes)

    @cached_property
    def _prefectures(self) -> frozenset[str]:
        return frozenset(place.name for place in self._places if place.band == PREFECTURE)

    @cached_property
    def _stems(self) -> Mapping[str, list[Stem]]:
        """Stems by the two signs that a text with them begins with."""
        found: dict[str, list[Stem]] = {}
        stems = (*self._all_stems(), *self._former_stems(), *self._ward_stems())
        for stem in sorted(stems, key=lambda stem: -len(stem.key)):
            seconds = stem.key[1:2] or {sign for ending in stem.endings for sign in _beginnings(ending)}
            for second in seconds:
                found.setdefault(stem.key[0] + second, []).append(stem)
        return found

    def _all_stems(self) -> Iterator[Stem]:
        """Yield names and readings; places of one stem are one."""
        places: dict[str, list[Municipality]] = {}
        for place in self._municipalities:
            for key in dict.fromkeys((spelling_key(place.name[:-1]), place.kana_stem)):
                places.setdefault(key, []).append(place)
        for key, members in places.items():
            is_kana = bool(naming.KANA.fullmatch(key))
            yield Stem(
                key,
                frozenset(place.name[-1] for place in members),
                frozenset(place.code for place in members),
                is_kana,
                is_distinct=any(self._is_distinct(place, is_read=is_kana) for place in members),
                is_word=is_kana and key in ordinary.KANA_WORDS,
                is_official=any(spelling_key(place.name[:-1]) == key for place in members),
            )

    def _former_stems(self) -> Iterator[Stem]:
        for place in self._former:
            key, ending, code = spelling_key(place.name[:-1]), place.name[-1], place.code
            if len(key) > 1:
                yield Stem(key, frozenset({ending}), frozenset({code}), is_official=True)

    def _ward_stems(self) -> Iterator[Stem]:
        """Yield the wards whose name one city alone has, and no special ward (都筑区 is of 横浜市)."""
        cities = {place.full_name: place.code for place in self._municipalities}
        special = {place.name for place in self._municipalities}
        found: dict[str, list[frozenset[str]]] = {}
        for ward in self._wards:
            city, sign, name = ward.full_name.partition(naming.CITY)
            found.setdefault(name, []).append(frozenset({ward.code, cities.get(city + sign, ward.code)}))
        for name, codes in found.items():
            if len(codes) == 1 and len(name) > 1 and name not in special and name[-1] in naming.KANA_ENDINGS:
                key, ending = spelling_key(name[:-1]), name[-1]
                yield Stem(key, frozenset({ending}), codes[0], is_official=True)

    def _is_distinct(self, place: Municipality, *, is_read: bool) -> bool:
        """Whether the name of ``place`` without its ending is no other word, nor read as a surname."""
        if is_read and place.kana_stem in ordinary.SURNAME_READINGS:
            return False
        return spelling_key(place.name[:-1]) not in self._other_words

    @cached_property
    def _other_words(self) -> frozenset[str]:
        return frozenset(map(spelling_key, (*ordinary.COMMON, *(name[:-1] for name in self._prefectures))))


def _beginnings(ending: str) -> set[str]:
    return {ending, *(kana[0] for kana in naming.KANA_ENDINGS[ending])}


def _end_in_kanji(stem: Stem, _signs: str, text: str, at: int, *, is_introduced: bool) -> int:
    """Return where the name at ``at`` ends, or 0 if none is meant."""
    end, before = at + len(stem.key), text[at - 1 : at]
    runs_on, may_follow = bool(naming.KANJI.match(before)) and not is_introduced, before in naming.RUN_BEFORE
    if text[end : end + 1] in stem.endings and naming.ENDING.match(text, end):
        is_part = runs_on and (len(stem.key) == 1 or (stem.key[-1] in naming.KANA_ENDINGS and not may_follow))
        return 0 if is_part else end + 1
    if not runs_on and (called := naming.CALLED_IN_ENGLISH.match(text, end)):
        return called.end()
    if len(stem.key) == 1 or (runs_on and not may_follow):
        return 0
    if not naming.KANJI.match(text, end):
        return end if stem.is_distinct or is_introduced else 0
    goes_on = naming.ENDING.match(text, end) or naming.SUFFIX.match(text, end)
    return end if stem.is_distinct and goes_on else 0


def _end_in_kana(stem: Stem, signs: str, text: str, at: int, *, is_introduced: bool) -> int:
    """Return where the reading at ``at`` ends, or 0 if none is meant."""
    end = at + len(stem.key)
    if not _is_one_run(signs, at, end):
        return 0
    begins = is_introduced or _begins(signs, at, strictly=len(stem.key) < naming.LONG_ENOUGH or stem.is_word)
    begins_full = begins or (stem.is_official and _begins(signs, at, strictly=False))
    if begins_full and text[end : end + 1] in stem.endings and naming.ENDING.match(text, end):
        is_word = stem.key in (ordinary.AFTER_NOUNS if is_introduced else ordinary.FUNCTION_WORDS)
        return end + 1 if not is_word or _stands_off(signs, at) else 0
    if stem.key not in ordinary.AFTER_NOUNS and naming.ANNOUNCED.search(signs[max(0, at - _ANNOUNCED_BEFORE) : at]):
        return end if _ends(signs, end) else 0
    return (_with_kana_ending(stem, signs, text, at) or _alone(stem, signs, at)) if begins else 0


def _with_kana_ending(stem: Stem, signs: str, text: str, at: int) -> int:
    """Return where the whole reading at ``at`` ends (いしかりし), or 0 if it is too short or runs on."""
    for kana in (kana for ending in sorted(stem.endings) for kana in naming.KANA_ENDINGS[ending]):
        end = at + len(stem.key) + len(kana)
        is_whole = text.startswith(kana, end - len(kana)) and _is_one_run(signs, at, end) and _ends(signs, end)
        if is_whole and end - at >= naming.LONG_ENOUGH + _is_hiragana(signs[at]):
            return end
    return 0


def _alone(stem: Stem, signs: str, at: int) -> int:
    """Return where the reading at ``at`` ends if it names a place by itself (イシカリ), or 0."""
    end = at + len(stem.key)
    if not stem.is_distinct or not _ends(signs, end):
        return 0
    if _is_hiragana(signs[at]):
        return end if len(stem.key) > naming.LONG_ENOUGH - stem.is_official and not stem.is_word else 0
    return end if len(stem.key) >= naming.LONG_ENOUGH and signs[at:end] not in ordinary.KATAKANA_WORDS else 0


def _is_hiragana(sign: str) -> bool:
    return "ぁ" <= sign <= "ゖ"


def _is_one_run(signs: str, start: int, end: int) -> bool:
    return bool(naming.KANA.fullmatch(signs, start, end))


def _begins(signs: str, at: int, *, strictly: bool) -> bool:
    """Whether a word may begin at ``at``: no kana of the same kind stands before it, or else a particle."""
    runs_on = at > 0 and _is_one_run(signs, at - 1, at + 1)
    return not runs_on or (not strictly and _is_hiragana(signs[at]) and signs[at - 1] in naming.PARTICLES_BEFORE)


def _ends(signs: str, end: int) -> bool:
    """Whether a word may end at ``end``: no kana of the same kind follows, or else a particle."""
    runs_on = end < len(signs) and _is_one_run(signs, end - 1, end + 1)
    return not runs_on or (_is_hiragana(signs[end - 1]) and signs[end] in naming.PARTICLES_AFTER)


def _stands_off(signs: str, at: int) -> bool:
    return at == 0 or not naming.LETTER.match(signs, at - 1)
