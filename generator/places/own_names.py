"""Which subjects of a register of one's own a text names, and what it tells of one without naming it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any

from generator.language.romaji import latin_key, romaji
from generator.language.spelling import HAN, in_hiragana, signs_of, spelling_key
from generator.model.chosen import Chosen
from generator.model.register import Register
from generator.places import naming
from generator.places.counts import FIGURE, NO_FIGURE, PART_OF_SENTENCE, number_of
from generator.places.gazetteer import Named
from generator.places.municipalities import Municipality
from generator.places.traits import Mention, Trait, Traits

SHORT = 3  # signs of a name that may be part of other words
_LEAST_READ = 6  # signs of a reading that is a name by itself
RUNS_ON = re.compile(f"[{HAN}ァ-ヺーA-Za-z0-9]")
_EVERYDAY = frozenset(
    {"人", "名", "件", "円", "個", "枚", "本", "台", "回", "年", "%", "時間", "か所"}
)  # of other figures, too


class OwnNames:
    """All subjects, by their names, what else people call them, their readings, ids and sites."""

    def __init__(self, subjects: Iterable[Municipality]) -> None:
        """Take the ``subjects`` of the register."""
        self._subjects = tuple(subjects)

    def names_in(self, text: str) -> Iterator[Named]:
        """Yield where ``text`` names a subject, in usual and unusual signs, with blanks inside or without.

        A name of three signs or fewer counts only where no other kanji, katakana, letter or digit stands beside it.
        """
        signs, places = signs_of(text)
        apart = {place for match in naming.APART.finditer(signs) for place in range(*match.span())}
        kept = [place for place in range(len(signs)) if place not in apart]
        found = in_hiragana("".join(signs[place] for place in kept)).lower()
        at = 0
        while at < len(found):
            key, codes = next(self._named_at(signs, found, kept, at), ("", frozenset()))
            if key:
                yield Named(places[kept[at]], places[kept[at + len(key) - 1] + 1], codes)
            at += len(key) or 1

    def code_of(self, _digits: str) -> str:
        """Return nothing: ids of subjects are words, which ``spelt_in`` looks for."""
        return ""

    def spelt_in(self, name: str) -> Iterator[tuple[int, int, frozenset[str]]]:
        """Yield the ids and readings of subjects in the name of a file, the longest first."""
        words = list(re.finditer("[a-z0-9]+", name))
        at = 0
        while at < len(words):
            ends = (size for size in range(len(words) - at, 0, -1) if self._spelt(words[at : at + size]))
            if size := next(ends, 0):
                yield words[at].start(), words[at + size - 1].end(), self._spelt(words[at : at + size])
            at += size or 1

    def at(self, host: str) -> frozenset[str]:
        """Return the subjects on whose site a ``host`` is."""
        parts = host.split(".")
        ends = {".".join(parts[start:]) for start in range(len(parts))}
        return frozenset(code for end in ends for code in self._hosts.get(end, ()))

    def as_data(self) -> dict[str, Any]:
        """Return the names, readings, ids and sites as plain data for the form, which looks for them, too."""
        keys = sorted((one for known in self._keys.values() for one in known), key=lambda one: (-len(one[0]), one[0]))
        return {
            "keys": [[key, sorted(codes)] for key, codes in keys],
            "letters": {letters: sorted(codes) for letters, codes in self._letters.items()},
            "hosts": [*self._hosts],
        }

    def _named_at(self, signs: str, text: str, kept: list[int], at: int) -> Iterator[tuple[str, frozenset[str]]]:
        for key, codes in self._keys.get(text[at : at + 2], ()):
            if text.startswith(key, at):
                beside = (signs[kept[place]] for place in (at - 1, at + len(key)) if 0 <= place < len(kept))
                if len(key) > SHORT or not any(map(RUNS_ON.match, beside)):
                    yield key, codes

    @cached_property
    def _keys(self) -> Mapping[str, list[tuple[str, frozenset[str]]]]:
        """Names as texts are searched for them, the longest first, by their first two signs."""
        codes: dict[str, set[str]] = {}
        for subject in self._subjects:
            for name in (subject.name, *subject.others, *([subject.kana] if len(subject.kana) >= _LEAST_READ else [])):
                codes.setdefault(spelling_key(name).lower(), set()).add(subject.code)
        found: dict[str, list[tuple[str, frozenset[str]]]] = {}
        for key in sorted(filter(lambda key: len(key) > 1, codes), key=len, reverse=True):
            found.setdefault(key[:2], []).append((key, frozenset(codes[key])))
        return found

    def _spelt(self, words: list[re.Match[str]]) -> frozenset[str]:
        return self._letters.get(latin_key("".join(word[0] for word in words)), frozenset())

    @cached_property
    def _letters(self) -> Mapping[str, frozenset[str]]:
        codes: dict[str, set[str]] = {}
        for subject in self._subjects:
            for letters in (subject.code.replace("-", ""), romaji(in_hiragana(subject.kana)), *subject.others):
                if letters.isascii():
                    codes.setdefault(latin_key(letters), set()).add(subject.code)
        return {letters: frozenset(known) for letters, known in codes.items()}

    @cached_property
    def _hosts(self) -> Mapping[str, set[str]]:
        codes: dict[str, set[str]] = {}
        for subject in self._subjects:
            for host in subject.hosts:
                codes.setdefault(host, set()).add(subject.code)
        return codes


class OwnTraits(Traits):
    """All subjects, by what a page may say of them: their size, where they lie, and what their columns say."""

    def __init__(
        self, subjects: Iterable[Municipality], prefectures: Iterable[Municipality], register: Register
    ) -> None:
        """Take the ``subjects`` of the register, and the prefectures in which they may lie."""
        super().__init__(subjects)
        self._prefectures = [*prefectures]
        self._register = register

    def traits_in(self, text: str) -> Iterator[Mention]:
        """Yield every word of ``text`` that stands in a column of the register, a prefecture, or a size in figures."""
        signs, places = signs_of(text)
        for start, end, trait in (*self._prefectures_in(signs), *self._figures_in(signs), *self._values_in(signs)):
            yield Mention(places[start], places[end], trait)

    def _figures_in(self, signs: str) -> Iterator[Mention]:
        for match in self._figure.finditer(signs) if self._figure else ():
            if told := number_of(next(filter(None, match.groups()))):
                yield Mention(match.start(), match.end(), Trait("population", str(told)))

    def _values_in(self, signs: str) -> Iterator[Mention]:
        for match in self._values.finditer(signs) if self._values else ():
            yield from (Mention(match.start(), match.end(), trait) for trait in self._told[spelling_key(match[0])])

    @cached_property
    def _figure(self) -> re.Pattern[str] | None:
        if not self._register.has_sizes:
            return None
        label, unit = (re.escape(signs_of(word)[0]) for word in (self._register.counted, self._register.unit))
        end = f"(?:[ ]?{unit})?{NO_FIGURE}(?![〜-])"
        alone = "" if self._register.unit in _EVERYDAY else rf"|(?<![\d,.〜-])({FIGURE})[ ]?{unit}{NO_FIGURE}(?![〜-])"
        return re.compile(f"{label}{PART_OF_SENTENCE}({FIGURE}){end}{alone}")

    @cached_property
    def _values(self) -> re.Pattern[str] | None:
        words = {signs_of(value.label)[0] for column in self._register.columns for value in column.values}
        return re.compile("|".join(map(re.escape, sorted(words, key=len, reverse=True)))) if words else None

    @cached_property
    def _told(self) -> Mapping[str, list[Trait]]:
        found: dict[str, list[Trait]] = {}
        for column in self._register.columns:
            for value in column.values:
                found.setdefault(spelling_key(signs_of(value.label)[0]), []).append(Trait(column.label, value))
        return found

    def _traits_of(self, place: Municipality) -> Iterator[Trait]:
        yield Trait("band", place.band.value)
        yield from (Trait("prefecture", name) for name in place.prefectures)
        yield from (Trait(label, value) for label, value in self._labelled(place) if value)

    def _labelled(self, place: Municipality) -> Iterator[tuple[str, Chosen | None]]:
        yield from zip((column.label for column in self._register.columns), place.values, strict=True)
