"""A book as an EPUB 3: whole, well-formed, in order, and the same bytes for the same content."""

import io
import json
import re
from datetime import date
from xml.etree import ElementTree as ET
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest
from builders import a_catalog, a_thread
from golden_site import PLACES, a_config, a_site
from test_pages_volumes import THEMES, a_collection

from generator.pages.book import book
from generator.pages.epub import epub
from generator.views.shelf import Shelf

OPF, XHTML, OPS = (f"{{http://www.{name}}}" for name in ("idpf.org/2007/opf", "w3.org/1999/xhtml", "idpf.org/2007/ops"))
DCTERMS = "dcterms:modified"
HOSTILE = "題名 <b>&amp; ]]> <script>1</script> '"
QUOTED = json.dumps(HOSTILE, ensure_ascii=False)
BODY = """表と印です。

| 左 | 右 |
| :-- | --: |
| <b>&nbsp; | `a < b` |

3. 三 **太字** ~~消す~~ <https://www.example.jp/a?b=1&c=あ>
4. 四
    - 五

> 引用<br>
"""


def made(shelf, theme=None):
    return epub(book(shelf, shelf.catalog, theme), shelf)


def shelf_of(*entries):
    return Shelf(a_site(*THEMES, *(entries or a_collection()), themes=False), a_config())


def tree(data):
    return ET.fromstring(data)  # noqa: S314 - our own text


