"""The search beside Material's own features: tabs, tags, suggestions, sharing, instant pages, the offline plugin."""

import subprocess
import sys

import pytest
from conftest import DESKTOP, Watch
from playwright.sync_api import expect

SETTINGS = """site_name: 試験
site_url: https://www.example.jp/
theme:
  name: material
  language: ja
  font: false
  features: [navigation.tabs, search.suggest, search.share, search.highlight, navigation.instant]
plugins:
  - search
  - tags
  - offline
  - ja-search
"""
CARD = """---
tags: [手続き]
questions: [カードをなくしたときの再交付の手数料はいくらか]
---
# カードの紛失

電話してください。

## 再交付

マイナンバーカードの再交付には手数料がかかります。
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("features")
    (folder / "docs").mkdir()
    (folder / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    (folder / "docs/index.md").write_text("# ホーム\n\n役所の仕事のメモです。\n", encoding="utf-8")
    (folder / "docs/card.md").write_text(CARD, encoding="utf-8")
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "--strict", "-q"], cwd=folder, check=True)
    return folder / "site"


@pytest.fixture
def page(browser, site):
    context = browser.new_context(viewport=DESKTOP, offline=True)
    watch = Watch(context, (f"file://{site}/",))
    page = context.new_page()
    page.goto(f"file://{site}/index.html")
    page.keyboard.press("/")
    yield page
    context.close()
    assert watch.faults == []


def test_a_page_is_found_without_a_network_and_shows_its_tags(page):
    page.locator(".md-search__input").fill("個人番号カードをなくした")
    page.keyboard.press("End")
    expect(page.locator(".md-search-result__list")).to_contain_text("手続き")
    expect(page.locator(".md-tabs__link")).to_have_count(2)
    expect(page.locator("a.md-search__icon[title], .md-search__options a").first).to_be_attached()


def test_a_question_that_begins_as_typed_is_suggested_and_taken_with_the_right_arrow(page):
    page.locator(".md-search__input").fill("カードをなく")
    page.keyboard.press("End")
    expect(page.locator(".md-search__suggest")).to_have_text("カードをなくしたときの再交付の手数料はいくらか")
    page.keyboard.press("ArrowRight")
    expect(page.locator(".md-search__input")).to_have_value("カードをなくしたときの再交付の手数料はいくらか")


def test_results_are_walked_and_opened_with_the_keyboard_alone(page):
    page.locator(".md-search__input").fill("再交付")
    page.keyboard.press("End")
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".md-search-result__link").first).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/card.html*")
