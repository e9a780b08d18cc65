"""The Markdown that contributed text may use, and the claim that lets most text skip the engine."""

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from generator.markup.subset import EXTENSIONS, _engine, _Scanner, as_contributed, disallowed_markup

SAFE = [
    "ふつうの文章です。\n\n次の段落です。",
    "- 一\n- 二\n    - 三\n\n3. 四\n4. 五",
    "3. 三から始まる一覧\n4. [四](https://www.example.jp/)",
    "> 引用\n\n---\n\n**太字**と*斜体*",
    "### 見出し\n\n下線の見出し\n---",
    "| 項目 | 値 |\n| :--- | ---: |\n| a | b |",
    "`<script>`\n\n```html\n<b>x</b>\n```\n\n    <i>字下げ</i>",
    "[資料](https://www.example.jp/a?x=1&section=2) [資料][x]\n\n[x]: https://www.example.jp/",
    "1 < 2 & 3 \\* \\[x\\] {例} [注]",
    "行末の空白  \nで改行",
]
UNSAFE = {
    "<b>x</b>": ["<b>"],
    "<script>x</script>": ["<script>"],
    "<!-- x -->": ["<!-- x -->"],
    "<?php x ?>": ["<?php x ?>"],
    "<!DOCTYPE html>": ["<!DOCTYPE html>"],
    "<![CDATA[x]]>": ["<![CDATA[x]>"],
    '<p onclick="x">y</p>': ["p の onclick"],
    "[x](javascript:alert(1))": ["リンク javascript:alert(1)"],
    '[x](https://www.example.jp/ "題")': ["a の title"],
    "![x](https://www.example.jp/x.png)": ["<img>"],
    "<https://www.example.jp/>": [],
    "[x](&#106;avascript:alert)": ["リンク javascript:alert"],
    "> [x][y]\n\n- [y]: data:x": ["リンク data:x"],
}
HARMLESS = st.text(
    st.characters(codec="utf-8", exclude_characters="<&[`\\{", exclude_categories=("Cc", "Cs")), max_size=30
)
BLOCK_MARKS = ["- ", "1. ", "9) ", "> ", "# ", "###### ", "===", "---", "***", "~~~", "~~~html", "|", "| --- |", ":-:"]
INLINE_MARKS = [
    "    ",
    "\t",
    "!",
    "](x)",
    "]: x",
    "}",
    "::: x",
    "!!! x",
    "^",
    "~",
    "*",
    "**",
    "_",
    "==",
    "  ",
    ">",
    "www.x",
]
MARKS = st.sampled_from([*BLOCK_MARKS, *INLINE_MARKS, "https://x.example/"])
LINES = st.lists(st.one_of(HARMLESS, MARKS, st.tuples(MARKS, HARMLESS, MARKS).map("".join)), max_size=8)


def scanned(text):
    """Render and scan ``text`` whether or not it holds a character that can become markup."""
    scanner = _Scanner()
    scanner.feed(
        Markdown(extensions=list(EXTENSIONS), extension_configs=EXTENSIONS, output_format="html").convert(text)
    )
    scanner.close()
    return scanner.found


@pytest.mark.parametrize("text", SAFE)
def test_the_markdown_of_the_subset_is_allowed(text):
    assert (disallowed_markup(text), scanned(text)) == ([], [])


def test_whatever_renders_outside_the_subset_is_named():
    assert {text: disallowed_markup(text) for text in UNSAFE} == UNSAFE


@given(LINES)
def test_text_without_risky_characters_renders_outside_the_subset_only_as_a_main_heading_and_that_is_seen(lines):
    text = "\n".join(lines)
    assert not set(text) & set("<&[`\\{")
    assert disallowed_markup(text) == scanned(text)
    assert set(scanned(text)) <= {"<h1>"}


@pytest.mark.parametrize("text", ["# 題", "#題", "題\n===", "- 一\n\n    # 題", "> 引用\n> =", "1. # 題 #"])
def test_a_main_heading_is_outside_the_subset(text):
    assert disallowed_markup(text) == scanned(text) == ["<h1>"]


@given(st.lists(st.one_of(HARMLESS, MARKS, st.sampled_from("<&[`\\{")), max_size=12))
def test_looking_at_the_text_first_changes_no_answer(parts):
    text = "".join(parts)
    assert disallowed_markup(text) == scanned(text)


@pytest.mark.parametrize("mark", ["- ", "1. "])
def test_text_too_deep_for_the_engine_is_refused_and_leaves_nothing_behind(mark):
    text = "- 一\n- 二 `x`\n\n段落"
    before = _engine().reset().convert(text)
    assert disallowed_markup(mark * 1500 + "`x`") == ["深すぎる入れ子"]
    assert _engine().reset().convert(text) == before


@pytest.mark.parametrize("unit", ["[", "[a](", "[`x", "> [", "```a\n", "~~~~\n~~~\n", "<a ", "<!--"])
def test_text_that_the_engine_would_look_through_again_and_again_is_refused_unread(unit):
    line = unit if unit.endswith("\n") else unit * (1900 // len(unit)) + "\n"
    assert disallowed_markup(line * (60000 // len(line))) == ["数えきれないかっこや囲み"]


def test_a_long_text_with_many_links_and_code_is_read():
    text = ("- [資料](https://www.example.jp/a)の要点\n" * 50 + "\n```\nif [ a ]\n```\n\n") * 12
    assert disallowed_markup(text) == []


def test_one_text_leaves_nothing_behind_for_the_next():
    assert disallowed_markup("[x]: javascript:alert(1)") == []
    assert disallowed_markup("[x][x] [x]") == []


@pytest.mark.parametrize(
    "text", ["文章", "- 項目\n\n[x](https://www.example.jp/)", "`<b>`", "1 < 2", "[x]: https://www.example.jp/"]
)
def test_what_stays_inside_the_subset_enters_a_page_as_it_is(text):
    assert as_contributed(text) == text


@pytest.mark.parametrize("text", [*UNSAFE, "<script", "文<a\nhref='x'", "[x]: javascript:alert(1)", "> [x]:\n  data:x"])
def test_what_could_leave_it_enters_a_page_as_text_to_be_read_only(text):
    if UNSAFE.get(text) != []:
        assert as_contributed(text) == f"\n<pre>{html.escape(text)}</pre>\n"
