"""A case is handed to the boss on one sheet of paper."""

import re


def sheets_of_cases(page, site):
    """Return how many sheets each case of a site takes."""
    sheets = {}
    for case in sorted((site / "cases").glob("*.html")):
        page.goto(case.as_uri())
        pdf = page.pdf(format="A4", prefer_css_page_size=True)
        sheets[case.stem] = len(re.findall(rb"/Type\s*/Page\b", pdf))
    return sheets


def test_every_case_prints_on_one_a4_page(open_page, site):
    assert {name: count for name, count in sheets_of_cases(open_page(disk=True), site).items() if count != 1} == {}


def test_every_case_of_the_collection_prints_on_one_a4_page(browser, collection_site):
    context = browser.new_context(offline=True)
    sheets = sheets_of_cases(context.new_page(), collection_site.root / "site")
    context.close()
    assert {name: count for name, count in sheets.items() if count != 1} == {}


def test_print_shows_the_case_and_leaves_the_chrome_out(open_page, site):
    case = min((site / "cases").glob("*.html"))
    page = open_page(f"cases/{case.name}")
    page.emulate_media(media="print")
    assert page.locator("h1").is_visible()
    assert not page.locator(".md-header").is_visible()
    assert not page.locator(".kb-asked").is_visible()