def files_of(data):
    with ZipFile(io.BytesIO(data)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def package_of(files):
    return tree(files["EPUB/package.opf"])


def manifest_of(files):
    return {item.get("id"): item for item in package_of(files).iter(f"{OPF}item")}


def test_the_type_comes_first_and_as_it_is_and_all_else_is_packed():
    with ZipFile(io.BytesIO(made(shelf_of()))) as packed:
        first, *others = packed.infolist()
        assert packed.read(first) == b"application/epub+zip"
    assert (first.filename, first.compress_type, first.extra) == ("mimetype", ZIP_STORED, b"")
    assert {one.compress_type for one in others} == {ZIP_DEFLATED}
    assert made(shelf_of())[30:58] == b"mimetypeapplication/epub+zip"


def test_every_document_is_well_formed_whatever_stands_in_an_entry():
    hostile = a_thread("shiken-x", title=QUOTED, themes="[madoguchi]", body=f"## 答え\n\n{BODY}\n")
    files = files_of(made(shelf_of(hostile)))
    trees = {name: tree(data) for name, data in files.items() if name.endswith(("xhtml", "opf", "xml"))}
    page = trees["EPUB/threads-shiken-x.xhtml"]
    assert page.find(f".//{XHTML}h1").text == HOSTILE
    assert [page.find(f".//{XHTML}{name}").get("style") for name in ("th", "td")] == ["text-align:left"] * 2
    assert page.find(f".//{XHTML}td").text == "<b>\xa0"
    assert page.find(f".//{XHTML}ol").get("start") == "3"
    assert "https://www.example.jp/a?b=1&c=%E3%81%82" in [one.get("href") for one in page.iter(f"{XHTML}a")]
    assert [one for root in trees.values() for one in root.iter(f"{XHTML}script")] == []
    assert {root.get("lang") for name, root in trees.items() if name.endswith("xhtml")} == {"ja"}


def test_the_manifest_names_every_file_once_and_no_other():
    files = files_of(made(shelf_of()))
    listed = [f"EPUB/{item.get('href')}" for item in manifest_of(files).values()]
    assert sorted([*listed, "mimetype", "META-INF/container.xml", "EPUB/package.opf"]) == sorted(files)
    root = tree(files["META-INF/container.xml"])
    assert [one.get("full-path") for one in root.iter() if one.get("full-path")] == ["EPUB/package.opf"]
    assert all(name.isascii() for name in files)


def test_it_is_read_from_the_cover_over_the_contents_and_the_themes_to_the_index():
    files = files_of(made(shelf_of()))
    items = manifest_of(files)
    order = [items[one.get("idref")].get("href") for one in package_of(files).iter(f"{OPF}itemref")]
    entries = ["cases-shiken-b.xhtml", "cases-shiken-a.xhtml", "threads-shiken-t.xhtml"]
    assert order == ["cover.xhtml", "nav.xhtml", *entries, "index.xhtml"]
    nav = tree(files["EPUB/nav.xhtml"])
    toc = next(one for one in nav.iter(f"{XHTML}nav") if one.get(f"{OPS}type") == "toc")
    assert [one.get("href") for one in toc.iter(f"{XHTML}a")] == [*entries, "index.xhtml"]
    assert [one.text for one in toc.iter(f"{XHTML}span")] == ["税/収納", "窓口"]


def test_every_way_inside_leads_to_a_document_of_the_book_and_every_other_to_an_https_address():
    files = files_of(made(shelf_of()))
    ways = [
        one.get("href")
        for name, data in files.items()
        if name.endswith("xhtml")
        for one in tree(data).iter(f"{XHTML}a")
    ]
    inside = {way for way in ways if "/" not in way}
    assert {f"EPUB/{way}" for way in inside} <= files.keys()
    assert {way[:8] for way in ways if way not in inside} == {"https://"}


def test_the_index_holds_every_question_below_what_it_begins_with():
    shelf = shelf_of()
    page = tree(files_of(made(shelf))["EPUB/index.xhtml"])
    told = {(one.text, one.get("href")) for one in page.iter(f"{XHTML}a")}
    wordings = {
        (text, f"{entry.path.removesuffix('.md').replace('/', '-')}.xhtml")
        for entry in shelf.published
        for text in [*([] if entry.case else [entry.title]), *entry.wordings]
    }
    assert told == wordings
    assert all(one.text for one in page.iter(f"{XHTML}h2"))


def test_an_entry_has_its_summary_its_sources_with_addresses_its_days_and_its_licence():
    shelf = shelf_of()
    text = files_of(made(shelf))["EPUB/cases-shiken-a.xhtml"].decode()
    (entry,) = [one for one in shelf.published if one.slug == "shiken-a"]
    assert f"<p>{entry.summary}</p>" in text
    assert "<h2>出典</h2>" in text
    assert [source for source in entry.sources if f">{source.url}</a>" not in text] == []
    assert ("最後の確認: " in text, ">CC BY 4.0</a>" in text) == (True, True)


def test_its_day_is_that_of_its_content_in_utc_and_its_name_stays():
    shelf = shelf_of()
    metadata = files_of(made(shelf))["EPUB/package.opf"].decode()
    changed = max(entry.changed_on for entry in shelf.published)
    assert re.findall(rf'property="{DCTERMS}">([^<]+)<', metadata) == [f"{changed}T00:00:00Z"]
    assert "<dc:language>ja</dc:language>" in metadata
    assert re.findall(r"<dc:identifier[^>]*>([^<]+)<", metadata) == ["tag:www.example.jp,2026:book"]


def test_a_book_is_as_of_the_day_after_which_it_says_that_a_review_is_due():
    entry = a_thread("shiken-t", themes="[madoguchi]", review_by="2026-10-01")
    catalog = a_catalog(*THEMES, entry, municipalities=PLACES)
    shelf = Shelf(catalog, a_config())
    assert shelf.published[0].overdue
    assert book(shelf, shelf.catalog).changed == max(shelf.published[0].changed_on, date(2026, 10, 2))


def test_the_same_content_gives_the_same_bytes():
    assert made(shelf_of()) == made(shelf_of())


def test_a_theme_has_a_book_of_its_own_with_all_its_entries():
    shelf = shelf_of()
    files = files_of(made(shelf, "madoguchi"))
    assert {"EPUB/cases-shiken-a.xhtml", "EPUB/threads-shiken-t.xhtml"} <= files.keys()
    assert "EPUB/cases-shiken-b.xhtml" not in files
    assert "themes/madoguchi</dc:identifier>" in files["EPUB/package.opf"].decode()
    assert book(shelf, shelf.catalog, "kara") is None


def test_the_command_writes_the_book_of_all_or_of_a_theme(golden_project, kyoso):
    folder = golden_project.root
    code, output, _errors = kyoso(folder, "export", "--for", "epub")
    assert (code, output.startswith("kyoso.epub を作りました(epub: 記事")) == (0, True)
    first = (folder / "kyoso.epub").read_bytes()
    kyoso(folder, "export", "--for", "epub")
    assert (folder / "kyoso.epub").read_bytes() == first
    code, _output, _errors = kyoso(folder, "export", "--for", "epub", "--theme", "shiken-ichi", "--out", "a.epub")
    assert (code, (folder / "a.epub").stat().st_size < len(first)) == (0, True)


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("--for", "epub", "--theme", "nai"), 3, "テーマがありません: nai(あるのは "),
        (("--for", "genai", "--theme", "shiken-ichi"), 2, "--for epub のときだけ使えます"),
    ],
    ids=["no such theme", "not for it"],
)
def test_what_cannot_be_made_is_told_and_nothing_is_written(golden_project, kyoso, arguments, code, told):
    left, _output, errors = kyoso(golden_project.root, "export", *arguments, "--out", "a.epub")
    assert (left, told in errors, (golden_project.root / "a.epub").exists()) == (code, True, False)
