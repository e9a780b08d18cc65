"""五十音 order: readings, rows, initials."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.language.readings import Row, begins_with_letter, initial, reading, row_of, sort_key


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("窓口", "まどぐち"),
        ("「書かない窓口」とは？", "かかないまどぐちとは"),
        ("アンケートを集計したい", "あんけーとをしゅうけいしたい"),
        ("", ""),
        ("！？…", ""),
    ],
)
def test_a_text_is_read_in_hiragana_without_signs(text, spoken):
    assert reading(text) == spoken


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("窓口", "ま行"),
        ("画面", "か行"),
        ("ぱそこん", "は行"),
        ("っていう", "た行"),
        ("ゃの字", "や行"),
        ("ヴァイオリン", "あ行"),
        ("をの字", "わ行"),
        ("ん", "わ行"),
        ("髙橋方式", "た行"),
        ("﨑の字", "さ行"),
        ("㈱の委託", "か行"),
        ("㍻の記録", "は行"),
        ("ｱﾝｹｰﾄ", "あ行"),
        ("⑳の壁", "英数"),
        ("LGWAN", "英数"),
        ("ＬＧＷＡＮ", "英数"),
        ("αモデル", "英数"),
        ("350時間", "英数"),
        ("「3つ」の壁", "英数"),
        ("①番", "英数"),
        ("…", "英数"),
        ("", "英数"),
        ("😀", "英数"),
        ("한국", "英数"),
    ],
)
def test_a_text_stands_in_the_row_of_its_first_kana_or_among_letters_and_digits(text, row):
    assert row_of(text).label == row


@pytest.mark.parametrize(
    ("text", "first"),
    [("画面", "か"), ("パソコン", "は"), ("lgwan", "L"), ("ｌｇ", "L"), ("３つ", "3"), ("α", "α"), ("…", "0")],
)
def test_a_text_is_found_under_its_first_plain_kana_letter_or_digit(text, first):
    assert initial(text) == first


def test_a_known_reading_wins_over_the_dictionary():
    assert (row_of("試験", "あしけん").label, initial("試験", "あしけん")) == ("あ行", "あ")
    assert sort_key("試験", "あ") < sort_key("亜", "い")


def test_order_is_that_of_a_dictionary():
    ordered = ["カーン", "かあんい", "かいぎ", "がいぎ", "かき", "がっこう", "かつこうい", "ABC", "xyz"]
    backwards = ordered[::-1]
    assert sorted(backwards, key=sort_key) == ordered


@pytest.mark.parametrize(
    "ordered",
    [
        ["1日", "②番", "3日", "⑩番", "20日", "350時間", "2026年", "2026年度", "10000人"],
        ["毎月1日", "毎月3日", "毎月20日"],
        ["第1回", "第２回", "第10回", "第100回"],
        ["令和7年の例", "令和8年の例", "令和10年の例"],
        ["LGWAN 2", "LGWAN 10"],
    ],
)
def test_numbers_are_ordered_by_size_however_they_are_read(ordered):
    backwards = ordered[::-1]
    assert sorted(backwards, key=sort_key) == ordered


def test_letters_are_ordered_without_regard_to_case_width_and_brackets():
    ordered = ["abc", "「ABD」", "ＡＢＥ"]
    backwards = ordered[::-1]
    assert sorted(backwards, key=sort_key) == ordered


@given(st.text(max_size=30))
def test_every_text_has_a_reading_a_row_an_initial_and_a_key(text):
    assert row_of(text) in Row
    assert len(initial(text)) <= 1
    assert sort_key(text)[0] == begins_with_letter(text)
    assert sort_key(text)[-1] == text


@given(st.text(max_size=20), st.text(max_size=20))
def test_two_texts_have_the_same_key_only_if_they_are_the_same(one, other):
    assert (sort_key(one) == sort_key(other)) == (one == other)


def test_every_row_has_a_page_of_its_own():
    assert len({row.slug for row in Row}) == len(Row) == 11
    assert [Row.A.label, Row.KA.label, Row.OTHER.label] == ["あ行", "か行", "英数"]
