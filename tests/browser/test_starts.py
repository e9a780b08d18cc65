"""Who is new to a job: from the first page or the search to three steps, and on."""

import re

from conftest import PHONE
from playwright.sync_api import expect


def test_who_is_new_gets_from_the_first_page_over_a_step_to_an_entry(open_page):
    page = open_page("index.html", size=PHONE)
    page.get_by_role("link", name="窓口の担当になったら").click()
    steps = page.locator(".kb-step")
    expect(steps).to_have_count(3)
    for number, word in enumerate("一二三", 1):
        expect(
            steps.nth(number - 1).get_by_role("heading", name=re.compile(f"^手順 ?{number} 試験の{word}$"))
        ).to_have_count(1)
    steps.nth(0).get_by_role("link").first.click()
    expect(page.locator("h1")).to_have_text("書かない窓口は何から始めますか")


def test_a_step_that_offers_a_search_shows_what_is_found(open_page):
    page = open_page("paths/hajime.html")
    page.get_by_role("link", name="「窓口の予約」でさがす").click()
    expect(page.locator(".ja-search__item").first).to_contain_text("窓口の予約を電話から切り替えた")
    expect(page.locator(".ja-search__field")).to_have_value("窓口の予約")


def test_a_start_page_is_found_by_what_its_reader_types_and_offers_the_list_of_the_others(open_page):
    page = open_page("search.html?q=担当になったばかりで何を読めばいいか")
    page.get_by_role("link", name="窓口の担当になったら").first.click()
    page.get_by_label("現在位置").get_by_role("link", name="始め方").click()
    expect(page.locator(".kb-card__title")).to_have_text(["窓口の担当になったら"])
    expect(page.locator(".kb-local [aria-current=page]")).to_have_text("始め方")
