"""The first page in a browser: one field, the table that leads to lists, and the reader's own town."""

import re

import pytest
from conftest import DESKTOP, PHONE
from playwright.sync_api import Page, expect

PLACES = pytest.mark.parametrize("disk", [False, True], ids=["served", "from a folder"])


@PLACES
def test_a_town_chosen_once_by_its_reading_shows_what_is_near_until_it_is_forgotten(open_page, disk):
    page: Page = open_page(disk=disk)
    town = page.locator("[data-kb-town]")
    field = page.get_by_label("うちの町")
    field.press_sequentially("はこだて")
    town.get_by_role("button", name="北海道函館市").click()
    expect(town).to_contain_text("うちの町: 北海道函館市（20万〜50万人）")
    expect(town.get_by_role("button", name="変える")).to_be_focused()
    page.reload()
    headings = ["同じ規模（20万〜50万人）", "同じ都道府県（北海道）"]  # which is a region of its own
    expect(town.locator("h3")).to_have_text(headings)
    titles = town.locator(".kb-town__cases a")
    expect(titles.first).to_be_visible()
    shown = titles.all_inner_texts()
    assert len(shown) == len(set(shown))
    assert "窓口の予約を電話から切り替えた" not in shown  # is its own
    ways = town.get_by_role("link", name="事例をすべて見る")
    expect(ways.last).to_have_text(re.compile(r"^北海道の事例をすべて見る（うちの町の1件を含む\d+件）$"))
    chip = page.locator(".kb-chip--mine")
    expect(chip.first).to_have_text("20万〜50万人（うちと同じ規模）")
    town.get_by_role("button", name="忘れる").click()
    expect(field).to_be_focused()
    page.reload()
    expect(town).to_contain_text("このパソコンにだけ覚え")
    expect(chip).to_have_count(0)


def test_where_nobody_of_the_same_size_did_anything_that_is_said_and_the_sizes_beside_it_are_shown(open_page):
    page: Page = open_page()
    town = page.locator("[data-kb-town]")
    page.get_by_label("うちの町").press_sequentially("おくしり")
    town.get_by_role("button", name="北海道奥尻町").click()
    expect(town.locator("h3")).to_have_text(["同じ都道府県（北海道）", "となりの規模（1万〜5万人）"])
    expect(town).to_contain_text("同じ規模（1万人未満）には、ほかの団体の事例がまだありません。")


def test_a_name_of_several_towns_is_left_to_the_reader_and_an_unknown_one_is_told(open_page):
    page: Page = open_page()
    town, field = page.locator("[data-kb-town]"), page.get_by_label("うちの町")
    field.press_sequentially("北海道")
    expect(town.get_by_role("button")).to_have_count(8)
    field.press("Enter")
    expect(town.get_by_role("button").first).to_be_focused()
    field.fill("ないまち")
    expect(town.get_by_role("status")).to_have_text("あてはまる市区町村がありません。")


def test_that_the_towns_cannot_be_loaded_is_told(browser, address):
    page: Page = browser.new_page()
    failed = []
    page.on("pageerror", lambda error: failed.append(str(error)))
    page.route("**/assets/towns.js", lambda route: route.abort())
    page.goto(f"{address}/index.html")
    page.get_by_label("うちの町").focus()
    status = page.locator("[data-kb-town]").get_by_role("status")
    expect(status).to_contain_text("読み込めませんでした")
    page.get_by_label("うちの町").fill("ないまち")
    expect(status).to_contain_text("読み込めませんでした")
    page.close()
    assert failed == []


def test_while_the_towns_are_loaded_none_is_said_to_be_missing(open_page):
    page: Page = open_page()
    held = []
    page.route("**/assets/towns.js", lambda route: held.append(route))  # noqa: PLW0108 - Playwright cannot take a builtin
    page.get_by_label("うちの町").fill("はこだて")
    status = page.locator("[data-kb-town]").get_by_role("status")
    expect(status).to_have_text("市区町村の一覧を読み込んでいます。")
    held[0].continue_()
    expect(status).to_have_text("候補が1件あります。")


@pytest.mark.parametrize(
    ("typed", "count"), [("函館市試験区", 1), ("北海道函館市試験区", 1), ("試験区", 0), ("函館区", 0)]
)
def test_a_ward_leads_to_its_city(open_page, typed, count):
    page: Page = open_page()
    page.get_by_label("うちの町").fill(typed)
    status = page.locator("[data-kb-town]").get_by_role("status")
    expect(status).to_have_text(f"候補が{count}件あります。" if count else "あてはまる市区町村がありません。")


@pytest.mark.parametrize("kept", ["{", "[]", '{"name":1}', '{"name":"x","prefecture":"x","band":9}'])
def test_a_town_that_cannot_be_read_is_none(open_page, kept):
    page: Page = open_page()
    page.evaluate("kept => localStorage.setItem('kb-town', kept)", kept)
    page.reload()
    expect(page.get_by_label("うちの町")).to_be_visible()


def test_the_first_page_has_one_field_for_questions_and_its_table_leads_to_lists(open_page):
    page: Page = open_page()
    expect(page.locator("input[type=search]:visible, .md-search__input:visible")).to_have_count(1)
    cell = page.locator(".kb-cross td[class*='kb-cross__'] a[href^='outcomes/']").first
    count = re.search(r"[\d,]+", cell.inner_text().replace("\n", ""))
    cell.click()
    page.wait_for_url(re.compile(r"/outcomes/[a-z]+/[a-z-]+\.html$"))
    assert count
    expect(page.locator(".kb-card")).to_have_count(int(count[0]))


def test_without_scripts_nothing_asks_for_a_town_and_the_sizes_lead_on(open_page):
    page: Page = open_page(scripts=False)
    expect(page.locator("[data-kb-town]")).to_be_hidden()
    page.locator(".kb-sizes a").first.click()
    page.wait_for_url(re.compile(r"/bands/[a-z0-9-]+\.html$"))


@pytest.mark.parametrize("path", ["questions.html", "newest.html", "outcomes/failed.html"])
def test_on_a_phone_the_matter_begins_above_the_middle_and_the_own_place_is_in_sight(open_page, path):
    page: Page = open_page(path, size={"width": 375, "height": 812})
    assert page.locator(".kb-local").bounding_box()["height"] <= 60
    expect(page.locator(".kb-local [aria-current]")).to_be_in_viewport()
    matter = page.locator("#kb-main :is(.kb-jumps, .kb-list, .kb-cards):visible").first
    assert matter.bounding_box()["y"] <= 420


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_the_page_of_a_theme_begins_with_its_questions_and_tells_of_itself_below(
    open_from_folder, collection_site, size
):
    for theme in ("koseki-jumin", "fukushi-iryo"):
        page = open_from_folder(collection_site.root / "site", f"themes/{theme}.html", size=size, watched=False)
        first = page.locator("#kb-main summary").first
        expect(first).to_be_in_viewport(ratio=1)
        expect(page.locator("#kb-main h2").first).to_have_text("質問と答え")
        expect(page.get_by_role("heading", name="このテーマについて")).to_be_attached()


@pytest.mark.parametrize("place", [".kb-hero__examples a", ".kb-numbers a", ".kb-cross tbody a"])
def test_narrow_columns_break_between_phrases_and_not_within_a_word(open_page, place):
    page: Page = open_page(size=PHONE)
    assert page.locator(place).first.evaluate("one => getComputedStyle(one).wordBreak") == "auto-phrase"
