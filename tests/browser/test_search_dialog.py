"""The dialog of builders whose theme brings none, on pages without the script of the theme."""

import re

import pytest
from builders import ROOT
from playwright.sync_api import expect

DIALOG = ROOT / "generator/site/builders/zensical-dialog.js"
SCRIPT_OF_THE_THEME = re.compile(r'<script src="[^"]*assets/javascripts/bundle[^"]*"></script>')
BRIDGE = '<script src="assets/search-bridge.js"></script>'
PAGE = "glossary.html"


@pytest.fixture
def page(open_page, site):
    """A page as Zensical's adapter hands it over."""
    page = open_page(PAGE)
    html = SCRIPT_OF_THE_THEME.sub("", (site / PAGE).read_text("utf-8"))
    assert BRIDGE in html
    html = html.replace('class="no-js"', 'class="js"')  # the one other thing that it does for the field
    html = html.replace(BRIDGE, f'<script src="assets/search-dialog.js"></script>{BRIDGE}')
    page.route(f"**/{PAGE}", lambda route: route.fulfill(body=html, content_type="text/html; charset=utf-8"))
    page.route("**/assets/search-dialog.js", lambda route: route.fulfill(path=DIALOG))
    page.reload()
    return page


def field(page):
    return page.locator(".md-search__input")


def ask(page, words):
    page.keyboard.press("/")
    field(page).fill(words)
    return page.locator(".md-search-result__item")


def test_it_finds_pages_counts_them_and_leads_there(page):
    found = ask(page, "アンケート")
    expect(page.locator(".md-search-result__meta")).to_have_text(re.compile("^[0-9]+件見つかりました"))
    expect(found.first.locator("mark").first).to_be_visible()
    found.first.locator("a", has_text="アンケート").first.click()
    page.wait_for_url(re.compile("/(cases|threads)/"))


def test_it_opens_by_key_by_button_and_by_the_field_and_closes_by_escape(page):
    dialog = page.get_by_role("dialog", name="サイト内検索")
    for opened in (lambda: page.keyboard.press("/"), lambda: page.keyboard.press("s"), lambda: field(page).click()):
        expect(dialog).to_have_count(0)
        opened()
        expect(dialog).to_be_visible()
        expect(field(page)).to_be_focused()
        page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)


def test_its_keys_are_those_of_text_where_one_types(page):
    ask(page, "")
    page.keyboard.type("s/f")
    expect(field(page)).to_have_value("s/f")


def test_arrows_go_through_the_results_and_round_over_the_field(page):
    found = ask(page, "文字")
    found.first.wait_for()
    if page.get_by_role("listbox").is_visible():  # of the questions below the field, which have these keys first
        page.keyboard.press("Escape")
    links = page.locator(".md-search-result__link")
    page.keyboard.press("ArrowDown")
    expect(links.first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(field(page)).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(links.last).to_be_focused()


def test_what_was_found_goes_with_the_words_and_the_same_words_find_it_again(page):
    found = ask(page, "文字")
    found.first.wait_for()
    page.get_by_label("入力を消す").click()
    expect(found).to_have_count(0)
    expect(field(page)).to_be_focused()
    field(page).fill("文字")
    found.first.wait_for()


def test_where_nothing_is_found_it_says_so(page):
    ask(page, "zzzz")
    expect(page.locator(".md-search-result__meta")).to_have_text("当てはまる記事が見つかりませんでした。")


def test_html_that_is_typed_stays_text(page):
    ask(page, "<img src=x onerror=alert(1)> 文字").first.wait_for()
    expect(page.locator(".md-search-result img")).to_have_count(0)


def test_return_leads_to_the_search_page(page):
    ask(page, "窓口").first.wait_for()
    page.keyboard.press("Enter")
    expect(page.locator("#ja-search-query")).to_have_value("窓口")
