"""Figures of entries on their pages, in the site, and steps drawn from a list."""

import re

import pytest
from builders import ROOT
from golden_site import build_site, golden_copy

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><script>alert(1)</script>'
    '<rect width="40" height="20"/></svg>'
)
STEPS = "### 流れ\n\n1. 受け付ける\n2. 確かめる\n"


@pytest.mark.slow
def test_a_figure_is_shown_cleaned_with_its_words_and_only_for_entries_with_a_page(tmp_path):
    project = golden_copy(tmp_path)
    case = project.content / "cases" / "shiken-jisseki.md"
    figures = "figures:\n  - {file: nagare.svg, alt: 受付から交付まで, caption: 窓口の手順, source: 試験用の市}\n"
    text = (
        case.read_text(encoding="utf-8")
        .replace("stage:", f"{figures}stage:", 1)
        .replace("## 取り組み\n", f"## 取り組み\n\n{STEPS}")
    )
    case.write_text(text, encoding="utf-8")
    folder = project.content / "figures" / "shiken-jisseki"
    folder.mkdir(parents=True)
    (folder / "nagare.svg").write_text(SVG, encoding="utf-8")
    checked = build_site(project)
    assert [finding.path for finding in checked.diagnostics if finding.rule.code == "KB119"] == [
        "content/figures/shiken-jisseki/nagare.svg"
    ]
    page = (project.root / "site" / "cases" / "shiken-jisseki.html").read_text(encoding="utf-8")
    image = '<img src="../figures/shiken-jisseki/nagare.svg" width="40" height="20" alt="受付から交付まで">'
    assert image in page
    assert "<figcaption>窓口の手順。出典: 試験用の市</figcaption>" in page
    shown = (project.root / "site" / "figures" / "shiken-jisseki" / "nagare.svg").read_text(encoding="utf-8")
    assert "script" not in shown
    assert '<rect width="40" height="20" />' in shown
    assert re.search(r'<h3 id="流れ">流れ</h3>\n<ol>\n<li>', page)


def test_the_style_of_steps_finds_the_list_under_its_heading():
    style = (ROOT / "templates/theme/assets/entry.css").read_text(encoding="utf-8")
    assert '#kb-main :is([id="流れ"], [id^="流れ_"]) + ol > li {' in style
