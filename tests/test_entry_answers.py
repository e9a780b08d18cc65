"""Answers from plain data: what has another shape is refused in one sentence."""

import json

import pytest
from letters import made_up
from py_mini_racer import MiniRacer

from generator.entry.answers import read_answers
from generator.findings.diagnostics import RefusedError
from generator.forms.form_file import BROWSER
from generator.forms.patterns import as_javascript
from generator.language.lines import AROUND_ADDRESS, ITEM_MARK
from generator.places import called
from generator.scripts.bundle import bundle

DEEP = {"kind": "case", "fields": {"title": [[[[[[["x"]]]]]]]}}


def test_answers_read_back_as_they_were():
    for seed in range(50):
        answers = made_up(seed)
        assert read_answers(answers.as_data()) == answers


def test_empty_values_are_left_out_and_line_ends_are_made_equal():
    answers = read_answers(
        {
            "kind": "thread",
            "fields": {"title": " 題名\r\n", "summary": "", "keywords": ["", "a"], "evidence": [{"title": ""}, {}]},
            "sections": {"答え": "\r\n一\r\n二\n"},
        }
    )
    assert answers.fields == {"title": "題名", "keywords": ["a"]}
    assert answers.sections == {"答え": "一\n二"}
    assert (answers.slug, answers.agreed) == ("", False)


ITEMS = {
    **{f"{mark}予約を減らす": "予約を減らす" for mark in "・･•-－●■①"},
    **{f"{mark} 予約": "予約" for mark in ("1.", "１．", "3)", "３）", "(2)", "（２）", "- 1.", "・(1)")},
    **{f"{mark}\u3000予約": "予約" for mark in ("・", "1.", "①", "*", "-")},
    **dict.fromkeys(("-", "・", "1.", "①"), ""),
    **{
        text: text
        for text in (
            "1.5次産業",
            "3.11の教訓",
            "1人1台",
            "2026年",
            "-5度",
            "○○の電話",
            "*強い*言葉",
            "・・・",
            "--",
        )
    },
}


@pytest.mark.parametrize(("typed", "kept"), ITEMS.items())
def test_a_mark_before_an_item_of_a_list_is_no_word_of_it(typed, kept):
    fields = read_answers({"kind": "case", "fields": {"keywords": [typed], "questions": [typed]}}).fields
    assert fields == ({"keywords": [kept], "questions": [kept]} if kept else {})
    assert read_answers({"kind": "case", "fields": {"title": typed}}).fields == {"title": typed}


QUESTIONS = {
    "予約(電話)を減らす": "予約（電話）を減らす",
    "(窓口|電話)の(予約)を減らす": "(窓口|電話)の（予約）を減らす",
    "（窓口｜電話）を減らす": "(窓口|電話)を減らす",
    "予約（電話）": "予約（電話）",
    "((窓口|電話)の予約)": "((窓口|電話)の予約)",
    "(窓口|電話の予約": "(窓口|電話の予約",
    "()": "()",
}


@pytest.mark.parametrize(("typed", "kept"), QUESTIONS.items())
def test_parentheses_that_hold_no_choice_are_those_of_a_text(typed, kept):
    assert read_answers({"kind": "case", "fields": {"questions": [typed]}}).fields == {"questions": [kept]}


def test_the_form_keeps_the_very_same_parentheses():
    engine = MiniRacer()
    engine.eval(bundle(BROWSER / "fold.js"))
    kept = f"JSON.stringify({json.dumps([*QUESTIONS])}.map((text) => halfWidthChoices(text)))"
    assert json.loads(engine.eval(kept)) == [*QUESTIONS.values()]
    engine.close()


ADDRESSES = {
    **{f"{before}https://www.example.jp/a{behind}": "https://www.example.jp/a"
       for before, behind
       in zip(("", "<", "＜", "「", "『", "", ""), ("。", ">", "＞", "」", "』。", "、", ""), strict=True)},
    "https://www.example.jp/a 。": "https://www.example.jp/a",
    "www.example.jp/a": "https://www.example.jp/a",
    "<www.example.jp/a>": "https://www.example.jp/a",
    "https://www.example.jp/a_(b)": "https://www.example.jp/a_(b)",
    "https://www.example.jp/a。b": "https://www.example.jp/a。b",
    "「資料」": "「資料",
}  # fmt: skip


@pytest.mark.parametrize(("typed", "kept"), ADDRESSES.items())
def test_an_address_is_kept_without_the_signs_of_the_text_it_was_copied_from(typed, kept):
    fields = read_answers({"kind": "case", "fields": {"evidence": [{"url": typed}]}}).fields
    assert fields == {"evidence": [{"url": kept}]}


def test_the_form_keeps_the_very_same_address():
    engine = MiniRacer()
    engine.eval(bundle(BROWSER / "fold.js"))
    kept = f"JSON.stringify({json.dumps([*ADDRESSES])}.map((text) => fullAddress(text)))"
    assert json.loads(engine.eval(kept)) == [*ADDRESSES.values()]
    engine.close()


@pytest.mark.parametrize(
    "pattern", [ITEM_MARK, AROUND_ADDRESS, called.OFFICE, called.IN_PREFECTURE, called.WITH_READING]
)
def test_the_form_has_the_very_same_pattern(pattern):
    whole = as_javascript(pattern)["source"].replace("/", "\\/")
    assert whole in "".join((BROWSER / name).read_text("utf-8") for name in ("fold.js", "office.js"))


def test_the_form_takes_the_very_same_marks_away():
    engine = MiniRacer()
    engine.eval(bundle(BROWSER / "fold.js"))
    cut = f"JSON.stringify({json.dumps([*ITEMS])}.map((text) => item(text)))"
    assert json.loads(engine.eval(cut)) == [*ITEMS.values()]
    engine.close()


@pytest.mark.parametrize(
    "data",
    [
        *(None, [], "x", {}, {"kind": "theme"}, {"kind": "case", "more": 1}, {"kind": []}, {"kind": {}}),
        *({"kind": "case", name: wrong} for name in ("fields", "sections") for wrong in (None, [], "x")),
        *({"kind": "case", "fields": {"title": wrong}} for wrong in (1, True, None, "\ud800")),
        *({"kind": "case", "slug": 1}, {"kind": "case", "fields": {"nai": "x"}}, DEEP),
        *({"kind": "case", "sections": {"答え": "x"}}, {"kind": "case", "sections": {"課題": ["x"]}}),
    ],
)
def test_what_has_another_shape_is_refused(data):
    with pytest.raises(RefusedError) as raised:
        read_answers(data)
    assert str(raised.value).endswith("新しいフォームで作り直してください")
