"""A word of the glossary is explained where it is read: by key and by finger, without scripts, and not on paper."""

import pytest
from conftest import DESKTOP, PHONE
from playwright.sync_api import expect
from test_accessibility import violations

CASE, OPEN = "cases/aomori-kakanai.html", ".kb-gloss__note:popover-open"


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desk", "phone"])
def test_a_word_is_explained_by_key_without_scripts_and_its_explanation_is_seen_whole(open_page, size):
    page = open_page(CASE, size=size, scripts=False)
    word, note = page.get_by_role("button", name="「試験語」の意味"), page.locator(OPEN)
    word.focus()
    page.keyboard.press("Enter")
    expect(note).to_contain_text("試験のための用語です。")
    box = note.bounding_box()
    assert min(box["x"], box["y"]) >= 0
    assert (box["x"] + box["width"] <= size["width"], box["y"] + box["height"] <= size["height"]) == (True, True)
    page.keyboard.press("Tab")
    expect(note.get_by_role("link", name="用語集で出典を見る")).to_be_focused()
    page.keyboard.press("Escape")
    expect(note).to_have_count(0)
    expect(word).to_be_focused()


def test_a_word_is_explained_by_finger_closed_again_and_leads_to_the_glossary(open_page):
    page = open_page(CASE, size={"width": 320, "height": 640})
    word, note = page.get_by_role("button", name="「試験語」の意味"), page.locator(OPEN)
    box = word.bounding_box()
    assert (box["width"] >= 24, box["height"] >= 24) == (True, True)
    word.click()
    assert violations(page) == []
    note.get_by_role("button", name="閉じる").click()
    expect(note).to_have_count(0)
    word.click()
    page.locator("h1").click(position={"x": 1, "y": 1}, force=True)
    expect(note).to_have_count(0)
    word.click()
    note.get_by_role("link", name="用語集で出典を見る").click()
    expect(page.locator(".kb-term:target")).to_contain_text("試験語")


def test_a_bracket_stays_with_the_word_and_the_sentence_is_copied_whole(open_page):
    page = open_page(CASE)
    line = "document.querySelector('.kb-gloss').closest('p')"
    assert page.evaluate(f"getSelection().selectAllChildren({line}) || `${{getSelection()}}`") == (
        "窓口で「試験語」を何度も書いてもらっていた。"
    )
    heights = [
        page.evaluate(
            """(width) => {
          const line = document.querySelector(".kb-gloss").closest("p");
          line.style.width = `${width}px`;
          const sign = document.createRange();
          sign.setStart(line.firstChild, 3);
          sign.setEnd(line.firstChild, 4);
          const word = line.querySelector("dfn");
          return Math.abs(sign.getBoundingClientRect().top - word.getBoundingClientRect().top) < 9;
        }""",
            width,
        )
        for width in range(80, 200, 6)
    ]
    assert all(heights)


def test_on_paper_a_word_is_a_word_even_while_it_is_explained(open_page):
    page = open_page(CASE)
    page.get_by_role("button", name="「試験語」の意味").click()
    page.emulate_media(media="print")
    expect(page.locator(OPEN)).not_to_be_visible()
    assert page.locator("dfn").first.evaluate("word => getComputedStyle(word).textDecorationLine") == "none"


def test_a_booklet_has_the_word_and_no_button(open_page):
    page = open_page("basket.html?e=cases/aomori-kakanai")
    expect(page.locator("dfn")).to_have_text(["試験語"])
    expect(page.locator(".kb-gloss__open, .kb-gloss__note")).to_have_count(0)
