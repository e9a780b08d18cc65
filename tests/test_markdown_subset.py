"""The Markdown that contributed text may use, and how it enters a page."""

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown
from markup_texts import TEXTS

from generator.markup.subset import EXTENSIONS, _engine, _Scanner, as_contributed, deep_lines, disallowed_markup
from generator.markup.writer import canonical

SAFE = [
    "ふつうの文章です。\n\n次の段落です。",
    "- 一\n- 二\n    - 三\n\n3. 四\n4. 五",
    "3. 三から始まる一覧\n4. [四](https://www.example.jp/)",
    "> 引用\n\n---\n\n**太字**と*斜体*と~~取り消し~~",
    "### 見出し\n\n下線の見出し\n---",
    "| 項目 | 値 |\n| :--- | ---: |\n| a | b |",
    "`<script>`\n\n```html\n<b>x</b>\n```\n\n    <i>字下げ</i>",
    "[資料](https://www.example.jp/a?x=1&section=2) [資料][x] <https://www.example.jp/>\n\n[x]: https://www.example.jp/",
    "1 < 2 & 3 \\* \\[x\\] {例} [注] a<b かつ 5<10 <B市方式>",
    "行末の空白  \nで改行",
]
OUTSIDE = {
    "[x](javascript:alert(1))": ["リンク javascript:alert(1)"],
    '[x](https://www.example.jp/ "題")': ["a の title"],
    "![x](https://www.example.jp/x.png)": ["<img>"],
    "<http://www.example.jp/>": ["リンク http://www.example.jp/"],
    "<shiken@example.jp>": ["リンク mailto:shiken@example.jp"],
    "[x](&#106;avascript:alert)": ["リンク javascript:alert"],
    "> [x][y]\n\n- [y]: data:x": ["リンク data:x"],
    "# 題": ["<h1>"],
    "題\n===": ["<h1>"],
    "- 一\n\n    # 題": ["<h1>"],
}
SHOWN = ["<b>x</b>", "<script>x</script>", "<!-- x -->", "<?php x ?>", "<!DOCTYPE html>", "<![CDATA[x]]>", "<script"]


def scanned(markdown):
    """Return what the engine of the pages makes of ``markdown`` that may not stand in one."""
    scanner = _Scanner()
    scanner.feed(
        Markdown(extensions=list(EXTENSIONS), extension_configs=EXTENSIONS, output_format="html").convert(markdown)
    )
    scanner.close()
    return scanner.found


@pytest.mark.parametrize("text", [*SAFE, *SHOWN])
def test_the_markdown_of_the_subset_is_allowed_and_tags_are_text(text):
    assert (disallowed_markup(text), scanned(as_contributed(text))) == ([], [])


def test_whatever_lies_outside_the_subset_is_named():
    assert {text: [part.found for part in disallowed_markup(text)] for text in OUTSIDE} == OUTSIDE


@pytest.mark.parametrize("text", OUTSIDE)
def test_what_lies_outside_enters_a_page_as_text_to_be_read_only(text):
    assert as_contributed(text) == f"\n<pre>{html.escape(text)}</pre>\n"


@given(TEXTS)
def test_no_text_at_all_gives_the_engine_of_the_pages_anything_outside_the_subset(text):
    """The pages look once more; this is why they never find anything."""
    assert scanned(as_contributed(text)) == []
    if not disallowed_markup(text):
        assert scanned(canonical(text)) == []


@pytest.mark.parametrize("unit", ["[", "[a](", "[`x", "> [", "```a\n", "~~~~\n~~~\n", "<a ", "<!--"])
def test_text_that_the_engine_would_look_through_again_and_again_is_refused_unread(unit):
    line = unit if unit.endswith("\n") else unit * (1900 // len(unit)) + "\n"
    text = line * (60000 // len(line))
    assert [part.found for part in disallowed_markup(text)] == ["数えきれないかっこや囲み"]
    assert as_contributed(text) == f"\n<pre>{html.escape(text)}</pre>\n"


@pytest.mark.parametrize("mark", ["- ", "1. ", "> "])
def test_text_too_deep_for_the_engine_is_told_and_leaves_nothing_behind(mark):
    text = "- 一\n- 二 `x`\n\n段落"
    before = _engine().reset().convert(text)
    assert list(deep_lines(mark * 1500 + "`x`")) == [0]
    as_contributed(mark * 1500 + "`x`")
    assert _engine().reset().convert(text) == before


def test_a_long_text_with_many_links_and_code_is_read():
    text = ("- [資料](https://www.example.jp/a)の要点\n" * 50 + "\n```\nif [ a ]\n```\n\n") * 12
    assert disallowed_markup(text) == []


def test_one_text_leaves_nothing_behind_for_the_next():
    assert disallowed_markup("[x]: javascript:alert(1)") == []
    assert disallowed_markup("[x][x] [x]") == []


@given(st.sampled_from(["<script", "文<a\nhref='x'", "[x]: javascript:alert(1)", "[x][y]", "> [x]:\n  data:x"]))
def test_what_another_text_of_the_page_could_complete_is_only_text(text):
    both = as_contributed(text) + "\n\n" + as_contributed("[y]: javascript:alert(1)\n\nalert(1)</script>'>x</a>")
    assert scanned(both) == []
