"""KB416: what was read stays where the entry says it stands."""

from collections.abc import Iterator

from generator import _
from generator.catalog import Catalog
from generator.findings.diagnostics import Severity, Told
from generator.model.entry import Entry
from generator.model.parts import Evidence
from generator.model.reference import Glossary
from generator.model.tree import FieldPath
from generator.model.types import Model
from generator.model.vocabulary import SeenAs
from generator.places.hosts import passing
from generator.reading.document import Document
from generator.rules.base import Finding, catalog_rule


@catalog_rule(
    "KB416",
    "passing-source",
    Model,
    "根拠には、読む人がその内容をあとで開けるページを示してください",
    Told.CHECK,
    severity=Severity.WARNING,
)
def passing_source(document: Document[Model], catalog: Catalog) -> Iterator[Finding]:
    """A source stands where readers find it later, or the entry tells that only a stored copy of it was seen.

    News sites that remove their pages, portals, copies of other sites and pages rewritten each day do not last.
    Which hosts these are, why, and what to cite instead stands in `content/reference/passing_hosts.csv`.

    Bad: `url: "https://news.yahoo.co.jp/articles/…"`
    Good: the page of the newspaper or of the municipality; else `seen_as: stored_copy`
    """
    for path, source in _sources(document.model):
        if source.seen_as is not SeenAs.COPY and (host := passing(source.url, catalog.passing_hosts)):
            found = _("「{host}」は{why}", host=host.host, why=host.why)
            mend = _(
                "{instead}に替えるか、保存された写しで確かめたなら「seen_as: stored_copy」と書いてください",
                instead=host.instead,
            )
            yield Finding(document.at(*path, "url"), found, mend)


def _sources(model: Model) -> Iterator[tuple[FieldPath, Evidence]]:
    if isinstance(model, Entry):
        yield from ((("evidence", number), source) for number, source in enumerate(model.evidence))
    if isinstance(model, Glossary):
        yield from ((("terms", number, "evidence"), term.evidence) for number, term in enumerate(model.terms))


RULES = (passing_source,)
