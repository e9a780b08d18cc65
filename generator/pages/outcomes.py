"""Cases by what came of them: what was stopped or failed stands beside what succeeded, with the same weight."""

from generator import noted
from generator.model.vocabulary import OutcomeKind
from generator.pages.facets import FacetTable

OUTCOMES = FacetTable(
    summary=noted("うまくいった事例だけでなく、中止した事例や、うまくいかなかった事例もさがせます。"),
    values_of=lambda case: [case.outcome],
    notes={
        OutcomeKind.ACHIEVED: noted("目指した成果が、実際に確かめられた取り組みです。"),
        OutcomeKind.PARTIAL: noted("成果は出たものの、一部にとどまったり、課題が残ったりした取り組みです。"),
        OutcomeKind.EXPECTED: noted("成果はこれからです。数値は見込みで、実績ではありません。"),
        OutcomeKind.STOPPED: noted("途中でやめた、または役目を終えた取り組みです。やめる判断も学びになります。"),
        OutcomeKind.FAILED: noted(
            "思うような結果にならなかった取り組みです。同じつまずきを避けるために読んでください。"
        ),
    },
    titles={
        OutcomeKind.ACHIEVED: noted("成果のあった事例"),
        OutcomeKind.PARTIAL: noted("部分的な成果の事例"),
        OutcomeKind.EXPECTED: noted("成果を見込む事例"),
        OutcomeKind.STOPPED: noted("中止・廃止した事例"),
        OutcomeKind.FAILED: noted("うまくいかなかった事例"),
    },
    by_theme=True,
)
pages = OUTCOMES.pages
