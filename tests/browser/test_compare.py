"""Cases side by side: from an address, from a folder, on two sheets at most; nothing in an address breaks the page."""

import csv
import io
import re
import shutil
from pathlib import Path

import pytest
from conftest import DESKTOP, PHONE
from pdf_text import sheets_of
from playwright.sync_api import expect
from test_accessibility import violations
from test_search_page import SHIFTS

TWO = "c=shiken-jisseki&c=shiken-shippai"
UNTOLD = "c=beppu-rpa-naisei&c=ishikari-shimin-anketo"  # two of the collection, whose sources do not tell the cost


@pytest.fixture
def compare(open_from_folder, golden):
    """Open the page from a folder with a query."""
    return lambda query="", **how: open_from_folder(golden.root / "site", f"compare.html?{query}", **how)


def cases_of(site):
    """Return the names of the cases of a site; the script of a former name leads to one and is none."""
    return sorted(path.stem for path in (site / "cases").glob("*.js") if "kbEntries" in path.read_text("utf-8"))


def row(page, label):
    return page.locator(".kb-compare tbody tr").filter(has=page.locator("th", has_text=re.compile(f"^{label}")))


def test_two_cases_stand_side_by_side_and_what_differs_is_said_in_words(compare):
    page = compare(TWO)
    expect(page.locator(".kb-compare thead th")).to_have_count(2)
    expect(row(page, "成果").first.locator(".kb-compare__mark")).to_have_text("ちがう")
    expect(page.locator(".kb-compare__differences")).to_contain_text(re.compile("ちがう: .*成果"))
    expect(row(page, "つまずきと学び").locator("td").first).not_to_be_empty()
    expect(row(page, "出典").locator("td a").first).to_have_attribute("href", re.compile("^https://"))


def test_what_no_source_tells_is_said_so_and_never_called_the_same(open_from_folder, collection_site):
    page = open_from_folder(collection_site.root / "site", f"compare.html?{UNTOLD}")
    rows = page.locator(".kb-compare tbody tr")
    untold = rows.filter(has_text="どれも記載なし")
    same = rows.filter(has=page.locator(".kb-compare__mark", has_text="同じ"))
    expect(untold.first).to_be_visible()
    expect(same.first).to_be_visible()
    for one in untold.all():
        expect(one.locator("td")).to_have_text(["資料に記載なし"] * 2)
    expect(same.filter(has_text="資料に記載なし")).to_have_count(0)


def test_what_is_not_asked_of_a_case_is_neither_untold_nor_compared(compare):
    page = compare(TWO)
    cells = row(page, "効果の根拠").locator("td")
    expect(cells.nth(1)).to_have_text("この事例には当てはまりません")
    expect(cells.nth(0)).not_to_contain_text("当てはまりません")
    expect(row(page, "効果の根拠").locator(".kb-compare__mark")).to_have_count(0)
    expect(page.locator(".kb-compare__differences")).not_to_contain_text("効果の根拠")
    page = compare("c=shiken-shippai")
    expect(page.locator(".kb-compare tbody tr").first).to_be_visible()
    expect(row(page, "効果の根拠")).to_have_count(0)


@pytest.mark.collection
def test_of_a_long_list_the_beginning_is_shown_until_words_are_typed(open_from_folder, collection_site):
    page = open_from_folder(collection_site.root / "site", "compare.html")
    items = page.locator(".kb-choices li")
    expect(items.filter(visible=True)).to_have_count(20)
    page.get_by_label("しぼる").fill("東海村")
    expect(items.filter(visible=True)).to_have_count(1)


@pytest.mark.collection
def test_on_paper_stand_the_cases_that_are_shown_each_title_as_wide_as_its_column(open_from_folder, collection_site):
    page = open_from_folder(collection_site.root / "site", "compare.html")
    items = page.locator(".kb-choices li").filter(visible=True)
    expect(items).to_have_count(20)
    page.emulate_media(media="print")
    expect(items).to_have_count(20)
    for item in items.all():
        assert item.evaluate("one => getComputedStyle(one).display") == "block"
    assert len(sheets_of(page.pdf())) == 1


def test_a_case_is_taken_away_and_another_put_in_by_links_so_that_the_address_says_it_all(compare):
    page = compare(TWO)
    page.get_by_role("link", name=re.compile("^外す")).first.click()
    page.wait_for_url("**/compare.html?c=shiken-shippai")
    expect(page.locator("#kb-compare")).to_contain_text("もう1件えらぶと")
    page.get_by_label("しぼる").fill("ない言葉")
    expect(page.locator(".kb-choices [role=status]")).to_have_text("0件あります。")
    page.get_by_label("しぼる").fill("")
    page.get_by_role("link", name=re.compile("^表に足す")).first.click()
    expect(page.locator(".kb-compare thead th")).to_have_count(2)
    page.go_back()
    expect(page.locator(".kb-compare thead th")).to_have_count(1)


