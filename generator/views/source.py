"""A public source as readers see it, with where its link really leads."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from generator.markup.addresses import problem_with
from generator.model.parts import Evidence


@dataclass(frozen=True, slots=True)
class Source:
    """A piece of evidence; ``host`` is where its link really leads, ``supports`` what it carries."""

    title: str
    publisher: str
    url: str
    host: str
    accessed_on: date
    supports: str


def source(evidence: Evidence) -> Source:
    """Return a piece of evidence with the host that a reader should see before following its link."""
    supports = "、".join(claim.label for claim in evidence.supports)
    host = "" if problem_with(evidence.url) else urlsplit(evidence.url).hostname or ""
    return Source(evidence.title, evidence.publisher, evidence.url, host, evidence.accessed_on, supports)
