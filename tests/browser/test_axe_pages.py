"""The pages of changed entries are held against axe before a change is accepted."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from tools import axe_pages as axe


@pytest.fixture
def made(tmp_path):
    (tmp_path / "cases").mkdir()
    page = '<!doctype html><html lang="ja"><title>題</title><main><h1>題</h1>{}</main></html>'
    (tmp_path / "cases/good.html").write_text(page.format("<p>文</p>"), encoding="utf-8")
    (tmp_path / "cases/bad.html").write_text(page.format('<img src="x.png">'), encoding="utf-8")
    (tmp_path / "paths").mkdir()
    (tmp_path / "paths/begin.html").write_text("x", encoding="utf-8")
    (tmp_path / "about.html").write_text("x", encoding="utf-8")
    return tmp_path


def test_the_pages_of_changed_files_are_those_that_were_made(made):
    changed = {
        "content/cases/good.md", "content/cases/draft.md", "content/pages/about.md", "content/people/x.yml",
        "content/cases/../../x.md", "generator/cli.py", "content/paths/begin.yml",
    }  # fmt: skip
    assert axe.pages_of(changed, made) == ["cases/good.html", "about.html", "paths/begin.html"]


def test_what_axe_objects_to_is_told_with_its_page(made):
    with ThreadPoolExecutor(1) as apart:  # the browser of the other tests has this thread
        (fault,) = apart.submit(axe.faults_of, ["cases/good.html", "cases/bad.html"], made).result()
    assert fault == """cases/bad.html: image-alt: '<img src="x.png">'"""
