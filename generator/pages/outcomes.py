"""Cases by what came of them: what was stopped or failed stands beside what succeeded, with the same weight."""

from collections.abc import Iterator

from generator.catalog import Catalog
from generator.config import SiteConfig
from generator.model.vocabulary import OutcomeKind
from generator.output.page import Page
from generator.pages.facets import Facet, Overview, cases_by, overview_pages

_OVERVIEW = Overview(
    "成果からさがす", "outcomes.md", "うまくいった事例だけでなく、中止した事例や、うまくいかなかった事例もさがせます。"
)
_NOTES = {
    OutcomeKind.ACHIEVED: "目指した成果が、実際に確かめられた取り組みです。",
    OutcomeKind.PARTIAL: "成果は出たものの、一部にとどまったり、課題が残ったりした取り組みです。",
    OutcomeKind.EXPECTED: "成果はこれからです。数値は見込みで、実績ではありません。",
    OutcomeKind.STOPPED: "途中でやめた、または役目を終えた取り組みです。やめる判断も学びになります。",
    OutcomeKind.FAILED: "思うような結果にならなかった取り組みです。同じつまずきを避けるために読んでください。",
}
_TITLES = {
    OutcomeKind.ACHIEVED: "成果のあった事例",
    OutcomeKind.PARTIAL: "部分的な成果の事例",
    OutcomeKind.EXPECTED: "成果を見込む事例",
    OutcomeKind.STOPPED: "中止・廃止した事例",
    OutcomeKind.FAILED: "うまくいかなかった事例",
}


def outcomes_pages(catalog: Catalog, config: SiteConfig) -> Iterator[Page]:
    """Return the overview of outcomes and the pages of each."""
    return overview_pages(_OVERVIEW, outcome_facets(catalog), catalog, config)


def outcome_facets(catalog: Catalog) -> list[Facet]:
    """Return all kinds of outcome."""
    cases = cases_by(catalog, lambda case: [case.model.outcome])
    return [
        Facet(kind.label, outcome_path(kind), _NOTES[kind], cases.get(kind, ()), _TITLES[kind]) for kind in OutcomeKind
    ]


def outcome_path(kind: OutcomeKind) -> str:
    """Return where the first page of a kind of outcome lies."""
    return f"outcomes/{kind.value}.md"