def test_who_comes_back_finds_the_list_narrowed_as_it_was(compare):
    page = compare("")
    page.get_by_label("しぼる").fill("電子化")
    said = page.locator(".kb-choices [role=status]").inner_text()
    page.get_by_role("link", name=re.compile("^表に足す")).first.click()
    expect(page.locator(".kb-compare thead th")).to_have_count(1)
    expect(page.get_by_label("しぼる")).to_have_value("")
    page.go_back()
    expect(page.get_by_label("しぼる")).to_have_value("電子化")
    expect(page.locator(".kb-choices [role=status]")).to_have_text(said)


@pytest.mark.parametrize(
    ("query", "columns", "note"),
    [
        ("", 0, "下の一覧からえらんでください"),
        ("c=&x=1&constructor=2&__proto__=3", 0, "下の一覧からえらんでください"),
        ("c=__proto__&c=../../x&c=%3Cscript%3E&c=shiken-jisseki", 1, "3件は、このサイトにありません"),
        (f"{TWO}&c=shiken-jisseki", 2, "同じ事例は1回だけ"),
        (TWO + "".join(f"&c=nai-{number}" for number in range(400)), 2, "400件は、このサイトにありません"),
    ],
)
def test_nothing_in_an_address_breaks_the_page_and_what_is_left_out_is_told(compare, query, columns, note):
    page = compare(query)
    expect(page.locator("#kb-compare")).to_contain_text(note)
    expect(page.locator(".kb-compare thead th")).to_have_count(columns)


def test_a_case_is_shown_under_the_name_it_had_and_passed_on_by_the_one_it_has(compare):
    page = compare("c=shiken-kyumei&c=shiken-shippai&c=shiken-jisseki")
    expect(page.locator(".kb-compare thead th")).to_have_count(2)
    expect(page.locator("#kb-compare")).to_contain_text("同じ事例は1回だけ")
    assert "c=shiken-jisseki&c=shiken-shippai" in page.get_by_label("この表のアドレス").input_value()


def test_a_case_that_the_list_has_no_room_for_is_shown_from_its_address(open_from_folder, golden, tmp_path):
    site = shutil.copytree(golden.root / "site", tmp_path / "site")
    text = (site / "compare.html").read_text(encoding="utf-8")
    (site / "compare.html").write_text(
        text.replace("data-kb-choices", "data-kb-choices data-kb-more"), encoding="utf-8"
    )
    page = open_from_folder(site, "compare.html?c=shiken-chushi&c=../x")  # archived ones are in no list
    expect(page.locator(".kb-compare thead th")).to_have_count(1)
    expect(page.locator("#kb-compare")).to_contain_text("1件は、このサイトにありません")


def test_four_at_most_are_shown(browser, collection_site):
    site = collection_site.root / "site"
    slugs = cases_of(site)[:5]
    context = browser.new_context(offline=True)
    page = context.new_page()
    page.goto(f"file://{site}/compare.html?{'&'.join(f'c={slug}' for slug in slugs)}")
    expect(page.locator(".kb-compare thead th")).to_have_count(4)
    expect(page.locator("#kb-compare")).to_contain_text("4件まで")
    expect(page.get_by_role("link", name=re.compile("^表に足す"))).to_have_count(0)
    context.close()


def test_four_cases_of_the_collection_fit_on_two_sheets_in_type_that_can_be_read_with_mark_and_address(
    browser, collection_site
):
    site = collection_site.root / "site"
    slugs = cases_of(site)
    context = browser.new_context(offline=True)
    page, sheets = context.new_page(), {}
    for start in range(0, len(slugs), 4):
        query = "&".join(f"c={slug}" for slug in slugs[start : start + 4])
        page.goto(f"file://{site}/compare.html?{query}")
        page.locator(".kb-compare").wait_for()
        page.emulate_media(media="print")
        size = page.locator(".kb-compare td").last.evaluate("cell => parseFloat(getComputedStyle(cell).fontSize)")
        assert size * 72 / 96 >= 7.49
        pdf = page.pdf(prefer_css_page_size=True)
        assert b"841.9" in pdf.split(b"/MediaBox", 1)[1][:20]
        sheets[start] = sheets_of(pdf)
    context.close()
    assert {start: len(texts) for start, texts in sheets.items() if len(texts) > 2} == {}
    assert [
        start
        for start, texts in sheets.items()
        if "非公式サイトhttps://" not in "".join(texts) or "出典" not in "".join(texts)
    ] == []


