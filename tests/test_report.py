"""Findings → text, in four formats."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.findings.diagnostics import Diagnostic, Rule, Severity, Span, Told
from generator.findings.report import FORMATS, report, width

ERROR = Rule("KB999", "tameshi-no-kisoku", "試験用の規則です", "For tests.", Told.CHECK)
WARNING = Rule("KB998", "tameshi-no-chui", "試験用の注意です", "For tests.", Told.CHECK, Severity.WARNING)
LINE = 'title: "試験用の題名"  # 注釈'


def finding(rule=ERROR, path="content/cases/tameshi.md", span=None, found="「題名」です", excerpt=LINE):
    return Diagnostic(rule, path, span or Span.on_line(2, 9, 6), rule.must, found, "直してください", excerpt)


TWO = [finding(), finding(WARNING, span=Span(3, 1, 5, 4), excerpt="")]


def caret_under(excerpt, span):
    return report([finding(excerpt=excerpt, span=span)], 1, "text").splitlines()[1:3]


def test_the_text_shows_the_line_a_caret_under_the_place_and_the_remedy():
    assert (
        report(TWO, 7, "text")
        == """\
content/cases/tameshi.md:2:9: エラー KB999 tameshi-no-kisoku: 試験用の規則です(「題名」です)
  | title: "試験用の題名"  # 注釈
  |         ^^^^^^^^^^^^
  直し方: 直してください

content/cases/tameshi.md:3:1: 注意 KB998 tameshi-no-chui: 試験用の注意です(「題名」です)
  直し方: 直してください

7個のファイルを確認しました。エラー 1件、注意 1件。"""
    )


@pytest.mark.parametrize(
    ("excerpt", "span", "caret"),
    [
        ("abc", Span.on_line(1, 2), " ^"),
        ("あいう", Span.on_line(1, 2), "  ^^"),
        ("ｱイa", Span.on_line(1, 3), "   ^"),
        ("α〜あ", Span.on_line(1, 3), "   ^^" if width("〜") == 2 else "  ^^"),
        ("abc", Span.on_line(1, 4), "   ^"),
        ("abc", Span.on_line(1, 9), "   ^"),
        ("あ い  ", Span(1, 1, 2, 1), "^^^^^"),
        ("あい", Span(1, 2, 3, 1), "  ^^"),
        ("あい", Span(1, 2, 1, 2), "  ^"),
        ("𠮷野", Span.on_line(1, 2), "  ^^"),
    ],
)
def test_the_caret_stands_under_full_width_text_too(excerpt, span, caret):
    assert caret_under(excerpt, span) == [f"  | {excerpt}", f"  | {caret}"]


@given(st.text(st.characters(codec="utf-8", exclude_categories=("C",)), min_size=1, max_size=300), st.data())
def test_a_long_line_is_shown_around_the_place_and_nothing_is_wider_than_a_terminal(line, data):
    start = data.draw(st.integers(0, len(line)))
    end = data.draw(st.integers(start, len(line)))
    shown, caret = (text.removeprefix("  | ") for text in caret_under(f"x{line}", Span(1, start + 2, 1, end + 2)))
    assert (width(shown) <= 76, width(caret) <= 78) == (True, True)
    assert shown.strip("…") in f"x{line}…"
    marked = [sign for sign, at in zip(shown, columns(shown), strict=True) if caret[at : at + 1] == "^"]
    assert not line[start:end].strip() or marked[:1] == [line[start]]


def columns(text):
    return [width(text[:number]) for number in range(len(text))]


def test_of_a_long_line_the_part_around_the_place_is_shown():
    line = "あ" * 100 + "題名" + "い" * 100
    assert caret_under(line, Span.on_line(1, 101, 2)) == [
        "  | …" + "あ" * 15 + "題名" + "い" * 20 + "…",
        "  | " + " " * 31 + "^^^^",
    ]


def test_github_gets_one_command_for_each_finding():
    assert report(TWO, 7, "github") == (
        "::error file=content/cases/tameshi.md,line=2,endLine=2,col=9,endColumn=15,title=KB999 tameshi-no-kisoku::"
        "試験用の規則です(「題名」です)%0A直し方: 直してください\n"
        "::warning file=content/cases/tameshi.md,line=3,endLine=5,title=KB998 tameshi-no-chui::"
        "試験用の注意です(「題名」です)%0A直し方: 直してください\n"
        "7個のファイルを確認しました。エラー 1件、注意 1件。"
    )


def test_no_text_breaks_out_of_a_command_of_github():
    hostile = finding(path="a,line=1::x%0A\n::error::y", found="100%\r\n::set-output name=x::y")
    command, closing = report([hostile], 1, "github").split("\n")
    assert command == (
        "::error file=a%2Cline=1%3A%3Ax%250A%0A%3A%3Aerror%3A%3Ay,line=2,endLine=2,col=9,endColumn=15,"
        "title=KB999 tameshi-no-kisoku::試験用の規則です(100%25%0D%0A::set-output name=x::y)%0A直し方: 直してください"
    )
    assert closing == "1個のファイルを確認しました。エラー 1件、注意 0件。"


def test_the_summary_is_a_markdown_table():
    assert (
        report(TWO, 7, "summary")
        == """\
## 内容の確認

| 場所 | 種類 | 内容 | 直し方 |
| --- | --- | --- | --- |
| content/cases/tameshi.md:2:9 | エラー KB999 | 試験用の規則です(「題名」です) | 直してください |
| content/cases/tameshi.md:3:1 | 注意 KB998 | 試験用の注意です(「題名」です) | 直してください |

