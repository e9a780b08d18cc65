"""Contributed text is untrusted: every threat ends in findings and exit code 1, never in a traceback.

Threats are numbered as in the study of contribution workflows (T1-T22). Whole files lie in
``hostile/``; texts that fit on a line stand in the tables here.
"""

import json
import os
import re
from pathlib import Path

import pytest
from trees import HOSTILE

PAGE = "---\ntitle: 試験用のページ\nsummary: 試験のためのページです。\n---\n\n"
ENTRY = """---
title: {title}
summary: 試験用のスレッドです。
themes: [madoguchi]
questions: [窓口改革は何から始めるの]
evidence:
  - title: 試験用の資料
    publisher: 試験用の発行者
    kind: 報道
    url: {url}
    accessed_on: 2026-11-01
published_on: 2026-11-22
reviewed_on: 2026-11-22
review_by: 2027-05-22
---

## 答え

答えです。

## 資料が言っていること

### 資料1

資料の話です。

## 残った問い

ありません。
"""

# T1 server-side template injection, T6 attribute lists, T9 snippets
EXTENSIONS = [
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{{ 'a' * 10**9 }}",
    "{% for x in range(10**9) %}x{% endfor %}",
    "{# 注釈 #}",
    '段落 {: onclick="alert(1)" }',
    "段落 {:.x}",
    "見出し {#id onmouseover=alert(1)}",
    "段落 { onclick=alert(1) }",
    '--8<-- "../secret"',
    ';--8<-- "mkdocs.yml"',
    "!!! note",
    "??? note",
    "/// html | div",
    "::: generator.build",
    "=== タブ",
    "脚注[^1]",
    "*[HTML]: 説明",
    "[TOC]",
]

# T3 HTML in text
HTML = [
    "<script>alert(1)</script>",
    "<ScRiPt src=https://evil.example/x.js></sCrIpT>",
    '<img src=x onerror="alert(1)">',
    "<svg><script>alert(1)</script></svg>",
    "<svg/onload=alert(1)>",
    '<iframe src="https://evil.example/"></iframe>',
    '<form action="https://evil.example/"><input name=q></form>',
    '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
    "<style>body{display:none}</style>",
    "<!-- 注釈 -->",
    "<!doctype html>",
    "<?php echo 1; ?>",
    '<a href="https://evil.example/" onclick="alert(1)">x</a>',
    "<details open ontoggle=alert(1)>",
    "<math><mtext></mtext></math>",
    "<x-tameshi>",
    "</div>",
    "文の途中の<b>太字</b>",
    "<script",
]

# T4 dangerous links, T5 links that mislead
ADDRESSES = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "&#106;avascript:alert(1)",
    "&#x6a;avascript:alert(1)",
    "&#106avascript:alert(1)",
    "java&#09;script:alert(1)",
    "javascript&colon;alert(1)",
    "\u3000javascript:alert(1)",
    "data:text/html;base64,PHNjcmlwdD4=",
    "vbscript:msgbox(1)",
    "file:///etc/passwd",
    "//evil.example/",
    "/\\evil.example/",
    "\\\\evil.example/",
    "https:/evil.example/",
    "https:///evil.example/",
    "https:evil.example",
    "https:\\\\evil.example/",
    "http://example.lg.jp/",
    "HTTPS://example.lg.jp/",
    "mailto:x",
    "#x",
    "../themes/madoguchi.md",
    "https://example.lg.jp@evil.example/",
    "https://example.lg.jp:443@evil.example/",
    "https://example.lg.jp%40evil.example/",
    "https://example.lg.jp。evil.example/",
    "https://example.lg.jp\uff0fevil.example/",
    "https://раураl.example/",
    "https://xn--80ak6aa92e.example/",
    "https://www.xn--80ak6aa92e.example/",
    "https://192.0.2.1/",
    "https://[2001:db8::1]/",
    "https://3221225985/",
    "https://0xc0.0.2.1/",
    "https://192.0.513/",
    "https://localhost/",
    "https://intranet/",
    "https://bit.ly/x",
    "https://t.co/x",
    "https://example.lg.jp:8443/",
    "https://example.lg.jp:99999/",
    "https://example.lg.jp./",
    "https://-example.lg.jp/",
    "https://exa_mple.lg.jp/",
    "https://example.lg.jp\\@evil.example/",
    "https://",
]

