"""Addresses within a page: they stay when a page grows, and contributed headings take none of ours."""

import re

import pytest
from builders import ROOT, a_case, a_catalog, a_theme, run_rules
from golden_site import a_config, a_site, made_by
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from generator.markup.subset import EXTENSIONS
from generator.output.render import Renderer

FIGURE = "[{name: 試験, kind: 規模・実績, unit: 件, value: 1, basis: 公表値, as_of: 2026-01}]"


def headings_of(text):
    """Return the ids of the headings of a Markdown text by their wording, in order."""
    html = Markdown(extensions=list(EXTENSIONS), extension_configs=EXTENSIONS).convert(text)
    return re.findall(r'<h[1-6] id="([^"]*)">(.*?)</h[1-6]>', html)


def case_headings(**changes):
    (page,) = made_by("entries", a_site(a_case(**changes)), a_config())
    return {title: anchor for anchor, title in headings_of(Renderer([ROOT / "templates"], a_config()).page(page))}


def test_the_address_of_a_section_is_its_name_and_stays_when_figures_are_added():
    before, after = case_headings(), case_headings(indicators=FIGURE)
    assert after == before | {"数字で見る": "数字で見る"}
    assert before["課題"] == "課題"


@pytest.mark.parametrize("title", ["__search", "kb-main", "_honbun"])
def test_a_contributed_heading_that_would_take_an_address_of_the_frame_is_refused(title):
    case = a_case(body=f"\n## 課題\n\n文章\n\n### {title}\n\n文章\n")
    assert "KB513" in {finding.rule.code for finding in run_rules(a_catalog(a_theme(), case))}


def test_headings_with_the_same_words_are_numbered():
    assert [anchor for anchor, _title in headings_of("### 質問者\n\n### 質問者\n")] == ["質問者", "質問者_1"]


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
    assert {anchor for anchor in made if not anchor.startswith("kb-")} == {"ja-search"}  # the place the plugin fills
