"""Pages look as they would with the whole style sheet of the theme."""

import pytest

from generator.output.write import read_tree
from generator.site import style

EVERY_STYLE = """() => [...document.querySelectorAll("*")].flatMap((element) =>
  [null, "::before", "::after"].map((part) => {
    const found = getComputedStyle(element, part);
    return element.tagName + part + (part && found.content === "none" ? "" : found.cssText);
  }))"""


@pytest.fixture
def with_all_of_the_theme(readers, monkeypatch):
    """The one sheet with nothing left out of that of the theme."""
    monkeypatch.setattr(style, "without_unused", lambda sheet: sheet)
    return style.with_one_sheet(read_tree(readers.templates / "theme"), "")[style.STYLE]


@pytest.mark.parametrize("path", ["index.html", "search.html", "cases"])
@pytest.mark.parametrize("media", ["screen", "print"])
def test_what_is_left_out_changes_nothing(open_page, site, with_all_of_the_theme, path, media):
    name = path if path.endswith(".html") else min(one.name for one in (site / path).glob("*.html"))
    page = open_page(name if path == name else f"{path}/{name}")
    page.emulate_media(media=media)
    page.wait_for_load_state("networkidle")
    short = page.evaluate(EVERY_STYLE)
    page.route(f"**/{style.STYLE}", lambda route: route.fulfill(body=with_all_of_the_theme, content_type="text/css"))
    page.reload()
    page.wait_for_load_state("networkidle")
    assert page.evaluate(EVERY_STYLE) == short
