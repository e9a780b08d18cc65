"""The comment under a pull request: our words, their values as text, and nothing from a report that is none."""

import json
import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.github.comment import MARKER, MAX_BYTES, Run, comment, read_report
from generator.rules.registry import all_rules

PASSED = Run(passed=True, address="https://github.com/example/x/actions/runs/1", until=date(2026, 12, 6))
FAILED = Run(passed=False, address="https://github.com/example/x/actions/runs/1", until=None)
FINDING = {
    "code": "KB204",
    "path": "content/cases/shiken.md",
    "line": 15,
    "must": "「stage(取り組みの段階)」は「planned」「pilot」のいずれかにしてください",
    "found": "「inuse」と書かれています",
    "mend": "もしかして: in_use",
    "before": "stage: inuse",
    "after": "stage: in_use",
}
PAGE = {
    "path": "content/cases/shiken.md",
    "address": "cases/shiken.html",
    "title": "試験用の事例",
    "summary": "試験用の要約です。",
    "questions": [{"text": "試験の聞き方", "rank": 1}, {"text": "別の聞き方", "rank": 0}],
}
REPORT = {"version": 1, "files": 30, "elsewhere": 0, "count": 0, "findings": [], "pages": [PAGE]}
GOOD = """\
<!-- kyoso-report -->

## 確認の結果: このままで大丈夫です

- 30個のファイルを読みました。
- この変更のファイルに、書式、根拠、個人情報の指摘はありません。
- 1件の記事のページができました。
- サイト全体を作り、ページの中のリンクと、読み上げなどへの配慮を確かめました。

### できあがり

[確認の実行](https://github.com/example/x/actions/runs/1#artifacts)の **site** \
をダウンロードすると見られます(2026年12月6日まで)。\
ファイルを展開し、`index.html` を開いてください。

**試験用の事例**
- 要約: 試験用の要約です。
- ページ: `cases/shiken.html`
- 検索「試験の聞き方」: 1番目に出ます
- 検索「別の聞き方」: 10番目までに出ません。聞き方か本文の言葉を見直してください

---

くわしい記録: [確認の実行](https://github.com/example/x/actions/runs/1)。直してもう一度送ると、この欄が書き換わります。"""
BAD = """\
<!-- kyoso-report -->

## 確認の結果: 直すところがあります

- 30個のファイルを読みました。

### 直すところ(1件)

**エラー KB204** ` content/cases/shiken.md ` 15行目
- 「stage(取り組みの段階)」は「planned」「pilot」のいずれかにしてください
- いま: 「inuse」と書かれています
- 直し方: もしかして: in\\_use
- この行を ` stage: inuse `
- こう直します ` stage: in_use `

---

くわしい記録: [確認の実行](https://github.com/example/x/actions/runs/1)。直してもう一度送ると、この欄が書き換わります。"""


def worded(run=FAILED, **changes):
    return comment(read_report(json.dumps(REPORT | changes, ensure_ascii=False)), run, all_rules())


def test_a_clean_change_hears_what_is_right_where_to_look_and_how_it_is_found():
    assert worded(PASSED) == GOOD


def test_a_faulty_change_hears_what_to_mend_with_the_corrected_line():
    assert worded(count=1, findings=[FINDING], pages=[]) == BAD


def test_pages_that_a_change_takes_away_are_named_with_their_mend():
    text = worded(vanished=["cases/shiken.html", "themes/shiken.html"], pages=[])
    assert (
        """### なくなるページ

この変更を取り込むと、公開中の次のページがなくなり、よそからのリンクが切れます。

- `cases/shiken.html`
- `themes/shiken.html`

名前を変えたなら formerly に古い名前を、取り下げるなら status: withdrawn を書いてください
もとのファイルを戻すか、なくすと決めたなら site_config.yml の removed にアドレスを書いてください
"""
        in text
    )


@pytest.mark.parametrize(
    "address", ["../x.html", "cases/x`.html", "https://www.example.jp/x.html", "cases/x", "@all.html"]
)
def test_an_address_of_another_form_makes_the_report_no_report(address):
    assert read_report(json.dumps(REPORT | {"vanished": [address]})) is None


def test_what_must_hold_is_said_in_our_own_words_where_the_rule_has_some():
    text = worded(count=1, findings=[FINDING | {"code": "KB501", "must": "@all 偽の規則"}])
    assert "メールアドレスは書かないでください" in text
    assert "偽の規則" not in text


