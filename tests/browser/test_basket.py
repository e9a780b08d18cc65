"""The basket on the reader's PC, and the booklet made of it: whole, in order, mark and number on each sheet."""

import json
import re
import unicodedata

import pytest
from conftest import DESKTOP, PHONE, Watch
from pdf_text import sheets_of
from playwright.sync_api import expect
from test_accessibility import violations

ENTRIES = ["cases/shiken-jisseki", "threads/shiken-shitsumon", "cases/shiken-shippai"]
ON_SCREEN = ".kb-paper, .kb-document__meta"  # or on the paper of one page alone
WHOLE = f"h1, :scope > h2, :scope > p:not({ON_SCREEN}), :scope > ul > li, .kb-lead, .kb-evidence a, .kb-review__address"
BROUGHT = "&".join(f"e={path}" for path in ENTRIES)


@pytest.fixture
def visit(browser, golden):
    """Open pages of the golden site in one window, from its folder; nothing may go wrong."""
    site = golden.root / "site"
    context = browser.new_context(viewport=DESKTOP, locale="ja-JP", offline=True)
    watch = Watch(context, (f"file://{site}/",))
    page = context.new_page()

    def call(path):
        page.goto(f"file://{site}/{path}")
        return page

    call.is_watched = True
    yield call
    context.close()
    assert not call.is_watched or watch.faults == []


def filled(visit):
    for path in ENTRIES:
        visit(f"{path}.html").get_by_role("button", name="資料かごに入れる").click()
    return visit("basket.html")


def titles(page, count):
    """Return the titles in the basket, once so many are there and the booklet holds as many entries."""
    expect(page.locator(".kb-basket__title")).to_have_count(count)
    expect(page.locator(".kb-booklet__entry")).to_have_count(count)
    return page.locator(".kb-basket__title").all_inner_texts()


def test_entries_are_collected_counted_moved_and_taken_out(visit):
    page = visit(f"{ENTRIES[0]}.html")
    expect(page.locator(".kb-basket-link")).to_be_hidden()
    page = filled(visit)
    expect(page.locator(".kb-basket-link")).to_have_text("資料かご（3）")
    first, second, _third = titles(page, 3)
    page.get_by_role("button", name=re.compile("^下へ")).first.click()
    expect(page.locator(".kb-basket__title").first).to_have_text(second)
    expect(page.locator(":focus")).to_have_text(re.compile("^下へ"))
    page.get_by_role("button", name=re.compile("^出す")).last.click()
    expect(page.locator(".kb-basket__title")).to_have_count(2)
    assert titles(visit("basket.html"), 2) == [second, first]
    page.get_by_role("button", name="資料かごを空にする").click()
    expect(page.locator("#kb-basket")).to_contain_text("資料かごは空です")


def button(page, action, title):
    return page.get_by_role("button", name=re.compile(f"^{action} ?（{re.escape(title)}）"))


def test_whoever_uses_keys_goes_on_where_the_list_was_changed(visit):
    page = filled(visit)
    first, second, third = titles(page, 3)
    focused = page.locator("#kb-basket :focus")
    button(page, "下へ", second).press("Enter")
    expect(focused).to_have_id(button(page, "上へ", second).get_attribute("id"))  # it goes no further down
    button(page, "出す", first).press("Enter")
    expect(focused).to_have_id(button(page, "出す", third).get_attribute("id"))
    page.get_by_label("冊子の題名").focus()
    other = page.context.new_page()
    other.goto(page.url)
    button(other, "出す", third).click()
    assert titles(page, 1) == [second]
    expect(focused).to_have_id("kb-booklet-title")
    button(page, "出す", second).press("Enter")
    expect(focused).to_have_text("テーマから記事をえらぶ")


def test_a_basket_that_a_browser_brings_back_shows_what_was_done_since(visit):
    page = filled(visit)
    first, *_rest = titles(page, 3)
    key = page.evaluate("`kb-basket:${new URL('.', location.href).pathname}`")
    page.evaluate("([key, value]) => localStorage.setItem(key, value)", [key, json.dumps(ENTRIES[:1])])
    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    assert titles(page, 1) == [first]


def test_the_booklet_holds_every_entry_whole_and_in_order_with_cover_contents_and_numbers(visit):
    page = filled(visit)
    assert titles(page, 3)
    page.get_by_label("冊子の題名").fill("試験の冊子")
    sheets = sheets_of(page.pdf(prefer_css_page_size=True))
    assert "試験の冊子" in sheets[0]
    assert "非公式サイト" in sheets[0]
    assert "目次" in sheets[1]
    count = len(sheets)
    assert [number for number in range(2, count + 1) if f"{number}/{count}" not in sheets[number - 1]] == []
    assert [text for text in sheets if "非公式サイト" not in text] == []
    starts = [
        next(at for at, text in enumerate(sheets) if f"記事{part}(全3本)試験のサイト" in text) for part in (1, 2, 3)
    ]
    assert starts == sorted(set(starts))
    parts = ["".join(sheets[start:end]) for start, end in zip(starts, [*starts[1:], count], strict=True)]
    for path, part in zip(ENTRIES, parts, strict=True):
        entry = visit(f"{path}.html").locator("#kb-main")
        entry.locator(".kb-open__answer").evaluate_all("all => all.forEach(one => one.remove())")  # pressed, not read
        texts = entry.locator(WHOLE).all_inner_texts()
        assert [text for text in texts if squeezed(text) not in part] == []


