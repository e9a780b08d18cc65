"""KB522, KB523: what withholds the name of its municipality does not give it away by other words."""

import re
from collections.abc import Iterator
from contextlib import suppress
from urllib.parse import urlsplit

from generator.catalog import Catalog
from generator.findings.diagnostics import Span, Told
from generator.model.entry import Case
from generator.model.reference import Person
from generator.model.vocabulary import Attribution
from generator.places.gazetteer import Trait
from generator.reading.document import Document
from generator.rules.base import Finding, catalog_rule
from generator.rules.folding import ADDRESS

ENOUGH = 5
WITHHELD = frozenset({Attribution.BAND, Attribution.NONE})
_SHOWN = re.compile(r"[^\n]")
PLACE_CODE = re.compile(r"(?<![\d.,-])\d{6}(?![\d.,-])")
OF_PREFECTURE = re.compile(r"(?:^|[.-])(?:pref|metro)(?:[.-]|$)")
OF_MUNICIPALITY = re.compile(r"(?:^|[.-])(?:city|town|vill|village)(?:[.-]|$)|\.lg\.jp$")
_EASIEST = ("population", "prefecture", "region", "kind", "band")
_MENDS = {
    "population": "人口の数({value})を消す",
    "prefecture": "都道府県名({value})を消す",
    "region": "地方名({value})を消す",
    "kind": "「{value}」のように団体の種類がわかる言葉を替える",
    "band": "人口規模を消す(attribution を none にし、population_band の行を消す)",
}


@catalog_rule(
    "KB522",
    "names-a-place",
    Case,
    "団体名を出さない記事には、市区町村の名前も、その公式サイトの資料も書かないでください",
    Told.FORM,
)
def names_a_place(document: Document[Case], catalog: Catalog) -> Iterator[Finding]:
    """A case that withholds its municipality names none: a reader would take any name for the one withheld.

    Looked at: the whole text of the file, codes in the text below the fields, who is named in
    ``people``, the file name (it becomes the address), and the hosts of all addresses. A source on
    the site of a municipality tells which one it is; such a case has other evidence, or a name.
    What ``replications`` tell of other places is not looked at.

    Bad: `attribution: band` and `publisher: 石狩市`, or the file `ishikari-anketo.md`
    Good: `attribution: band`, sources of others, and the file `shimin-anketo-minaoshi.md`
    """
    if document.model.attribution not in WITHHELD:
        return
    mend = "名前を「ある市」などに替えるか、本人たちの了解を得て attribution を organisation にしてください"
    for span, text in _texts(document, catalog):
        for start, end in catalog.gazetteer.names_in(text):
            yield Finding(_part(document, span, start, end), f"「{text[start:end]}」とあります", mend)
    yield from _codes(document, catalog)
    yield from _official_sources(document)
    yield from _telling_file_name(document, catalog)


@catalog_rule(
    "KB523",
    "too-few-places",
    Case,
    f"団体名を出さない記事は、書かれたことに当てはまる団体が{ENOUGH}つ以上になるように書いてください",
    Told.CHECK,
)
def too_few_places(document: Document[Case], catalog: Catalog) -> Iterator[Finding]:
    """What an anonymous case shows of its place fits at least five places (k-anonymity).

    Counted over the 1,741 municipalities and 47 prefectures: the population band, and every
    population (within a tenth), prefecture, region or kind (政令指定都市, 中核市, 町役場 …) that any
    part of the file names or that the host of an address spells. Traits of one sort are taken one
    at a time, and combinations that no place fits are left out. Network, cost and dates cannot be
    counted.

    Bad: `population_band: 1万人未満` and 香川県 in the text
    Good: the same without the prefecture
    """
    if document.model.attribution not in WITHHELD:
        return
    places = _traits(document, catalog)
    chosen, count = catalog.gazetteer.narrowest(places)
    if 0 < count < ENOUGH:
        chosen = tuple(sorted(chosen, key=lambda trait: _EASIEST.index(trait.sort)))
        together = "と".join(f"「{_told(trait)}」" for trait in chosen)
        found = f"{together}に当てはまる団体は{count}つだけで、どこかがわかります"
        yield Finding(places[chosen[0]], found, f"{_generalised(chosen, catalog)}と、{ENOUGH}団体以上になります")


