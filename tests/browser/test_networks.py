"""The drawings of network models as people see them: on a phone, in forced colours, on paper."""

import pytest
from conftest import DESKTOP, PHONE

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
        assert page.locator(".kb-network svg").count() == 4
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
    assert all(figure.locator("svg").is_visible() for figure in figures)
