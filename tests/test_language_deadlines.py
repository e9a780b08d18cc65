"""Days up to which something holds or must be done, as texts name them."""

from datetime import date

import pytest

from generator.language.deadlines import deadlines


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("手続きは2028年10月10日までです。", date(2028, 10, 10)),
        ("令和10年3月31日までの経過措置です。", date(2028, 3, 31)),
        ("2029年1月までずれ込みます。", date(2029, 1, 31)),
        ("2028年2月末までに移します。", date(2028, 2, 29)),
        ("2026年度までに更新します。", date(2027, 3, 31)),
        ("令和9年度末までに終えます。", date(2028, 3, 31)),
        ("2027年末までに終えます。", date(2027, 12, 31)),
        ("2027年3月31日（水）までです。", date(2027, 3, 31)),
        ("2027年3月31日を期限とします。", date(2027, 3, 31)),
        ("R9年5月1日が締切です。", date(2027, 5, 1)),
    ],
)
def test_a_deadline_is_the_last_day_of_the_time_that_is_named(text, day):
    assert [one.day for one in deadlines(text)] == [day]


@pytest.mark.parametrize(
    "text",
    ["2028年10月10日に始めました。", "2028年2月30日まで", "2028年13月まで", "いつまでに決めますか。", "20280年3月まで"],
)
def test_what_names_no_deadline_or_no_day_of_the_calendar_is_none(text):
    assert list(deadlines(text)) == []


def test_a_deadline_comes_with_its_sentence_alone_and_each_of_a_sentence_is_told():
    text = "はじめの文です。案は2027年3月まで、本番は2028年3月までです。終わりの文です。\n次の行は2029年度までです"
    first, second, third = deadlines(text)
    sentence = "案は2027年3月まで、本番は2028年3月までです。"
    assert [first.sentence, second.sentence, third.sentence] == [sentence, sentence, "次の行は2029年度までです"]