7個のファイルを確認しました。エラー 1件、注意 1件。"""
    )


def test_no_text_breaks_out_of_a_cell_of_the_summary():
    row = report([finding(found="a|b\n`c` <d> [e](f) ![g] @h &i; *j* #1 \\")], 1, "summary").splitlines()[4]
    assert row == (
        "| content/cases/tameshi.md:2:9 | エラー KB999 "
        "| 試験用の規則です(a\\|b \\`c\\` &lt;d> \\[e\\](f) \\!\\[g\\] @\u200bh &amp;i; \\*j\\* \\#\u200b1 \\\\) "
        "| 直してください |"
    )


@pytest.mark.parametrize(
    ("found", "told"),
    [
        ("https://example.invalid/x", "https:\u200b//example.invalid/x"),
        ("www.example.invalid", "www\u200b.example.invalid"),
        ("WWW.example.invalid", "WWW\u200b.example.invalid"),
        ("example/x#1", "example/x\\#\u200b1"),
        ("GH-12", "GH-\u200b12"),
        ("a@example.invalid", "a@\u200bexample.invalid"),
        ("$x$", "\\$x\\$"),
        ("2026-11-22 10:30", "2026-11-22 10:30"),
        ("content/cases/x.md", "content/cases/x.md"),
    ],
)
def test_what_is_told_in_the_summary_is_no_link_even_where_a_link_was_refused(found, told):
    assert f"({told})" in report([finding(found=found)], 1, "summary").splitlines()[4]


def test_json_has_the_whole_finding():
    assert json.loads(report(TWO, 7, "json")) == {
        "files": 7,
        "diagnostics": [
            {
                "code": "KB999",
                "name": "tameshi-no-kisoku",
                "severity": "error",
                "path": "content/cases/tameshi.md",
                "line": 2,
                "column": 9,
                "end_line": 2,
                "end_column": 15,
                "must": "試験用の規則です",
                "found": "「題名」です",
                "mend": "直してください",
            },
            {
                "code": "KB998",
                "name": "tameshi-no-chui",
                "severity": "warning",
                "path": "content/cases/tameshi.md",
                "line": 3,
                "column": 1,
                "end_line": 5,
                "end_column": 4,
                "must": "試験用の注意です",
                "found": "「題名」です",
                "mend": "直してください",
            },
        ],
    }


def test_json_has_the_same_shape_when_there_is_nothing_to_say():
    assert report([], 0, "json") == '{\n  "files": 0,\n  "diagnostics": []\n}'


@pytest.mark.parametrize(
    ("format_name", "text"),
    [
        ("text", "3個のファイルを確認しました。問題はありません。"),
        ("github", "3個のファイルを確認しました。問題はありません。"),
        ("summary", "## 内容の確認\n\n\n3個のファイルを確認しました。問題はありません。"),
    ],
)
def test_a_clean_check_says_so(format_name, text):
    assert report([], 3, format_name) == text


def test_the_formats_are_these():
    assert list(FORMATS) == ["text", "github", "summary", "json"]


@pytest.mark.parametrize(("text", "columns"), [("", 0), ("abc", 3), ("あい", 4), ("ｱｲ", 2), ("Ａ１", 4), ("é", 1)])
def test_full_width_characters_take_two_columns(text, columns):
    assert width(text) == columns


def many(rule, path, times):
    return [finding(rule, path, Span.on_line(number, 1), excerpt="") for number in range(1, times + 1)]


def told_at(text, path):
    """Return the lines of a report that begin at a file, without what follows its name."""
    return [line.removeprefix(path) for line in text.splitlines() if line.startswith(path)]


MANY = [*many(ERROR, "a.md", 53), *many(WARNING, "a.md", 50), *many(ERROR, "b.md", 51)]
COUNTED = "2個のファイルを確認しました。エラー 104件、注意 50件。"


def test_of_one_rule_in_one_file_fifty_findings_are_told_and_the_others_counted():
    text = report(MANY, 2, "text")
    first, second = told_at(text, "a.md"), told_at(text, "b.md")
    assert (len(first), first[50]) == (101, ": エラー KB999 tameshi-no-kisoku: ほか 3件")
    assert (len(second), second[50]) == (51, ": エラー KB999 tameshi-no-kisoku: ほか 1件")
    assert text.splitlines()[-1] == COUNTED


def test_in_the_words_of_github_the_others_are_counted_at_the_first_of_them():
    lines = report(MANY, 2, "github").splitlines()
    assert (len(lines), lines[-1]) == (51 + 50 + 51 + 1, COUNTED)
    assert [line for line in lines if "ほか" in line] == [
        "::error file=a.md,line=51,title=KB999 tameshi-no-kisoku::ほか 3件",
        "::error file=b.md,line=51,title=KB999 tameshi-no-kisoku::ほか 1件",
    ]


def test_programs_are_told_every_finding():
    assert len(json.loads(report(MANY, 2, "json"))["diagnostics"]) == len(MANY)


def test_a_summary_is_never_larger_than_github_takes_and_says_that_it_ends_early():
    files = [one for number in range(400) for one in many(ERROR, f"content/cases/{'nagai-na-' * 5}{number}.md", 60)]
    text = report(files, 400, "summary")
    *_rows, last, count = text.removesuffix("\n").split("\n\n")
    assert 990_000 < len(text.encode()) < 1_048_576
    assert (last, count) == (
        "ここに書ける大きさを超えました。残りは、この点検の記録(ログ)にあります。",
        "400個のファイルを確認しました。エラー 24000件、注意 0件。",
    )
    assert "超えました" not in report(files[:600], 10, "summary")
    assert "| content/cases/" + "nagai-na-" * 5 + "0.md | エラー KB999 | ほか 10件 |  |" in text