def test_blanks_in_our_words_are_filled_with_text_and_other_sentences_are_not_taken():
    filled = worded(count=1, findings=[FINDING | {"must": "「@all」は<b>のいずれかにしてください"}])
    assert "- 「@\u200ball」は\\<b\\>のいずれかにしてください\n" in filled
    assert "- 「…」は…のいずれかにしてください\n" in worded(count=1, findings=[FINDING | {"must": "偽の規則"}])


def test_a_rule_that_is_not_known_yet_is_told_in_the_words_of_the_report():
    assert "- 新しい規則 @\u200ball\n" in worded(
        count=1, findings=[FINDING | {"code": "KB999", "must": "新しい規則 @all"}]
    )


def test_many_findings_are_folded_away_and_too_many_are_left_to_the_record():
    text = worded(count=12, findings=[FINDING] * 12)
    assert "### 直すところ(12件)" in text
    assert "<details><summary>残りの2件</summary>" in text
    long = FINDING | {"found": "あ" * 400, "mend": "い" * 400, "before": "う" * 400, "after": "え" * 400}
    text = worded(count=100, findings=[long] * 100)
    assert "指摘が多いため、一覧は記録にあります。" in text
    assert len(text) < 65_536


def test_without_a_report_the_comment_says_only_what_github_knows():
    text = comment(None, FAILED, all_rules())
    assert text.startswith(f"{MARKER}\n\n## 確認の結果: 直すところがあります\n\n内容の確認まで進みませんでした。")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "null",
        "[]",
        "{}",
        "{" * 100_000,
        "[" * 100_000,
        "1" * 5000,
        "NaN",
        json.dumps(REPORT) + " " * MAX_BYTES,
        json.dumps(REPORT | {"version": 2}),
        json.dumps(REPORT | {"more": 1}),
        json.dumps(REPORT | {"files": "30"}),
        json.dumps(REPORT | {"files": -1}),
        json.dumps(REPORT | {"findings": [FINDING] * 101}),
        json.dumps(REPORT | {"findings": [FINDING | {"code": "KB1</summary>"}]}),
        json.dumps(REPORT | {"findings": [FINDING | {"found": "x" * 401}]}),
        json.dumps(REPORT | {"pages": [PAGE | {"address": "https://evil.example/"}]}),
        json.dumps(REPORT | {"pages": [PAGE | {"path": "../../x"}]}),
        json.dumps(REPORT | {"pages": [PAGE | {"path": "content/cases/abc.md\n"}]}),
    ],
)
def test_a_report_of_another_shape_is_no_report(text):
    assert read_report(text) is None


@given(st.text(max_size=200))
def test_no_value_becomes_markup(value):
    found = {**FINDING, "path": value, "found": value, "mend": value, "before": value, "after": value}
    page = {**PAGE, "title": value, "summary": value, "questions": [{"text": value, "rank": 1}]}
    text = worded(count=1, findings=[found], pages=[page])
    prose = re.sub(r"(`+) .*? \1", "", text.replace(MARKER, ""))
    assert re.findall(r"(?<!\\)<(?!/?(?:details|summary)>)", prose) == []
    assert re.findall(r"@\w", prose) == []
    assert re.findall(r"^#+ .*$", text, re.MULTILINE) == [
        "## 確認の結果: 直すところがあります",
        "### 直すところ(1件)",
        "### できあがり",
    ]


def test_the_command_makes_a_comment_of_a_report_or_of_none(project, kyoso):
    folder = project({"people/aaa.yml": "name: 試験\nroles: [curator]\n"})
    (folder / "report.json").write_text(json.dumps(REPORT), encoding="utf-8")
    run = ("--run", PASSED.address)
    assert kyoso(folder, "comment", "report.json", "--passed", *run, "--until", "2026-12-06") == (0, GOOD + "\n", "")
    code, output, _errors = kyoso(folder, "comment", "nai.json", *run)
    assert (code, output.count("内容の確認まで進みませんでした")) == (0, 1)


@pytest.mark.posix
@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="a file that nobody can read is of Linux")
def test_a_report_that_cannot_be_read_makes_a_comment_without_details(project, kyoso):
    code, output, errors = kyoso(project(), "comment", "/proc/self/mem", "--run", "https://www.example.jp/")
    assert (code, output.split("\n")[0], errors) == (0, "<!-- kyoso-report -->", "")


def test_the_command_reports_on_a_change(project, kyoso):
    folder = project({"people/aaa.yml": "name: 試験\nroles: [curater]\n"})
    (folder / "changed").write_bytes(b"content/people/aaa.yml\0")
    code, output, errors = kyoso(folder, "report", "changed")
    assert (code, errors, json.loads(output)["count"]) == (0, "", 1)
