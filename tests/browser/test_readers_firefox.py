"""What readers do, in Firefox: served, and from a folder with Japanese letters and a blank in its name."""

import re
import shutil
import zlib

import pytest
from test_form_firefox import TAB, text_of, until

from generator.model.feedback import read_feedback

ENTER, ESCAPE, UP, RIGHT, DOWN = "\ue007", "\ue00c", "\ue013", "\ue014", "\ue015"
DESK = (1366, 768)
HERO, ASKED, DIALOG = "#kb-hero-query", "#ja-search-query", ".md-search__input"
LINES = "#kb-main .ja-search__lines [role=option]"
TITLE, STATUS = ".ja-search__title", ".ja-search__status"
LAST = f".ja-search__item:last-of-type {TITLE} a"
CASES = ["cases/ishikari-shimin-anketo", "cases/hakodate-yoyaku"]
ENTRY = f"{CASES[0]}.html"
COMPOSED = """const event = new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true });
Object.defineProperty(event, "keyCode", { value: 229 });
document.querySelector(arguments[0]).dispatchEvent(event);
return event.defaultPrevented;"""
LEFT = "return document.querySelector(arguments[0]).getBoundingClientRect().x"
FRESH = """try { localStorage.clear(); } catch { }
for (const one of document.cookie.split("; ")) document.cookie = `${one.split("=")[0]}=;path=/;max-age=0`;"""


@pytest.fixture(scope="session")
def carried(site, made_once):
    """The site in a folder as it is carried to a PC."""
    name = "共有 フォルダ"
    return made_once("firefox", lambda place: shutil.copytree(site, place / name)) / name


@pytest.fixture(params=["served", "from a folder"])
def visit(request, fox, address, carried):
    """Open pages of the site in one window; no script may fail, and no policy may be broken."""
    base = address if request.param == "served" else carried.as_uri()

    def call(path="index.html"):
        fox.open(f"{base}/{path}")

    fox.size(*DESK)
    fox.errors()
    yield call
    fox.run(FRESH)
    assert fox.errors() == []


def count_of(fox, selector):
    return fox.run("return document.querySelectorAll(arguments[0]).length", selector)


def texts_of(fox, selector):
    return fox.run("return [...document.querySelectorAll(arguments[0])].map((one) => one.innerText)", selector)


def is_focused(fox, selector):
    return fox.run("return document.activeElement?.matches(arguments[0])", selector)


def answered(fox):
    """Wait until the search page has answered; return what it says."""
    return until(lambda: (said := text_of(fox, STATUS)) and "準備" not in said and said)


def test_a_question_is_typed_narrowed_opened_and_found_again_on_the_way_back(fox, visit):
    visit()
    fox.type(HERO, "窓口")
    assert until(lambda: count_of(fox, LINES) == 5)
    fox.press(DOWN)
    assert is_focused(fox, HERO)
    assert fox.run("return document.querySelector(arguments[0]).ariaSelected", LINES) == "true"
    fox.press(UP)
    fox.press(ENTER)
    assert until(lambda: "/search.html?q=窓口" in fox.address())
    everything = answered(fox)
    fox.click(".ja-search__facet input[value='事例']")
    fewer = until(lambda: (said := answered(fox)) != everything and said)
    assert "種類=事例" in fox.address()
    assert is_focused(fox, ".ja-search__facet input[value='事例']")
    titles = texts_of(fox, TITLE)
    fox.run(f"document.querySelector('{LAST}').scrollIntoView()")
    place = fox.run("return scrollY")
    fox.click(LAST)
    assert until(lambda: "/cases/" in fox.address())
    fox.back()
    assert until(lambda: answered(fox) == fewer)
    assert texts_of(fox, TITLE) == titles
    assert until(lambda: abs(fox.run("return scrollY") - place) < 2)


@pytest.mark.parametrize("path", [ENTRY, "search.html"])
def test_one_searches_from_the_head_of_a_page_and_enter_that_ends_a_word_leads_nowhere(fox, visit, path):
    visit(path)
    field = ASKED if path == "search.html" else DIALOG
    if field is DIALOG:
        fox.press("/")
    fox.type(field, "アンケート")
    assert until(lambda: count_of(fox, ".ja-search__lines [role=option]"))
    assert not fox.run(COMPOSED, field)  # it belongs to the keyboard of Japanese
    assert path in fox.address()
    fox.press(DOWN)
    fox.press(ENTER)
    assert until(lambda: re.search("/(cases|threads)/", fox.address()) and "アンケート" in text_of(fox, "h1"))


def test_the_dialog_is_left_by_escape(fox, visit):
    visit(ENTRY)
    fox.press("/")
    assert until(lambda: is_focused(fox, DIALOG))
    fox.type(DIALOG, "窓口")
    assert until(lambda: "件" in text_of(fox, ".md-search-result__meta"))
    fox.press(ESCAPE)
    fox.press(ESCAPE)
    assert until(lambda: not is_focused(fox, DIALOG))


