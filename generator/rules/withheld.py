"""What a file tells about each place that it withholds: its own, and those of others who did the same."""

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import PurePath
from urllib.parse import unquote_to_bytes

from generator import _
from generator.catalog import Catalog
from generator.findings.diagnostics import Span
from generator.model.bands import PopulationBand
from generator.model.entry import Case
from generator.model.parts import Evidence, Indicator, Material, Replication
from generator.model.reference import Person
from generator.model.vocabulary import Attribution, PersonKind, Status
from generator.places.counts import COUNTED
from generator.reading.document import Document
from generator.rules.base import Finding
from generator.rules.folding import ADDRESS
from generator.rules.views import View, views

WITHHELD = frozenset({Attribution.BAND, Attribution.NONE})
_SHOWN = re.compile(r"[^\n]")
_PASSED_ON = 4  # times that an address is encoded once more
_HOST = re.compile(r"https?://(?:[^/?#]*@)?([^/?#:]*)", re.IGNORECASE)
_SLASHES = re.compile("/{2,}")
_START_PAGE = re.compile(r"(?<=/)(?:index|default)\.(?:html?|php|aspx?)$", re.IGNORECASE)
_OF_TRACKERS = re.compile("utm_|(?:fbclid|gclid|yclid|mc_cid|mc_eid)=")
OF_OTHERS = frozenset(
    {"municipality", "partners", "replications", "related", "people", "consents", "formerly", "themes"}
)
_DIFFERENCE = (("difference",),)
_OF_REPLICATION = (*_DIFFERENCE, ("evidence", "title"), ("evidence", "publisher"), ("evidence", "url"))


@dataclass(frozen=True, slots=True)
class Address:
    """A web address: where it stands, its host, and the whole of it as a browser shows it."""

    span: Span
    host: str
    shown: str

    @property
    def known_as(self) -> str:
        """What addresses of one page have in common."""
        return _known_as(self.shown)


@dataclass(frozen=True, eq=False)
class Withheld:
    """A place that is not named, and where the file tells of it; ``named`` are those that it names beside it.

    ``texts`` are as long as the file, with blanks where it tells of others; ``at`` is where the place is withheld.
    """

    document: Document[Case]
    at: tuple[str | int, ...]
    band: PopulationBand | None
    texts: tuple[str, ...]
    people: tuple[str, ...] = ()
    slugs: tuple[str, ...] = ()
    named: frozenset[str] = frozenset()
    figures: tuple[str, ...] = ()

    @property
    def with_name(self) -> str:
        """How the place may be named where it agrees."""
        if self.at:
            return _("自治体コードを書いてください")
        return _(" attribution を organisation にしてください")

    def among_few(self, count: int, enough: int) -> Iterator[Finding]:
        """Tell that the whole register has so few places that none is hidden among them, where readers would see it."""
        case = self.document.model
        if 0 < count < enough and self.slugs and case.status is not Status.DRAFT:
            found = _("名簿に{count}つしかなく、どこのことか見当がつきます", count=count)
            mend = _("名簿が{enough}つ以上になるまで、下書き(status: draft)のままにしてください", enough=enough)
            yield Finding(self.document.at("attribution"), found, mend)

    @cached_property
    def addresses(self) -> list[Address]:
        """Every web address that tells of the place."""
        source = self.document.source
        return [
            Address(source.span_of(found.start(), found.end()), _host(found[0]), _decoded(found[0]))
            for text in self.texts
            for found in ADDRESS.finditer(text)
        ]

    def views(self) -> Iterator[View]:
        """Yield what is told without the addresses, as it was typed and as a reader sees it."""
        for text in self.texts:
            yield from views(ADDRESS.sub(lambda match: " " * len(match[0]), text))

    def sharing(self) -> Iterator[tuple[str, str, Span]]:
        """Yield the people and sources that a case with a name may share, and where they stand."""
        for number, slug in enumerate(self.people):
            yield "person", slug, self.document.at("people", number)
        for address in self.addresses:
            yield "source", address.known_as, address.span

    def file_names(self) -> Iterator[tuple[Span, str, str]]:
        """Yield the names of files that become addresses, where each is told of, and how it can be told otherwise."""
        mend = _("名前はアドレスになります。ファイル名と formerly から除いてください")
        yield from ((self.document.at(), slug, mend) for slug in self.slugs)
        mend = _("図の名前もアドレスになります。図のファイルに別の名前を付けてください")
        for number, name in enumerate(self.figures):
            yield self.document.at("figures", number, "file"), PurePath(name).stem, mend

    def told_beside(self, catalog: Catalog) -> Iterator[tuple[Span, str]]:
        """Yield what people whom the case names say of themselves, what its figures show and its indicators count."""
        told = [
            (self.document.at("people", number), _introduced(catalog.people[slug].model))
            for number, slug in enumerate(self.people)
            if slug in catalog.people
        ]
        for number, name in enumerate(self.figures):
            if figure := catalog.figures.get((self.document.slug, name)):
                told.append((self.document.at("figures", number, "file"), figure.words.text))
        yield from ((span, view.text) for span, text in told for view in views(text))
        for number, indicator in enumerate(self.document.model.indicators if self.slugs else ()):
            yield from ((self.document.at("indicators", number), text) for text in counted(indicator))


