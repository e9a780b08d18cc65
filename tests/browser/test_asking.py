"""The questions below a field while one types: on the first page, in the dialog and on the search page alike."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import DESKTOP, PHONE
from playwright.sync_api import expect

TYPED = "窓口"
PLACES = {"hero": "index.html", "dialog": "glossary.html", "page": "search.html"}
FIELDS = {"hero": "#kb-hero-query", "dialog": ".md-search__input", "page": "#ja-search-query"}
EVERYWHERE = pytest.mark.parametrize("place", PLACES)
PRESS = """(field, [key, keyCode, isComposing]) => {
  const event = new KeyboardEvent("keydown", { key, isComposing, bubbles: true, cancelable: true });
  Object.defineProperty(event, "keyCode", { value: keyCode });
  field.dispatchEvent(event);
}"""


@pytest.fixture
def ask(open_page):
    """Type into the field of a place; return the page, the field and the lines below it."""

    def call(place, typed=TYPED, **options):
        page = open_page(PLACES[place], **options)
        if place == "dialog":
            page.keyboard.press("/")
        field = page.locator(FIELDS[place])
        field.click()
        field.press_sequentially(typed)
        lines = page.locator(f"{'.md-search' if place == 'dialog' else '#kb-main'} .ja-search__lines [role=option]")
        return page, field, lines

    return call


@EVERYWHERE
@pytest.mark.parametrize("disk", [False, True], ids=["served", "from a folder"])
def test_questions_stand_below_the_field_and_one_opens_the_page_that_answers(ask, place, disk):
    page, field, lines = ask(place, disk=disk)
    expect(lines).to_have_count(5)
    expect(field).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_text("近い質問が5件あります。")).to_have_count(1)
    field.press("ArrowDown")
    expect(lines.first).to_have_attribute("aria-selected", "true")
    expect(field).to_have_attribute("aria-activedescendant", lines.first.get_attribute("id"))
    field.press("ArrowUp")
    expect(field).not_to_have_attribute("aria-activedescendant", re.compile("."))
    field.press("ArrowUp")
    expect(lines.last).to_have_attribute("aria-selected", "true")
    expect(field).to_be_focused()
    field.press("ArrowDown")
    field.press("ArrowDown")
    expect(lines.first).to_have_attribute("aria-selected", "true")
    expect(lines.first).to_contain_text(TYPED)
    field.press("Enter")
    page.wait_for_url(re.compile(r"/(cases|threads)/"))


@EVERYWHERE
def test_return_in_the_field_itself_searches_and_escape_closes_the_lines_first(ask, place):
    page, field, lines = ask(place)
    expect(lines).to_have_count(5)
    field.press("Escape")
    expect(lines).to_have_count(0)
    expect(field).to_have_attribute("aria-expanded", "false")
    expect(field).to_have_value(TYPED)
    field.press("Enter")
    page.wait_for_url(re.compile(r"/search\.html\?q="))


@EVERYWHERE
def test_a_line_is_chosen_with_the_mouse(ask, place):
    page, _field, lines = ask(place, size=PHONE) if place == "hero" else ask(place)
    lines.first.click()
    page.wait_for_url(re.compile(r"/(cases|threads)/"))


@EVERYWHERE
def test_keys_of_an_input_method_are_left_to_it(ask, place):
    page, field, lines = ask(place)
    expect(lines).to_have_count(5)
    title = page.locator("#kb-main h1, main h1").first
    opened = title.inner_text()
    for key in (["ArrowDown", 229, True], ["ArrowDown", 229, False], ["Enter", 229, False], ["Escape", 229, True]):
        field.evaluate(PRESS, key)
    expect(lines).to_have_count(5)
    expect(page.locator("[role=option][aria-selected=true]")).to_have_count(0)
    expect(title).to_have_text(opened)


NARROW = [(place, size) for place in ("hero", "page") for size in (PHONE, {"width": 320, "height": 640})]


@pytest.mark.parametrize(("place", "size"), [*((place, DESKTOP) for place in PLACES), *NARROW])
def test_the_lines_are_no_fault_to_axe_and_need_no_sideways_scrolling(ask, place, size):
    page, field, lines = ask(place, size=size)
    expect(lines).to_have_count(5)
    field.press("ArrowDown")
    assert [one["id"] for one in Axe().run(page).response["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert all(line.bounding_box()["height"] >= 24 for line in lines.all())


def test_lines_wait_for_a_tenth_of_a_second_at_most_and_nothing_is_loaded_before_the_field_is_entered(open_page):
    page = open_page("index.html")
    assert page.evaluate("typeof jaSearchService") == "undefined"
    field, lines = page.locator(FIELDS["hero"]), page.locator("#kb-main [role=option]")
    field.press_sequentially("通知")
    expect(lines.first).to_be_visible()
    page.clock.install()
    page.clock.pause_at(page.evaluate("Date.now() + 1000"))  # from now on no timer of the page runs by itself
    field.fill("xyzzy")
    page.clock.run_for(100)
    expect(lines).to_have_count(0)
    field.fill("窓口")
    page.clock.run_for(100)
    expect(lines.first).to_be_visible()


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_where_nothing_fits_the_first_near_result_is_seen_without_scrolling(open_page, size):
    page = open_page("search.html?q=避難所 仕様書 入札", size=size)
    result = page.locator(".ja-search__item a").first
    expect(page.locator(".ja-search__help li")).to_have_count(1)
    assert result.bounding_box()["y"] + result.bounding_box()["height"] < size["height"]


def test_where_nothing_fits_questions_and_the_text_to_ask_stand_above_the_poor_results(open_page):
    page = open_page("search.html?q=避難所 仕様書 入札")
    status = page.locator(".ja-search__status")
    expect(status).to_have_text(re.compile("^ぴったりの記事がないかもしれません。近いもの[0-9]+件"))
    questions = page.locator(".ja-search__help li a")
    expect(questions).to_have_text(["避難所の受付に列ができる"])
    text = page.locator("#ja-search-ask")
    expect(text).to_have_value(re.compile("避難所 仕様書 入札"))
    way = page.locator(".ja-search__help summary")
    assert way.bounding_box()["y"] < page.locator(".ja-search__item").first.bounding_box()["y"]
    way.click()
    assert text.bounding_box()["y"] < page.locator(".ja-search__item").first.bounding_box()["y"]
    note = re.compile("^そのまま貼れる文です。試験会のチャンネルの一覧から、内容に合うところを選んで")
    expect(page.locator(".ja-search__help label")).to_have_text(note)
