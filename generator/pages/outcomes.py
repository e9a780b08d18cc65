"""Cases by what came of them: what was stopped or failed stands beside what succeeded, with the same weight."""

from collections.abc import Iterator

from generator.catalog import Catalog
from generator.config import SiteConfig
from generator.pages.base import Page
from generator.pages.facets import Facet, cases_by, facet_pages
from generator.pages.lists import crumbs, list_meta
from generator.vocabulary import OutcomeKind

_TITLE = "成果から探す"
_PARENT = (_TITLE, "outcomes.md")
_NOTES = {
    OutcomeKind.ACHIEVED: "目ざした成果が、実際に確かめられた取り組みです。",
    OutcomeKind.PARTIAL: "成果は出たものの、一部にとどまったり、課題が残ったりした取り組みです。",
    OutcomeKind.EXPECTED: "成果はこれからです。数値は見込みで、実績ではありません。",
    OutcomeKind.STOPPED: "途中でやめた、または役目を終えた取り組みです。やめる判断も学びになります。",
    OutcomeKind.FAILED: "思うような結果にならなかった取り組みです。同じつまずきを避けるために読んでください。",
}


def outcomes_pages(catalog: Catalog, config: SiteConfig) -> Iterator[Page]:
    """Yield the overview of outcomes and the pages of each."""
    facets = outcome_facets(catalog)
    summary = "うまくいった事例だけでなく、中止した事例や、うまくいかなかった事例も探せます。"
    yield Page(
        "outcomes.md",
        "outcomes.md.j2",
        _TITLE,
        summary,
        {"facets": facets},
        crumbs((_TITLE, "")),
        list_meta(catalog.published, catalog),
    )
    for facet in facets:
        yield from facet_pages(facet, _PARENT, catalog, config)


def outcome_facets(catalog: Catalog) -> list[Facet]:
    """Return all kinds of outcome."""
    cases = cases_by(catalog, lambda case: [case.model.outcome])
    return [Facet(kind.label, outcome_path(kind), _NOTES[kind], cases.get(kind, ())) for kind in OutcomeKind]


def outcome_path(kind: OutcomeKind) -> str:
    """Return where the first page of a kind of outcome lies."""
    return f"outcomes/{kind.value}.md"
