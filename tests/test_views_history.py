"""What happened to an entry: each thing once, the latest first."""

import pytest
from builders import a_case, a_thread
from golden_site import a_shelf

DATES = {"published_on": "2026-01-10", "reviewed_on": "2026-03-20"}


def happened(document):
    (entry,) = a_shelf(document).published
    return [(event.day.isoformat(), event.kind, event.what) for event in entry.history]


def test_publication_changes_results_of_others_and_the_last_confirmation_are_told_the_latest_first():
    case = a_case(
        changes="[{changed_on: 2026-02-01, kind: 追記, what: 例を加えました。}, "
        "{changed_on: 2026-02-01, kind: 訂正, what: 人数を直しました。}]",
        replications="[{municipality: '029998', result: did_not_work, difference: 件数, reported_on: 2026-02-15}]",
        **DATES,
    )
    assert happened(case) == [
        ("2026-03-20", "確認", "内容が今も正しいことを確かめました。"),
        ("2026-02-15", "やってみた", "青森県試行町の結果（うまくいかなかった）を載せました。"),
        ("2026-02-01", "訂正", "人数を直しました。"),
        ("2026-02-01", "追記", "例を加えました。"),
        ("2026-01-10", "新規", "記事を公開しました。"),
    ]


def test_a_confirmation_in_its_own_words_is_not_told_twice():
    change = "[{changed_on: 2026-03-20, kind: 確認, what: 改正のあとも答えは同じだと確かめました。}]"
    assert [kind for _day, kind, _what in happened(a_thread(changes=change, **DATES))] == ["確認", "新規"]


@pytest.mark.parametrize("reviewed_on", ["2026-01-10", "2025-12-01"])
def test_a_review_before_or_at_the_publication_is_no_event(reviewed_on):
    assert [kind for _day, kind, _what in happened(a_case(**(DATES | {"reviewed_on": reviewed_on})))] == ["新規"]


def test_the_last_event_dates_the_entry_everywhere():
    change = "[{changed_on: 2026-04-01, kind: 改訂, what: 全体を書き直しました。}]"
    shelf = a_shelf(a_case("shiken-a", changes=change, **DATES), a_thread("shiken-t", **DATES))
    assert [(entry.slug, entry.changed_on.isoformat()) for entry in shelf.by_change] == [
        ("shiken-a", "2026-04-01"),
        ("shiken-t", "2026-03-20"),
    ]


@pytest.mark.parametrize(
    ("kind", "changed_on", "shown", "corrected"),
    [
        ("訂正", "2026-03-25", "2026-03-25", True),
        ("訂正", "2026-03-20", "2026-03-20", True),
        ("訂正", "2026-02-01", "2026-03-20", False),
        ("改訂", "2026-03-25", "2026-03-20", False),
        ("追記", "2026-03-25", "2026-03-20", False),
    ],
)
def test_a_correction_moves_the_day_that_is_shown_and_no_other_change_does(kind, changed_on, shown, corrected):
    changes = f"[{{changed_on: {changed_on}, kind: {kind}, what: 試験の変更です。}}]"
    (entry,) = a_shelf(a_thread(changes=changes, **DATES)).published
    assert (entry.reviewed_on.isoformat(), entry.corrected) == (shown, corrected)


def test_of_several_corrections_the_last_counts():
    days = ("2026-03-21", "2026-03-25")
    changes = ", ".join(f"{{changed_on: {day}, kind: 訂正, what: 試験の変更です。}}" for day in days)
    (entry,) = a_shelf(a_case(changes=f"[{changes}]", **DATES)).published
    assert entry.reviewed_on.isoformat() == "2026-03-25"
