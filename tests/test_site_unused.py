"""What is left out of the theme's sheet is needed by no page."""

import re
from pathlib import Path

import material
import pytest
from builders import ROOT

from generator.output.write import read_tree
from generator.site.style import STYLE, with_one_sheet
from generator.site.unused import UNUSED, without_unasked, without_unused

(MAIN,) = Path(material.__file__).parent.glob("templates/assets/stylesheets/main.*.min.css")
SHEET = MAIN.read_text("utf-8")
CLASSES = re.compile(r'\bclass="?([^">]*)')


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a{b:c}", "a{b:c}"),
        (".tabbed-set>a{b:c}.d{e:f}", ".d{e:f}"),
        (".a,.md-tag:hover,b .critic i,.c{d:e}", ".a,.c{d:e}"),
        (":is(.a,.highlight),.b{c:d}", ".b{c:d}"),
        (".highlights,.notes{a:b}", ".highlights,.notes{a:b}"),  # other words
        ("[dir=ltr] .a{b:c}[dir=rtl] .a{b:d}", "[dir=ltr] .a{b:c}"),
        ("@media print{.keys{a:b}.c{d:e}}", "@media print{.c{d:e}}"),
        ("@media print{.keys{a:b}}c{d:e}", "c{d:e}"),
        ("@keyframes a{0%{b:c}to{d:e}}", "@keyframes a{0%{b:c}to{d:e}}"),
        ('@charset "UTF-8";.keys{a:b}c{d:e}', '@charset "UTF-8";c{d:e}'),
        ('a:after{content:".keys{}"}', 'a:after{content:".keys{}"}'),
        (""":root{--md-source-icon:url("data:;{,}");--md-hue:1}""", ":root{--md-hue:1}"),
    ],
)
def test_rules_go_whose_selectors_all_name_things_that_no_page_has(before, after):
    assert without_unused(before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (":root{--a:1;--b:2}p{c:var(--a)}", ":root{--a:1;}p{c:var(--a)}"),
        (":root{--a:var(--b);--b:2;--c:var(--d);--d:3;}p{c:var(--a)}", ":root{--a:var(--b);--b:2;}p{c:var(--a)}"),
        (":root{--a:1}.b{--a:2}", ":root{}.b{}"),
        (":root{--a:var(--b);--b:var(--a)}", ":root{}"),  # nobody but each other
        (":root{--a:1}p{b:var(--c,var(--a))}", ":root{--a:1}p{b:var(--c,var(--a))}"),
        (""":root{--a:url("data:;{}");--b:"--c;"}p{d:var(--b)}""", """:root{--b:"--c;"}p{d:var(--b)}"""),
        ("a{b:c}a--b:hover{c:d}", "a{b:c}a--b:hover{c:d}"),
    ],
)
def test_values_go_that_nobody_asks_for(before, after):
    assert without_unasked(before) == after


def test_values_stay_that_others_ask_for():
    assert without_unasked(":root{--a:var(--b);--b:1;--c:2}", ["x(--a)"]) == ":root{--a:var(--b);--b:1;}"


def test_the_sheet_of_the_theme_is_halved_and_still_a_sheet():
    made = without_unused(SHEET)
    assert len(made) < len(SHEET) / 2
    assert made.count("{") == made.count("}")
    assert UNUSED.search(re.sub(r'"[^"]*"', "", made)) is None


def test_every_value_that_is_asked_for_by_name_is_still_given():
    whole = with_one_sheet(read_tree(ROOT / "templates/theme"), "")[STYLE].decode()
    given = {name for sheet in (SHEET, whole) for name in re.findall(r"[{;](--[\w-]+):", sheet)}
    asked = {*re.findall(r"var\((--[\w-]+)\)", whole)} & given
    assert asked - {*re.findall(r"[{;](--[\w-]+):", whole)} == set()


def of_pages(site):
    texts = (path.read_text("utf-8") for path in site.rglob("*.html"))
    return {f".{name}" for text in texts for found in CLASSES.findall(text) for name in found.split()}


def test_no_page_has_any_of_it(golden):
    assert [name for name in of_pages(golden.root / "site") if UNUSED.match(name)] == []


@pytest.mark.collection
def test_no_page_of_our_own_has_any_of_it(collection_site):
    assert [name for name in of_pages(collection_site.root / "site") if UNUSED.match(name)] == []
