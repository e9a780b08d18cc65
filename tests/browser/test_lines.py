"""Where lines break: no last line of one sign, titles between phrases, a line that wraps starts at the edge."""

from collections import Counter

import pytest
from conftest import DESKTOP, PHONE
from playwright.sync_api import expect

# The signs of an element, line by line.
LINES = """element => {
  const range = document.createRange(), lines = {};
  const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node; (node = walk.nextNode());) {
    for (let at = 0; at < node.length; at++) {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const box = range.getClientRects()[0];
      if (box && node.data[at].trim()) (lines[Math.round(box.bottom)] ??= []).push(node.data[at]);
    }
  }
  return Object.values(lines).map((signs) => signs.join(""));
}"""

# What reaches beyond the screen once every text begins with a word; labels that do not wrap are never so long.
CUT_OFF = """word => {
  const texts = [], walk = document.createTreeWalker(document.querySelector("#kb-main"), NodeFilter.SHOW_TEXT);
  const apart = "pre, table, button, select, textarea, script, style, svg, .kb-button, .kb-map, .kb-kana";
  for (let node; (node = walk.nextNode());) {
    const holder = node.parentElement;
    if (!node.data.trim() || !holder.checkVisibility() || holder.closest(apart)) continue;
    if (getComputedStyle(holder).whiteSpace !== "nowrap") texts.push(node);
  }
  for (const text of texts) text.data = word + text.data;
  const range = document.createRange();
  return texts.filter(text => {
    range.selectNodeContents(text);
    return [...range.getClientRects()].some(box => box.right > document.documentElement.clientWidth + 1);
  }).map(text => text.parentElement.outerHTML.slice(0, 80));
}"""
A_LONG_WORD = "pneumonoultramicroscopicsilicovolcanoconiosis"


@pytest.mark.parametrize("size", [DESKTOP, {"width": 320, "height": 640}], ids=["desktop", "narrow"])
def test_a_word_longer_than_its_line_breaks_wherever_it_stands_and_nothing_is_cut_off(
    open_from_folder, site, page_kinds, size
):
    page, cut = open_from_folder(site, "index.html", size=size, watched=False), {}
    for path in [*page_kinds, "search.html?q=窓口の予約"]:
        if "form/" not in path and path != "404.html":
            page.goto(f"{site.as_uri()}/{path}")
            if "?" in path:
                page.locator(".ja-search__choice:visible, .ja-search__item").first.wait_for()
            cut[path] = page.evaluate(CUT_OFF, A_LONG_WORD)
    assert {path: texts for path, texts in cut.items() if texts} == {}


def test_a_wide_table_keeps_its_words_whole_and_scrolls(open_page):
    page = open_page("cases/ishikari-shimin-anketo.html", size=PHONE)
    page.locator("#kb-main > h2").first.evaluate(
        "(heading, word) => heading.insertAdjacentHTML('afterend', `<table><tr><td>${word}</td></tr></table>`)",
        A_LONG_WORD,
    )
    assert page.locator("#kb-main table td").first.evaluate(LINES) == [A_LONG_WORD]
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


@pytest.mark.parametrize(
    ("name", "texts", "long"),
    [
        ("search.html", ".ja-search__status", "32件の記事から探せます。"),
        ("index.html", ".kb-card__title a", "利用実績を数えて窓口延長をやめる試行へ"),
        ("cases/ishikari-shimin-anketo.html", ".kb-facts dd", "2021年10月〜2022年6月"),
    ],
)
def test_no_title_and_no_status_ends_in_a_line_of_one_sign(open_page, name, texts, long):
    one = open_page(name, size=PHONE).locator(texts).first
    expect(one).not_to_contain_text("準備")  # a script writes it again
    one.evaluate("(element, text) => element.textContent = text", long)
    for width in range(5, 16):
        one.evaluate("(element, width) => Object.assign(element.style, {display: 'block', width})", f"{width}em")
        assert len(one.evaluate(LINES)[-1].rstrip("。")) > 1


def test_no_way_in_the_footer_ends_in_a_line_of_one_sign(open_page):
    ways = open_page("about.html", size=PHONE).locator(".kb-footer__nav a")
    assert [lines for way in ways.all() if len((lines := way.evaluate(LINES))[-1]) == 1] == []


@pytest.mark.parametrize("width", [1366, 683, 375])
def test_no_title_of_a_card_of_the_collection_ends_in_a_line_of_one_sign(open_from_folder, collection_site, width):
    page = open_from_folder(collection_site.root / "site", "index.html", size={"width": width, "height": 768})
    titles = page.locator(".kb-card__title a").all()
    assert titles
    assert [lines for title in titles if len((lines := title.evaluate(LINES))[-1]) == 1] == []


def test_a_date_that_finds_no_room_beside_the_place_starts_at_the_edge(open_page):
    page = open_page("cases/ishikari-shimin-anketo.html", size={"width": 320, "height": 640})
    kind, day = (page.locator(f"p.kb-head__kind{part}").bounding_box() for part in ("", " .kb-head__day"))
    assert day["y"] > kind["y"] + 10
    assert day["x"] == kind["x"]


def test_a_kind_of_source_is_never_parted_from_its_number(open_page):
    facts = open_page("cases/ishikari-shimin-anketo.html").locator(".kb-facts dd:has(.kb-facts__piece)")
    kinds = facts.locator("span")
    expect(kinds.first).to_be_visible()
    for width in range(5, 16):
        facts.evaluate("(element, width) => Object.assign(element.style, {width})", f"{width}em")
        assert [len(one.evaluate(LINES)) for one in kinds.all()] == [1] * kinds.count()


def test_what_can_be_sent_and_where_to_is_in_the_contents_of_the_page_that_tells_it(open_page):
    page = open_page("contribute.html")
    assert page.locator(".kb-contents a").all_inner_texts()[:2] == ["送り先", "何を、どうやって送りますか"]


def test_a_table_laid_out_as_blocks_on_a_phone_stays_a_table_for_a_screen_reader(open_from_folder, collection_site):
    page = open_from_folder(collection_site.root / "site", "patterns/ai.html", size=PHONE)
    table = page.locator("table.kb-pattern")
    assert table.evaluate("table => getComputedStyle(table).display") == "block"
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    roles = Counter(node["role"]["value"] for node in tree if "role" in node)
    rows, columns = table.locator("tbody tr").count(), table.locator("thead th").count()
    assert [roles[name] for name in ("table", "row", "columnheader", "rowheader", "cell")] == [
        1,
        rows + 1,
        columns,
        rows,
        rows * (columns - 1),
    ]
