"""What maintainers rely on, K1 to K6 of docs/tasks.md, as far as no other test is named there."""

import re
import subprocess
import sys

import pytest
import yaml
from builders import EPOCH_OF_COLLECTED, ROOT
from golden_site import copy_of, tree_of

from generator.model.vocabulary import Status

SUCCESSORS = ("mkdocs", "readthedocs")  # what a build has to do with on the day when the theme is gone
TASK = re.compile(r"(?m)^\| ([RK]\d+) (.*)$")
NAMED = re.compile(r"`(test_\w+)`")
DEFINED = re.compile(r"(?m)^def (test_\w+)")
TEMPLATES = ("redirect.html",)  # all that pages ask of a theme beside its own
MAIN = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)
WRONG = {
    "shape": ("outcome: achieved", "outcome: 大成功", "KB204"),
    "vocabulary": ("themes: [gyomu-kaikaku]", "themes: [nai]", "KB301"),
    "link": ("https://beppu-city.note.jp/n/n718b5ae58ab6", "http://beppu-city.note.jp/n/n718b5ae58ab6", "KB512"),
    "id": ("related: [ofunato-madoguchi-encho-minaoshi", "related: [nai", "KB305"),
    "leak": ("## 課題\n", "## 課題\n\n連絡は shiken@shiken-shi.lg.jp へ。\n", "KB501"),
}


@pytest.mark.collection
@pytest.mark.parametrize("kind", WRONG)
def test_k1_the_check_ends_with_an_error_for_each_kind_of_fault(kyoso, tmp_path, kind):
    old, new, code = WRONG[kind]
    project = copy_of(ROOT, tmp_path)
    case = project.content / "cases/beppu-rpa-naisei.md"
    text = case.read_text("utf-8")
    assert old in text
    case.write_text(text.replace(old, new, 1), encoding="utf-8")
    ended, report, _errors = kyoso(tmp_path, "check", epoch=EPOCH_OF_COLLECTED)
    assert ended == 1
    assert code in report


def test_k3_no_edition_holds_what_is_not_public(golden):
    drafts = [path for path in golden.content.rglob("*.md") if f"status: {Status.DRAFT}" in path.read_text("utf-8")]
    files = tree_of(golden.root / "site")
    titles = [re.search(r"(?m)^title: (.*)$", draft.read_text("utf-8"))[1].strip('"') for draft in drafts]
    assert titles
    held = {name for name, data in files.items() for title in titles if title.encode() in data}
    assert held == set()
    assert {name for name in files for draft in drafts if draft.stem in name} == set()


@pytest.fixture(scope="module", params=SUCCESSORS)
def succeeded(golden, request, tmp_path_factory):
    """The pages of the golden site, made by MkDocs with a theme that has never heard of us."""
    folder = tmp_path_factory.mktemp(request.param)
    made = golden.build
    (folder / "own").mkdir()
    for template in TEMPLATES:
        (folder / "own" / template).write_text('{% extends "main.html" %}', encoding="utf-8")
    theme = {"name": request.param, "custom_dir": str(folder / "own")}
    other = {"INHERIT": f"{made}/mkdocs.yml", "theme": theme, "docs_dir": f"{made}/docs", "site_dir": "site"}
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(other), encoding="utf-8")
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "-q"], cwd=folder, check=True)
    return folder / "site"


@pytest.mark.slow
def test_k5_with_another_theme_every_page_is_made_with_its_heading_and_its_text(golden, succeeded):
    site = golden.root / "site"
    pages = [path.relative_to(site) for path in site.rglob("*.html") if path.name not in {"404.html", "search.html"}]
    made = {page for page in pages if (succeeded / page).is_file()}
    assert {page.as_posix() for page in set(pages) - made if page.parts[0] != "form"} == set()
    for page in sorted(made):
        heading = MAIN.search(text := (site / page).read_text("utf-8"))[1]
        leads_on = 'http-equiv="refresh"' in text  # what the page of an old address says is said by its template
        assert leads_on or heading in (succeeded / page).read_text("utf-8"), page


@pytest.mark.collection
def test_k6_the_page_about_accessibility_claims_no_more_than_is_tested():
    page = (ROOT / "content/pages/accessibility.md").read_text("utf-8")
    assert "配慮" in page
    assert "まだ試験していないこと" in page
    assert re.findall(r"\d+\s*件|axe-core\s*\d", page) == []  # results belong to a run, and this is written by hand


def test_every_task_has_tests_that_are_there():
    text = (ROOT / "docs/tasks.md").read_text("utf-8")
    there = {name for path in (ROOT / "tests").rglob("test_*.py") for name in DEFINED.findall(path.read_text("utf-8"))}
    rows = {row[0]: NAMED.findall(row[1]) for row in TASK.findall(text)}
    assert list(rows) == [*(f"R{number}" for number in range(1, 13)), *(f"K{number}" for number in range(1, 7))]
    assert {task for task, named in rows.items() if not named} == set()
    assert {name for named in rows.values() for name in named} - there == set()
