"""The example community in English: public-domain guidance, checked, built and read."""

import re
import shutil

import pytest
from builders import COLLECTED, ROOT
from golden_site import build_site, the_project, tree_of

from generator.check import check
from generator.model.vocabulary import Language
from generator.output.worded import SIGNS

pytestmark = pytest.mark.slow
EXAMPLE = ROOT / "examples/public-service"
FREE = re.compile("https://github.com/(?:18F/guides|GSA/digitalgov.gov)/blob/[0-9a-f]{40}/content/")  # CC0, says each
APART = re.compile(r"<script.*?</script>|<style.*?</style>|<!--.*?-->", re.DOTALL)
LABELS = re.compile(r'(?:aria-label|title|placeholder|alt)="([^"]*)"')
HEADINGS = [
    "In figures",
    "Problem",
    "What was done",
    "Results",
    "Setbacks and lessons",
    "What you need to do the same",
    "What you could do differently",
]


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The example, copied and built."""
    folder = tmp_path_factory.mktemp("example") / "public-service"
    shutil.copytree(EXAMPLE, folder, ignore=shutil.ignore_patterns("build", "site"))
    project = the_project(folder)
    assert check(project, COLLECTED).diagnostics == []
    assert build_site(project, COLLECTED).diagnostics == []
    return project


@pytest.fixture(scope="module")
def pages(made):
    """Every page of its site."""
    found = tree_of(made.root / "site")
    return {path: data.decode() for path, data in found.items() if path.endswith(".html")}


def test_it_is_a_site_in_english_and_every_page_says_so(made, pages):
    assert made.config.language is Language.EN
    assert {path for path, page in pages.items() if "kb-footer" in page and '<html lang="en"' not in page} == set()


def test_the_page_of_a_case_has_its_headings_its_figures_and_its_licence_in_english(pages):
    page = pages["cases/top-tasks-intranet.html"]
    assert [one for one in re.findall(r"<h2[^>]*>([^<]+)", page) if one in HEADINGS] == HEADINGS
    assert "32 points more" in page
    assert "Creative Commons Attribution 4.0 International" in page
    assert "(source: no. 1, U.S. General Services Administration, Digital.gov)" in page
    assert "Opinion: Useful, Wrong, Incomplete" in page


def test_its_glossary_has_no_rows_of_kana(pages):
    assert "Personally identifiable information" in pages["glossary.html"]
    assert "kb-kana" not in pages["glossary.html"]


def test_no_page_and_no_form_says_or_labels_anything_in_japanese(pages):
    texts = {path: APART.sub("", page) for path, page in pages.items()}
    said = {path: [*re.split("<[^>]+>", text), *LABELS.findall(text)] for path, text in texts.items()}
    assert len([path for path in said if path.startswith(("cases/", "threads/", "themes/", "form/"))]) >= 23
    assert {path: found for path, all_of in said.items() if (found := list(filter(SIGNS.search, all_of)))} == {}


def test_no_page_says_that_forms_and_checks_are_in_another_language(pages):
    assert "in Japanese" not in pages["contribute.html"]


def test_sizes_of_files_have_a_space_before_their_unit(pages):
    assert re.findall(r"\d[KMG]?B\b", pages["carry.html"]) == []


def test_every_source_is_a_public_domain_work_at_the_version_that_was_read(made):
    project = the_project(made.root)  # which speaks English again
    sources = [source for entry in check(project, COLLECTED).catalog.entries for source in entry.model.evidence]
    assert len(sources) >= 10
    assert {one.url for one in sources if not FREE.match(one.url)} == set()
    assert {one.seen_as.value for one in sources} == {"stored_copy"}
