"""What changed: the history of an entry, and the digest of a month to hand on."""

import re

import pytest
from conftest import DESKTOP, PHONE
from playwright.sync_api import expect
from test_accessibility import violations

CASE = "cases/shiken-jisseki.html"
DIGEST = "newest-2026-11.html"
_SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture
def opened(open_from_folder, golden):
    """Open a page of the golden site from its folder."""
    return lambda path="index.html", **how: open_from_folder(golden.root / "site", path, **how)


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
def test_the_history_of_an_entry_opens_by_keyboard_the_latest_first(opened, scripts):
    page = opened(CASE, size=PHONE, scripts=scripts)
    page.locator(".kb-side__door > summary").click()
    history = page.locator(".kb-history")
    expect(history.locator("li").first).to_be_hidden()
    history.locator("summary").focus()
    page.keyboard.press("Enter")
    assert history.locator("li:visible").first.inner_text().split("\n\n") == [
        "2026年11月20日 確認",
        "試験の数値が変わっていないことを確かめました。",
    ]
    expect(history.locator("li:visible")).to_have_count(6)
    assert page.evaluate(_SIDEWAYS) == 0
    assert history.locator("summary").bounding_box()["height"] >= 24


def test_the_text_of_a_month_is_copied_as_it_stands(open_page):
    page = open_page(DIGEST)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="まとめの文章をコピー").press("Enter")
    expect(page.locator("[data-kb-said]")).to_have_text("まとめの文章をコピーしました")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.locator("#kb-paste-text").text_content()
    assert copied.startswith("試験のサイト（非公式サイト） 2026年11月に増えたもの・直したもの\n")
    expect(page.locator(":focus")).to_have_text("まとめの文章をコピー")


def test_the_text_of_a_month_is_copied_from_a_folder_too(opened):
    page = opened(DIGEST)
    page.get_by_role("button", name="まとめの文章をコピー").click()
    expect(page.locator("[data-kb-said]")).to_have_text("まとめの文章をコピーしました")


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_without_scripts_the_text_can_be_opened_and_no_button_does_nothing(opened, size):
    page = opened(DIGEST, scripts=False, size=size)
    expect(page.locator(".kb-paste button")).to_have_count(0)
    page.locator(".kb-paste summary").click()
    expect(page.locator("#kb-paste-text")).to_be_visible()
    assert "■ 試験テーマ一\n・【新規】試験はどこから始めるか" in page.locator("#kb-paste-text").inner_text()
    assert page.evaluate(_SIDEWAYS) == 0


def test_a_reader_gets_from_the_first_page_to_the_digest_and_on_to_the_month_before(opened):
    page = opened()
    page.get_by_role("link", name="2026年11月のまとめ").click()
    expect(page.locator("h1")).to_have_text("2026年11月に増えたもの・直したもの")
    page.get_by_role("navigation", name="前後の月").get_by_role("link", name="2026年10月").click()
    expect(page.locator("h1")).to_have_text("2026年10月に増えたもの・直したもの")


def test_who_tried_what_a_case_did_is_reached_from_the_first_page(opened):
    page = opened()
    page.get_by_role("link", name="2件の「うちでもやってみた」").click()
    expect(page).to_have_url(re.compile("contributors.html#kb-tried$"))
    expect(page.locator("#kb-main")).to_contain_text("青森県試行町 うまくいかなかった")


@pytest.mark.parametrize(("path", "opener"), [(CASE, ".kb-history"), (DIGEST, ".kb-paste details")])
def test_what_is_folded_has_no_fault_that_axe_finds_once_it_is_open(opened, path, opener):
    page = opened(path, size=PHONE, watched=False)
    for door in page.locator(".kb-side__door > summary").all():
        door.click()
    page.locator(f"{opener} > summary").click()
    assert violations(page) == []
