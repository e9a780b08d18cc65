"""Cases by what came of them: what was stopped or failed stands beside what succeeded, with the same weight."""

from generator.model.vocabulary import OutcomeKind
from generator.pages.facets import FacetTable

OUTCOMES = FacetTable(
    summary="うまくいった事例だけでなく、中止した事例や、うまくいかなかった事例もさがせます。",
    values_of=lambda case: [case.outcome],
    notes={
        OutcomeKind.ACHIEVED: "目指した成果が、実際に確かめられた取り組みです。",
        OutcomeKind.PARTIAL: "成果は出たものの、一部にとどまったり、課題が残ったりした取り組みです。",
        OutcomeKind.EXPECTED: "成果はこれからです。数値は見込みで、実績ではありません。",
        OutcomeKind.STOPPED: "途中でやめた、または役目を終えた取り組みです。やめる判断も学びになります。",
        OutcomeKind.FAILED: "思うような結果にならなかった取り組みです。同じつまずきを避けるために読んでください。",
    },
    titles={
        OutcomeKind.ACHIEVED: "成果のあった事例",
        OutcomeKind.PARTIAL: "部分的な成果の事例",
        OutcomeKind.EXPECTED: "成果を見込む事例",
        OutcomeKind.STOPPED: "中止・廃止した事例",
        OutcomeKind.FAILED: "うまくいかなかった事例",
    },
    by_theme=True,
)
pages = OUTCOMES.pages
