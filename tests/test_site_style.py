"""One style sheet for every page."""

import re

import pytest
from builders import ROOT

from generator.findings.diagnostics import CannotRunError
from generator.output.write import read_tree
from generator.site.style import INLINED, SHEETS, STYLE, with_one_sheet

THEME = dict.fromkeys(SHEETS, b"")


def whole(*sheets):
    return with_one_sheet(THEME | dict(zip(SHEETS, sheets, strict=False)), "")[STYLE].decode()


BEFORE, AFTER = whole(b"@@").split("@@")


@pytest.mark.parametrize(
    ("sheets", "text"),
    [
        ([b"a {\n  b: c;\n}\n", b".d{}\n"], "a {b: c;}.d{}"),
        ([b"/* why\n * so */a{}/**/"], "a{}"),
        ([b":is(a,\n  b)\n  c {\n  d: e;\n}\n"], ":is(a,b) c {d: e;}"),  # a line may end where a blank tells
        ([b"a{content: \"/* no */\"; b: url('data:,/*')}/* c */"], "a{content: \"/* no */\"; b: url('data:,/*')}"),
        ([b'a{content: "\\201C"}/* it\'s */b{}'], 'a{content: "\\201C"}b{}'),
        ([b":is(a, b)\n  :is(\n    c,\n    d\n  ) {\n}\n"], ":is(a, b) :is(c,d ) {}"),
        (['a{content: "非公式"}'.encode()], 'a{content: "非公式"}'),
    ],
)
def test_sheets_stand_in_their_order_without_comments_and_strings_stay(sheets, text):
    assert whole(*sheets) == f"{BEFORE}{text}{AFTER}"


def test_the_sheet_of_the_theme_comes_first_with_its_character_set():
    assert with_one_sheet(THEME, "")[STYLE].startswith(b'@charset "UTF-8";html{')


def test_other_files_and_what_pages_hold_in_themselves_stay():
    theme = THEME | {"assets/a.js": b"1", "main.html": b"2", f"{INLINED}/x.css": b"3"}
    assert set(with_one_sheet(theme, "")) == {
        "assets/a.js",
        "main.html",
        f"{INLINED}/x.css",
        f"{INLINED}/tokens.css",
        STYLE,
    }


def test_a_sheet_that_is_missing_is_told():
    with pytest.raises(CannotRunError, match=f"^スタイルシートがありません: {re.escape(SHEETS[1])}$"):
        with_one_sheet({path: text for path, text in THEME.items() if path != SHEETS[1]}, "")


def test_no_rule_is_lost():
    theme = read_tree(ROOT / "templates/theme")
    made = without_values(with_one_sheet(theme, "--kb-standing")[STYLE].decode())
    for path in SHEETS:
        sheet = re.sub(r"/\*.*?\*/", "", theme[path].decode(), flags=re.DOTALL)
        assert without_values(sheet) in made, path


def without_values(sheet):
    """Without the custom properties, of which those stay that are asked for: see test_site_unused."""
    return re.sub(r"(?<=[{;])--[\w-]+:[^;{}]*;", "", "".join(sheet.split()))


def test_values_stay_that_another_file_of_the_theme_asks_for():
    theme = THEME | {SHEETS[0]: b":root{--a: 1;--b: 2;}", "assets/own.css": b"p{margin:var(--b)}", "a.md": b"--a"}
    assert ":root{--b: 2;}" in with_one_sheet(theme, "")[STYLE].decode()


@pytest.mark.parametrize(
    ("standing", "string"),
    [
        ("非公式サイト（試験庁の公式サイトではありません）", "非公式サイト（試験庁の公式サイトではありません）"),
        ('試"}\\x*/', "試\\22 \\7d \\5c x\\2a \\2f "),
    ],
)
def test_how_the_site_stands_is_a_string_of_its_sheet_whatever_it_holds(standing, string):
    theme = THEME | {SHEETS[-1]: b'a{content: "--kb-standing"}'}
    assert f'a{{content: "{string}"}}' in with_one_sheet(theme, standing)[STYLE].decode()
