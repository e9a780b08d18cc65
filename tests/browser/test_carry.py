"""What readers take along is saved by a click, from a folder and over http, with scripts or without."""

import shutil
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


def title_of(page):
    return page.get_by_role("heading", level=1).inner_text()


def test_an_entry_is_saved_as_markdown_under_its_title_over_http_and_from_a_folder(browser, address, golden, site):
    page = browser.new_page()
    name = next(path.stem for path in sorted((site / "cases").glob("*.md")))
    folder = golden.root / "site/cases"
    for page_address, lies in [
        (f"{address}/cases/{name}.html", site / f"cases/{name}.md"),
        ((folder / "shiken-jisseki.html").as_uri(), folder / "shiken-jisseki.md"),
    ]:
        page.goto(page_address)
        link = page.get_by_role("link", name="Markdownで保存", exact=True)
        expect(link).to_be_visible()
        with page.expect_download() as saving:
            link.click()
        assert saving.value.suggested_filename == f"{title_of(page)}.md"
        assert Path(saving.value.path()).read_bytes() == lies.read_bytes()
        assert page.url == page_address
    page.close()


def test_without_scripts_or_without_the_script_of_the_entry_the_link_of_a_folder_shows_the_file(
    browser, golden, tmp_path
):
    copy = tmp_path / "共有 フォルダ"
    shutil.copytree(golden.root / "site", copy)
    (copy / "cases/shiken-jisseki.js").unlink()
    lies = copy / "cases/shiken-jisseki.md"
    for scripts in (True, False):
        page = browser.new_page(java_script_enabled=scripts)
        page.goto((copy / "cases/shiken-jisseki.html").as_uri())
        page.get_by_role("link", name="Markdownで保存").click()
        expect(page).to_have_url(lies.as_uri())
        expect(page.locator("body")).to_contain_text("## 出典")
        page.close()


def test_all_texts_are_one_file_that_is_saved_under_a_japanese_name_and_opens_from_a_folder(
    browser, address, golden, site
):
    page = browser.new_page()
    page.goto(f"{address}/carry.html")
    with page.expect_download() as saving:
        page.get_by_role("link", name="すべての記事（テキスト").click()
    assert saving.value.suggested_filename == "試験のサイト_すべての記事.txt"
    assert Path(saving.value.path()).read_bytes() == (site / "llms-full.txt").read_bytes()
    page.goto((golden.root / "site/carry.html").as_uri())
    link = page.get_by_role("link", name="すべての記事（テキスト")
    expect(link).to_contain_text("（新しいタブ）")
    with page.expect_popup() as opening:
        link.click()
    expect(opening.value.locator("body")).to_contain_text("## 目次")
    page.close()


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_the_page_fits_and_axe_finds_nothing(open_from_folder, golden, size):
    page = open_from_folder(golden.root / "site", "carry.html", size=size, watched=False)
    expect(page.get_by_role("heading", name="持ち出す")).to_be_visible()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
