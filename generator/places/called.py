"""A municipality or another body by what people call it: its name, with or without prefecture, reading, or code."""

import difflib
import re
import unicodedata
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from generator import _, noted
from generator.findings.diagnostics import RefusedError
from generator.language.spelling import spelling_key
from generator.model.subject_words import of_subjects
from generator.places.municipalities import Municipality

_SHOWN, _LOOKED_AT = 5, 10
_CODE, _STEM = 6, 5
HOW_TO_ADD = noted("一覧にない団体は、名前を編集部に知らせると加えられます")
_SEVERAL = noted("「{text}」は{count}つあります。都道府県から書くか、コードで答えてください: {listed}")
_WITH_CODE = re.compile(r"(.*?)\(?([0-9]{5,6})\)?")  # the last two as what messages propose: 北海道石狩市(012351)
# What follows a name as people write that of their office: 石狩市役所, 石狩市企画課. That may hold 市 and the like
# (水道課, 市町村課), and a city may be divided into 区.
OFFICE = re.compile(
    r"(?<=[都道府県市区町村])(?:(?<=市)(?:都島|都筑|[^都道府県市区町村]{1,5})区)?(?:庁|役所|役場)?"
    r"(?:(?:水道|道路|[都道府県市区町村][民税道営有政]|市区?町村?|町村|都市|市場|市街|区画|町内|町並|[^都道府県市区町村]){0,15}"
    r"(?:課|係|室|担当|(?<![支本])部|(?:消防|対策)本部|(?<!郵便)(?<![薬支])局))?(?:様|さん|御中)?"
)
_ENDINGS = "都道府県市区町村"
WITH_READING = re.compile(r"(.+?)\(([ぁ-ゖー]+)\)")
IN_PREFECTURE = re.compile(r"(.+?)\((.+?[都道府県])\)")
_SMALL = str.maketrans("ぁぃぅぇぉっゃゅょゎぢづゐゑを", "あいうえおつやゆよわしすいえお")
_BETWEEN = [re.compile(pattern) for pattern in (r"[、,，・／/＋+&＆;；\n]", r"[、,，・／/＋+&＆;；\n]|及び|および|と")]
_LONG = re.compile("[ーう]|(?<=お)お")


def lead_and_partners(places: Sequence[Municipality]) -> str:
    """Say how to write several bodies that did something together."""
    lead, *others = (_("{name}({title})", name=place.full_name, title=place.code) for place in places)
    return _(
        "代表の1団体({lead})だけをここに書き、{others}は「いっしょに取り組んだ団体」に書いてください",
        lead=lead,
        others=_("、").join(others),
    )


