"""The booklet on paper: its contents name the sheets on which entries begin, and drawings stand as on their pages."""

import re

import pytest
from golden_site import build_site, golden_copy
from pdf_text import sheets_of, signs_of
from playwright.sync_api import expect
from test_basket import squeezed
from test_pages_sheets import a_shelf, html_of

from generator.pages.book import book
from generator.site.pdf import pdf_of

LONG = "threads/lgwan-alpha-beta-model"  # network drawings on two sheets
ENTRIES = [
    LONG,
    "cases/beppu-rpa-naisei",  # steps, before and after
    "cases/saga-cashless-nofu-project",
    "threads/seisei-ai-nyuryoku-kinshi-joho",  # two sheets
    "cases/kyoto-kikan-system-sasshin-chudan",
    "threads/kodomo-daredemo-tsuen-nintei",  # as much as one sheet holds
    "cases/maniwa-beta-dash-ikou",
    "threads/kakanai-madoguchi-nani-kara",
]
TITLES = "[...document.querySelectorAll('.kb-basket__title a')].map(one => one.textContent)"


def opened(open_from_folder, site, entries):
    page = open_from_folder(site, "basket.html?" + "&".join(f"e={path}" for path in entries))
    page.locator(".kb-basket__title").nth(len(entries) - 1).wait_for()
    return page


@pytest.mark.parametrize(
    ("count", "paper"),
    [(1, {}), (3, {}), (8, {}), (8, {"scale": 0.5}), (8, {"scale": 1.4}), (3, {"format": "Letter", "landscape": True})],
    ids=str,
)
def test_every_number_in_the_contents_is_that_of_the_sheet_where_the_entry_begins(
    open_from_folder, collection_site, count, paper
):
    page = opened(open_from_folder, collection_site.root / "site", ENTRIES[:count])
    titles = [squeezed(title) for title in page.evaluate(TITLES)]
    sheets = sheets_of(page.pdf(**paper))
    begins = [beginning(sheets, f"記事{number}(全{count}本)", title) for number, title in enumerate(titles, 1)]
    told = (f"{number}.{title}{sheet}" for number, (title, sheet) in enumerate(zip(titles, begins, strict=True), 1))
    assert f"{len(sheets)}目次{''.join(told)}" in sheets[1] + "".join(sheets[2 : begins[0] - 1])
    assert all(f"{sheet}/{len(sheets)}" in sheets[sheet - 1] for sheet in begins)


def beginning(sheets, head, title):
    """Return the number of the one sheet with the ``head`` of an entry, which shows its ``title``."""
    (found,) = [number for number, text in enumerate(sheets, 1) if head in text]
    assert title in sheets[found - 1]
    return found


def test_the_address_of_a_booklet_follows_its_title_with_letters_instead_of_codes_on_the_cover(
    open_from_folder, collection_site
):
    site = collection_site.root / "site"
    page = opened(open_from_folder, site, ENTRIES[:2])
    page.get_by_label("冊子の題名").fill("窓口&RPA 100%#+=?")
    shown = page.locator(".kb-booklet__address").text_content()
    handed = page.get_by_label("この冊子を渡すアドレス").input_value()
    assert shown.endswith(f"?title=窓口%26RPA+100%25%23%2B%3D%3F&e={ENTRIES[0]}&e={ENTRIES[1]}")
    for address in (shown, handed):
        again = open_from_folder(site, f"basket.html{address[address.index('?') :]}")
        again.locator(".kb-basket__title").nth(1).wait_for()
        assert again.locator("[data-kb-booklet-title]").text_content() == "窓口&RPA 100%#+=?"


def test_a_second_print_on_other_paper_has_its_own_numbers(open_from_folder, collection_site):
    page = opened(open_from_folder, collection_site.root / "site", ENTRIES[:2])
    large, small = (sheets_of(page.pdf(scale=scale)) for scale in (1.2, 0.5))
    assert len(large) > len(small)
    for sheets in (large, small):
        assert f"減らす{beginning(sheets, '記事2(全2本)', '減らす')}" in sheets[1]


DRAWN = """main => [...main.querySelectorAll(".kb-network svg, .kb-bars svg, [id^='流れ'] + ol > li")]
    .map(one => [one.tagName, getComputedStyle(one).borderTopStyle, getComputedStyle(one, "::after").content,
                 one.getBoundingClientRect().height > 5])"""


@pytest.mark.parametrize("path", ENTRIES[:3])
def test_drawings_stand_in_a_booklet_as_on_their_page(open_from_folder, collection_site, path):
    site = collection_site.root / "site"
    alone = open_from_folder(site, f"{path}.html")
    alone.emulate_media(media="print")
    drawn = alone.locator("#kb-main").evaluate(DRAWN)
    page = opened(open_from_folder, site, [path])
    page.emulate_media(media="print")
    assert page.locator(".kb-booklet__entry").evaluate(DRAWN) == drawn != []


TALL = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 900"><rect width="300" height="900"/></svg>'
FIGURE = "figures:\n  - {file: takai.svg, alt: 試験の図, caption: 試験の高い図, source: 試験用の市}\n"


