"""Text of other people is only text in a comment."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.github.escape import LIMIT, as_code, as_code_line, as_text
from generator.reading.lexical import FORBIDDEN

HOSTILE = [
    "@example/all", "#12", "example/x#3", "https://evil.example/", "www.evil.example", "taro@example.jp", "<img src=x>",
    "<!-- -->", "**x**", "[x](https://evil.example/)", "![x](y)", "`id`", "```", "| a |", "~~x~~", "$x$",
    "&lt;script&gt;",
    "Fixes GH-12", "closes gh-3", "0123456789ABCDEF01234567",
    "0123456789abcdef0123456789abcdef01234567", "a\n\n## x", "\u202eabc", "<details>" * 50, "\\", "\ud800",
]  # fmt: skip


@pytest.mark.parametrize("value", HOSTILE)
def test_plain_text_has_no_markup_no_mention_and_no_link(value):
    shown = as_text(value)
    assert (
        re.search(r"@[A-Za-z]|#\d|(?i:gh)-\d|://|www\.[a-z]|(?<!\\)[<>`*_\[\]|~$]|[0-9a-fA-F]{7}|\n|\u202e", shown)
        is None
    )
    assert re.sub(r"&(?!amp;)", "", shown) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [("1. a", "1\\. a"), ("- a", "\\- a"), ("+ a", "\\+ a"), ("12)", "12\\)"), ("1.5", "1.5"), ("-1", "-1")],
)
def test_a_value_begins_no_list(value, shown):
    assert as_text(value).replace("\u200b", "") == shown


@given(st.text())
def test_plain_text_is_the_same_words_when_it_is_read(value):
    def without_space(text):
        return re.sub(rf"\s|{FORBIDDEN.pattern}|[\ud800-\udfff]", "", text)

    if len(value) <= LIMIT:
        assert without_space(html.unescape(re.sub(r"\\(.)", r"\1", as_text(value)))) == without_space(value)


@pytest.mark.parametrize("shown_as", [as_code, as_code_line])
@given(value=st.text())
def test_a_code_span_ends_only_at_its_end(shown_as, value):
    shown = shown_as(value)
    if shown:
        fence = re.match("`+", shown)[0]
        inner = shown[len(fence) : -len(fence)]
        assert fence not in re.findall("`+", inner)
        assert (inner[0], inner[-1]) == (" ", " ")
        assert "\n" not in shown


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("  - {themes: [madoguchi]}", "`   - {themes: [madoguchi]} `"),
        ("| 項目 |  値 |", "` | 項目 |  値 | `"),
        ("a\u202e\tb  ", "` a b `"),
        ("x" * 301, f"` {'x' * 300}… `"),
        ("   ", ""),
    ],
)
def test_a_line_to_be_copied_keeps_what_it_is_set_in_by_its_blanks_and_its_bars(line, shown):
    assert as_code_line(line) == shown


@pytest.mark.parametrize("sign", ["\u00ad", "\u061c", "\U000e0041", "\u202e", "\ufeff", "\u3164"])
def test_what_a_file_may_not_hold_no_comment_holds(sign):
    assert FORBIDDEN.fullmatch(sign)
    assert (as_text(f"a{sign}b"), as_code(f"a{sign}b")) == ("a b", "` a b `")


def test_long_values_are_cut():
    assert as_text("あ" * 1000) == "あ" * LIMIT + "…"
    assert as_code("あ" * 1000) == f"` {'あ' * LIMIT}… `"


def test_nothing_is_shown_of_nothing():
    assert (as_text(" \n"), as_code("\u200b")) == ("", "")
