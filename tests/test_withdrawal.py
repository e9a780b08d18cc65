"""A withdrawn entry leaves a page that says so, and not one word of it anywhere in the site."""

from pathlib import Path

import pytest
from builders import a_document
from golden_site import build_site, golden_copy, tree_of
from read_out import places_of

from generator import kinds
from generator.reading.load import load
from generator.reading.source import FoundFile, read_text

pytestmark = pytest.mark.slow

WITHDRAWN = "---\nstatus: withdrawn\nwithdrawn_on: 2026-11-22\nreason: privacy\nformerly: [shiken-mukashi]\n---\n"
PHRASES = ["試験だけの言葉カワセミ", "カワセミの要約", "カワセミの聞き方", "カワセミ標本", "カワセミの本文"]
ENTRY = """---
title: 試験だけの言葉カワセミ
summary: カワセミの要約です。
themes: [shiken-ichi]
keywords: [カワセミ標本]
questions: [カワセミの聞き方を知りたい]
evidence:
  - {title: 試験用の資料, publisher: 発行者, kind: 報道, url: "https://www.example.jp/", accessed_on: 2026-01-01}
published_on: 2026-11-01
reviewed_on: 2026-11-01
review_by: 2027-05-01
formerly: [shiken-mukashi]
---

## 答え

カワセミの本文です。

## 資料が言っていること

### 資料1

資料の話です。

## 残った問い

試験の問いです。
"""


def places_in(phrase: str, folder: Path) -> list[str]:
    return places_of(phrase, tree_of(folder))


@pytest.fixture(scope="module")
def withdrawn(tmp_path_factory):
    """The golden site, built with the entry, then again after it was withdrawn."""
    project = golden_copy(tmp_path_factory.mktemp("withdrawn"))
    file = project.content / "threads/shiken-kawasemi.md"
    other = project.content / "threads/shiken-shitsumon.md"
    text = other.read_text(encoding="utf-8")
    other.write_text(text.replace("published_on", "related: [shiken-kawasemi]\npublished_on", 1), encoding="utf-8")
    file.write_text(ENTRY, encoding="utf-8")
    assert not build_site(project).has_errors
    before = {phrase: places_in(phrase, project.root / "site") for phrase in PHRASES}
    file.write_text(WITHDRAWN, encoding="utf-8")
    assert not build_site(project).has_errors
    return project, before


def test_not_one_word_of_it_is_left_in_the_output(withdrawn):
    project, before = withdrawn
    assert [phrase for phrase, places in before.items() if not places] == []
    assert {phrase: places_in(phrase, project.root / "site") for phrase in PHRASES} == {
        phrase: [] for phrase in PHRASES
    }
    assert {phrase: places_in(phrase, project.build) for phrase in PHRASES} == {phrase: [] for phrase in PHRASES}


def test_its_address_is_named_nowhere_but_on_its_own_pages_and_in_the_list_of_addresses(withdrawn):
    project, _before = withdrawn
    assert places_in("shiken-kawasemi", project.root / "site") == [
        "addresses.txt",
        "threads/shiken-kawasemi.html",
        "threads/shiken-mukashi.html",
    ]


def test_its_page_says_when_and_why_and_keeps_search_engines_out(withdrawn):
    project, _before = withdrawn
    page = (project.root / "site/threads/shiken-kawasemi.html").read_text(encoding="utf-8")
    for text in ("この記事は取り下げられました。", "2026年11月22日", "個人や団体の情報を守るためです。"):
        assert text in page
    assert '<meta name="robots" content="noindex">' in page


def test_a_former_name_still_leads_to_its_page(withdrawn):
    project, _before = withdrawn
    page = (project.root / "site/threads/shiken-mukashi.html").read_text(encoding="utf-8")
    assert '<meta http-equiv="refresh" content="0; url=shiken-kawasemi.html">' in page


def test_the_page_leads_to_the_entry_that_took_its_place(golden):
    page = (golden.root / "site/cases/shiken-torisage.html").read_text(encoding="utf-8")
    assert '<dt>代わりの記事</dt><dd><a href="shiken-jisseki.html">' in page


@pytest.mark.parametrize("written", ["withdrawn", "ｗｉｔｈｄｒａｗｎ", '"withdrawn"'])
def test_the_word_counts_however_it_is_typed(written):
    document = a_document("cases/tameshi.md", WITHDRAWN.replace("withdrawn", written, 1))
    assert (type(document.model).__name__, document.sections) == ("Withdrawn", {})


@pytest.mark.parametrize(
    ("rest", "codes"),
    [
        ("status: withdrawn\n---\n", ["KB201", "KB201"]),
        ("status: withdrawn\nwithdrawn_on: 2026-11-22\nreason: secret\n---\n", ["KB204"]),
        ("status: withdrawn\nwithdrawn_on: 2026-11-22\nreason: author\n---\n\n文章\n", ["KB213"]),
        ("status: withdrawn\nsummary: 要約\n---\n", ["KB213"]),
        ("status: [withdrawn]\n---\n", None),
    ],
)
def test_a_mistake_in_a_withdrawn_file_is_one_clear_finding(rest, codes):
    path = Path("content/cases/tameshi.md")
    source, _findings = read_text(FoundFile(kinds.CASE, "tameshi", path, path.as_posix()), f"---\n{rest}".encode())
    document, findings = load(source)
    assert document is None
    if codes is not None:
        assert [finding.rule.code for finding in findings] == codes
