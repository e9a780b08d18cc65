"""What the comparison of builders tells of two sites."""

import pytest

from benchmarks.successors.differences import compared
from benchmarks.successors.report import Found, report
from benchmarks.successors.surroundings import BUILDERS, told
from generator.config import Builder

PAGE = (
    '<html><head><title>題</title><script type="application/ld+json">{"a": 1}</script>\n</head><body><nav>移る</nav>'
    '<article>\n<h2 id="a">見出し</h2><a href="b.html">文</a></article>'
)
OUTPUT = """F..
FAILED tests/browser/test_search.py::test_the_dialog[a - b] - TimeoutError: 10000ms
FAILED tests/browser/test_home.py::test_home
ERROR tests/browser/test_style.py::test_style
2 failed, 501 passed, 1 error in 685.02s (0:11:25)
"""


@pytest.fixture
def sites(tmp_path):
    for name in ("before", "now"):
        (tmp_path / name / "form").mkdir(parents=True)
        (tmp_path / name / "a.html").write_text(PAGE, "utf-8")
        (tmp_path / name / "form/case.html").write_text(PAGE, "utf-8")
    return tmp_path / "before", tmp_path / "now"


def test_every_builder_has_its_pins():
    assert sorted(Builder) == BUILDERS


def test_sites_of_the_same_bytes_differ_in_nothing(sites):
    found = compared(*sites)
    assert (found.files, found.same_files, found.pages, found.same_pages, found.unlike) == (2, 2, 1, 1, ())
    assert dict(found.same) == dict.fromkeys(("article", "texts", "links", "headings", "data"), 1)


def test_each_difference_is_told_with_how_many_pages_have_it(sites):
    changed = PAGE.replace("移る", "").replace("b.html", "./c.html").replace('id="a"', 'id="z"')
    (sites[1] / "a.html").write_text(changed, "utf-8")
    (sites[1] / "x.css").write_text("", "utf-8")
    found = compared(*sites)
    assert {part: dict(kinds) for part, kinds in found.kinds.items()} == {
        "article": {"another article": 1},
        "texts": {"- 移る": 1},
        "links": {"- a  b.html": 1, "+ a  c.html": 1},
        "headings": {"- h2 a: 見出し": 1, "+ h2 z: 見出し": 1},
        "data": {},
    }
    assert found.unlike == ("x.css",)


def test_an_address_written_in_another_way_is_the_same_link(sites):
    (sites[1] / "a.html").write_text(PAGE.replace("b.html", "./b.html"), "utf-8")
    assert not compared(*sites).kinds["links"]


def test_what_the_tests_in_a_browser_say_is_counted():
    assert told(OUTPUT) == (
        501,
        2,
        1,
        [("test_search.py::test_the_dialog[a - b]", "TimeoutError: 10000ms"), ("test_home.py::test_home", "")],
    )


def test_the_page_has_a_column_for_each_builder_and_says_why_one_has_no_site(sites):
    found = [
        Found("mkdocs", ["mkdocs==1"], site=compared(*sites), answers=(2, 3), axe=(1, ["a.html: region"])),
        Found("zensical", ["zensical==1"], "見つかりません"),
    ]
    page = report(found, ["mkdocs==0"], "2026-11-29")
    assert "| | `mkdocs` | `zensical` |" in page
    assert "| files, byte by byte | 2 of 2 | no site |" in page
    assert "| search results | 2 of 3 questions | no site |" in page
    assert "- axe: a.html: region" in page
    assert "No site: 見つかりません" in page
