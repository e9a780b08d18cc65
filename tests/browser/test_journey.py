"""What a reader does: from the first page to a case and back, by search, by keyboard, without scripts."""

import re
from urllib.parse import unquote

import pytest
from playwright.sync_api import Page, expect

from tools.chromium import served


def test_a_reader_goes_from_home_by_theme_to_a_case_to_a_related_entry_and_back(open_page):
    page: Page = open_page()
    page.locator(".kb-cross a[href^='themes/']").first.click()
    page.wait_for_url(re.compile(r"/themes/[a-z-]+\.html$"))
    theme = page.locator("h1").inner_text()
    page.locator("main a[href*='cases/']").first.click()
    page.wait_for_url(re.compile(r"/cases/[a-z0-9-]+\.html$"))
    case = page.locator("h1").inner_text()
    page.locator(".kb-related a").first.click()
    page.wait_for_url(re.compile(r"/(cases|threads)/[a-z0-9-]+\.html$"))
    expect(page.locator("h1")).not_to_have_text(case)
    page.go_back()
    expect(page.locator("h1")).to_have_text(case)
    page.go_back()
    expect(page.locator("h1")).to_have_text(theme)


PLACES = pytest.mark.parametrize("disk", [False, True], ids=["served", "from a folder"])


@PLACES
def test_the_large_field_leads_to_the_search_page(open_page, disk):
    page: Page = open_page(disk=disk)
    field = page.locator("main input[type=search]")
    field.press_sequentially("アンケート", delay=30)
    expect(field).to_be_focused()
    field.press("Enter")
    page.wait_for_url(re.compile(r"/search\.html\?q="))
    expect(page.locator("#ja-search-query")).to_have_value("アンケート")
    page.locator(".ja-search__title a", has_text="アンケート").first.click()
    page.wait_for_url(re.compile(r"/(cases|threads)/"))


def test_a_case_is_reached_by_keyboard_alone(open_page):
    page: Page = open_page()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.classList.contains('kb-skip')")
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("/themes\\/(?!index)/.test(document.activeElement.getAttribute('href') || '')"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/themes/"))
    for _ in range(120):
        page.keyboard.press("Tab")
        if page.evaluate("/cases\\//.test(document.activeElement.getAttribute('href') || '')"):
            break
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/cases/"))


@pytest.mark.parametrize("disk", [False, True], ids=["served", "from a folder"])
def test_every_page_kind_is_complete_without_scripts(open_page, page_kinds, disk):
    page: Page = open_page(scripts=False, disk=disk)
    start = page.url.removesuffix("index.html")
    for path in page_kinds:
        page.goto(start + path)
        expect(page.locator("h1"), path).to_have_count(1)
        assert len(page.locator("main").inner_text()) > 80, path


def test_details_open_without_scripts(open_page, site):
    theme = next(path for path in sorted((site / "themes").glob("*.html")) if "<details" in path.read_text("utf-8"))
    page: Page = open_page(f"themes/{theme.name}", scripts=False)
    details = page.locator("main details").first
    details.locator("summary").click()
    expect(details).to_have_attribute("open", "")


@pytest.mark.parametrize("path", ["nai.html", "cases/nai.html", "a/b/c/d/nai", "cases/"])
def test_the_page_for_lost_addresses_leads_on_at_any_depth_below_any_root(browser, site, path):
    page = browser.new_page()
    asked = []
    with served(site) as address:  # at another root than the site was made for
        lost = (site / "404.html").read_text("utf-8")
        page.route(f"{address}/{path}", lambda route: route.fulfill(status=404, body=lost, content_type="text/html"))
        page.on("request", lambda request: asked.append((request.method, request.url.rpartition("/")[2])))
        page.goto(f"{address}/{path}")
        link = page.get_by_role("link", name="質問一覧")
        expect(link).to_have_attribute("href", "/questions.html")
        assert {name for method, name in asked if method == "HEAD"} <= {"addresses.txt"}
        assert [method for method, _name in asked].count("GET") == 1
        link.click()
        expect(page.locator("h1")).to_have_text("質問一覧")
    page.close()


def test_the_page_for_lost_addresses_leads_on_from_a_folder(open_page):
    page = open_page("404.html", disk=True)
    page.get_by_role("link", name="質問一覧").click()
    expect(page.locator("h1")).to_have_text("質問一覧")


@PLACES
def test_an_old_address_leads_on_to_the_same_question_and_section_and_back_leads_past_it(browser, golden, disk):
    context = browser.new_context(offline=disk)
    page = context.new_page()
    with served(golden.root / "site") as address:
        site = f"file://{golden.root}/site" if disk else address
        page.goto(f"{site}/index.html")
        page.goto(f"{site}/cases/shiken-kyumei.html?answer=1#取り組み")
        page.wait_for_url("**/cases/shiken-jisseki.html*")
        assert unquote(page.url).endswith("/cases/shiken-jisseki.html?answer=1#取り組み")
        page.go_back()
        page.wait_for_url("**/index.html")
    context.close()


@pytest.mark.parametrize("width", [1366, 683, 375, 320])
def test_that_the_site_is_unofficial_is_said_at_every_width_and_on_paper(open_page, width):
    page = open_page("cases/ishikari-shimin-anketo.html", size={"width": width, "height": 700})
    expect(page.locator(".kb-header__note")).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth") == width
    page.emulate_media(media="print")
    expect(page.locator(".kb-review__address")).to_contain_text("非公式サイト")
    expect(page.locator(".kb-review__address")).to_be_visible()
