"""The page of a case or a thread: the answer stands first, and the entry can be handed on."""

import re

import pytest
from conftest import DESKTOP, PHONE
from playwright.sync_api import expect

BELOW = """bottom => [...document.querySelectorAll(
  "#kb-main :is(h1, .kb-lead, .kb-head__place, .kb-head__day, .kb-head .kb-chips, .kb-key)",
)].filter(part => part.getBoundingClientRect().bottom > bottom).map(part => part.className || part.tagName)"""


@pytest.mark.parametrize(("size", "bottom"), [(DESKTOP, 500), (PHONE, 812)], ids=["desktop", "phone"])
def test_the_answer_of_every_entry_stands_on_the_first_screen(open_page, go_to, site, size, bottom):
    page, late = open_page(size=size), {}
    for path in sorted([*site.glob("cases/*.html"), *site.glob("threads/*.html")]):
        go_to(page, path.relative_to(site).as_posix())
        late[path.stem] = page.evaluate(BELOW, bottom)
    assert {name: parts for name, parts in late.items() if parts} == {}


@pytest.mark.parametrize(("day", "told"), [("2026-11-30", False), ("2028-02-01", True)])
def test_an_entry_says_that_it_is_past_its_review_on_the_day_it_is_read(browser, site, day, told):
    context = browser.new_context(locale="ja-JP", offline=True, timezone_id="Asia/Tokyo")
    page = context.new_page()
    page.clock.set_fixed_time(f"{day}T03:00:00Z")
    page.goto((site / "cases/hakodate-yoyaku.html").as_uri())
    expect(page.get_by_role("button", name="リンクをコピー")).to_be_visible()  # the scripts have run
    for part in (page.locator(".kb-banner--warning"), page.locator(".kb-head__day strong")):
        expect(part).to_be_visible(visible=told)
    page.goto(f"{site.as_uri()}/search.html?q=窓口の予約")
    found = page.locator(".ja-search__item", has_text="窓口の予約を電話から切り替えた")
    expect(found).to_be_visible()
    expect(found.get_by_text("要確認")).to_have_count(1 if told else 0)
    context.close()


BODY = "() => document.querySelector('#kb-main > h2').getBoundingClientRect().top"


@pytest.mark.slow
def test_on_a_phone_the_text_of_every_entry_begins_on_the_first_screen_or_right_below_it(
    open_from_folder, collection_site
):
    site = collection_site.root / "site"
    page, late = open_from_folder(site, "index.html", size=PHONE), {}
    for path in sorted([*site.glob("cases/*.html"), *site.glob("threads/*.html")]):
        page.goto(path.as_uri())
        late[path.stem] = page.evaluate(BODY)
    assert late
    assert {name: top for name, top in late.items() if top >= 850} == {}


@pytest.mark.parametrize("scripts", [True, False])
def test_on_a_phone_a_door_keeps_all_but_a_figure_and_a_fact_closed(open_page, site, scripts):
    page = open_page(f"cases/{min((site / 'cases').glob('*.html')).name}", size=PHONE, scripts=scripts)
    door = page.locator(".kb-side__door > summary")
    expect(door).to_be_visible()
    assert door.bounding_box()["height"] >= 24
    expect(page.locator(".kb-side dt").filter(visible=True)).to_have_count(1)
    expect(page.locator(".kb-actions")).not_to_be_visible()
    door.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".kb-actions")).to_be_visible()
    expect(page.get_by_text("次の確認期限")).to_be_visible()
    assert page.evaluate("() => document.documentElement.scrollWidth - innerWidth") == 0


def test_beside_the_text_and_on_paper_there_is_no_door_and_everything_shows(open_page, site):
    page = open_page(f"cases/{min((site / 'cases').glob('*.html')).name}")
    door, last = page.locator(".kb-side__door"), page.locator(".kb-side dt", has_text="次の確認期限")
    expect(page.locator(".kb-actions")).to_be_visible()
    expect(last).to_be_visible()
    expect(door).not_to_be_visible()
    page.set_viewport_size(PHONE)
    page.emulate_media(media="print")
    expect(last).to_be_visible()
    expect(door).not_to_be_visible()


