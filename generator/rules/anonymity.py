"""KB522, KB523, KB524: what withholds the name of its municipality does not give it away by other words."""

import re
from collections.abc import Iterator

from generator import _, noted
from generator.catalog import Catalog
from generator.findings.diagnostics import Span, Told
from generator.language.spelling import signs_of
from generator.model.entry import Case
from generator.places.counts import MEASURED
from generator.places.own_names import OwnNames
from generator.places.traits import Trait, is_exact
from generator.reading.document import Document
from generator.rules.base import Finding, catalog_rule
from generator.rules.withheld import Withheld, told_by_named_cases, withheld_places

ENOUGH = 5
_COUNTED = "[ ]?[件人円回個枚本台世歳分時年月日%部筆]"
_CALLED_CODE = "(?:(?<=[体村]コード)|(?<=[体村]コード[:は ]))"
# The number of a corporation is a check digit and, for municipalities, 000020 and the code; on invoices behind a T.
_CORPORATE = r"(?<!\d)\d[ -]?0000[ -]?20\d\d[ -]?\d{4}(?!\d)"
PLACE_CODE = re.compile(
    rf"{_CORPORATE}|(?<![\d.,-])(?:\d{{3}}-?\d{{3}}|\d{{5}}-\d|0\d{{4}}|{_CALLED_CODE}\d{{5}})(?![\d.,-]|{_COUNTED})"
)
_AREA_CODE = r"局番[:はが、 (「]{0,3}(?!0120|0570|0800|0990|(?:0[5789]0|010)(?!\d))0\d{1,4}(?!\d)"  # no free one
# What the post, the telephone and maps call the place by; in an address, what a map shows.
LOCAL_NUMBER = re.compile(
    rf"(?:〒|郵便番号)[:はが、 ]{{0,3}}\d{{3}}[-‐−ー]?\d{{4}}(?!\d)|{_AREA_CODE}"
    r"|(?:北緯|東経|緯度|経度)[:はが、 ]{0,3}\d{1,3}(?:\.\d{2,}|度[ ]?\d{1,2}分)"
    rf"|{MEASURED}|(?<![\d.])(?:2\d|3\d|4[0-5])\.\d{{3,}}(?:, ?|、| |%2C)1[2-5]\d\.\d{{3,}}(?!\d)"
)
_CORPORATE_CLOSED = "(?<![0-9])[0-9]000020[0-9]{6}(?![0-9])"
CODE_IN_ADDRESS = re.compile(
    rf"(?:(?<![0-9A-Za-z])(?:[0-9]{{6}}|0[0-9]{{4}})|(?<=[A-Za-z]{{3}})[0-9]{{6}})(?![0-9A-Za-z])|{_CORPORATE_CLOSED}"
)
CODE_IN_NAME = re.compile(rf"{_CORPORATE_CLOSED}|[0-9]{{5,6}}")  # of a file
LONGEST_CODE = 7  # signs; what is longer is the number of a corporation, and never a figure
OF_PREFECTURE = re.compile(r"(?:^|[.-])(?:pref|metro)(?:[.-]|$)")
_KIND = "(?:city|town|vill|village)"
_OF_ANY = (  # city-planning, smart-city: words that any host may have beside those for a kind of municipality
    "(?:planning|plans?|hall|life|living|gas|hotels?|news|cent(?:er|re)|design|development|dev|guide|maps?|tech|net|labs?|data"
    "|innovation|project|forum|summit|expo|awards?|institute|portal|platform|media|journal|press|tours?|walk|run|marathon"
    "|bank|group|services?|solutions?|systems?|view|line|bus|meetings?|pages?|vanguard|heights|inc|corp|co)"
)
_ANY = (
    "(?:smart|compact|super|garden|new|mega|inter|safe|digital|open|eco|green|future|woven|creative|healthy|home|edge)"
)
OF_MUNICIPALITY = re.compile(
    rf"(?:^|\.){_KIND}(?:\.|$)|(?:^|[.-]){_KIND}-(?!{_OF_ANY}(?:[.-]|$))"
    rf"|(?:^|[.-])(?!{_ANY}-)[a-z0-9]*-{_KIND}(?:[.]|$)|\.lg\.jp$"
)
_EASIEST = ("population", "households", "area", "seat", "prefecture", "region", "kind", "band")
_MENDS = {
    "population": noted("人口の数({value})を消す"),
    "households": noted("世帯の数({value})を消す"),
    "prefecture": noted("都道府県名({value})を消す"),
    "area": noted("「{value}」を消す"),
    "seat": noted("「{value}」を消す"),
    "region": noted("地方名({value})を消す"),
    "kind": noted("「{value}」のように団体の種類がわかる言葉を替える"),
    "band": noted("人口規模を消す(attribution を none にし、population_band の行を消す)"),
}


