"""Answers become one text, whole and in order."""

import re
from datetime import timedelta
from pathlib import Path

import pytest
from builders import TODAY
from letters import made_up

from generator import kinds
from generator.entry.answers import read_answers
from generator.entry.writer import Hints, entry_text, skeleton, with_days
from generator.intake.markdown_file import kind_of, read_markdown
from generator.model.tree import fields_of
from generator.model.types import Asked
from generator.reading.source import FoundFile, read_text

FIELDS = {
    "municipality": "012351",
    "title": "試験用: 題名",
    "summary": 'かぎ「」と"引用"',
    "themes": ["madoguchi", "gyomu-kaikaku"],
    "keywords": ["予約", "a,b", "null"],
    "questions": ["(住民|市民)アンケートを電子化したい", "とても長い聞き方" * 9],
    "stage": "in_use",
    "period": {"to": "2026-03", "from": "2025-04"},
    "indicators": [{"after": "80", "name": "時間", "unit": "%", "basis": "実測", "before": "007"}],
    "evidence": [{"url": "https://www.example.jp/a?b=c", "title": "資料 #1", "supports": ["indicators", "課題"]}],
    "cost": "〜50万円",
}
TEXT = f"""---
# yaml-language-server: $schema=../../schemas/case.schema.json
title: "試験用: 題名"
summary: "かぎ「」と\\"引用\\""
themes: [madoguchi, gyomu-kaikaku]
keywords: [予約, "a,b", "null"]
questions:
  - "(住民|市民)アンケートを電子化したい"
  - {"とても長い聞き方" * 9}
evidence:
  - title: "資料 #1"
    url: https://www.example.jp/a?b=c
    supports: [indicators, 課題]
municipality: "012351"
stage: in_use  # 運用中
period: {{from: 2025-04, to: 2026-03}}
indicators:
  - {{name: 時間, unit: "%", before: "007", after: 80, basis: 実測}}
cost: "〜50万円"  # 50万円まで
---

## 課題

一行目

- 項目

## 取り組み

## 成果

## つまずきと学び

## 真似するための条件

## ずらしどころ
"""


def values(text):
    source, findings = read_text(FoundFile(kinds.CASE, "tameshi", Path("tameshi.md"), "tameshi.md"), text.encode())
    assert findings == []
    return source.raw


def test_the_ticks_of_the_form_stay_in_the_file_and_are_read_from_it():
    answers = read_answers(
        {"kind": "thread", "agreed": True, "made_at": "2026-11-28T09:10:11", "fields": {"title": "x"}}
    )
    text = entry_text(answers)
    assert text.splitlines()[2] == "# 公開の確認(同意、個人情報なし、出典)に印を付けた日: 2026-11-28"
    again = read_markdown(text.encode(), kinds.THREAD)
    assert (again.agreed, again.made_at, entry_text(again)) == (True, "2026-11-28", text)
    for left_out in ({"agreed": False}, {"made_at": "きのう"}):
        assert "公開の確認" not in entry_text(read_answers(answers.as_data() | left_out))
    fewer = read_markdown(text.replace("、出典)", ")").encode(), kinds.THREAD)
    assert (fewer.agreed, fewer.made_at) == (False, "")
    assert not read_markdown(f"---\ntitle: x\n---\n\n## 答え\n\n{text.splitlines()[2]}\n".encode(), kinds.THREAD).agreed


def test_an_entry_is_written_whole_in_the_order_of_the_model():
    answers = read_answers({"kind": "case", "fields": FIELDS, "sections": {"課題": "一行目\n\n- 項目\n"}})
    assert entry_text(answers) == TEXT
    assert values(TEXT) == FIELDS


def test_what_was_written_reads_back_and_is_written_the_same_again():
    for seed in range(200):
        answers = made_up(seed)
        text = entry_text(answers)
        assert values(text) == answers.fields
        again = read_markdown(text.encode(), kind_of(text.encode()))
        assert again
        assert entry_text(again) == text


@pytest.mark.parametrize("key", ["x: y", '"', "- a", "{"])
def test_the_name_of_an_unknown_part_cannot_become_a_line_of_its_own(key):
    answers = read_answers({"kind": "case", "fields": {"evidence": [{key: "x", "title": "y"}], "period": {key: "z"}}})
    assert values(entry_text(answers)) == {"evidence": [{"title": "y", key: "x"}], "period": {key: "z"}}


def test_a_line_break_in_a_name_stays_inside_its_quotes_and_is_told_by_the_check():
    text = entry_text(read_answers({"kind": "case", "fields": {"period": {"a\nb: c": "z"}}}))
    assert '\nperiod: {"a\\nb: c": z}\n' in text


def test_hints_name_every_field_that_is_still_to_be_written():
    text = entry_text(read_answers({"kind": "thread", "fields": {"title": "題名"}}), Hints.ALL)
    assert "title: 題名\nsummary:  # 要約。答えを先に、120字以内。見込みは見込みと書く\n" in text
    assert "status: published  # 公開\n" in text
    assert "formerly" not in text
    assert {name: value for name, value in values(text).items() if value} == {"title": "題名", "status": "published"}


def test_dates_are_filled_in_where_nobody_gave_them():
    answers = with_days(read_answers({"kind": "case", "fields": {"reviewed_on": "2026-01-02"}}), TODAY)
    days = {"published_on": "2026-11-22", "reviewed_on": "2026-01-02", "review_by": "2027-05-22"}
    assert answers.fields == days


def test_the_next_review_is_due_at_the_pace_of_the_themes():
    answers = with_days(read_answers({"kind": "case", "fields": {}}), TODAY, timedelta(days=90))
    assert answers.fields["review_by"] == "2027-02-20"


@pytest.mark.parametrize("kind", kinds.ENTRY_KINDS.values(), ids=lambda kind: kind.name)
def test_a_skeleton_names_every_field_that_anybody_is_asked_for_in_the_order_of_the_model(kind):
    named = re.findall(r"^([a-z_]+):", skeleton(kind, TODAY), re.MULTILINE)
    assert named == [field.name for field in fields_of(kind.model) if field.asked != Asked.NOBODY]


def test_a_skeleton_shows_how_a_group_is_written():
    text = skeleton(kinds.CASE, TODAY)
    period = "実際に取り組んだ期間。計画の予定や、資料からわからないときは書かない"
    assert f"\nperiod:  # 期間。{period}。書き方 {{from: 開始, to: 終了}}\n" in text
    how = "主に関わった職員の人数と、準備から運用までの月数。書き方 {people: 人数, months: 期間(月)}"
    assert f"\neffort:  # 手間。{how}\n" in text
    assert "\nkeywords:  # キーワード。自由な言葉を8個まで。書き方 [キーワード, …]\n" in text
    assert "indicator:" not in text


@pytest.mark.parametrize("kind", kinds.ENTRY_KINDS.values(), ids=lambda kind: kind.name)
def test_a_short_skeleton_names_what_an_entry_needs(kind):
    named = re.findall(r"^([a-z_]+):", skeleton(kind, TODAY, Hints.NEEDED), re.MULTILINE)
    place = ["attribution", "municipality"] if kind is kinds.CASE else []
    assert named == [field.name for field in fields_of(kind.model) if field.required or field.name in place]
