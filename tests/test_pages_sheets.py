"""A book for paper: one file with all entries, that runs nothing but what numbers its sheets, and its PDF."""

import re
import stat

import pytest
from golden_site import a_config, a_site
from test_pages_volumes import THEMES, a_collection

from generator.findings.diagnostics import CannotRunError
from generator.output.standalone import standalone_faults
from generator.pages.book import book
from generator.pages.sheets import running_heads, sheets
from generator.site.pdf import pdf_of
from generator.site.printed import printed
from generator.views.shelf import Shelf


def a_shelf():
    return Shelf(a_site(*THEMES, *a_collection(), themes=False), a_config())


def html_of(shelf):
    made = book(shelf, shelf.catalog)
    return printed(made.title, sheets(made, shelf), running_heads(made), shelf.config.standing)


def a_browser(folder, monkeypatch, *lines):
    program = folder / "browser"
    program.write_text("\n".join(["#!/bin/sh", *lines, ""]), encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("CHROMIUM", str(program))


def test_cover_contents_entries_and_index_stand_in_this_order_each_once():
    text = html_of(a_shelf())
    entries = ["cases-shiken-b", "cases-shiken-a", "threads-shiken-t"]
    assert re.findall(r'<section id="([^"]+)"', text) == ["cover", "contents", *entries, "index"]
    assert re.findall(r'<h1 class="part">([^<]+)<', text) == ["税/収納", "窓口"]


def test_the_contents_and_the_index_have_room_for_the_sheet_of_each_entry():
    text = html_of(a_shelf())
    contents, index = (text.split(f'<section id="{name}"')[1].split("</section>")[0] for name in ("contents", "index"))
    way = re.compile(r'href="#([^"]+)">[^<]+</a><span class="sheet" data-kb-sheet-of="([^"]+)"></span>')
    named = [target for target, _other in way.findall(contents)]
    assert named == ["cases-shiken-b", "cases-shiken-a", "threads-shiken-t", "index"]
    assert {target for target, _other in way.findall(index)} == {*named[:-1]}
    assert all(target == other for target, other in way.findall(text))


def test_each_theme_has_a_running_head_and_every_sheet_says_what_sort_of_site_it_is():
    text = html_of(a_shelf())
    heads = re.findall(r'@page (part-\d) \{ @top-left \{[^"]+"([^"]+)"', text)
    assert heads == [("part-1", r"試験のサイト\3000 税\2f 収納"), ("part-2", r"試験のサイト\3000 窓口")]
    assert 'content: "非公式サイト' in text


def test_its_policy_lets_nothing_in_or_out():
    text = html_of(a_shelf())
    assert list(standalone_faults(text)) == []
    assert re.findall(r"(?:src|url\()", text.split("<main>")[1].split("</main>")[0]) == []


def test_without_a_browser_it_is_told_in_one_sentence(monkeypatch):
    monkeypatch.setenv("CHROMIUM", "/nai/browser")
    with pytest.raises(CannotRunError, match=r"^PDFを作るブラウザー.*見つかりません") as told:
        pdf_of("")
    assert "\n" not in str(told.value)


@pytest.mark.parametrize(
    "lines",
    [
        ["exit 0"],
        ["echo kowareta >&2", "exit 5"],
        ['for one; do case "$one" in --print-to-pdf=*) printf "%%PDF-1.4 half" > "${one#*=}";; esac; done'],
    ],
    ids=["made nothing", "failed", "made a part"],
)
def test_a_browser_that_makes_no_whole_pdf_is_told_and_what_was_there_stays(
    golden_project, kyoso, monkeypatch, tmp_path, lines
):
    a_browser(tmp_path, monkeypatch, *lines)
    (golden_project.root / "kyoso.pdf").write_bytes(b"before")
    code, _output, errors = kyoso(golden_project.root, "book")
    assert (code, "ブラウザーがPDFを作れませんでした" in errors) == (3, True)
    assert (golden_project.root / "kyoso.pdf").read_bytes() == b"before"


def test_the_browser_is_given_no_way_to_the_network(monkeypatch, tmp_path):
    a_browser(tmp_path, monkeypatch, f'printf "%s\\n" "$@" > {tmp_path}/told')
    with pytest.raises(CannotRunError):
        pdf_of("")
    told = (tmp_path / "told").read_text(encoding="utf-8").splitlines()
    assert {"--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=http://127.0.0.1:9"} <= {*told}
    assert told[-1].startswith("file://")


def test_the_command_writes_the_page_for_paper_the_same_each_time(golden_project, kyoso):
    folder = golden_project.root
    code, output, _errors = kyoso(folder, "book", "--theme", "shiken-ichi", "--out", "a.html")
    assert (code, output.startswith("a.html を作りました(記事")) == (0, True)
    first = (folder / "a.html").read_bytes()
    kyoso(folder, "book", "--theme", "shiken-ichi", "--out", "a.html")
    assert (folder / "a.html").read_bytes() == first
    assert kyoso(folder, "book", "--theme", "nai", "--out", "b.html")[0] == 3
    (folder / "content/cases/kowareta.md").write_text("---\n", encoding="utf-8")
    assert (kyoso(folder, "book", "--out", "b.html")[0], (folder / "b.html").exists()) == (1, False)


def test_the_end_of_the_name_says_what_is_made_and_another_one_is_refused(golden_project, kyoso):
    folder = golden_project.root
    assert kyoso(folder, "book", "--out", "A.HTML")[0] == 0
    assert (folder / "A.HTML").read_bytes().lower().startswith(b"<!doctype html>")
    code, _output, errors = kyoso(folder, "book", "--out", "a.txt")
    assert (code, "ファイルの名前の終わりを .pdf か .html に" in errors) == (2, True)
