"""A case is handed to the boss on one sheet of paper."""

import re


def test_every_case_prints_on_one_a4_page(open_page, go_to, site):
    page = open_page()
    pages = {}
    for case in sorted((site / "cases").glob("*.html")):
        go_to(page, f"cases/{case.name}")
        pdf = page.pdf(format="A4", prefer_css_page_size=True)
        pages[case.stem] = len(re.findall(rb"/Type\s*/Page\b", pdf))
    assert {name: count for name, count in pages.items() if count != 1} == {}


def test_print_shows_the_case_and_leaves_the_chrome_out(open_page, site):
    case = min((site / "cases").glob("*.html"))
    page = open_page(f"cases/{case.name}")
    page.emulate_media(media="print")
    assert page.locator("h1").is_visible()
    assert not page.locator(".md-header").is_visible()
    assert not page.locator(".kb-asked").is_visible()
