"""No contributed file takes the address of a page that the generator makes."""

import dataclasses
from collections import Counter

import pytest
from builders import a_document, a_theme, run_rules
from golden_site import GOLDEN, a_config

from generator.pages import all_pages

A_PAGE = "---\ntitle: 試験用のページ\nsummary: 要約\n---\n\n文\n"


def made(site, content):
    """Return what lies in a folder of the golden site and is no file of its content."""
    stems = sorted(path.stem for path in (GOLDEN / "expected/docs" / site).glob("*.md"))
    return [f"{content}/{stem}.md" for stem in stems if not (GOLDEN / f"content/{content}/{stem}.md").exists()]


MADE = [*made("", "pages"), *made("themes", "themes")]


def test_most_pages_of_the_golden_site_are_made():
    assert len(MADE) > 15


@pytest.mark.parametrize("name", MADE)
def test_a_file_that_would_replace_a_made_page_is_found(name, golden_catalog):
    kind, stem = name.removesuffix(".md").split("/")
    page = a_theme(stem) if kind == "themes" else a_document(name, A_PAGE)
    catalog = dataclasses.replace(golden_catalog, documents=(*golden_catalog.documents, page))
    times = Counter(page.path for page in all_pages(catalog, a_config()))
    assert [path for path, count in times.items() if count > 1] == [name.removeprefix("pages/")]
    assert f"content/{name}" in {finding.path for finding in run_rules(catalog)}