# T19 personal data and credentials, with the code of the rule that finds them
PERSONAL = {
    "taro＠city.example.lg.jp": "KB501",
    "taro@city.example.lg.jp": "KB501",
    "taro @ city.example.lg.jp": "KB501",
    "taro[at]city.example.lg.jp": "KB501",
    "taro (at) city.example.lg.jp": "KB501",
    "https://www.example.jp/?to=taro@city.example.lg.jp": "KB501",
    "０１１−２３４−５６７８": "KB502",
    "０１１ー２３４ー５６７８": "KB502",
    "011-234-5678": "KB502",
    "011(234)5678": "KB502",
    "(011)234-5678": "KB502",
    "0112345678": "KB502",
    "09012345678": "KB502",
    "090 1234 5678": "KB502",
    "+81-11-234-5678": "KB502",
    "0120-000-000": "KB502",
    "123456789018": "KB503",
    "1234 5678 9018": "KB503",
    "１２３４−５６７８−９０１８": "KB503",
    "U02ABCDEF": "KB504",
    "C1H9RESGL": "KB504",
    "https://tameshi.slack.com/archives/C01234567/p1700000000000000": "KB506",
    "tameshi.slack.com/files/x/": "KB506",
    "https://app.slack.com/client/T01234567/C01234567": "KB506",
    "xoxb-" + "0" * 12: "KB505",
    "xoxp-tameshi-tameshi": "KB505",
    "ghp_" + "a" * 36: "KB505",
    "github_pat_" + "a" * 22: "KB505",
    "AKIA" + "A" * 16: "KB505",
    "https://hooks.slack.com/services/T0/B0/x": "KB505",
    "-----BEGIN OPENSSH PRIVATE KEY-----": "KB505",
}
NAMES = ["佐藤さん", "山﨑さん", "髙橋氏", "タナカさん", "𠮷野さん", "佐々木さん"]  # warnings: a person decides


@pytest.fixture
def codes(tree, kyoso):
    """Check a tree holding one file for each text; return the exit code and the codes found for each text."""

    def check(kind, texts, wrap):
        folder = tree()
        (folder / "content" / kind).mkdir(exist_ok=True)
        files = {f"content/{kind}/tameshi-{number}.md": text for number, text in enumerate(texts)}
        for path, text in files.items():
            (folder / path).write_text(wrap(text, path), encoding="utf-8", newline="")
        code, output, errors = kyoso(folder, "check", "--format", "json")
        assert errors == ""
        found = {text: set() for text in texts}
        for finding in json.loads(output)["diagnostics"]:
            found[files[finding["path"]]].add(finding["code"])
        return code, found

    return check


def in_text(text, _path):
    return f"{PAGE}{text}\n"


def in_field(text, _path):
    quoted = text.replace("'", "''")
    return f"---\ntitle: 試験用のページ\nsummary: '「{quoted}」があります'\n---\n\n本文\n"


def as_evidence(text, path):
    quoted = text.replace("'", "''")
    return ENTRY.format(title=path, url=f"'{quoted}'")


@pytest.mark.parametrize("hostile", HOSTILE, ids=lambda tree: tree.name)
def test_a_hostile_tree_ends_in_the_expected_findings(hostile, tree, kyoso, request):
    folder = tree(hostile)
    code, output, errors = kyoso(folder, "check")
    found = hostile.told(output, folder)
    if request.config.getoption("--update"):
        hostile.update(found)
    assert (code, found, errors) == (1, hostile.report, "")


@pytest.mark.parametrize("hostile", HOSTILE, ids=lambda tree: tree.name)
@pytest.mark.parametrize("format_name", ["text", "github", "summary", "json"])
def test_no_report_shows_what_would_hide_or_reorder_its_text(hostile, format_name, tree, kyoso):
    _code, output, _errors = kyoso(tree(hostile), "check", "--format", format_name)
    shown = re.sub(r"(?<=[@#])\u200b|\u200b(?=\.|//|\d)", "", output)  # the summary itself breaks mentions and links so
    assert [char for char in shown if not (char.isprintable() or char in "\n\u3000")] == []


def test_extensions_of_markdown_are_refused_in_text(codes):
    assert codes("pages", EXTENSIONS, in_text) == (1, {text: {"KB513"} for text in EXTENSIONS})


def test_template_expressions_are_refused_in_fields(codes):
    texts = [text for text in EXTENSIONS if text.startswith(("{{", "{%"))]
    assert codes("pages", texts, in_field) == (1, {text: {"KB513"} for text in texts})


def test_html_is_refused_in_text(codes):
    assert codes("pages", HTML, in_text) == (1, {text: {"KB511"} for text in HTML})


def test_html_is_refused_in_fields(codes):
    assert codes("pages", HTML, in_field) == (1, {text: {"KB511"} for text in HTML})


