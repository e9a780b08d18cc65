"""axe finds nothing on any page kind, in any size, on screen and in print; text is large enough, reflows and stays."""

import json
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import DESKTOP, PHONE
from playwright.sync_api import Page
from test_search_page import SHIFTS

AXE = Axe().axe_script
NARROW, ZOOMED = {"width": 320, "height": 640}, {"width": 683, "height": 384}
SIZES = {"desktop": DESKTOP, "desktop at 200 %": ZOOMED, "phone": PHONE, "narrow": NARROW}
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}
SMALLEST_TEXT = """() => Math.min(...[...document.querySelectorAll('main *')]
    .filter(element => [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim())
        && element.checkVisibility())
    .map(element => parseFloat(getComputedStyle(element).fontSize)))"""
WIDER_THAN_THE_SCREEN = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


ON_PAPER = {**RULES, "rules": {"target-size": {"enabled": False}}}  # nobody presses a link of a sheet


def violations(page: Page, rules: dict[str, object] = RULES) -> list[str]:
    """Return what axe objects to, one line for each element."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    found = page.evaluate("(rules) => axe.run(rules)", rules)["violations"]
    return [f"{rule['id']}: {node['html'][:120]}" for rule in found for node in rule["nodes"]]


def look_at(page: Page) -> dict[str, object]:
    """Return what is measured of a page, by the name of each measure."""
    told: dict[str, object] = {"smallest": page.evaluate(SMALLEST_TEXT)}
    for name, size in SIZES.items():
        page.set_viewport_size(size)
        told[name] = violations(page)
        told[f"{name}, wide"] = page.evaluate(WIDER_THAN_THE_SCREEN)
    page.set_viewport_size(DESKTOP)
    page.emulate_media(media="print")
    told["print"] = violations(page, ON_PAPER)
    page.emulate_media(media="screen")
    return told


def shifted(page: Page, load: Callable[[], object]) -> float:
    """Return how far what is seen moves while a page is loaded on a machine a quarter as fast.

    The window must have had its size from its beginning: what moves because it is made smaller counts as well.
    """
    processor = page.context.new_cdp_session(page)
    processor.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    load()
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    processor.send("Emulation.setCPUThrottlingRate", {"rate": 1})
    processor.detach()
    return page.evaluate("window.shifted")


@pytest.fixture
def measured(made_once, open_page, go_to, page_kinds):
    """Return how each kind of page does by one measure; every page is opened once for all of them."""

    def walk(folder):
        page, phone, found = open_page(), open_page(size=PHONE), {}
        phone.add_init_script(SHIFTS)
        for path in page_kinds:
            moved = shifted(phone, lambda path=path: go_to(phone, path))
            go_to(page, path)
            found[path] = {"moved": moved} | look_at(page)
        (folder / "found.json").write_text(json.dumps(found), encoding="utf-8")

    found = json.loads((made_once("measured", walk) / "found.json").read_text(encoding="utf-8"))
    assert len(found) == len(page_kinds)
    return lambda measure: {path: told[measure] for path, told in found.items()}


@pytest.mark.parametrize("size", SIZES)
def test_axe_finds_nothing_on_any_page_kind(measured, size):
    assert {path: wrong for path, wrong in measured(size).items() if wrong} == {}


def test_axe_finds_nothing_in_print(measured):
    assert {path: wrong for path, wrong in measured("print").items() if wrong} == {}


def test_axe_finds_nothing_while_the_search_is_open(open_page):
    page = open_page("glossary.html")
    page.keyboard.press("/")
    page.locator(".md-search__input").fill("窓口")
    page.keyboard.press("End")  # the theme looks at the field when a key is let go
    page.locator(".md-search-result__link").first.wait_for(timeout=10_000)
    assert violations(page) == []


@pytest.mark.parametrize("size", SIZES)
def test_nothing_needs_sideways_scrolling(measured, size):
    assert [path for path, too_wide in measured(f"{size}, wide").items() if too_wide] == []


def test_nothing_moves_while_a_page_loads_on_a_slow_phone(measured):
    assert {path: moved for path, moved in measured("moved").items() if moved > 0.02} == {}


def test_nothing_moves_while_a_form_is_made_on_a_slow_desktop(open_page, go_to):
    page = open_page()
    page.add_init_script(SHIFTS)
    assert shifted(page, lambda: go_to(page, "form/case.html")) <= 0.02


def test_no_text_is_smaller_than_fourteen_pixels_and_running_text_is_seventeen(measured, open_page, page_kinds):
    assert {path: size for path, size in measured("smallest").items() if size < 14} == {}
    page = open_page(next(path for path in page_kinds if path.startswith("cases/")))
    assert page.evaluate("getComputedStyle(document.querySelector('#kb-main > h2 ~ p')).fontSize") == "17px"
