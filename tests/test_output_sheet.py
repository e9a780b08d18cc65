"""Tables as CSV: opened by Japanese Excel as they are, no text is a formula, and every text comes back."""

import csv
import io

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.output.sheet import harmless, sheet

FORMULAS = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "|cmd",
    "%0A",
    "\t=1",
    "\r=1",
    "\n=1",
    " =1",
    "\u3000=1",
    "\ufeff=1",
    "＝1＋1",
    "＋1",
    "－1",
    "＠SUM(A1)",
    '=HYPERLINK("https://www.example.jp/";"x")',
    "=cmd|' /C calc'!A0",
]


def taken_back(text):
    """Read a table as its description says: one apostrophe is taken away from what begins with it."""
    rows = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    return [[cell.removeprefix("'") for cell in row] for row in rows]


def test_a_table_is_exactly_this():
    assert sheet([["見出し", "数"], ['"引用"、読点', "1"]]) == '\ufeff"見出し","数"\r\n"""引用""、読点","1"\r\n'


@pytest.mark.parametrize("text", FORMULAS)
def test_what_could_be_a_formula_begins_with_an_apostrophe(text):
    assert harmless(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "試験", "1", "3−1", "a=b", "’引用’", "2026-11-28", "〜50万円"])
def test_what_could_not_stays_as_it_is(text):
    assert harmless(text) == text


@example([["'", "''", "'=1", "\r\n", '"', ","], FORMULAS])
@given(st.lists(st.lists(st.text(st.characters(codec="utf-8")), min_size=1, max_size=6), max_size=5))
def test_every_text_comes_back_and_no_cell_begins_like_a_formula(rows):
    text = sheet(rows)
    assert taken_back(text) == rows
    written = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    assert [cell for row in written for cell in row if cell.lstrip()[:1] in set("=+-@＝＋－＠") - {""}] == []
