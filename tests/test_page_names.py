"""No contributed file takes the address of a page that the generator makes."""

from collections import Counter

import pytest
from builders import a_case, a_catalog, a_document, a_theme, run_rules

from generator.config import read_project
from generator.pages import all_pages

A_PAGE = "---\ntitle: 試験用のページ\nsummary: 要約\n---\n\n文\n"


@pytest.mark.parametrize("name", ["pages/index.md", "pages/questions.md", "pages/glossary.md", "themes/index.md"])
def test_a_file_that_would_replace_a_made_page_is_found(name, root):
    project, _findings = read_project(root)
    page = a_theme("index") if name.startswith("themes") else a_document(name, A_PAGE)
    catalog = a_catalog(a_theme(), page, a_case(municipality=None, attribution="none"))
    twice = [
        path for path, times in Counter(made.path for made in all_pages(catalog, project.config)).items() if times > 1
    ]
    assert twice == [] or list(run_rules(catalog))