@pytest.mark.parametrize("link", ["[x]({})", "[x](<{}>)", "[x]\n\n[x]: {}", "[x][y]\n\n[y]:\n  {}", "> - [x]({})"])
def test_unsafe_addresses_are_refused_in_links_of_every_form(link, codes):
    code, found = codes("pages", ADDRESSES, lambda address, path: in_text(link.format(address), path))
    assert (code, [address for address, broken in found.items() if not broken & {"KB512", "KB515"}]) == (1, [])


def test_unsafe_addresses_are_refused_as_evidence(codes):
    code, found = codes("threads", ADDRESSES, as_evidence)
    assert (code, [address for address, broken in found.items() if "KB512" not in broken]) == (1, [])


def test_addresses_with_invisible_characters_are_refused(codes):
    texts = [f"[x](java{hidden}script:alert(1))" for hidden in "\u200b\u00ad\u2060\ufeff\x01"]
    assert codes("pages", texts, in_text) == (1, {text: {"KB110", "KB512"} for text in texts})


def test_personal_data_is_refused_in_text(codes):
    assert codes("pages", list(PERSONAL), in_text) == (1, {text: {code} for text, code in PERSONAL.items()})


def test_personal_data_is_refused_in_fields(codes):
    assert codes("pages", list(PERSONAL), in_field) == (1, {text: {code} for text, code in PERSONAL.items()})


def test_names_are_pointed_out_but_do_not_block(codes):
    assert codes("pages", NAMES, in_text) == (0, {text: {"KB507"} for text in NAMES})


def test_a_file_name_that_is_not_utf8_is_a_finding_and_not_a_crash(tree, run):
    folder = tree()
    Path(os.fsdecode(os.fsencode(folder / "content" / "cases") + b"/tame\xffshi.md")).parent.mkdir()
    Path(os.fsdecode(os.fsencode(folder / "content" / "cases") + b"/tame\xffshi.md")).write_text("x", encoding="utf-8")
    result = run(folder, "check")
    assert (result.returncode, result.stderr) == (1, "")
    assert result.stdout.startswith("content/cases/tame\ufffdshi.md:1:1: エラー KB112 file-name-not-slug")


UNITS = [
    *"a@`-[<(あ#=*_~|\\",
    "- ",
    "> ",
    "[a](",
    "[`\n]`",
    "```a\n",
    "~~~~\n",
    "<a ",
    "`<a `",
    "a@",
    "1-",
    "さん",
    "slack.com/",
]


@pytest.mark.parametrize("shape", ["one line", "lines"])
@pytest.mark.slow
def test_64_kib_of_anything_are_checked_without_delay(shape, tree, run):
    """Every text in a file of its own; where a pattern went back again and again, one alone would take minutes."""
    folder = tree()
    (folder / "content/pages").mkdir()
    for number, unit in enumerate(UNITS):
        width = 1900 if shape == "lines" and "\n" not in unit else 60_000
        line = (unit * (width // len(unit.encode()))).removesuffix("\n") + "\n"
        text = PAGE + line * (60_000 // len(line.encode()))
        (folder / f"content/pages/tameshi-{number}.md").write_text(text, encoding="utf-8")
    result = run(folder, "check", timeout=20)
    assert (result.returncode, result.stderr) == (1, "")
    assert result.stdout.splitlines()[-1].startswith(f"{len(UNITS) + 3}個のファイルを確認しました。")


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("- " * 900 + "`x`", {"KB516"}),
        ("> " * 900 + "`x`", {"KB516"}),
        ("- " * 1500 + "`x`", {"KB115"}),
        ("\n".join(f"{' ' * 4 * depth}- `x`" for depth in range(175)), {"KB516"}),
        ("\n".join("\t" * depth + "- [x](https://www.example.jp/)" for depth in range(300)), {"KB516"}),
    ],
)
def test_a_deep_list_is_a_finding_and_not_a_crash(text, codes, tree, run):
    folder = tree()
    (folder / "content/pages").mkdir()
    (folder / "content/pages/tameshi.md").write_text(f"{PAGE}{text}\n", encoding="utf-8")
    result = run(folder, "check", "--format", "json")
    assert (result.returncode, result.stderr) == (1, "")
    assert {finding["code"] for finding in json.loads(result.stdout)["diagnostics"]} == codes


def test_thousands_of_mistakes_in_one_file_are_reported_and_counted(tree, kyoso):
    folder = tree()
    (folder / "content/pages").mkdir()
    (folder / "content/pages/tameshi.md").write_text(PAGE + "<b>\n" * 5000, encoding="utf-8")
    code, output, _errors = kyoso(folder, "check")
    assert (code, output.splitlines()[-1]) == (1, "4個のファイルを確認しました。エラー 5000件、注意 0件。")
