"""A case is handed to the boss, a start page to whoever is new, on one sheet of paper."""

import re

import pytest


def sheets_of_cases(page, site):
    """Return how many sheets each case and each start page of a site takes."""
    sheets = {}
    for made in sorted([*(site / "cases").glob("*.html"), *(site / "paths").glob("*.html")]):
        page.goto(made.as_uri())
        pdf = page.pdf(format="A4", prefer_css_page_size=True)
        sheets[made.stem] = len(re.findall(rb"/Type\s*/Page\b", pdf))
    return sheets


def test_every_case_and_start_page_prints_on_one_a4_page(open_page, site):
    assert {name: count for name, count in sheets_of_cases(open_page(disk=True), site).items() if count != 1} == {}


def test_every_case_and_start_page_of_the_collection_prints_on_one_a4_page(browser, collection_site):
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


TABLE = """columns => {
  const cells = tag => Array.from({ length: columns }, (_, i) => `<${tag}>区分${i}の件数</${tag}>`).join("");
  const table = `<table><thead><tr>${cells("th")}</tr></thead><tbody><tr>${cells("td")}</tr></tbody></table>`;
  const wrapped = `<div class="md-typeset__scrollwrap"><div class="md-typeset__table">${table}</div></div>`;
  document.querySelector("#kb-main h2").insertAdjacentHTML("afterend", wrapped);
  const box = element => element.getBoundingClientRect();
  const sheet = box(document.querySelector("#kb-main"));
  return [...document.querySelectorAll("#kb-main th, #kb-main td")].map(cell => box(cell).right <= sheet.right + 1);
}"""
A4_WIDTH = 695  # CSS pixels between the margins


@pytest.mark.parametrize("columns", range(3, 11))
def test_every_cell_of_a_wide_table_is_on_the_paper(open_page, site, columns):
    case = min((site / "cases").glob("*.html"))
    page = open_page(f"cases/{case.name}", size={"width": A4_WIDTH, "height": 1000})
    page.emulate_media(media="print")
    assert page.evaluate(TABLE, columns).count(False) == 0
    wrap = page.locator(".md-typeset__scrollwrap").last
    assert wrap.evaluate("wrap => wrap.scrollWidth <= wrap.clientWidth + 1")
