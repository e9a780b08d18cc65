"""An entry as plain Markdown: facts, text, sources, licence and the address of its page, and nothing of the page."""

import re
from dataclasses import replace

import pytest
from builders import a_case, a_thread
from golden_site import a_shelf, page_of

from generator import speak
from generator.pages import twin
from generator.search.asked.taken import OPEN, REVIEWED, SOURCES, UNTOLD, taken

EVIDENCE = (
    "[{title: 試験の資料, publisher: 試験の発行者, kind: 一次資料, url: 'https://www.example.jp/shiryo', "
    "accessed_on: 2026-11-01, issued: 2025-10}]"
)
COLLECTION = """
## 答え

試験の答えです。

## 資料が言っていること

### 資料1

資料の話です。

## 残った問い

- 試験の問い
"""
EXCHANGE = """
## 答え

答え。

## やり取り

### 質問者

問い。

### 回答者1

返し。

## 残った問い

- 問い
"""
MARKDOWN = re.compile(r"(?<!\\)[*_`<\[]")


def twin_of(document):
    return page_of(document).meta.markdown


def test_the_text_of_a_thread_is_exactly_this():
    thread = a_thread("shiken-t", COLLECTION, title="試験の質問", summary="試験の要約", evidence=EVIDENCE)
    assert twin_of(thread) == (
        "# 試験の質問\n\n試験の要約\n\n"
        "- ページ: <https://www.example.jp/shiken/threads/shiken-t.html>\n"
        "- 種類: 質問と答え\n"
        "- テーマ: 窓口\n"
        "- 最後の確認: 2026年11月22日（2027年5月22日までに見直す予定）\n"
        "- 発行: 試験のサイト（非公式サイト。デジタル庁の公式サイトではありません）\n"
        "- ライセンス: [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/deed.ja)。"
        "引用元の資料の権利は、それぞれの発行者にあります\n\n"
        "## 答え\n\n試験の答えです。\n\n"
        "## 資料が言っていること\n\n### 資料: 試験の発行者「試験の資料」\n\n資料の話です。\n\n"
        "## 残った問い\n\n- 試験の問い\n\n"
        "## 出典\n\n"
        "1. 試験の資料（試験の発行者、一次資料、2025年10月公表、2026年11月1日確認） <https://www.example.jp/shiryo>\n"
    )


@pytest.fixture
def in_english():
    """Write the text of a document in English, as of a site in that language."""

    def written(document):
        shelf = a_shelf(document)
        speak("en")
        return twin.twin_of(shelf.published[0], shelf, shelf.catalog)

    return written


def test_in_english_the_labels_are_english_and_the_file_is_read_back_alike(in_english):
    thread = a_thread("shiken-t", COLLECTION, title="試験の質問", summary="試験の要約", evidence=EVIDENCE)
    text = in_english(thread)
    labels = re.findall(r"^(?:- |## )([A-Z][^:\n]*)", text, re.MULTILINE)
    facts = ["Page", "Kind", "Themes", "Last checked", "Published by", "Licence"]
    assert labels == [*facts, "Answer", "What the sources say", "Open questions", "Sources"]
    read = taken(text)
    assert ([*read.sections], read.listed(OPEN)) == (
        ["Answer", "What the sources say", OPEN, SOURCES],
        ["試験の問い"],
    )
    assert (read.address, [*read.facts]) == (
        "https://www.example.jp/shiken/threads/shiken-t.html",
        ["Kind", "Themes", REVIEWED],
    )
    assert [source.partition(" (")[0] for source in read.listed(SOURCES)] == ["試験の資料"]


def test_in_english_what_the_sources_do_not_tell_is_read_back_too(in_english):
    read = taken(in_english(a_case()))
    assert read.facts[UNTOLD] == ", ".join(read.untold)
    assert len(read.untold) == len(page_of(a_case()).data.case.untold_facts)


def test_the_address_of_a_source_is_written_in_letters():
    coded = EVIDENCE.replace("/shiryo", "/%e5%ba%83%e5%a0%b1")
    assert twin_of(a_thread("shiken-t", COLLECTION, evidence=coded)).endswith(" <https://www.example.jp/広報>\n")


def test_messages_stand_under_who_said_them():
    text = twin_of(a_thread("shiken-t", EXCHANGE, evidence=EVIDENCE))
    assert "## やり取り\n\n### 質問者\n\n問い。\n\n### 回答者1\n\n返し。\n\n## 残った問い" in text


def test_a_case_tells_what_is_compared_of_it_and_what_others_found_and_can_use():
    text = twin_of(
        a_case(
            "shiken-a",
            municipality="'019992'",
            cost="0円",
            evidence=EVIDENCE,
            replications="[{municipality: '029998', result: same, difference: 試験の違い, reported_on: 2026-11-01}]",
            materials="[{title: 試験の要綱, kind: 要綱, publisher: 試験町, url: 'https://www.example.jp/yoko', "
            "accessed_on: 2026-11-01}]",
        )
    )
    assert "\n- 団体: 北海道試研市\n- 人口規模: 1万〜5万人\n" in text
    assert "\n- 費用: 0円\n" in text
    assert re.search(r"## ほかの団体で試した結果\n\n\S*（同じようにできた）: 試験の違い\n", text)
    assert (
        "## そのまま使える資料\n\n- 試験の要綱（試験町、要綱、2026年11月1日確認） <https://www.example.jp/yoko>\n"
        in text
    )


@pytest.mark.parametrize("attribution", ["band", "none"])
def test_a_place_that_is_withheld_is_not_in_it(attribution):
    text = twin_of(a_case("shiken-a", attribution=attribution, municipality="'019992'"))
    assert "試研" not in text
    assert "\n- 団体: 団体名は記載しません\n" in text


def test_what_is_archived_or_waits_to_be_looked_at_again_says_so():
    assert "（更新終了。" in twin_of(a_case("shiken-a", status="archived"))
    overdue = twin_of(a_case("shiken-a", published_on="2025-01-01", reviewed_on="2025-01-01", review_by="2025-07-01"))
    assert "（2025年7月1日までに見直す予定。要確認）" in overdue


def test_no_sign_in_a_line_makes_a_link_a_tag_or_a_heading_of_it():
    nasty = "<script>alert(1)</script> [x](javascript:alert(1)) *a* _b_ `c` \\"
    case = a_case("shiken-a")
    text = twin_of(replace(case, model=case.model.model_copy(update={"title": nasty, "summary": nasty})))
    head = text.split("- ページ:")[0]
    assert head.count("\n# ") == 0
    assert MARKDOWN.findall(head.replace("\\\\", "")) == []


@pytest.mark.slow
def test_every_entry_with_a_page_and_every_theme_has_one_beside_it_and_nothing_else_has(golden):
    site = golden.root / "site"
    told = [path for path in site.glob("[ct][ah]*s/*.js") if "kbEntries" in path.read_text("utf-8")]  # no former names
    scripts = {path.relative_to(site).with_suffix(".md") for path in told}
    twins = {path.relative_to(site) for path in site.rglob("*.md")}
    themes = {name for name in twins if name.parent.name == "themes"}
    assert twins - themes == scripts
    assert {name.stem for name in themes} == {path.stem for path in site.glob("themes/*.xml")}
    assert len(scripts) > 4
    for name in scripts:
        html = (site / name).with_suffix(".html").read_text("utf-8")
        assert 'type="text/markdown" title="' in html
        assert html.count(f'href="{name.name}"') == 2
