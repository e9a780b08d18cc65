"""The formula of a case worked out for the reader's own place: by keyboard, aloud, at any width, without scripts."""

import re

import pytest
from conftest import DESKTOP, PHONE
from playwright.sync_api import expect
from test_accessibility import violations

EXAMPLE = "たとえば、件数が2倍（1回200件）でほかは同じ団体なら、取り組み前は年700時間です。"
NOTE = "4つの欄に、0から100万までの数を入れてください。"


@pytest.fixture
def made(golden):
    """The golden site, one of whose cases has a formula and results of others."""
    return golden.root / "site"


@pytest.fixture
def case(open_from_folder, made):
    """Open that case from a folder."""
    return lambda **how: open_from_folder(made, "cases/shiken-jisseki.html", **how)


def test_the_form_begins_with_the_numbers_of_the_case_and_says_what_the_page_says(case):
    page = case()
    for number, value in enumerate(("100", "17.5", "12", "1")):
        expect(page.locator(".kb-yours input").nth(number)).to_have_value(value)
    result = page.locator(".kb-yours output")
    expect(result).to_have_attribute("aria-live", "polite")
    expect(result).to_have_text(
        "取り組み前は年350時間です。この事例と同じ割合（約77%減）で変われば年80時間になり、年270時間減ります。"
    )


def test_the_worked_example_and_the_form_say_the_same_of_the_same_numbers(case):
    page = case()
    page.get_by_label("1回の件数（件）").fill("200")
    example = page.locator(".kb-yours > p").first.inner_text()
    assert example.startswith(EXAMPLE)
    assert example.endswith(page.locator(".kb-yours output").inner_text())


def test_hours_are_worked_out_anew_by_keyboard_alone(case):
    page = case()
    page.get_by_label("1回の件数（件）").focus()
    for keys in ("3000", "10", "24", "2"):
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
        page.keyboard.press("Control+A")
        page.keyboard.type(keys)
        page.keyboard.press("Tab")
    expect(page.locator(".kb-yours output")).to_have_text(
        "取り組み前は年24,000時間です。この事例と同じ割合（約77%減）で変われば年5,486時間になり、年18,514時間減ります。"
    )
    assert page.url.endswith("/shiken-jisseki.html")


@pytest.mark.parametrize("value", ["", "-1", "9999999999"])
def test_what_is_no_number_of_cases_is_told_and_then_forgotten(case, value):
    page = case()
    field, result = page.get_by_label("関わる人数（人）"), page.locator(".kb-yours output")
    field.fill(value)
    expect(result).to_have_text(NOTE)
    field.fill("2")
    expect(result).to_contain_text("年700時間です")


def test_enter_sends_nothing_and_stays_on_the_page(case):
    page = case()
    page.get_by_label("1年の回数（回）").press("Enter")
    assert page.url.endswith("/shiken-jisseki.html")


def test_without_scripts_a_worked_example_stands_there(case):
    page = case(scripts=False)
    expect(page.locator(".kb-yours__form")).to_have_count(0)
    expect(page.locator(".kb-yours")).to_contain_text(EXAMPLE)


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("media", ["screen", "print"])
def test_axe_finds_nothing_and_nothing_needs_sideways_scrolling(case, size, media):
    page = case(size=size, watched=False)  # axe asks for the style sheets, which a folder does not give
    page.emulate_media(media=media)
    page.locator(".kb-level__all summary").dispatch_event("click")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_on_paper_the_formula_stays_and_the_form_goes(case):
    page = case()
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4", prefer_css_page_size=True))) == 1
    page.emulate_media(media="print")
    expect(page.locator(".kb-hours")).to_be_visible()
    expect(page.locator(".kb-replications")).to_be_visible()
    expect(page.locator(".kb-yours")).not_to_be_visible()
