"""What the search takes of a finished page: text, sections, ways of asking, facets."""

import pytest

from generator.search.finished import FinishedPage, searched
from generator.search.sections import page_text

HTML = """<nav>道</nav><h1>題<a class="headerlink" href="#x">¶</a></h1><p>前書き<br>二行目 &amp; <b>太</b>字</p>
<div data-search-exclude><h2 id="no">ない</h2><p>消える</p></div>
<h2 id="kadai">課題<a class="headerlink" href="#kadai">¶</a></h2><ul><li>一<li>二</ul>
<script>alert(1)</script><h3 id="ko">子😀</h3><p>&lt;b&gt;本文</p>"""


def test_the_text_is_what_a_reader_reads():
    read = page_text(HTML)
    assert read.heading == "題"
    assert read.text == "前書き\n二行目 & 太字\n課題\n一\n二\n子😀\n<b>本文"


def test_sections_are_found_where_javascript_counts_them():
    read = page_text(HTML)
    utf16 = read.text.encode("utf-16-le")
    assert [(anchor, title) for _at, anchor, title, _unquoted in read.marks] == [("kadai", "課題"), ("ko", "子😀")]
    assert all(utf16[2 * at :].decode("utf-16-le").startswith(title) for at, _anchor, title, _unquoted in read.marks)


def test_broken_html_is_read_as_far_as_it_goes():
    assert page_text("</p><h2 id=a>見出し<p>文</div></h2>終").text


def test_a_page_may_stay_out():
    assert searched(FinishedPage("x.html", "題", HTML, {"search": {"exclude": True}})) is None


def test_front_matter_becomes_ways_of_asking_facets_and_labels():
    meta = {
        "questions": ["(紙|手書き)をやめたい", "壊れた(型"],
        "aliases": "別名",
        "tags": ["窓口"],
        "search": {"facets": {"種類": ["事例"], "成果": "達成"}, "label": "事例", "overdue": True},
    }
    page = searched(FinishedPage("x.html", "題", HTML, meta))
    assert page.aliases == ("紙をやめたい", "手書きをやめたい", "壊れた(型", "別名")
    assert page.head.split("\n") == ["窓口", "事例", "達成"]
    assert page.extra["facets"] == {"種類": ["事例"], "成果": ["達成"]}
    assert (page.extra["label"], page.extra["tags"], page.extra["overdue"]) == ("事例", [["窓口"]], True)


def test_front_matter_of_any_shape_is_taken():
    assert (
        searched(FinishedPage("", "題", HTML, {"search": "x", "questions": 3, "tags": [None, 2026]})).id == "index.html"
    )


def test_wordings_are_capped_and_every_pattern_has_its_share():
    patterns = [f"{number}(a|b|c|d|e|f|g|h)(1|2|3|4|5|6|7|8)" for number in range(12)]
    aliases = searched(FinishedPage("x.html", "題", HTML, {"questions": patterns})).aliases
    assert len(aliases) == 96
    assert {alias[:-2] for alias in aliases} == {str(number) for number in range(12)}


@pytest.mark.parametrize(("value", "boost"), [(0.7, 0.7), (2, 2.0), (1, None), (0, None), ("x", None), (True, None)])
def test_a_weight_is_a_number_or_left_out(value, boost):
    assert searched(FinishedPage("x.html", "題", HTML, {"search": {"boost": value}})).extra["boost"] == boost


def test_a_section_with_a_block_not_to_be_quoted_is_told_so():
    read = page_text('<h2 id="a">図</h2><div data-search-unquoted>一</div><h2 id="b">答え</h2><p>二</p>')
    assert [(title, unquoted) for _at, _anchor, title, unquoted in read.marks] == [("図", True), ("答え", False)]
    assert read.text == "図\n一\n答え\n二"


def test_what_is_shown_of_a_page_is_taken_from_its_front_matter():
    search = {"tags": [["成果あり", "achieved"], ["運用中"]], "confirmed": "2026-11-20", "strength": 2, "compared": "x"}
    extra = searched(FinishedPage("x.html", "題", HTML, {"description": "答え。", "search": search})).extra
    shown = {name: extra[name] for name in ("answer", *search)}
    assert shown == {"answer": "答え。"} | search
    assert (
        searched(FinishedPage("x.html", "題", HTML, {"search": {"strength": "強", "tags": 3}})).extra["strength"] == 0
    )


def test_a_word_explained_in_place_reads_as_the_word_alone():
    word = (
        '<span><dfn>無害化</dfn><button type="button" aria-label="意味"></button>'
        '<span popover data-search-exclude>説明<a href="x.html">用語集</a><button>閉じる</button></span></span>'
    )
    assert page_text(f"<p>ファイルの{word}が要る。</p>").text == "ファイルの無害化が要る。"
