"""What a case shows of how far it can be trusted."""

from builders import a_case
from golden_site import a_shelf

from generator.model.vocabulary import EvidenceLevel
from generator.views.trust import steps

SOURCE = "{title: 報告, publisher: 者, kind: 報道, url: 'https://www.example.jp/a', accessed_on: 2026-11-01}"
CASE = a_case(
    municipality="'019992'",
    replications=(
        "[{municipality: '029998', result: did_not_work, hours: 0, difference: 件数が少ない, reported_on: 2026-11-01}, "
        f"{{population_band: 1万人未満, result: partial, hours: 1200.5, difference: 半分, reported_on: 2026-11-02, "
        f"evidence: {SOURCE}}}, "
        "{population_band: 都道府県, result: same, difference: なし, reported_on: 2026-11-03}]"
    ),
)


def test_results_of_others_stand_as_they_were_told_failures_with_the_same_weight():
    case = a_shelf(CASE).published[0].case
    assert [(one.place, one.result, one.look, one.hours) for one in case.replications] == [
        ("青森県試行町", "うまくいかなかった", "failed", "時間は減らなかった"),
        ("人口規模 1万人未満の団体", "一部できた", "partial", "年1,200.5時間減"),
        ("人口規模 都道府県の団体", "同じようにできた", "achieved", ""),
    ]
    assert [one.source.host if one.source else "" for one in case.replications] == ["", "www.example.jp", ""]
    assert case.tally == "同じようにできた 1団体、一部できた 1団体、うまくいかなかった 1団体"


def test_the_level_is_told_in_plain_words_among_all_levels():
    told = steps(EvidenceLevel.STATED)
    assert [(step.label, step.reached) for step in told] == [
        ("効果の数値あり", True),
        ("前後の数値と計算の根拠あり", False),
        ("実測と資料あり", False),
        ("団体の別の人も確認", False),
        ("ほかの団体も試した", False),
    ]
    assert all(step.meaning.endswith("。") for step in told)