@pytest.mark.parametrize("width", [820, 683], ids=["a tablet", "a desktop at 200 %"])
def test_where_two_columns_fit_everything_stands_open_above_the_text(open_page, site, width):
    page = open_page(f"cases/{min((site / 'cases').glob('*.html')).name}", size={"width": width, "height": 768})
    actions, last = page.locator(".kb-actions"), page.locator(".kb-side dt", has_text="次の確認期限")
    expect(page.locator(".kb-side__door")).not_to_be_visible()
    expect(actions).to_be_visible()
    expect(last).to_be_visible()
    assert last.bounding_box()["x"] + last.bounding_box()["width"] < actions.bounding_box()["x"]
    assert page.evaluate("() => document.documentElement.scrollWidth - innerWidth") == 0


def test_on_a_phone_a_figure_that_stands_above_the_text_is_told_once_and_one_with_more_to_say_again(open_page):
    page = open_page(size=PHONE)
    page.evaluate(
        """() => document.querySelector("#kb-main").insertAdjacentHTML("beforeend", `
          <ul class="kb-bars" id="several"><li class="kb-bars__told">一</li><li>二</li></ul>
          <ul class="kb-bars" id="alone"><li class="kb-bars__told">一</li></ul>`)"""
    )
    expect(page.locator("#several > li").filter(visible=True)).to_have_text(["二"])
    expect(page.locator("#alone > li")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator("#several > li").filter(visible=True)).to_have_text(["一", "二"])


@pytest.mark.parametrize("disk", [False, True], ids=["served", "from a folder"])
def test_the_public_address_is_copied_and_said_to_be(open_page, site, disk):
    page = open_page(f"cases/{min((site / 'cases').glob('*.html')).name}", disk=disk)
    address = page.locator("[data-kb-copy]").first.get_attribute("data-kb-copy")
    assert address.startswith("https://")
    page.get_by_role("button", name="リンクをコピー").click()
    expect(page.locator("[data-kb-said]")).to_have_text("公開ページのリンクをコピーしました")


def test_without_scripts_no_button_that_does_nothing_is_shown_and_the_mail_is_a_link(open_page, site):
    page = open_page(f"cases/{min((site / 'cases').glob('*.html')).name}", scripts=False)
    assert page.locator(".kb-actions__list li:visible").all_inner_texts() == [
        "同僚にメールで伝える",
        "Markdownで保存",
        "ほかの事例とくらべる",
        "間違いや足りないことを知らせる",
    ]
    assert re.match(r"mailto:\?subject=", page.get_by_role("link", name="同僚にメールで伝える").get_attribute("href"))


@pytest.mark.parametrize("path", ["cases/aomori-kakanai.html", "basket.html?e=cases/aomori-kakanai"])
@pytest.mark.parametrize(
    "media", [{"media": "screen"}, {"media": "screen", "forced_colors": "active"}, {"media": "print"}], ids=str
)
def test_what_editors_think_has_its_name_and_a_line_beside_it_and_the_paragraph_before_has_none(open_page, path, media):
    page = open_page(path)
    page.emulate_media(**media)
    opinion = page.locator(".kb-opinion + p")
    expect(opinion).to_have_text("編集部の見方: 先に手順を見直してください。")
    before = opinion.locator("xpath=preceding-sibling::p[1]")
    widths = [one.evaluate("one => parseFloat(getComputedStyle(one).borderLeftWidth)") for one in (opinion, before)]
    assert (widths[0] >= 1, widths[1]) == (True, 0)


def with_a_wide_table(route):
    cells = "".join(f"<th>区分{number}</th>" for number in range(6))
    text = route.fetch().text()
    route.fulfill(
        body=text.replace('<h2 id="', f'<table><tr>{cells}</tr></table><h2 id="', 1), content_type="text/html"
    )


def test_the_keyboard_reaches_a_table_while_it_is_wider_than_its_place(open_page, go_to):
    page = open_page("404.html", size=PHONE)
    page.route("**/cases/*.html", with_a_wide_table)
    go_to(page, "cases/hakodate-yoyaku.html")
    table = page.get_by_role("region", name="横に長い表")
    table.focus()
    expect(table).to_be_focused()
    page.set_viewport_size(DESKTOP)
    expect(table).to_have_count(0)