def withheld_places(document: Document[Case]) -> Iterator[Withheld]:
    """Yield the place of the case if it is withheld, what others tell of it, and each of theirs that is withheld."""
    case = document.model
    is_withheld = case.attribution in WITHHELD
    if is_withheld:
        slugs = (document.slug, *case.formerly)
        figures = tuple(figure.file for figure in case.figures)
        yield Withheld(document, (), case.population_band, (_own_text(document),), case.people, slugs, figures=figures)
    for number, replication in enumerate(case.replications):
        path = ("replications", number)
        if replication.population_band:
            texts = tuple(_at(document, path, _OF_REPLICATION))
            named = frozenset({case.municipality}) if case.municipality else frozenset()
            yield Withheld(document, path, replication.population_band, texts, named=named)
        elif is_withheld:
            texts = tuple(_at(document, path, _DIFFERENCE))
            yield Withheld(document, (), case.population_band, texts, named=_named(replication))


@lru_cache(maxsize=1)
def told_by_named_cases(catalog: Catalog) -> Mapping[tuple[str, str], frozenset[str]]:
    """Return the places of the cases with a name by the people and the sources that they have."""
    told: dict[tuple[str, str], set[str]] = {}
    for case in catalog.cases:
        people = [slug for slug in case.model.people if slug in catalog.people]
        persons = [slug for slug in people if catalog.people[slug].model.kind is PersonKind.PERSON]
        sources = [*map(_source, case.model.evidence), *map(_source, case.model.materials)]
        shared = [*(("person", slug) for slug in persons), *sources]
        if (code := case.model.municipality) and case.model.attribution not in WITHHELD:
            for one in shared:
                told.setdefault(one, set()).add(code)
        for other in case.model.replications:
            if other.municipality and other.evidence:
                told.setdefault(_source(other.evidence), set()).add(other.municipality)
    return {trait: frozenset(codes) for trait, codes in told.items()}


def _source(source: Evidence | Material) -> tuple[str, str]:
    return ("source", _known_as(_decoded(source.url)))


def _known_as(address: str) -> str:
    """Return what all addresses of one page have in common, whoever passed them on."""
    page, _sign, asked = address.split("#", 1)[0].split("//", 1)[-1].partition("?")
    host, _slash, path = page.partition("/")
    host = host.lower().removesuffix(":443").removeprefix("www.")
    path = _START_PAGE.sub("", _SLASHES.sub("/", f"/{path}")).rstrip("/")
    asked = "&".join(one for one in asked.split("&") if not _OF_TRACKERS.match(one))
    return f"{host}{path}?{asked}".rstrip("?")


def _named(replication: Replication) -> frozenset[str]:
    return frozenset({replication.municipality} if replication.municipality else ())


def _at(document: Document[Case], path: tuple[str | int, ...], names: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """Yield the text of the file with nothing but the values called ``names`` at ``path``."""
    source = document.source
    for name in names:
        if place := source.tree.values.get((*path, *name)):
            start, end = source.offset_of(place), source.offset_of(Span(*place[2:], *place[2:]))
            blank = _SHOWN.sub(" ", source.text)
            yield blank[:start] + source.text[start:end] + blank[end:]


def _own_text(document: Document[Case]) -> str:
    """Return the text of the file, with blanks where it names other files and tells of others who did the same."""
    source = document.source
    keys = sorted((span, path[0]) for path, span in source.tree.keys.items() if len(path) == 1)
    starts = [source.offset_of(span) for span, _name in keys]  # not by lines: fields in braces may share one
    text = source.text
    for (_span, name), start, end in zip(keys, starts, [*starts[1:], source.body_start], strict=True):
        if name in OF_OTHERS:
            text = text[:start] + _SHOWN.sub(" ", text[start:end]) + text[end:]
    return text


def counted(indicator: Indicator) -> Iterator[str]:
    """Yield each value with its unit if an indicator counts all who live somewhere or measures where."""
    if named := COUNTED.search(indicator.name):
        values = (indicator.before, indicator.after, indicator.value)
        yield from (f"{named[0]} {value:.10g}{indicator.unit}" for value in values if value is not None)


def _introduced(person: Person) -> str:
    return f"{person.name}\n{person.introduction or ''}"


def _host(address: str) -> str:
    found = _HOST.match(address)
    return found[1].lower() if found else ""


def _decoded(address: str) -> str:
    """Return an address with what was encoded in it as a browser shows it."""
    host = _host(address)
    try:
        shown = host.encode("ascii").decode("idna")
    except UnicodeError:
        shown = host
    return _unquoted(address.replace(host, shown, 1) if host else address)


def _unquoted(address: str) -> str:
    """Return an address without what was encoded in it, also once more whenever it was passed on."""
    for _time in range(_PASSED_ON):
        plain = _letters_of(unquote_to_bytes(address))
        if plain == address:
            break
        address = plain
    return address


def _letters_of(data: bytes) -> str:
    """Return what is meant by bytes of an address, of which old pages are in the encodings of their days."""
    for encoding in ("utf-8", "euc_jp", "cp932"):
        with suppress(UnicodeDecodeError):
            return data.decode(encoding)
    return data.decode(errors="replace")