@catalog_rule(
    "KB522",
    "names-a-place",
    Case,
    "団体名を出さない記事には、市区町村の名前も、その公式サイトの資料も書かないでください",
    Told.FORM,
)
def names_a_place(document: Document[Case], catalog: Catalog) -> Iterator[Finding]:
    """What withholds its municipality names none: a reader would take any name for the one withheld.

    So does a case with ``attribution`` band or none, and everybody in ``replications`` with a ``population_band``; what
    ``difference`` says of others beside a withheld case is looked at, too. Looked at: what a reader sees of the text,
    in kanji old and new, kana, Latin letters, full width and with marks or blanks inside; codes, also of post and
    telephone; who is named in ``people``; the file name (it becomes the address); figures, their names and what is
    written in them; all addresses, their hosts and what is encoded in them. A source on the site of a municipality
    tells which one it is. Surnames and words (清水, 東北) are names only in full.

    Bad: `attribution: band` and `publisher: 石狩市`, `Ishikari City`, or the file `ishikarishi-anketo.md`
    Good: `attribution: band`, sources of others, and the file `shimin-anketo-minaoshi.md`
    """
    for place in withheld_places(document):
        yield from _names(place, catalog)
        yield from _addresses(place, catalog)
        yield from _telling_file_name(place, catalog)


@catalog_rule(
    "KB523",
    "too-few-places",
    Case,
    f"団体名を出さない記事は、書かれたことに当てはまる団体が{ENOUGH}つ以上になるように書いてください",
    Told.FORM,
)
def too_few_places(document: Document[Case], catalog: Catalog) -> Iterator[Finding]:
    """What is told of an anonymous place fits at least five places (k-anonymity).

    Counted over the 1,741 municipalities and 47 prefectures: the population band, and every population, number of
    households, prefecture, part of a region, county, capital or kind (政令指定都市, 中核市, 町役場 …) that any part of
    the file names or that an address spells. A figure of one or two digits fits within a tenth, of three within a
    hundredth, and one that is not rounded fits one place. Traits of one sort are taken one at a time, and combinations
    that no place fits are left out. Network, cost and dates cannot be counted.

    Bad: `population_band: 1万人未満` and 香川県 in the text; 人口56,934人
    Good: the same without the prefecture; 人口約6万人
    """
    for place in withheld_places(document):
        found = _traits(place, catalog)
        chosen, count = catalog.traits.narrowest(found)
        if not chosen:
            yield from place.among_few(count, ENOUGH)
        elif 0 < count < ENOUGH:
            chosen = tuple(sorted(chosen, key=_ease))
            together = _("と").join(_("「{shown}」", shown=_shown(trait, catalog)) for trait in chosen)
            message = _("{traits}に当てはまる団体は{count}つだけで、どこかがわかります", traits=together, count=count)
            mend = _("{mends}と、{enough}団体以上になります", mends=_generalised(chosen, catalog), enough=ENOUGH)
            yield Finding(found[chosen[0]], message, mend)


