"""A public source as readers see it, with where its link really leads."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from generator import _, shown_month
from generator.language.dates import written_day
from generator.markup.addresses import problem_with, read_address
from generator.model.parts import Evidence, Material
from generator.model.vocabulary import SeenAs


@dataclass(frozen=True, slots=True)
class Source:
    """A public document; ``host`` is where its link really leads, ``supports`` what it carries as evidence."""

    title: str
    publisher: str
    kind: str
    url: str
    host: str
    accessed_on: date
    from_copy: bool
    supports: str = ""
    issued: str = ""

    @property
    def checked(self) -> str:
        """When its content was looked at, and whether only a copy of it was (「2026年11月22日確認」)."""
        day = written_day(self.accessed_on)
        return _("{day}に保存された写しで確認", day=day) if self.from_copy else _("{day}確認", day=day)

    @property
    def coded(self) -> str:
        """Its address as people read it, where that is not how it is written."""
        read = read_address(self.url)
        return read if read != self.url else ""

    @property
    def issued_words(self) -> str:
        """The date of the document as readers see it: a year, a month or a day."""
        year, *rest = map(int, self.issued.split("-")) if self.issued else (0,)
        if not rest:
            return _("{year}年", year=year) if year else ""
        month, *day = rest
        return written_day(date(year, month, *day)) if day else shown_month(date(year, month, 1))


@dataclass(frozen=True, slots=True)
class MaterialView:
    """A document that others can use as it stands."""

    source: Source


def source(evidence: Evidence) -> Source:
    """Return a piece of evidence with the host that a reader should see before following its link."""
    supports = _("、").join(claim.label for claim in evidence.supports)
    return _source(evidence, supports, evidence.issued or "")


def material_view(material: Material) -> MaterialView:
    """Return a document with the host that a reader should see before following its link."""
    return MaterialView(_source(material))


def _source(one: Evidence | Material, supports: str = "", issued: str = "") -> Source:
    host = _host(one.url)
    return Source(
        one.title,
        one.publisher,
        one.kind.label,
        one.url,
        host,
        one.accessed_on,
        one.seen_as is SeenAs.COPY,
        supports,
        issued,
    )


def _host(url: str) -> str:
    return "" if problem_with(url) else urlsplit(url).hostname or ""
