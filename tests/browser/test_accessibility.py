"""axe finds nothing on any page kind, at either size, on screen and in print; text is large enough and reflows."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

SIZES = {"desktop": {"width": 1366, "height": 768}, "phone": {"width": 375, "height": 812}}
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def violations(page: Page) -> list[str]:
    """Return what axe objects to, one line for each element."""
    found = Axe().run(page, options=RULES).response["violations"]
    return [f"{rule['id']}: {node['html'][:120]}" for rule in found for node in rule["nodes"]]


@pytest.mark.parametrize("size", SIZES)
def test_axe_finds_nothing_on_any_page_kind(open_page, go_to, page_kinds, size):
    page = open_page(size=SIZES[size])
    found = {}
    for path in page_kinds:
        go_to(page, path)
        if wrong := violations(page):
            found[path] = wrong
    assert found == {}


def test_axe_finds_nothing_in_print(open_page, go_to, page_kinds):
    page = open_page()
    page.emulate_media(media="print")
    found = {}
    for path in page_kinds:
        go_to(page, path)
        if wrong := violations(page):
            found[path] = wrong
    assert found == {}


def test_axe_finds_nothing_while_the_search_is_open(open_page):
    page = open_page()
    page.keyboard.press("/")
    page.locator(".md-search__input").fill("窓口")
    page.keyboard.press("End")  # the theme looks at the field when a key is let go
    page.locator(".md-search-result__link").first.wait_for(timeout=10_000)
    assert violations(page) == []


@pytest.mark.parametrize("width", [320, 683], ids=["320 px", "1366 px at 200 %"])
def test_nothing_needs_sideways_scrolling(open_page, go_to, page_kinds, width):
    page = open_page(size={"width": width, "height": 640})
    too_wide = []
    for path in page_kinds:
        go_to(page, path)
        if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            too_wide.append(path)
    assert too_wide == []


def test_no_text_is_smaller_than_fourteen_pixels_and_running_text_is_seventeen(open_page, go_to, page_kinds):
    page = open_page()
    smallest = {}
    for path in page_kinds:
        go_to(page, path)
        smallest[path] = page.evaluate(
            """() => Math.min(...[...document.querySelectorAll('main *')]
                .filter(element => [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim())
                    && element.checkVisibility())
                .map(element => parseFloat(getComputedStyle(element).fontSize)))"""
        )
    assert {path: size for path, size in smallest.items() if size < 14} == {}
    go_to(page, next(path for path in page_kinds if path.startswith("cases/")))
    assert page.evaluate("getComputedStyle(document.querySelector('article h2 ~ p')).fontSize") == "17px"
