"""A site in English: what its scripts say to a reader holds no Japanese; entries stay in the words of their authors."""

import pytest
from golden_site import readers_project, the_project
from playwright.sync_api import expect

from generator import speak
from generator.build import build
from generator.scripts.worded import SIGNS

# Every text and label within an element, each once.
SAID = """(scope) => {
  const found = [];
  for (const element of document.querySelectorAll(`${scope} *`)) {
    for (const name of ["aria-label", "placeholder", "title"]) found.push(element.getAttribute(name) ?? "");
    for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) found.push(node.textContent.trim());
  }
  return [...new Set(found.filter(Boolean))];
}"""
KEPT_HERE = "It is kept on this computer only and not sent anywhere."
SEARCH_PAGE = [
    *("Skip to results", "Skip to filters", "Ask in plain words", "Similar questions", "Search"),
    *("No pages match your search.", "Sort by", "Best match", "Newest first", "Strongest evidence", "Search results"),
    *("Copy text", "Show more", "Save all 0 as CSV", "Filter", "Cases to compare"),
    *("Choose one more to compare them side by side (up to 4)", "Clear selection"),
]


@pytest.fixture(scope="session")
def english(made_once, today):
    """The site of the readers' project in English, as a folder."""

    def make(folder):
        readers_project(folder)
        settings = folder / "site_config.yml"
        settings.write_text(f"{settings.read_text(encoding='utf-8')}language: en\n", encoding="utf-8")
        try:
            build(the_project(folder), today, folder / "english")
        finally:
            speak("ja")

    return made_once("project-in-english", make) / "english"


@pytest.fixture
def opened(english, open_from_folder):
    """Open a page of the site; wait for what its scripts say."""

    def call(path, said):
        page = open_from_folder(english, path)
        expect(page.get_by_text(said, exact=True).first).to_be_visible()
        return page

    return call


def without(wanted, found):
    """Return what of ``wanted`` is not said."""
    return [text for text in wanted if text not in found]


def english_in(page, scope):
    """Return what is said within an element without a sign of Japanese."""
    return [text for text in page.evaluate(SAID, scope) if not SIGNS.search(text)]


def test_all_that_the_script_of_the_search_page_says_is_english(opened):
    page = opened("search.html?q=xyzzy", "No pages match your search.")
    assert without(SEARCH_PAGE, english_in(page, "#ja-search")) == []


def test_the_text_to_ask_with_is_english(opened):
    page = opened("search.html?q=xyzzy", "No pages match your search.")
    told = page.locator("#ja-search-ask").input_value()
    assert told.startswith("Question: xyzzy\n\nWhat I want to know\nxyzzy\n\nBackground")
    assert not SIGNS.search(told)


def test_pages_that_are_shown_without_a_question_are_counted(opened):
    opened("search.html", "8 pages to search.")


@pytest.mark.parametrize(
    ("path", "scope", "told"),
    [
        (
            "basket.html",
            "main",
            [
                "Your basket is kept in this browser on this computer only. Nothing is sent anywhere.",
                "Your basket is empty. Select “Add to basket” on a page to list it here.",
                "Choose pages by theme",
            ],
        ),
        (
            "compare.html",
            "main",
            [
                "Choose cases to compare from the list below. You can also start with “Compare” on the page of a case.",
                "Filter by words in titles, organisations and themes",
                "5 cases.",
                "Add to table",
            ],
        ),
        (
            "index.html",
            ".kb-town",
            [
                "Your town (name of the municipality)",
                f"Choose your town to see cases of places of a similar size or nearby. {KEPT_HERE}",
            ],
        ),
        ("cases/ishikari-shimin-anketo.html", ".kb-actions", ["Add to basket"]),
    ],
)
def test_what_scripts_add_to_a_page_is_english(opened, path, scope, told):
    page = opened(path, told[0])
    assert without(told, english_in(page, scope)) == []


def test_the_form_below_an_entry_asks_in_english(opened):
    page = opened("cases/ishikari-shimin-anketo.html", "This page is")
    page.locator(".kb-feedback input[type=radio]").first.check()
    labels = ["Which part is it about?", "Details (optional)", "Text to send"]
    assert [text for text in english_in(page, ".kb-feedback__rest") if text in labels] == labels
    expect(page.get_by_role("button", name="Copy text")).to_be_visible()


@pytest.mark.parametrize("path", ["index.html", "form/case.html", "404.html"])
def test_latin_letters_stand_no_further_apart_than_their_font_says(english, open_from_folder, path):
    page = open_from_folder(english, path)
    assert page.locator("body").evaluate("body => getComputedStyle(body).letterSpacing") == "normal"


def test_buttons_one_below_the_other_do_not_touch(english, open_from_folder):
    page = open_from_folder(english, "index.html", size={"width": 320, "height": 640})
    first, second = (one.bounding_box() for one in page.locator(".kb-invite .kb-button").all())
    assert second["y"] - first["y"] - first["height"] >= 8
