"""A public source as readers see it, with where its link really leads."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from generator.markup.addresses import problem_with
from generator.model.parts import Evidence, Material


@dataclass(frozen=True, slots=True)
class Source:
    """A piece of evidence; ``host`` is where its link really leads, ``supports`` what it carries."""

    title: str
    publisher: str
    url: str
    host: str
    accessed_on: date
    supports: str


@dataclass(frozen=True, slots=True)
class MaterialView:
    """A document that others can use as it stands: what sort it is, and where it lies."""

    kind: str
    source: Source


def source(evidence: Evidence) -> Source:
    """Return a piece of evidence with the host that a reader should see before following its link."""
    supports = "、".join(claim.label for claim in evidence.supports)
    return Source(evidence.title, evidence.publisher, evidence.url, _host(evidence.url), evidence.accessed_on, supports)


def material_view(material: Material) -> MaterialView:
    """Return a document with the host that a reader should see before following its link."""
    where = Source(material.title, material.publisher, material.url, _host(material.url), material.accessed_on, "")
    return MaterialView(material.kind.label, where)


def _host(url: str) -> str:
    return "" if problem_with(url) else urlsplit(url).hostname or ""