def _told(trait: Trait) -> str:
    return f"人口約{int(trait.value):,}人" if trait.sort == "population" else trait.value


def _generalised(chosen: tuple[Trait, ...], catalog: Catalog) -> str:
    """Say what to take away: any one trait that is enough by itself, or all but the last."""
    enough = [
        trait
        for trait in chosen
        if len(catalog.gazetteer.fitting(other for other in chosen if other is not trait)) >= ENOUGH
    ]
    words = [_MENDS[trait.sort].format(value=_told(trait)) for trait in enough or chosen[:-1]]
    return ("か、" if enough else "うえ、").join(words)


def _traits(document: Document[Case], catalog: Catalog) -> dict[Trait, Span]:
    """Return everything that the case tells about its place, each with where it first does."""
    case = document.model
    found: dict[Trait, Span] = {}
    if case.population_band:
        found[Trait("band", case.population_band.value)] = document.at("population_band")
    for span, text in _texts(document, catalog):
        for mention in catalog.gazetteer.traits_in(text):
            found.setdefault(mention.trait, _part(document, span, mention.start, mention.end))
    for span, host in _hosts(document):
        trait = catalog.gazetteer.prefecture_spelt(re.split(r"[.-]", host))
        if trait and OF_PREFECTURE.search(host):
            found.setdefault(trait, span)
    return found


def _texts(document: Document[Case], catalog: Catalog) -> Iterator[tuple[Span | None, str]]:
    """Yield what the page shows: the file itself without its addresses, and the people it names, with their places."""
    yield None, ADDRESS.sub(lambda match: " " * len(match[0]), _own_text(document))
    for number, slug in enumerate(document.model.people):
        if slug in catalog.people:
            yield document.at("people", number), _introduced(catalog.people[slug].model)


def _introduced(person: Person) -> str:
    return f"{person.name}\n{person.introduction or ''}"


def _part(document: Document[Case], span: Span | None, start: int, end: int) -> Span:
    return span or document.source.span_of(start, end)


def _codes(document: Document[Case], catalog: Catalog) -> Iterator[Finding]:
    """Yield the codes in the text; in the fields six digits may be a figure."""
    for match in PLACE_CODE.finditer(document.source.text, document.source.body_start):
        if match[0] in catalog.municipalities:
            span = document.source.span_of(match.start(), match.end())
            yield Finding(span, f"自治体コード {match[0]} があります", "コードを消してください")


def _own_text(document: Document[Case]) -> str:
    """Return the text of the file, with blanks where it tells of other places that did the same."""
    source = document.source
    keys = sorted(span for path, span in source.tree.keys.items() if len(path) == 1)
    first = source.tree.keys.get(("replications",))
    if first is None:
        return source.text
    start = source.offset_of(first)  # not by lines: fields in braces may share one
    end = next((source.offset_of(key) for key in keys if key > first), source.body_start)
    return source.text[:start] + _SHOWN.sub(" ", source.text[start:end]) + source.text[end:]


def _hosts(document: Document[Case]) -> Iterator[tuple[Span, str]]:
    """Yield the host of every address in the file."""
    for match in ADDRESS.finditer(_own_text(document)):
        with suppress(ValueError):  # an address that is none has no host
            host = urlsplit(match[0]).hostname or ""
            yield document.source.span_of(match.start(), match.end()), host.lower()


def _official_sources(document: Document[Case]) -> Iterator[Finding]:
    for span, host in _hosts(document):
        if OF_MUNICIPALITY.search(host) and not OF_PREFECTURE.search(host):
            mend = "ほかの公開資料に替えるか、attribution を organisation にしてください"
            yield Finding(span, f"{host} は自治体の公式サイトです", mend)


def _telling_file_name(document: Document[Case], catalog: Catalog) -> Iterator[Finding]:
    for slug in (document.slug, *document.model.formerly):
        for word in slug.split("-"):
            if place := catalog.gazetteer.spelt(word):
                found = f"「{slug}」の {word} は{place.name}と読めます"
                yield Finding(
                    document.at(), found, "名前はアドレスになります。ファイル名と formerly から除いてください"
                )
                return


RULES = (names_a_place, too_few_places)