def test_what_is_collected_on_one_page_is_in_the_basket_of_another_and_in_the_comparison(fox, visit):
    for path in CASES:
        visit(f"{path}.html")
        fox.click("[data-kb-collect] button")
        assert text_of(fox, "[data-kb-collect]") == "資料かごから出す"
    assert text_of(fox, ".kb-basket-link") == "資料かご（2）"
    visit("basket.html")
    assert until(lambda: count_of(fox, ".kb-basket__title") == 2)
    first, second = texts_of(fox, ".kb-basket__title")
    assert count_of(fox, ".kb-booklet__entry") == 2
    fox.click("#kb-basket button[id^='下へ']")
    assert until(lambda: texts_of(fox, ".kb-basket__title") == [second, first])
    visit("compare.html")
    assert until(lambda: count_of(fox, ".kb-choices__add"))
    fox.click(".kb-choices__add")
    assert until(lambda: count_of(fox, ".kb-compare thead th") == 1)
    fox.click(".kb-choices__add")
    assert until(lambda: count_of(fox, ".kb-compare thead th") == 2)
    assert {CASES[0].split("/")[1], CASES[1].split("/")[1]} == set(re.findall(r"c=([a-z-]+)", fox.address()))
    visit("basket.html")
    assert until(lambda: texts_of(fox, ".kb-basket__title") == [second, first])


def sheets_in(pdf):
    """Return how many sheets there are in a PDF of Firefox, which packs what tells so."""
    packed = re.findall(rb"/ObjStm.*?stream\r?\n(.*?)endstream", pdf, re.DOTALL)
    told = b"".join(zlib.decompressobj().decompress(one) for one in packed)
    return int(re.search(rb"/Count (\d+)", told)[1])


def test_a_booklet_has_no_numbers_in_its_contents_where_sheets_have_none_and_no_empty_sheet(fox, visit):
    visit("basket.html?" + "&".join(f"e={path}" for path in CASES))
    assert until(lambda: count_of(fox, "ol .kb-booklet__sheet") == len(CASES))
    assert sheets_in(fox.printed()) == 4  # cover, contents, two cases, the index below the last
    assert {*texts_of(fox, ".kb-booklet__sheet")} == {""}


def test_the_own_town_is_remembered_on_every_page_until_it_is_forgotten(fox, visit):
    visit()
    fox.type("[data-kb-town] input", "はこだて")
    assert until(lambda: count_of(fox, "[data-kb-town] button"))
    fox.click("[data-kb-town] button")
    assert until(lambda: "うちと近い" in (said := text_of(fox, "[data-kb-town]")) and "変える" in said)
    visit("cases/hakodate-yoyaku.html")
    assert until(lambda: "うちと同じ規模" in text_of(fox, ".kb-chip--mine"))
    visit()
    assert until(lambda: count_of(fox, "[data-kb-town] button"))
    fox.run("[...document.querySelectorAll('[data-kb-town] button')].find((one) => one.innerText === '忘れる').click()")
    visit("cases/hakodate-yoyaku.html")
    assert count_of(fox, ".kb-chip--mine") == 0


def test_by_keyboard_alone_a_text_is_made_that_says_what_is_wrong(fox, visit):
    visit(ENTRY)
    fox.run("document.querySelector('.kb-feedback input').focus()")
    for key in (RIGHT, TAB, DOWN, TAB):
        fox.press(key)
    fox.press("試験の値は古いようです。")
    told = read_feedback(fox.run("return [...document.querySelectorAll('.kb-feedback textarea')].at(-1).value"))
    assert (told["声"], told["内容"]) == ("違う", "試験の値は古いようです。")
    assert told["記事"] == text_of(fox, "h1")
    assert told["見出し"] == text_of(fox, "#kb-main > h2")


def test_no_kind_of_page_fails_or_needs_sideways_scrolling(fox, visit, page_kinds):
    fox.size(500, 812)  # the narrowest window it has
    for path in page_kinds:
        visit(path)
        assert count_of(fox, "h1") == 1, path
        assert fox.run("return document.documentElement.scrollWidth <= document.documentElement.clientWidth"), path


def test_beside_a_scrollbar_head_field_and_sections_of_the_first_page_begin_at_one_edge(fox, visit):
    visit()
    for width in (500, 800, 1366):
        fox.size(width, 768)
        edges = [round(fox.run(LEFT, selector)) for selector in (".kb-header__name", ".kb-hero h1", ".kb-town")]
        assert len(set(edges)) == 1, (width, edges)


def test_what_was_kept_by_others_breaks_no_page_of_a_folder(fox, carried):
    fox.open(f"{carried.as_uri()}/basket.html")
    key = fox.run("return encodeURIComponent(`kb-basket:${new URL('.', location.href).pathname}`)")
    for kept in ("%E0%A4%A", "%5B7%2C%22..%2Fx%22%5D", "null"):
        fox.run(
            "for (const name of arguments[0]) document.cookie = `${name}=${arguments[1]};path=/`",
            [key, "kb-town"],
            kept,
        )
        for path in ("basket.html", "index.html", ENTRY):
            fox.open(f"{carried.as_uri()}/{path}")
            assert count_of(fox, "[data-kb-collect] button, #kb-basket .kb-note, [data-kb-town] input"), (kept, path)
    assert fox.errors() == []
    fox.run(FRESH)