class PlaceIndex:
    """All places by every spelling of what they are called; the form finds the same (``browser/places.js``)."""

    def __init__(self, places: Iterable[Municipality], former: "PlaceIndex | None" = None) -> None:
        """Take ``places`` from the reference list; those of ``former`` are meant only where no other is called so."""
        self._places, self._former = tuple(places), former
        self._by_code = {place.code: place for place in self._places}
        self._called = _by_key(self._places, _names)
        self._begun = _by_key(self._places, _stems)
        self._sounding = _by_key(self._places, lambda place: map(_sound, (place.kana, place.kana_stem)))

    def find(self, text: str) -> Municipality:
        """Return the one place that ``text`` names.

        Raises:
            RefusedError: No place or more than one is called so; the message names the nearest.
        """
        found = self.called(text)
        if len(found) == 1:
            return found[0]
        if found:
            msg = _(_SEVERAL, text=text, count=len(found), listed=_listed(found))
            raise RefusedError(of_subjects(msg))
        if several := self.several(text):
            mend = lead_and_partners(several)
            msg = _("「{text}」には{count}つの団体があります。{mend}", text=text[:40], count=len(several), mend=mend)
            raise RefusedError(of_subjects(msg))
        raise RefusedError(of_subjects(self._unknown(text)))

    def several(self, text: str) -> list[Municipality]:
        """Return the places that ``text`` names one after another (石狩市、函館市); nothing where it names none so."""
        for between in _BETWEEN:
            found = [self.called(part) for part in between.split(text) if part.strip()]
            if len(found) > 1 and all(len(places) == 1 for places in found):
                return [place for (place,) in found]
        return []

    def called(self, text: str) -> list[Municipality]:
        """Return the places of this code, name or reading, or those called so but for their ending (石狩)."""
        key = spelling_key(text)
        indexes = [self, *([self._former] if self._former else [])]  # 浜松市中区 is none of 浜松市 today, but was one
        named = next(filter(None, (index.named(key) for index in indexes)), [])
        return named or next(filter(None, (index.otherwise(key) for index in indexes)), [])

    def otherwise(self, key: str) -> list[Municipality]:
        """Return the places of a key that is no name of itself."""
        if read := WITH_READING.fullmatch(key):
            return [place for place in self.named(read[1]) if place in self.named(read[2])]
        if placed := IN_PREFECTURE.fullmatch(key):
            return self.named(placed[2] + placed[1])
        return self._of_office(key)

    def _of_office(self, key: str) -> list[Municipality]:
        """Return the places by the longest name that ``key`` begins with, if that of an office follows it."""
        for end in range(len(key), 1, -1):
            if key[end - 1] in _ENDINGS and (found := self._named(key[:end])):
                return found if OFFICE.fullmatch(key, end) else []
        return []

    def named(self, key: str) -> list[Municipality]:
        """Return the places of a key that is a name, a reading or a code."""
        if with_code := _WITH_CODE.fullmatch(key):
            name, code = with_code.groups()
            named = self._named(name) if name else self._places
            return [place for place in self._with_code(code) if place in named]
        return self._named(key)

    def _unknown(self, text: str) -> str:
        """Say that there is no such place, and what may be meant."""
        key = spelling_key(text)
        if (with_code := _WITH_CODE.fullmatch(key)) and with_code[1]:
            near = [*self._named(with_code[1]), *self._with_code(with_code[2])]
            found = _("「{text}」の名前とコードは別の自治体です", text=text[:40])
        else:
            near, found = self._near(key), _("「{text}」という自治体はありません", text=text[:40])
        otherwise = _("市区町村名か6桁の自治体コードで答えてください。{how_to_add}", how_to_add=_(HOW_TO_ADD))
        hint = _("もしかして: {right}", right=_listed(near)) if near else otherwise
        return _("{found}。{hint}", found=found, hint=hint)

    def _named(self, key: str) -> list[Municipality]:
        return self._called.get(key) or self._begun.get(key, [])

    def _with_code(self, digits: str) -> list[Municipality]:
        """Return the place of a code, be its leading zero or its check digit left out; 12203 may be either of two."""
        whole = self._by_code.get(digits.zfill(_CODE))
        begun = [place for code, place in self._by_code.items() if len(digits) == _STEM and code.startswith(digits)]
        return [*([whole] if whole else ()), *begun]

    def _near(self, key: str) -> list[Municipality]:
        """Return what differs in its ending, what sounds alike, or what looks alike."""
        ending = self._begun.get(key[:-1], []) if key[-1:] in set("市区町村") else []
        keys = [] if key.isdecimal() else difflib.get_close_matches(key, self._called, n=_LOOKED_AT, cutoff=0.6)
        keys.sort(key=lambda near: near[0] != key[0])  # people are sure of how a name begins
        alike = [place for near in keys for place in self._called[near]]
        return list({place.code: place for place in (*ending, *self._sounding.get(_sound(key), []), *alike)}.values())


def _by_key(
    places: Collection[Municipality], keys: Callable[[Municipality], Iterable[str]]
) -> Mapping[str, list[Municipality]]:
    found: dict[str, list[Municipality]] = {}
    for place in places:
        for key in dict.fromkeys(keys(place)):
            found.setdefault(key, []).append(place)
    return found


def _names(place: Municipality) -> Iterator[str]:
    """Yield the keys of what a place is called in full."""
    yield spelling_key(place.kana)
    yield spelling_key(place.name)
    yield spelling_key(place.kana_stem + place.name[-1])
    if not place.code.isdecimal():
        yield from map(spelling_key, (place.code, f"{place.full_name}({place.code})"))
    if place.name != place.prefecture:
        yield spelling_key(place.prefecture_kana + place.kana)
        for before in (place.prefecture, place.county, place.prefecture + place.county):
            yield spelling_key(before + place.name)


def _stems(place: Municipality) -> Iterator[str]:
    """Yield the keys of what a place is called without 市, 区, 町, 村 or 県."""
    yield spelling_key(place.kana_stem)
    yield spelling_key(place.name[:-1])
    if place.name != place.prefecture:
        yield spelling_key(place.prefecture_kana + place.kana_stem)
        for before in (place.prefecture, place.county, place.prefecture + place.county):
            yield spelling_key(before + place.name[:-1])


def _sound(key: str) -> str:
    """Return a reading without what is misheard: voicing, small and long vowels (べっぷ → へつふ)."""
    voiceless = unicodedata.normalize("NFD", key.translate(_SMALL)).replace("\u3099", "").replace("\u309a", "")
    return _LONG.sub("", voiceless)


def _listed(places: list[Municipality]) -> str:
    return _("、").join(_("{name}({title})", name=place.full_name, title=place.code) for place in places[:_SHOWN])
