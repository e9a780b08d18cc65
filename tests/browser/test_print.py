"""Paper: what is printed says whose it is and where it comes from, and leaves nothing out."""

import re
import unicodedata
from pathlib import Path

import pytest
from pdf_text import sheets_of
from playwright.sync_api import expect

MARK = "非公式サイト(デジタル庁の公式サイトではありません)"
A_FEW_LINES = 250  # signs, with those of the margins: about a tenth of a sheet of an entry
BESIDE_THE_ADDRESS = 150  # signs of a sheet of a list, with those of the margins and the address: an item or more
TOLD = re.compile(r'<dt>(.*?)</dt>|<p class="kb-untold">(.*?)</p>')
SOURCES = re.compile(r'<ol class="kb-evidence".*?</ol>|<p class="kb-document__title".*?</p>', re.DOTALL)


def printed(page, address):
    """Return the text of each sheet of a page."""
    page.goto(address)
    return sheets_of(page.pdf(format="A4", prefer_css_page_size=True))


def as_printed(text):
    return "".join(unicodedata.normalize("NFKC", text).split())


@pytest.fixture(scope="module")
def entries(browser, collection_site) -> dict[Path, list[str]]:
    """The sheets of every entry and every start page of the collection."""
    site = collection_site.root / "site"
    context = browser.new_context(offline=True)
    page = context.new_page()
    made = [path for folder in ("cases", "threads", "paths") for path in sorted((site / folder).glob("*.html"))]
    sheets = {path: printed(page, path.as_uri()) for path in made}
    context.close()
    return sheets


def test_every_case_and_start_page_of_the_collection_prints_on_one_a4_page(entries):
    on_one = {path: sheets for path, sheets in entries.items() if path.parent.name in {"cases", "paths"}}
    assert [path.stem for path, sheets in on_one.items() if len(sheets) != 1] == []


def test_no_entry_of_the_collection_leaves_a_few_lines_alone_on_its_last_sheet(entries):
    assert [path.stem for path, sheets in entries.items() if len(sheets[-1]) < A_FEW_LINES] == []


def test_a_boss_reads_purpose_cost_effect_risk_and_sources_on_the_sheet_of_every_case(entries):
    missing = {}
    for path, (sheet, *_more) in entries.items():
        if path.parent.name == "cases":
            facts = path.read_text(encoding="utf-8").split('<aside class="kb-side"')[1].split("<section")[0]
            told = ["".join(fact) for fact in TOLD.findall(facts)]  # the cost, or that nobody told it
            wanted = ["課題", "成果", "つまずきと学び", "根拠", *told, *addresses_in(path)]
            missing[path.stem] = [word for word in wanted if as_printed(word) not in sheet]
    assert {name: words for name, words in missing.items() if words} == {}


def test_every_source_of_a_thread_is_printed_with_its_whole_address(entries):
    threads = {path: "".join(sheets) for path, sheets in entries.items() if path.parent.name == "threads"}
    assert {path: [one for one in addresses_in(path) if one not in text] for path, text in threads.items()} == {
        path: [] for path in threads
    }


def addresses_in(path):
    sources = "".join(SOURCES.findall(path.read_text(encoding="utf-8")))
    found = re.findall(r'href="(http[^"]+)"', sources)
    assert found
    return [as_printed(one.replace("&amp;", "&")) for one in found]


@pytest.fixture(scope="module")
def kinds(browser, site, page_kinds) -> dict[str, list[str]]:
    """The sheets of one page of every kind."""
    context = browser.new_context(offline=True)
    page = context.new_page()
    sheets = {
        path: printed(page, f"{site.as_uri()}/{path}")
        for path in page_kinds
        if "form/" not in path and path != "404.html"
    }
    context.close()
    return sheets


def test_every_sheet_of_every_kind_of_page_says_that_the_site_is_not_official(kinds):
    assert [path for path, sheets in kinds.items() if not all(MARK in sheet for sheet in sheets)] == []


def test_every_kind_of_page_is_printed_with_its_own_address(kinds, readers):
    address = readers.config.url
    own = {path: f"{address}{path}".removesuffix("index.html") for path in kinds}
    assert [path for path, url in own.items() if as_printed(url) not in "".join(kinds[path])] == []


BROKEN = """links => links.filter(link => {
    const style = getComputedStyle(link, "::after");
    return !style.content.includes(link.getAttribute("href")) || style.display !== "inline-block";
}).map(link => link.href)"""


@pytest.mark.parametrize("folder", ["cases", "threads"])
def test_the_address_of_a_source_begins_a_line_where_it_does_not_fit_behind_its_title(open_page, go_to, site, folder):
    page = open_page()
    page.emulate_media(media="print")
    sourced = [path for path in sorted((site / folder).glob("*.html")) if SOURCES.search(path.read_text("utf-8"))]
    for path in sourced[:5]:
        go_to(page, f"{folder}/{path.name}")
        links = page.locator(".kb-document__title > a, .kb-evidence > li > a")
        expect(links.first).to_be_visible()
        assert links.evaluate_all(BROKEN) == []