def squeezed(text):
    return "".join(unicodedata.normalize("NFKC", text).split())


def test_an_address_brings_a_booklet_along_without_touching_the_basket(visit):
    page = visit(f"basket.html?title=%E6%B8%A1%E3%81%99%E5%86%8A%E5%AD%90&{BROUGHT}&e=../x&e=cases/shiken-jisseki")
    assert titles(page, 3)
    expect(page.get_by_label("冊子の題名")).to_have_value("渡す冊子")
    expect(page.locator(".kb-basket-link")).to_be_hidden()
    page.get_by_role("button", name="資料かごに移す").click()
    expect(page.locator(".kb-basket-link")).to_have_text("資料かご（3）")
    expect(page.get_by_label("冊子の題名")).to_have_value("渡す冊子")


@pytest.mark.parametrize("address", ["basket.html", f"basket.html?title=%E5%89%8D&{BROUGHT}"])
def test_the_title_of_a_booklet_is_there_when_its_reader_loads_it_anew_or_comes_back(visit, address):
    filled(visit)
    page = visit(address)
    page.get_by_label("冊子の題名").fill("勉強会の資料")
    page.reload()
    expect(page.locator("[data-kb-booklet-title]")).to_have_text("勉強会の資料")
    page.locator(".kb-basket__title a").first.click()
    page.wait_for_url("**/cases/*.html")
    page.go_back()
    expect(page.get_by_label("冊子の題名")).to_have_value("勉強会の資料")
    expect(page.locator("#kb-address")).to_have_value(re.compile("title=%E5%8B%89"))


def test_an_entry_that_was_collected_under_its_former_name_is_still_there(visit):
    page = visit("basket.html?e=cases/shiken-kyumei&e=threads/nai")
    visit.is_watched = False  # the script that is not there
    expect(page.locator(".kb-booklet__entry")).to_have_count(1)
    links = page.locator(".kb-basket__title a")
    expect(links).to_have_count(1)
    assert links.get_attribute("href").endswith("/cases/shiken-jisseki.html")
    assert "e=cases%2Fshiken-jisseki" in page.get_by_label("この冊子を渡すアドレス").input_value()


def test_a_theme_is_a_booklet_of_its_entries(visit):
    page = visit("themes/shiken-ichi.html")
    page.get_by_role("link", name="このページの記事を冊子にする").click()
    expect(page.locator(".kb-basket__title").first).to_be_visible()
    expect(page.locator(".kb-booklet__entry").first).to_be_attached()


@pytest.mark.parametrize("value", ["{", "null", "7", '{"a": 1}', '["../x", 3, null, "cases/UP", "javascript:1"]'])
def test_a_broken_store_never_breaks_a_page(visit, value):
    page = visit("basket.html")
    key = page.evaluate("`kb-basket:${new URL('.', location.href).pathname}`")
    page.evaluate("([key, value]) => localStorage.setItem(key, value)", [key, value])
    expect(visit("basket.html").locator("#kb-basket")).to_contain_text("資料かごは空です")
    page = visit(f"{ENTRIES[0]}.html")
    page.get_by_role("button", name="資料かごに入れる").click()
    assert json.loads(page.evaluate("key => localStorage.getItem(key)", key)) == [ENTRIES[0]]


def test_what_the_site_has_no_more_is_said_and_can_be_taken_out(visit):
    page = visit("basket.html")
    page.evaluate("localStorage.setItem(`kb-basket:${new URL('.', location.href).pathname}`, '[\"cases/naku-natta\"]')")
    page = visit("basket.html")
    expect(page.locator(".kb-basket__title")).to_contain_text("いまのサイトにありません")
    expect(page.get_by_role("button", name="印刷する")).to_be_disabled()
    visit.is_watched = False  # the script that is not there
    page.get_by_role("button", name=re.compile("^出す")).click()
    expect(page.locator("#kb-basket")).to_contain_text("資料かごは空です")


def test_a_browser_that_keeps_nothing_says_so_and_prints_what_an_address_brings(visit):
    page = visit("basket.html")
    page.context.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('no') } })")
    expect(visit("basket.html").locator("#kb-basket")).to_contain_text("残せません")
    assert titles(visit(f"basket.html?{BROUGHT}"), 3)
    visit.is_watched = False  # scripts of the theme ask for the store as well


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_axe_finds_nothing_and_nothing_needs_sideways_scrolling(visit, size):
    page = visit(f"basket.html?{BROUGHT}")
    page.set_viewport_size(size)
    assert titles(page, 3)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    page.emulate_media(media="print")
    assert [fault for fault in violations(page) if not fault.startswith("target-size")] == []  # nobody taps on paper
    visit.is_watched = False  # axe asks for the style sheets, which a folder does not give
