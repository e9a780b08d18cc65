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
        "ほかの事例とくらべる",
        "間違いや足りないことを知らせる",
    ]
    assert re.match(r"mailto:\?subject=", page.get_by_role("link", name="同僚にメールで伝える").get_attribute("href"))
