"""What readers take along is saved by a click, from a folder and over http, with scripts or without."""

from pathlib import Path

import pytest
from conftest import DESKTOP, PHONE
from playwright.sync_api import expect
from test_accessibility import violations


@pytest.mark.parametrize("link", ["事例の表（CSV", "質問と答えの表（CSV", "団体の表（CSV", "質問と答えのデータ（JSON"])
def test_a_list_is_saved_over_http_as_it_lies_in_the_site(browser, address, site, link):
    page = browser.new_page()
    page.goto(f"{address}/carry.html")
    with page.expect_download() as saving:
        page.get_by_role("link", name=link).click()
    lies = site / "data" / saving.value.suggested_filename
    assert Path(saving.value.path()).read_bytes() == lies.read_bytes()
    page.close()


def test_an_entry_is_saved_as_markdown_over_http_and_opens_from_a_folder(browser, address, golden, site):
    page = browser.new_page()
    name = next(path.stem for path in sorted((site / "cases").glob("*.md")))
    page.goto(f"{address}/cases/{name}.html")
    with page.expect_download() as saving:
        page.get_by_role("link", name="Markdownで保存").click()
    assert saving.value.suggested_filename == f"{name}.md"
    assert Path(saving.value.path()).read_bytes() == (site / f"cases/{name}.md").read_bytes()
    folder = golden.root / "site/cases"
    page.goto((folder / "shiken-jisseki.html").as_uri())
    link = page.get_by_role("link", name="Markdownで保存")
    expect(link).to_be_visible()
    assert link.evaluate("link => link.href") == (folder / "shiken-jisseki.md").as_uri()
    with page.expect_popup() as opening:
        link.click()
    expect(opening.value.locator("body")).to_contain_text("## 出典")
    expect(link).to_have_text("Markdownで保存（新しいタブ）")
    page.close()


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_the_page_fits_and_axe_finds_nothing(open_from_folder, golden, size):
    page = open_from_folder(golden.root / "site", "carry.html", size=size, watched=False)
    expect(page.get_by_role("heading", name="持ち出す")).to_be_visible()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
