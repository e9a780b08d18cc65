"""What waits for somebody to write: themes open one by one, the first is open, and paper shows all questions."""

import re

import pytest
from conftest import DESKTOP, PHONE
from playwright.sync_api import expect
from test_accessibility import violations
from test_print import as_printed, sheets_of

pytestmark = pytest.mark.collection


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_the_themes_are_a_list_of_which_the_first_is_open_and_any_other_opens(open_from_folder, collection_site, size):
    page = open_from_folder(collection_site.root / "site", "gaps.html", size=size, watched=False)
    themes = page.locator(".kb-open-themes > details")
    expect(themes.first.locator(".kb-open").first).to_be_visible()
    expect(themes.nth(1).locator(".kb-open").first).to_be_hidden()
    themes.nth(1).locator("summary").click()
    expect(themes.nth(1).get_by_role("link", name=re.compile("^答える")).first).to_be_visible()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_questions_stand_in_two_columns_where_there_is_room(open_from_folder, collection_site):
    page = open_from_folder(collection_site.root / "site", "gaps.html")
    threads = page.locator(".kb-open-themes > details").first.locator(".kb-open")
    expect(threads.nth(1)).to_be_visible()
    boxes = [threads.nth(number).bounding_box() for number in (0, 1)]
    assert boxes[0]["y"] == boxes[1]["y"]
    assert boxes[0]["x"] < boxes[1]["x"]


def test_an_address_of_a_theme_opens_it_and_paper_shows_every_question(open_from_folder, collection_site):
    page = open_from_folder(collection_site.root / "site", "gaps.html")
    closed = page.locator(".kb-open-themes > details").nth(1)
    anchor = closed.locator("ul[id]").get_attribute("id")
    texts = page.locator(".kb-open > ul > li").evaluate_all(
        "all => all.map((one) => one.firstChild.textContent.trim())"
    )
    assert len(texts) > 30
    paper = "".join(sheets_of(page.pdf()))
    assert [text for text in texts if as_printed(text) not in paper] == []
    page.goto(f"{page.url}#{anchor}")
    expect(closed.locator(".kb-open").first).to_be_visible()