def test_the_codes_of_letters_in_an_address_are_letters_on_paper(browser, collection_site):
    context = browser.new_context(offline=True)
    page = context.new_page()
    three = "c=koga-madoguchi-tanshuku&c=kyoto-kikan-system-sasshin-chudan&c=zentsuji-madoguchi"
    page.goto(f"file://{collection_site.root / 'site'}/compare.html?{three}")
    expect(page.locator(".kb-compare thead th")).to_have_count(3)
    link = row(page, "出典").locator("td a[data-kb-read]").first
    expect(link).to_have_attribute("href", re.compile("%e5%ba%83"))
    text = "".join(sheets_of(page.pdf(prefer_css_page_size=True)))
    assert "/広報こが-2025年1月号/" in text
    assert "%e5%ba" not in text
    context.close()


def test_sources_stand_on_paper_with_their_addresses(compare):
    page = compare(TWO)
    expect(page.locator(".kb-compare thead th")).to_have_count(2)
    addresses = (
        row(page, "出典").locator("td a").evaluate_all("links => links.map((link) => link.getAttribute('href'))")
    )
    (text,) = sheets_of(page.pdf(prefer_css_page_size=True))
    assert addresses
    assert [address for address in addresses if address not in text] == []


def test_the_table_is_saved_as_it_is_shown_for_excel_and_no_cell_is_a_formula(compare):
    page = compare(TWO)
    expect(page.locator(".kb-compare thead th")).to_have_count(2)
    page.locator(".kb-compare tbody td").first.evaluate("cell => { cell.textContent = '=1+1'; }")
    with page.expect_download() as saving:
        page.get_by_role("button", name="この表をCSVで保存").click()
    assert saving.value.suggested_filename == "kuraberu.csv"
    text = Path(saving.value.path()).read_bytes().decode("utf-8")
    assert text.startswith("\ufeff")
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    head, first = rows[0], rows[1]
    assert (head[0], len(head)) == ("項目", 3)
    assert "外す" not in text
    assert first[:2] == ["答え", "'=1+1"]
    told = {name: cells for name, *cells in rows[:-1]}
    assert told["成果"] == ["成果あり", "うまくいかなかった"]
    assert "https://www.example.jp/hokoku" in told["出典"][0]
    assert rows[-1][0] == "出典"
    assert rows[-1][2] == "CC BY 4.0"


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_axe_finds_nothing_and_only_the_table_scrolls_sideways(compare, size):
    page = compare(TWO, size=size, watched=False)
    page.locator(".kb-compare").wait_for()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    page.get_by_role("region", name="2件の事例をくらべた表").focus()
    page.emulate_media(media="print")
    assert [fault for fault in violations(page) if not fault.startswith("target-size")] == []  # nobody taps on paper


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("path", [f"compare.html?{TWO}", "compare.html", "basket.html", "index.html"])
def test_nothing_moves_while_a_page_made_by_scripts_loads_on_a_slow_machine(compare, golden, path, size):
    page = compare(size=size, watched=False)
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.add_init_script(SHIFTS)
    page.goto(f"{(golden.root / 'site').as_uri()}/{path}")
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    page.locator(".kb-compare, .kb-choices [role=status], .kb-note, [data-kb-town] input").first.wait_for()
    assert page.evaluate("window.shifted") <= 0.02


def test_on_a_phone_two_cases_are_seen_side_by_side_below_the_label_of_each_row(compare):
    page = compare(TWO, size=PHONE)
    cells = row(page, "成果").first.locator("td")
    expect(cells.nth(1)).to_be_visible()
    label, left, right = (one.bounding_box() for one in (row(page, "成果").first.locator("th"), *cells.all()))
    assert label["y"] + label["height"] <= left["y"] == right["y"]
    assert left["x"] + left["width"] <= right["x"]
    assert right["x"] + right["width"] <= PHONE["width"]
    told = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name="成果"))
    expect(told.first.get_by_role("cell")).to_have_count(2)


def test_without_scripts_the_page_says_what_it_needs_and_lists_every_case(compare, golden):
    page = compare(TWO, scripts=False)
    expect(page.locator("[data-kb-needs-script]")).to_contain_text("JavaScript")
    cases = {*cases_of(golden.root / "site")}
    listed = {one.get_attribute("data-kb-slug") for one in page.locator("[data-kb-slug]").all()}
    assert cases - listed == {"shiken-chushi"}  # archived
