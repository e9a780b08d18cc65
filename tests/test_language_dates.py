"""Dates as clerks, offices and spreadsheets write them."""

import pytest

from generator.language.dates import as_date, as_day, as_month, as_typed


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-20",
        "2026/11/20",
        "２０２６年１１月２０日",
        "2026/11/20 0:00",
        "2026-11-20 00:00:00",
        "2026-11-20T09:30:00",
        "令和8年11月20日",
        "令8.11.20",
        "R8.11.20",
        "令和8年11月20日(金)",
        "2026年11月20日（金曜日）",
        "20261120",
    ],
)
def test_a_day_is_understood(text):
    assert (as_day(text), as_month(text), as_date(text)) == ("2026-11-20", "2026-11", "2026-11-20")


@pytest.mark.parametrize("text", ["2026-4", "2026年4月", "令8.4", "R8.4", "202604"])
def test_a_month_is_understood_and_is_no_day(text):
    assert (as_day(text), as_month(text), as_date(text)) == ("", "2026-04", "2026-04")


@pytest.mark.parametrize("text", ["", "きのう", "4月20日", "Apr-26", "46346", "20261320", "2026-13", "2026年"])
def test_what_names_no_month_of_a_year_is_not_guessed(text):
    assert (as_day(text), as_month(text)) == ("", "")


@pytest.mark.parametrize("text", ["2026", "2026年", "２０２６年", "令和8年", "R8年"])
def test_a_year_alone_is_as_much_as_some_documents_say(text):
    assert as_date(text) == "2026"


@pytest.mark.parametrize("text", ["", "きのう", "8", "令和8", "2026年度", "2026-02-30", "2026-13", "20261"])
def test_a_date_that_is_none_is_not_made_less_exact(text):
    assert as_date(text) == ""


@pytest.mark.parametrize(
    ("text", "typed"),
    [("46346", "2026-11-20"), ("Apr-26", "2026-04"), ("26-Apr", "26-Apr"), ("350", "350"), ("99999", "99999")],
)
def test_what_a_spreadsheet_made_of_a_date_is_undone(text, typed):
    assert as_typed(text) == typed
