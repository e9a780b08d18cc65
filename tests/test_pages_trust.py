"""What a case shows of how far it can be trusted."""

from builders import a_case
from golden_site import a_site

from generator.pages.cards import Chip, entry_card
from generator.pages.trust import level_name, replications, steps, tally

SOURCE = "{title: 報告, publisher: 者, url: 'https://www.example.jp/a', accessed_on: 2026-11-01}"
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
    shown = replications(CASE.model, a_site(CASE))
    assert [(one.place, one.result, one.hours, one.host) for one in shown] == [
        ("青森県試行町", Chip("うまくいかなかった", "failed"), "時間は減らなかった", ""),
        ("人口規模 1万人未満の団体", Chip("一部できた", "partial"), "年1,200.5時間減", "www.example.jp"),
        ("人口規模 都道府県の団体", Chip("同じようにできた", "achieved"), "", ""),
    ]
    assert tally(CASE.model.replications) == "同じようにできた 1団体、一部できた 1団体、うまくいかなかった 1団体"


def test_the_level_is_told_in_plain_words_among_all_levels():
    assert level_name(CASE.model) == "E0 体験談"
    assert [(step.name, step.reached) for step in steps(CASE.model)] == [
        ("E0", True),
        *((f"E{number}", False) for number in range(1, 5)),
    ]
    assert all(step.meaning.endswith("。") for step in steps(CASE.model))


def test_a_card_tells_the_level_from_the_second_on():
    figure = "[{name: 時間, unit: 分, before: 3, after: 1, basis: 見込み, as_of: 2026-01, method: 数えた}]"
    told = a_case(municipality="'019992'", indicators=figure)
    chip = Chip("根拠: 前後の数値と測り方あり")
    assert chip in entry_card(told, a_site(told)).chips
    assert not [one for one in entry_card(CASE, a_site(CASE)).chips if one.label.startswith("根拠")]