@pytest.fixture(scope="module")
def with_figure(made_once):
    """The golden site, whose first case has a figure that fills most of a sheet."""

    def make(folder):
        project = golden_copy(folder)
        case = project.content / "cases/shiken-jisseki.md"
        case.write_text(case.read_text(encoding="utf-8").replace("stage:", f"{FIGURE}stage:", 1), encoding="utf-8")
        (project.content / "figures/shiken-jisseki").mkdir(parents=True)
        (project.content / "figures/shiken-jisseki/takai.svg").write_text(TALL, encoding="utf-8")
        build_site(project)

    return made_once("booklet", make) / "site"


def test_a_figure_is_whole_in_a_booklet_and_counts_in_its_numbers(open_from_folder, with_figure):
    entries = ["cases/shiken-jisseki", "cases/shiken-shippai"]
    page = opened(open_from_folder, with_figure, entries)
    sheets = sheets_of(page.pdf())
    (captioned,) = [text for text in sheets if "試験の高い図" in text]
    second = beginning(sheets, "記事2(全2本)", squeezed(page.evaluate(TITLES)[1]))
    assert f"{squeezed(page.evaluate(TITLES)[1])}{second}" in sheets[1]
    assert sheets.index(captioned) < second - 1
    page.emulate_media(media="print")
    image = page.locator(".kb-booklet__entry img")
    seen = "one => [one.complete, one.naturalWidth > 0, getComputedStyle(one.parentElement).breakInside]"
    assert image.evaluate(seen) == [True, True, "avoid"]


@pytest.mark.parametrize("scripts", [True, False])
def test_a_theme_says_that_its_booklet_needs_scripts_where_there_are_none(open_from_folder, golden, scripts):
    page = open_from_folder(golden.root / "site", "themes/shiken-ichi.html", scripts=scripts)
    expect(page.get_by_role("link", name="このページの記事を冊子にする")).to_be_visible()
    expect(page.get_by_text("このページを印刷してください")).to_be_visible(visible=not scripts)


def test_a_booklet_ends_in_an_index_that_names_the_sheet_of_each_question(open_from_folder, collection_site):
    page = opened(open_from_folder, collection_site.root / "site", ENTRIES[:2])
    asked = page.locator(".kb-booklet__index li a").all_text_contents()
    sheets = sheets_of(page.pdf())
    begins = [beginning(sheets, f"記事{number}(全2本)", "") for number in (1, 2)]
    last = "".join(sheets[begins[1] - 1 :])
    assert "聞き方の索引" in last
    for ways, sheet in ((asked[0], begins[0]), (asked[-1], begins[1])):
        assert f"{squeezed(ways)}{sheet}" in last


def test_a_book_is_printed_with_the_sheet_of_each_entry_in_its_contents_and_its_index():
    shelf = a_shelf()
    pdf = pdf_of(html_of(shelf))
    told, chapters = sheets_of(pdf), book(shelf, shelf.catalog).chapters
    for number, chapter in enumerate(chapters, 1):
        title = squeezed(chapter.entry.title)
        begins = [at for at, text in enumerate(told, 1) if f"{title}{squeezed(chapter.entry.summary)}" in text]
        assert len(begins) == 1
        assert f"{title}{begins[0]}" in told[1]
        assert (f"{begins[0]}/{len(told)}" in told[begins[0] - 1], number < begins[0]) == (True, True)
        assert told[begins[0] - 1].startswith(squeezed("試験のサイト"))
    assert "聞き方の索引" in told[-1]
    assert b"/Outlines" in pdf


def test_a_book_tells_the_signs_that_people_type_and_no_radicals_of_the_same_shape():
    """A Japanese font has one shape for 日 and its radical, and Chromium tells the radical of both."""
    typed = "〈石狩市〉の長・住民の一人が、西の門で2月10日に見た青い文"
    lines = "".join(f"<p>{typed}{kanji}</p>" for kanji in "麦黄斉歯竜亀戸巳鬼虎食龍鼻鼠")
    html = html_of(a_shelf()).replace("</body>", f"{lines}</body>")
    told = "".join("".join(signs_of(pdf_of(html))).split())
    assert told.count(typed) == 14
    assert set(re.findall("[\u2e80-\u2fdf\u2027]", told)) == set()


def test_no_sheet_of_a_book_begins_within_a_source_or_holds_only_the_last_one():
    address = "https://www.example.lg.jp/kurashi/tetsuzuki/online-shinsei/2026-11-29.html"
    sources = "".join(
        f"<li>資料{number}番の題名（発行した団体、一次資料） {address}{number}</li>" for number in range(1, 10)
    )
    lengths = range(18, 34)  # the list begins at the middle of a sheet, and ever nearer to its end
    entries = (f"<section>{'<p>一行</p>' * lines}<h3>出典</h3><ol>{sources}</ol></section>" for lines in lengths)
    sheets = sheets_of(pdf_of(html_of(a_shelf()).replace("</body>", "".join([*entries, "</body>"]))))
    ends = [sheet for sheet in sheets if "資料9番" in sheet]
    assert len(ends) == len(lengths)
    assert [sheet for sheet in ends if "資料8番" not in sheet] == []
    parts = [(f"資料{number}番" in sheet, f"{address}{number}" in sheet) for sheet in sheets for number in range(1, 10)]
    assert [whole for whole in parts if whole[0] != whole[1]] == []
