"""Addresses within a page: they stay when a page grows, and contributed headings take none of ours."""

import re

import pytest
from builders import ROOT, a_case
from golden_site import a_config, a_site
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from generator.anchors import SECTION_IDS
from generator.markdown_subset import EXTENSIONS
from generator.pages.case import case_page
from generator.pages.related import RelatedIndex
from generator.render import Renderer
from generator.vocabulary import CASE_SECTIONS, THREAD_SECTIONS

FIGURE = "[{name: 試験, unit: 件, after: 1, basis: 実測, as_of: 2026-01}]"


def headings_of(text):
    """Return the ids of the headings of a Markdown text by their wording, in order."""
    html = Markdown(extensions=list(EXTENSIONS), extension_configs=EXTENSIONS).convert(text)
    return re.findall(r'<h[1-6] id="([^"]*)">(.*?)</h[1-6]>', html)


def case_headings(**changes):
    catalog = a_site(a_case(**changes))
    page = case_page(catalog.cases[0], catalog, a_config(), RelatedIndex(catalog), {})
    return {title: anchor for anchor, title in headings_of(Renderer(ROOT / "templates", a_config()).page(page))}


def test_every_section_of_an_entry_has_an_address_of_its_own():
    assert {claim.label for claim in (*CASE_SECTIONS, *THREAD_SECTIONS)} <= SECTION_IDS.keys()
    assert len(set(SECTION_IDS.values())) == len(SECTION_IDS)
    assert all(re.fullmatch("[a-z-]+", anchor) for anchor in SECTION_IDS.values())


def test_the_address_of_a_section_stays_when_figures_are_added():
    before, after = case_headings(), case_headings(indicators=FIGURE)
    assert after == before | {"数字で見る": "suji"}
    assert before["課題"] == "kadai"


def test_a_contributed_heading_takes_the_address_of_no_section():
    text = "## 課題\n\n### 成果\n\n> ## 根拠\n\n## 成果\n\n## 根拠\n\n## 根拠\n"
    assert headings_of(text) == [
        ("kadai", "課題"),
        ("h-成果", "成果"),
        ("h-根拠", "根拠"),
        ("seika", "成果"),
        ("konkyo", "根拠"),
        ("h-根拠_1", "根拠"),
    ]


@pytest.mark.parametrize("title", ["related", "kb-main", "__search", "honbun", "row-a", "!!!", "`a<b` *c*"])
def test_a_contributed_heading_takes_no_address_of_the_frame(title):
    ((anchor, _shown),) = headings_of(f"### {title}")
    assert anchor.startswith("h-")


def test_headings_with_the_same_words_are_numbered():
    assert [anchor for anchor, _title in headings_of("### 質問者\n\n### 質問者\n")] == ["h-質問者", "h-質問者_1"]


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=12), max_size=6))
def test_no_two_headings_share_an_address_whatever_they_say(titles):
    anchors = [anchor for anchor, _title in headings_of("\n\n".join(f"### {title}" for title in titles))]
    assert len(anchors) == len(set(anchors))


def test_every_template_of_a_page_has_exactly_one_first_heading():
    counts = {path.name: path.read_text("utf-8").count("<h1") for path in (ROOT / "templates").glob("*.md.j2")}
    assert {name: count for name, count in counts.items() if count != 1} == {"redirect.md.j2": 0}


def test_ids_of_our_frame_tell_whose_they_are():
    named = re.compile(r'\bid="([^"{]+)"')
    made = {
        anchor
        for path in (ROOT / "templates").rglob("*")
        if path.suffix in {".j2", ".html"}
        for anchor in named.findall(path.read_text("utf-8"))
    }
    assert {anchor for anchor in made if not anchor.startswith("kb-")} == set()
