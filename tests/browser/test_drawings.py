"""Network models and steps as people see them: on a phone, in forced colours, on paper."""

import pytest
from conftest import DESKTOP, PHONE
from playwright.sync_api import expect

PAGES = ("threads/lgwan-alpha-beta-model.html", "themes/network-security.html")
SMALLEST = 12  # px
BOXES = """() => ({
    across: document.documentElement.scrollWidth - innerWidth,
    smallest: Math.min(...[...document.querySelectorAll(".kb-network svg")].map(
        svg => 16 * svg.getBoundingClientRect().width / 320)),
    outside: [...document.querySelectorAll(".kb-network__label")].filter(label => {
        const box = label.previousElementSibling.getBBox(), words = label.getBBox();
        return words.x < box.x || words.x + words.width > box.x + box.width;
    }).map(label => label.textContent),
})"""
COLOURS = """() => [".kb-network__zone", ".kb-network__item", ".kb-network__way", ".kb-network__name"].map(name => {
    const style = getComputedStyle(document.querySelector(name));
    return name.endsWith("name") ? style.fill : style.stroke;
})"""


@pytest.mark.parametrize("path", PAGES)
def test_every_word_is_large_enough_and_in_its_box(open_from_folder, collection_site, path):
    for size in (DESKTOP, PHONE, {"width": 320, "height": 640}):
        page = open_from_folder(collection_site.root / "site", path, size=size)
        expect(page.locator(".kb-network svg")).to_have_count(4)
        seen = page.evaluate(BOXES)
        assert (seen["across"], seen["outside"]) == (0, [])
        assert seen["smallest"] >= SMALLEST


def test_it_is_seen_in_forced_colours_and_not_cut_on_paper(open_from_folder, collection_site):
    page = open_from_folder(collection_site.root / "site", PAGES[0])
    page.emulate_media(forced_colors="active")
    text = page.evaluate("() => getComputedStyle(document.querySelector('#kb-main p')).color")
    assert set(page.evaluate(COLOURS)) == {text}
    page.emulate_media(media="print", forced_colors="none")
    figures = page.locator(".kb-network").all()
    assert {figure.evaluate("one => getComputedStyle(one).breakInside") for figure in figures} == {"avoid"}
    for figure in figures:
        expect(figure.locator("svg")).to_be_visible()


@pytest.mark.parametrize("size", [DESKTOP, PHONE])
def test_a_theme_shows_its_questions_and_cases_before_its_drawings(open_from_folder, collection_site, size):
    page = open_from_folder(collection_site.root / "site", PAGES[1], size=size)
    drawing = page.locator(".kb-network").first
    expect(drawing).to_be_visible()
    for part in (page.locator(".kb-answers summary").last, page.locator(".kb-cards--wide > li").last):
        assert part.bounding_box()["y"] < drawing.bounding_box()["y"]


@pytest.mark.parametrize(("path", "beside"), [(PAGES[0], 2), (PAGES[1], 4)])
def test_on_paper_drawings_stand_beside_each_other(open_from_folder, collection_site, path, beside):
    page = open_from_folder(collection_site.root / "site", path, size={"width": 696, "height": 1000})  # of A4
    page.emulate_media(media="print")
    drawings = page.locator(".kb-network svg")
    expect(drawings).to_have_count(4)
    tops = [round(drawing.bounding_box()["y"]) for drawing in drawings.all()]
    assert tops.count(tops[0]) == beside


FLOWS = (
    "cases/beppu-rpa-naisei.html",
    "threads/kodomo-daredemo-tsuen-nintei.html",
    "threads/kakanai-madoguchi-nani-kara.html",
    "threads/pittari-service-shinsei-kanri.html",
)
STEPS = """steps => steps.map(step => [
    getComputedStyle(step).borderTopStyle, getComputedStyle(step).breakInside,
    getComputedStyle(step, "::after").content.startsWith('"↓"'),
])"""


@pytest.mark.parametrize("path", FLOWS)
def test_steps_are_a_list_drawn_as_boxes_with_an_arrow_after_each_but_the_last(open_from_folder, collection_site, path):
    page = open_from_folder(collection_site.root / "site", path, size=PHONE)
    flow = page.locator("[id='流れ'] + ol")
    steps = flow.get_by_role("listitem")
    expect(steps.nth(2)).to_be_visible()
    arrows = [True] * (steps.count() - 1) + [False]
    for media in ("screen", "print"):
        page.emulate_media(media=media)
        assert steps.evaluate_all(STEPS) == [["solid", "avoid", arrow] for arrow in arrows]
    assert page.evaluate("() => document.documentElement.scrollWidth - innerWidth") == 0
