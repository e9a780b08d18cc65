"""What cases have in common and in what they differ: only what their fields tell."""

from builders import a_case
from golden_site import a_shelf

from generator.views.differing import told_of

HARM = "[{name: 被害, kind: 被害・負担, unit: 人, value: 5, basis: 公表値, as_of: 2026-01}]"


def told(*changes):
    entries = a_shelf(*(a_case(f"case-{number}", **one) for number, one in enumerate(changes))).published
    found = told_of([entry.case for entry in entries])
    return [
        [(one.label, one.told, one.untold) for one in group] for group in (found.differing, found.alike, found.unclear)
    ]


def test_what_differs_is_counted_in_the_order_of_the_list_and_what_is_the_same_is_told_apart():
    differing, alike, unclear = told(
        {"outcome": "failed", "cost": "0円", "municipality": "'019992'"},
        {"outcome": "achieved", "cost": "0円", "municipality": "'019992'"},
        {"outcome": "failed", "cost": "〜50万円", "municipality": "'029998'"},
        {"outcome": "stopped", "network": "α", "municipality": "'029998'"},
    )
    assert differing == [
        ("成果", "成果あり 1件、中止・廃止 1件、うまくいかなかった 2件", 0),
        ("費用", "0円 2件、50万円まで 1件", 1),
    ]
    assert alike == [("段階", "運用中 4件", 0), ("人口規模", "1万〜5万人 4件", 0)]
    assert unclear == [("始めた年", "", 4), ("ネットワーク", "αモデル 1件", 3), ("数字の根拠", "", 4)]


def test_what_one_case_alone_tells_is_never_called_the_same():
    _differing, alike, unclear = told({"cost": "0円"}, {})
    assert "費用" not in [label for label, *_ in alike]
    assert ("費用", "0円 1件", 1) in unclear


def test_what_is_not_asked_of_an_incident_is_not_missing_there():
    _differing, alike, _unclear = told(
        {"cost": "0円", "outcome": "achieved"}, {"outcome": "failed", "indicators": HARM, "stage": "ended"}
    )
    assert ("費用", "0円 1件", 0) in alike


def test_a_case_with_figures_of_two_kinds_counts_for_both():
    one, two = (f"{{name: {name}, kind: 規模・実績, unit: 件, value: 5, basis: " for name in ("数", "別の数"))
    differing, *_others = told({"indicators": f"[{one}公表値}}, {two}見込み}}]"}, {"indicators": f"[{two}見込み}}]"})
    assert ("数字の根拠", "公表値 1件、見込み 2件", 0) in differing


def test_many_years_are_told_as_the_first_and_the_last():
    years = [{"period": f"{{from: {2010 + number}-04}}"} for number in range(9)]
    differing, *_others = told(*years)
    assert ("始めた年", "2010年から2018年まで", 0) in differing