@catalog_rule(
    "KB524",
    "shared-with-a-named-case",
    Case,
    "団体名を出さない記事には、団体名のある記事と同じ人や資料を載せないでください",
    Told.CHECK,
)
def shared_with_a_named_case(document: Document[Case], catalog: Catalog) -> Iterator[Finding]:
    """No person and no source of an anonymous place also stands in a case that names its place.

    Who reads both cases takes the one place for the other. A person or a source of cases from at least five places
    tells nothing; groups, such as the editors, are no persons.

    Bad: `attribution: band` and the source of a case of 別府市
    Good: `attribution: band` and a source that no case with a name has
    """
    shared = told_by_named_cases(catalog)
    for place in withheld_places(document):
        for kind, known_as, span in place.sharing():
            count = len(shared.get((kind, known_as), frozenset()) - place.named)
            if 0 < count < ENOUGH:
                told = {"what": _("この人") if kind == "person" else _("この資料"), "with_name": place.with_name}
                mend = _("{what}を除くか、ほかに替えるか、本人たちの了解を得て{with_name}", **told)
                yield Finding(span, _("{what}は団体名のある記事にもあります", what=told["what"]), mend)


def _names(place: Withheld, catalog: Catalog) -> Iterator[Finding]:
    """Yield the names and codes in what a reader sees, each place in the file once."""
    source = place.document.source
    told = bytearray(len(source.text) + 1)  # 1 where something was found
    for view in place.views():
        for start, end, finding in (*_named_in(view.text, place, catalog), *_codes_in(view.text, place, catalog)):
            spot = view.place(start, end)
            if not any(told[spot.start : spot.stop]):
                told[spot.start : spot.stop] = bytes([1]) * len(spot)
                yield Finding(source.span_of(spot.start, spot.stop), *finding)
    beside = [
        Finding(span, *finding)
        for span, text in place.told_beside(catalog)
        for _start, _end, finding in (*_named_in(text, place, catalog), *_codes_in(text, place, catalog))
    ]
    yield from dict.fromkeys(beside)


def _named_in(text: str, place: Withheld, catalog: Catalog) -> Iterator[tuple[int, int, tuple[str, str]]]:
    mend = _("名前を「ある市」などに替えるか、本人たちの了解を得て{with_name}", with_name=place.with_name)
    for start, end, codes in catalog.gazetteer.names_in(text):
        if not codes & place.named:
            yield start, end, (_("「{text}」とあります", text=text[start:end]), mend)


def _codes_in(text: str, place: Withheld, catalog: Catalog) -> Iterator[tuple[int, int, tuple[str, str]]]:
    """Yield the codes in a text; a whole value of a field is a figure there."""
    signs, places = signs_of(text)
    for match in PLACE_CODE.finditer(signs):
        code = catalog.gazetteer.code_of(re.sub("[ -]", "", match[0]))
        is_long = len(match[0]) > LONGEST_CODE
        if code and code not in place.named and (is_long or not signs.endswith(": ", 0, match.start())):
            of_code = _("自治体コード {code} があります", code=match[0]), _("コードを消してください")
            of_corporation = _("法人番号 {code} があります", code=match[0]), _("番号を消してください")
            yield places[match.start()], places[match.end()], of_corporation if is_long else of_code
    for match in LOCAL_NUMBER.finditer(signs):
        told = _("{number} から地域がわかります", number=match[0])
        yield places[match.start()], places[match.end()], (told, _("番号を消してください"))


def _addresses(place: Withheld, catalog: Catalog) -> Iterator[Finding]:
    mend = _("ほかの公開資料に替えるか、{with_name}", with_name=place.with_name.strip())
    for address in place.addresses:
        named = list(catalog.gazetteer.names_in(address.shown))
        codes = {code for match in CODE_IN_ADDRESS.findall(address.shown) if (code := catalog.gazetteer.code_of(match))}
        spot = LOCAL_NUMBER.search(address.shown)
        if any(name.codes & place.named for name in named) or codes & place.named:
            continue
        if _is_official(address.host, place, catalog):
            yield Finding(address.span, _("{host} は自治体の公式サイトです", host=address.host), mend)
        elif named or codes or spot:
            words = [address.shown[name.start : name.end] for name in named[:1]]
            told = next(iter((*words, *sorted(codes), *([spot[0]] if spot else ()))))
            yield Finding(address.span, _("アドレスの {told} から団体がわかります", told=told), mend)


def _is_official(host: str, place: Withheld, catalog: Catalog) -> bool:
    """Whether a host is that of a municipality, or of a subject of the register that the file does not name."""
    if isinstance(catalog.gazetteer, OwnNames):
        return bool(catalog.gazetteer.at(host) - place.named)
    return bool(OF_MUNICIPALITY.search(host)) and not OF_PREFECTURE.search(host)