CONTROLS = "button, input:not([hidden]), select, textarea"


def test_nothing_that_is_pressed_or_typed_into_is_on_paper(open_from_folder, site, kinds):
    page = open_from_folder(site, "index.html", watched=False)
    left = {}
    for path in kinds:
        page.goto(f"{site.as_uri()}/{path}")
        page.emulate_media(media="print")
        seen = page.locator(CONTROLS).filter(visible=True)
        left[path] = seen.evaluate_all("all => all.map(one => one.className)")
    assert {path: names for path, names in left.items() if names} == {"search.html": ["ja-search__field"]}


def test_the_first_page_takes_two_sheets_and_splits_neither_its_table_nor_its_map(open_from_folder, collection_site):
    page = open_from_folder(collection_site.root / "site", "index.html")
    prefectures = page.locator(".kb-pref__face").evaluate_all("all => all.map(one => one.firstChild.data.trim())")
    themes = page.locator(".kb-cross tbody th").all_inner_texts()
    sheets = sheets_of(page.pdf())
    assert len(sheets) == 2
    assert len(prefectures) == 47
    assert [all(as_printed(name) in sheet for name in prefectures) for sheet in sheets].count(True) == 1
    assert [all(as_printed(name) in sheet for name in themes) for sheet in sheets].count(True) == 1
    assert "うちの町" not in "".join(sheets)


def test_what_was_found_is_printed_below_what_was_asked(open_from_folder, collection_site):
    page = open_from_folder(collection_site.root / "site", "search.html?q=窓口の予約")
    titles = page.locator(".ja-search__title")
    titles.first.wait_for()
    found = [as_printed(title) for title in titles.all_inner_texts()]
    text = "".join(sheets_of(page.pdf()))
    assert text.index("窓口の予約") < text.index(found[0])
    assert [title for title in found if title not in text] == []
    assert [word for word in ("近い順", "くらべる", "テーマからさがす") if word in text] == []


LISTS = ["glossary.html", "questions.html", "gaps.html", "newest.html", "about.html", "themes/network-security.html"]
LISTS += ["patterns/aiocr.html", "patterns/jisshojikken.html", "patterns/rpa.html"]


@pytest.mark.parametrize("path", LISTS)
def test_no_page_of_the_collection_leaves_its_address_alone_on_a_sheet(open_from_folder, collection_site, path):
    page = open_from_folder(collection_site.root / "site", path)
    sheets = sheets_of(page.pdf())
    assert len(sheets[-1]) > BESIDE_THE_ADDRESS
    heading = page.locator("h1").inner_text()
    assert as_printed(heading) in sheets[0]


def test_print_shows_the_case_and_leaves_the_chrome_out(open_page, site):
    case = min((site / "cases").glob("*.html"))
    page = open_page(f"cases/{case.name}")
    page.emulate_media(media="print")
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator(".md-header")).not_to_be_visible()
    expect(page.locator(".kb-asked")).not_to_be_visible()


TABLE = """columns => {
  const cells = tag => Array.from({ length: columns }, (_, i) => `<${tag}>区分${i}の件数</${tag}>`).join("");
  const table = `<table><thead><tr>${cells("th")}</tr></thead><tbody><tr>${cells("td")}</tr></tbody></table>`;
  const wrapped = `<div class="md-typeset__scrollwrap"><div class="md-typeset__table">${table}</div></div>`;
  document.querySelector("#kb-main > h2").insertAdjacentHTML("afterend", wrapped);
  const box = element => element.getBoundingClientRect();
  const sheet = box(document.querySelector("#kb-main"));
  return [...document.querySelectorAll("#kb-main th, #kb-main td")].map(cell => box(cell).right <= sheet.right + 1);
}"""
A4_WIDTH = 695  # CSS pixels between the margins


@pytest.mark.parametrize("columns", range(3, 13))
def test_every_cell_of_a_wide_table_is_on_the_paper(open_page, site, columns):
    case = min((site / "cases").glob("*.html"))
    page = open_page(f"cases/{case.name}", size={"width": A4_WIDTH, "height": 1000})
    page.emulate_media(media="print")
    assert page.evaluate(TABLE, columns).count(False) == 0
    wrap = page.locator(".md-typeset__scrollwrap").last
    assert wrap.evaluate("wrap => wrap.scrollWidth <= wrap.clientWidth + 1")


@pytest.mark.parametrize("columns", [7, 9, 12])
def test_the_text_of_every_cell_of_a_wide_table_is_in_the_pdf(open_page, site, columns):
    case = min((site / "cases").glob("*.html"))
    page = open_page(f"cases/{case.name}")
    page.evaluate(TABLE, columns)
    text = "".join(sheets_of(page.pdf(format="A4", prefer_css_page_size=True)))
    assert [text.count(f"区分{number}の件数") for number in range(columns)] == [2] * columns
