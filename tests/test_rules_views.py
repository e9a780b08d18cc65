"""The ways to read a text: what a reader of the page sees whole is whole, and stands where it was typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.markup.plain import rendered_text
from generator.reading.text import TextFile, text_file
from generator.rules import text_findings
from generator.rules.views import views

PRIVATE = ["03-0000-0000", "shiken@city.example.lg.jp", "1111 1111 1118", "佐藤さん", "内線2345", "架空市試験町1-2-3"]


def found(text, slug=""):
    """Return what is found in a text: the code and the words at its place."""
    file = TextFile("x.md", slug, text)
    return [(finding.rule.code, file.words_at(finding.span)) for finding in text_findings(file)]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("電話は03-\n0000-0000です", "電話は03-0000-0000です\n"),
        ("summary: >-\n  電話は03-\n  0000-0000です\ntitle: 題", "summary: >-電話は03-0000-0000です\n"),
        ("一行目\nabc\ndef", "一行目abc def\n"),
        ("03-[0000](https://www.example.jp/)-0000", "03-0000-0000\n"),
        ("03-[0000][a]-0000", "03-0000-0000\n"),
        ("| 03 | 0000 | 0000 |", "\t03 \t0000 \t0000 \t\n"),
        ("> 03-\n> 0000", "> 03-0000\n"),
        ("- 一\n- **二**", "- 二\n"),
        ("shiken&#64;example", "shiken@example\n"),
        ("03-\u200b0000", "03-0000\n"),
        (r"03\-0000", "03-0000\n"),
        ("03-<b>0000</b>", "03-0000\n"),
    ],
)
def test_what_parts_a_text_only_in_the_file_is_undone(text, shown):
    typed, read = views(text)
    assert (typed.text, read.text) == (text, shown)


@pytest.mark.parametrize(
    ("table", "code", "words"),
    [
        ("| 口座番号 |\n| --- |\n| 0000001 |", "KB509", "0000001"),
        ("| 名 | 生 年 月 日 |\n| --- | --- |\n| 甲 | S50.1.2 |", "KB508", "S50.1.2"),
        ("| 名 | **生年月日** |\n|---|---|\n| 甲 | 未定 |\n| 乙 | 1975/1/2 |", "KB508", "1975/1/2"),
        ("| 課 | 内線 |\n| --- | --- |\n| 税務課 | 2345 |", "KB502", "2345"),
        ("課\t内線\n税務課\t2345", "KB502", "2345"),
        ("| 課 | 氏名（敬称略） |\n|---|---|\n| 税務課 | 山田 |", "KB507", "山田"),
        ("| ID | パスワード |\n|---|---|\n| admin | shiken2024 |", "KB505", "shiken2024"),
    ],
)
def test_a_cell_is_read_with_the_head_of_its_column_and_told_where_it_stands(table, code, words):
    assert found(table) == [(code, words)]


@pytest.mark.parametrize(
    "table",
    [
        "| 課 | 内線数 |\n| --- | --- |\n| 税務課 | 25 |",
        "| 受付番号 | 件数 |\n| --- | --- |\n| 123456 | 3 |",
        "| 番号 | 内容 |\n| --- | --- |\n| 1 | 準備 |",
        "| 項目 | 内容 |\n| --- | --- |\n| 氏名 | 全角 |\n| 生年月日 | 西暦 |",
        "| 氏名 | 生年月日 |\n| --- | --- |\n| 記入欄 | 西暦 |\n| 必須項目 | 任意 |",
        "| 氏名 | 内線 |\n| --- | --- |\n\n税務課\t2345",
    ],
)
def test_cells_that_say_how_to_fill_something_in_are_nothing_of_anybody(table):
    assert found(table) == []


@pytest.mark.parametrize("text", ["一行目\n\n二行目", "- 一\n- 二", "title: 題\nsummary: 要約", "一\n# 二", ""])
def test_a_text_without_anything_to_undo_has_one_view(text):
    assert [view.text for view in views(text)] == [text]


@given(st.text("0a漢- \n>*`[]()|&#64;_~<", max_size=40))
def test_every_character_that_is_shown_stands_in_the_text_at_its_place(text):
    for view in views(text):
        assert len(view.places) == len(view.text)
        assert list(view.places) == sorted(view.places)
        kept = [(char, text[place : place + 1]) for char, place in zip(view.text, view.places, strict=True)]
        assert {char for char, typed in kept if char != typed} <= set("\t \n@") | {chr(number) for number in range(128)}


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("電話は03-\n0000-0000です", "KB502", "03-\n0000-0000"),
        ("summary: 電話は03-\n  0000-0000です", "KB502", "03-\n  0000-0000"),
        ("summary: '電話は03-\n  0000-0000です'", "KB502", "03-\n  0000-0000"),
        ("summary: >-\n  電話は03-\n  0000-0000です", "KB502", "03-\n  0000-0000"),
        ("03-[0000](https://www.example.jp/)-0000", "KB502", "03-[0000](https://www.example.jp/)-0000"),
        ("shiken[@](https://www.example.jp/)city.example.lg.jp", "KB501", None),
        ("1111[1111](https://www.example.jp/)1118", "KB503", "1111[1111](https://www.example.jp/)1118"),
        ("佐藤\nさんに聞いた", "KB507", "佐藤\nさん"),
        ("| 電話 | 03 | 0000 | 0000 |", "KB502", "03 | 0000 | 0000"),
        ("https://www.example.jp/a,03-0000-0000", "KB502", "03-0000-0000"),
        ("> 内線\n> 2345まで", "KB502", "内線\n> 2345"),
    ],
)
def test_private_data_that_only_the_page_shows_whole_is_found_where_it_was_typed(text, code, words):
    assert found(text) == [(code, words or text)]


@pytest.mark.parametrize(
    ("slug", "codes"),
    [
        ("tel-03-0000-0000", ["KB502"]),
        ("u00test0a1", ["KB504"]),
        ("kiji-1111-1111-1118", ["KB503"]),
        ("madoguchi-2026", []),
        ("shi-012351", []),
        ("covid-19-taisaku", []),
        ("kitami-madoguchi-2", []),
    ],
)
def test_a_file_name_becomes_an_address_and_is_looked_at(slug, codes):
    assert [code for code, _words in found("本文です。", slug)] == codes


@given(st.sampled_from(PRIVATE), st.data())
def test_what_is_whole_on_the_page_is_found_in_the_file(private, data):
    """The Markdown engine has the last word on what a reader sees; no mark of it hides anything."""
    marks = st.sampled_from(["", "", "", "**", "\n", "\\", "[", "](https://www.example.jp/)", "~~", "> "])
    text = "前置きです。\n\n" + "".join(data.draw(marks) + char for char in f"連絡は{private}です。")
    on_page = {code for code, _words in found(rendered_text(text))}
    assert on_page <= {code for code, _words in found(text)}


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "cp932", "euc_jp", "iso2022_jp", "utf-16"])
def test_a_text_is_looked_at_in_any_character_set(charset):
    file = text_file("x.md", "", "窓口の電話は03-0000-0000です。".encode(charset))
    assert [finding.rule.code for finding in text_findings(file)] == ["KB502"]


def test_what_is_no_text_is_not_looked_at():
    assert text_file("x", "", b"\x00\x01\x0203-0000-0000").lines == ()