def _telling_file_name(place: Withheld, catalog: Catalog) -> Iterator[Finding]:
    for span, name, mend in place.file_names():
        is_told = span != place.document.at() and next(catalog.gazetteer.names_in(name), None)  # as a word of the text
        for word, code in () if is_told else _spelt_in(name, catalog):
            told = catalog.names_by_code[code]
            found = _("「{slug}」の {word} は{place}と読めます", slug=name, word=word, place=told)
            yield Finding(span, found, mend)
            return


def _spelt_in(slug: str, catalog: Catalog) -> Iterator[tuple[str, str]]:
    """Yield the words of a file name that spell a place or are its code, each with one code."""
    for start, end, codes in catalog.gazetteer.spelt_in(slug):
        yield slug[start:end], min(codes)
    for digits in CODE_IN_NAME.findall(slug):
        if code := catalog.gazetteer.code_of(digits):
            yield digits, code


def _shown(trait: Trait, catalog: Catalog) -> str:
    if trait.sort not in {"population", "households"}:
        return trait.value
    register, number = catalog.register, int(trait.value)
    if register.own:
        return f"{register.counted}{number:,}{register.unit}"
    about = "" if is_exact(number) else _("約")
    if trait.sort == "population":
        return _("人口{about}{number:,}人", about=about, number=number)
    return _("{about}{number:,}世帯", about=about, number=number)


def _generalised(chosen: tuple[Trait, ...], catalog: Catalog) -> str:
    """Say what to take away: any one trait that is enough by itself, or all but the last."""
    enough = [
        trait
        for trait in chosen
        if len(catalog.traits.fitting(other for other in chosen if other is not trait)) >= ENOUGH
    ]
    words = [_mend(trait, catalog) for trait in enough or chosen[:-1] or chosen]
    return (_("か、") if enough else _("うえ、")).join(words)


def _ease(trait: Trait) -> int:
    """Return how easily a trait is taken out of a text, the easiest first; a word of a column is like a kind."""
    return _EASIEST.index(trait.sort if trait.sort in _EASIEST else "kind")


def _mend(trait: Trait, catalog: Catalog) -> str:
    if trait.sort not in _MENDS:
        return _("「{value}」のように{what}がわかる言葉を替える", value=trait.value, what=trait.sort)
    if catalog.register.own and trait.sort == "population":
        return _("{value}を消す", value=_shown(trait, catalog))
    return _(_MENDS[trait.sort], value=_shown(trait, catalog))


def _traits(place: Withheld, catalog: Catalog) -> dict[Trait, Span]:
    """Return everything that is told about a place, each with where it first is, but what is true of those named."""
    found: dict[Trait, Span] = {}
    if place.band:
        found[Trait("band", place.band.value)] = place.document.at(*place.at, "population_band")
    for trait, span in (*_told_in_texts(place, catalog), *_told_by_names(place, catalog)):
        found.setdefault(trait, span)
    beside = catalog.traits.around(place.named)
    return {trait: span for trait, span in found.items() if trait not in beside}


def _told_in_texts(place: Withheld, catalog: Catalog) -> Iterator[tuple[Trait, Span]]:
    source = place.document.source
    for view in place.views():
        for start, end, trait in catalog.traits.traits_in(view.text):
            spot = view.place(start, end)
            yield trait, source.span_of(spot.start, spot.stop)
    for span, text in place.told_beside(catalog):
        yield from ((mention.trait, span) for mention in catalog.traits.traits_in(text))


def _told_by_names(place: Withheld, catalog: Catalog) -> Iterator[tuple[Trait, Span]]:
    """Yield what addresses and file names tell."""
    for address in place.addresses:
        trait = catalog.traits.prefecture_spelt(re.split(r"[.-]", address.host))
        if trait and OF_PREFECTURE.search(address.host):
            yield trait, address.span
    for slug in place.slugs:
        if trait := catalog.traits.prefecture_spelt(slug.split("-")):
            yield trait, place.document.at()


RULES = (names_a_place, too_few_places, shared_with_a_named_case)
