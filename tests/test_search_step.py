"""The search as a step after any builder: finished pages in, every file it needs out, and never a look at MkDocs."""

import json
import os
import re
import subprocess
import sys

import pytest
import yaml
from builders import ROOT
from golden_site import tree_of
from markdown import Markdown

from generator.markup.subset import EXTENSIONS
from generator.search.finished import FinishedPage, searched
from generator.search.step import (
    ASKING,
    ENGINE,
    FRAME_WORKER,
    LINES_STYLE,
    PAGE,
    STYLE,
    WORKER,
    add_search,
    search_files,
)

PAGES = [
    FinishedPage("a.html", "窓口", "<h1>窓口</h1><p>書かない窓口</p>", {}),
    FinishedPage("b.html", "秘密", "<p>秘密</p>", {"search": {"exclude": True}}),
]


@pytest.fixture(scope="module")
def finished(golden):
    """The golden pages, made of the same Markdown without MkDocs."""

    def page(path, text):
        _, front, body = text.split("---\n", 2)
        html = Markdown(extensions=list(EXTENSIONS), extension_configs=EXTENSIONS).convert(body)
        return FinishedPage(path.replace(".md", ".html"), "", html, yaml.safe_load(front))

    docs = golden.build / "docs"
    return [page(path, (docs / path).read_text("utf-8")) for path in sorted(tree_of(docs)) if path.endswith(".md")]


def test_finished_pages_give_the_very_files_that_the_built_site_has(finished, golden):
    synonyms = (golden.build / "synonyms.txt").read_text(encoding="utf-8").splitlines()
    files = add_search(finished, synonyms)
    site = tree_of(golden.root / "site")
    assert {path: site[path] for path in files} == files
    ours = re.compile(r"assets/ja-search/|search/ja-search")
    assert {path for path in site if ours.match(path)} == files.keys()


def test_a_site_without_pages_has_every_script_and_an_empty_index():
    files = add_search([])
    assert {
        *(ASKING, ENGINE, FRAME_WORKER, LINES_STYLE, PAGE, STYLE, WORKER),
        *("search/ja-search.json", "search/ja-search.js"),
    } == files.keys()
    assert json.loads(files["search/ja-search.json"])["docs"] == []


def test_what_is_taken_of_a_page_can_be_kept_and_used_again():
    kept = [page for page in map(searched, PAGES) if page]
    assert search_files(kept) == add_search(PAGES) == add_search(iter(PAGES))
    assert [page["id"] for page in json.loads(search_files(kept)["search/ja-search.json"])["docs"]] == ["a.html"]


def test_a_site_has_its_own_synonyms_with_or_without_those_of_the_package():
    def synonyms(**options):
        return json.loads(add_search(PAGES, ["窓口 うけつけ"], **options)["search/ja-search.json"])["index"]["synonyms"]

    assert synonyms(bundled_synonyms=False) == "窓口|>うけつけ"
    assert synonyms().startswith("窓口|>うけつけ\n")


def test_the_script_of_an_index_cannot_end_early():
    hostile = FinishedPage("x.html", "</script>\u2028", "<p>&lt;/script&gt;\u2029</p>", {})
    script = add_search([hostile])["search/ja-search.js"].decode()
    assert not re.search("</|\u2028|\u2029", script)


def test_the_step_starts_without_the_libraries_of_a_site_builder(tmp_path):
    program = (
        "import sys, generator.search.step; print(*{'mkdocs', 'jinja2', 'markdown', 'pydantic'} & set(sys.modules))"
    )
    environ = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, env=environ, capture_output=True, text=True, check=True
    )
    assert done.stdout == "\n"
