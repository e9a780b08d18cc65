"""The search page: what stands above the fold, how it is narrowed, sorted and walked, and that nothing on it moves."""

import csv
import re
from pathlib import Path
from urllib.parse import unquote

import pytest
from conftest import DESKTOP, PHONE
from playwright.sync_api import expect

READY = "準備"
SHIFTS = """window.shifted = 0;
new PerformanceObserver((list) => {
  for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) window.shifted += value;
}).observe({ type: "layout-shift", buffered: true });"""


@pytest.fixture
def search(open_page):
    """Open the search page; wait until it has answered."""

    def call(address="", **options):
        page = open_page(f"search.html{address}", **options)
        expect(page.locator(".ja-search__status")).not_to_contain_text(READY)
        return page

    return call


@pytest.mark.parametrize(("size", "least"), [(DESKTOP, 3), (PHONE, 2)], ids=["desk", "phone"])
@pytest.mark.parametrize("query", ["窓口", "書かない窓口"])
def test_the_first_results_are_seen_without_scrolling(search, size, least, query):
    page = search(f"?q={query}", size=size)
    answer = page.locator(".ja-search__answer").nth(least - 1)
    assert answer.bounding_box()["y"] + 20 < size["height"]
    assert page.locator(".ja-search__field").bounding_box()["y"] < 150


def test_a_result_shows_its_answer_where_it_was_done_what_came_of_it_and_when_it_was_confirmed(search):
    page = search("?q=アンケート")
    item = page.locator(".ja-search__item", has_text="石狩市").first
    expect(item).to_be_visible()
    facts = item.locator(".ja-search__meta li").all_inner_texts()
    assert facts[0] == "事例 北海道石狩市"
    assert "5万〜20万人" in facts
    assert facts[-1] == "2026年11月22日確認"
    expect(item.locator(".ja-search__tag--achieved")).to_have_count(1)
    expect(item.locator(".ja-search__answer")).not_to_be_empty()


def test_no_passage_comes_from_asked_phrases_or_figures(search):
    page = search("?q=準備の時間")
    expect(page.locator(".ja-search__section").first).to_be_visible()
    assert not {"数字で見る", "こんな聞き方にも答えます", "根拠"} & {
        text.rstrip(":") for text in page.locator(".ja-search__section").all_inner_texts()
    }


def test_what_was_looked_for_instead_is_said_once_as_it_was_typed(search):
    page = search("?q=人工知能")
    expect(page.locator(".ja-search__why")).to_have_text("言い換えて探しました: 人工知能 → AI")
    assert page.locator("main").inner_text().count("言い換えて探しました") == 1
    expect(page.locator("mark[title='「人工知能」の言い換え']").first).to_be_visible()


@pytest.mark.parametrize("scripts", [False, True], ids=["without", "with"])
def test_where_no_script_runs_the_page_says_that_it_cannot_search_and_where_to_go(open_page, scripts):
    page = open_page("search.html", scripts=scripts)
    told = page.get_by_text("検索には、ブラウザーのJavaScriptが要ります。")
    expect(told).to_be_visible(visible=not scripts)
    if not scripts:
        told.get_by_role("link", name="質問の一覧").click()
        expect(page).to_have_url(re.compile("questions"))


def test_where_exact_conditions_leave_nothing_the_reader_can_search_without_them(search):
    page = search('?q="窓口の改革の話"')
    page.get_by_role("link", name="引用符と + − の条件を外してさがす").click()
    expect(page.locator(".ja-search__item").first).to_be_visible()
    assert page.locator(".ja-search__field").input_value() == "窓口の改革の話"
    expect(page.get_by_role("link", name="引用符と + − の条件を外してさがす")).to_have_count(0)


def test_words_that_are_only_related_are_marked_and_not_said_to_mean_the_same(search):
    page = search("?q=窓口")
    expect(page.locator(".ja-search__item mark", has_text="受付").first).to_be_visible()
    expect(page.locator(".ja-search__item mark[title]")).to_have_count(0)
    expect(page.locator(".ja-search__why")).to_have_text("")


@pytest.mark.parametrize(
    ("query", "said", "path"),
    [
        ("窓口", "テーマ: 窓口改革（質問1・事例3）", "/themes/madoguchi.html"),
        ("窓口改革", "テーマ: 窓口改革（質問1・事例3）", "/themes/madoguchi.html"),
        ("業務", "テーマ: 業務改革（質問1・事例1）", "/themes/gyomu-kaikaku.html"),
        ("成功例", "成果: 成果のあった事例（事例2）", "/outcomes/achieved.html"),
        ("書かない窓口", "テーマ: 窓口改革（質問1・事例3）", "/themes/madoguchi.html"),
        ("書かない窓口の成功例", "テーマ: 窓口改革（質問1・事例3）成果: 成果のあった事例（事例2）", "/madoguchi.html"),
        ("口改", "", ""),  # begins no word
        ("窓", "", ""),  # one sign may be part of anything
        ("住民アンケート", "", ""),
        ("こども", "", ""),  # a theme that has nothing yet
    ],
)
def test_who_asks_for_a_theme_or_an_outcome_gets_the_way_to_all_of_it(search, query, said, path):
    door = search(f"?q={query}").locator(".ja-search__door")
    expect(door).to_have_text(said)
    if path:
        door.locator("a").first.click()
        expect(door.page).to_have_url(re.compile(f"{path}$"))


def test_where_nothing_is_found_the_themes_and_other_ways_stand_below_the_text_to_ask_with(search):
    page = search("?q=xyzzyqqq")
    expect(page.locator(".ja-search__status")).to_have_text("当てはまる記事が見つかりませんでした。")
    shown = page.locator(".ja-search__help")
    expect(shown.get_by_role("heading", name="テーマからさがす")).to_be_in_viewport()
    expect(shown.get_by_role("link", name="窓口改革", exact=True)).to_be_visible()
    for name in ("質問の一覧", "次に書いてほしいこと"):
        expect(shown.get_by_role("link", name=name)).to_be_visible()
    expect(page.locator("section[data-kb-instead]")).to_be_hidden()  # the list below is not shown twice
    expect(page.get_by_label("並べ方")).to_be_hidden()
    page.locator(".ja-search__field").fill("窓口")
    expect(page.get_by_label("並べ方")).to_be_visible()
    expect(shown.get_by_role("heading")).to_have_count(0)


def test_on_a_phone_theme_size_and_outcome_are_chosen_in_four_taps(search):
    page = search("?q=窓口", size=PHONE)
    page.locator(".ja-search__filters > summary").click()
    for name in ("テーマ", "人口規模", "成果"):
        page.locator(f"input[name='{name}']").first.check()
    expect(page.locator(".ja-search__condition")).to_have_count(3)


def test_a_term_of_the_glossary_is_a_result_of_its_own(search):
    page = search("?q=試験語")
    item = page.locator(".ja-search__item", has_text="（用語）")
    expect(item.locator(".ja-search__title")).to_have_text("試験語（用語）")
    expect(item.locator(".ja-search__answer")).not_to_contain_text("ほかの言い方")
    expect(item.locator(".ja-search__passage")).to_have_count(0)
    item.locator(".ja-search__title a").click()
    expect(page).to_have_url(re.compile(r"/glossary\.html#term-shikengo$"))
    expect(page.locator("#term-shikengo")).to_be_in_viewport()


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desk", "phone"])
def test_conditions_stay_open_and_are_taken_away_one_by_one_or_all_at_once(search, size):
    page = search("?q=窓口", size=size)
    if size is PHONE:
        page.locator(".ja-search__filters > summary").click()
    themes = page.locator(".ja-search__facet", has=page.locator("input[name='テーマ']"))
    if themes.get_attribute("open") is None:
        themes.locator("summary").click()
    themes.locator("input").first.check()
    expect(themes).to_have_attribute("open", "")
    kinds = page.locator(".ja-search__facet", has=page.locator("input[name='種類']"))
    if kinds.get_attribute("open") is None:
        kinds.locator("summary").click()
    kinds.locator("input").first.check()
    chips = page.locator(".ja-search__condition")
    expect(chips).to_have_count(2)
    chips.first.click()
    expect(chips).to_have_count(1)
    expect(chips.first).to_be_focused()
    page.get_by_role("button", name="条件をすべて外す").click()
    expect(chips).to_have_count(0)
    expect(themes).to_have_attribute("open", "")
    expect(page.locator("#ja-search-results")).to_be_focused()
    assert unquote(page.url).endswith("?q=窓口")


@pytest.mark.collection
def test_every_value_of_a_condition_is_whole_and_those_that_few_look_for_open_in_their_place(
    open_from_folder, collection_site
):
    page = open_from_folder(collection_site.root / "site", "search.html?q=窓口")
    themes = page.locator(".ja-search__facet", has=page.locator("input[name='テーマ']"))
    expect(themes.locator("input:visible")).to_have_count(6)
    others = themes.locator(".ja-search__others")
    expect(others.locator("summary")).to_have_text(re.compile("^ほかのテーマ（[0-9]+）$"))
    others.locator("summary").click()
    last = others.locator("input").last
    value = last.get_attribute("value")
    last.check()
    chosen = page.locator(f".ja-search__facet input[value='{value}']")
    expect(chosen).to_be_checked()
    expect(chosen).to_be_visible()
    lists = page.locator(".ja-search__facet fieldset")
    assert lists.evaluate_all("all => all.every((one) => one.scrollHeight <= one.clientHeight + 1)")


def test_results_are_sorted_as_the_reader_chooses_and_the_address_keeps_it(search):
    page = search("?q=窓口")
    days = page.locator(".ja-search__item .ja-search__meta li:last-child")
    expect(days.nth(4)).not_to_contain_text("確認")
    page.get_by_label("並べ方").select_option(label="新しい順")
    expect(days.nth(4)).to_have_text("2026年11月22日確認")
    page.reload()
    expect(days.nth(4)).to_have_text("2026年11月22日確認")
    expect(page.get_by_label("並べ方")).to_have_value("new")
    assert unquote(page.url).endswith("?q=窓口&sort=new")


def test_the_first_result_is_six_tabs_away_at_most_and_the_conditions_too(search):
    page = search("?q=窓口")
    for key in ("Tab", "Enter", "Tab", "Enter", "Tab"):
        page.keyboard.press(key)
    expect(page.locator(".ja-search__title a").first).to_be_focused()
    page.reload()
    expect(page.locator(".ja-search__item").first).to_be_visible()
    for key in ("Tab", "Enter", "Tab", "Tab", "Enter", "Tab"):
        page.keyboard.press(key)
    expect(page.locator(".ja-search__filters summary").nth(1)).to_be_focused()


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("query", ["?q=RPA", "?q=zzzz", ""])
def test_nothing_moves_while_the_page_loads_on_a_slow_machine(open_page, go_to, size, query):
    page = open_page("404.html", size=size)
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.add_init_script(SHIFTS)
    go_to(page, f"search.html{query}")
    expect(page.locator(".ja-search__status")).not_to_contain_text(READY)
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert page.evaluate("window.shifted") <= 0.02


def test_every_field_has_a_name_even_those_that_are_not_shown(search):
    page = search("?q=窓口")
    unnamed = """[...document.querySelectorAll("input, select, textarea")].filter((field) =>
      !field.labels.length && !field.ariaLabel && !field.title).map((field) => field.outerHTML)"""
    assert page.evaluate(unnamed) == []


@pytest.mark.parametrize("width", [1366, 683, 320])
def test_the_search_page_fits_every_width(search, width):
    page = search("?q=窓口&種類=事例&成果=成果あり", size={"width": width, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") == width


def with_comparison(route):
    answer = route.fetch()
    place = 'id="ja-search"'
    route.fulfill(response=answer, body=answer.text().replace(place, f'{place} data-kb-compare="compare.html"'))


def test_two_to_four_cases_are_chosen_to_be_compared(open_page, go_to):
    page = open_page("404.html")
    page.route("**/search.html*", with_comparison)
    go_to(page, "search.html?種類=事例")
    boxes, bar = page.locator(".ja-search__pick input"), page.locator(".ja-search__picked")
    expect(boxes).to_have_count(5)
    expect(bar).to_be_hidden()
    boxes.nth(0).check()
    expect(bar).to_contain_text("もう1件選ぶと")
    for number in (1, 2, 3):
        boxes.nth(number).check()
    expect(boxes.nth(4)).to_be_disabled()
    boxes.nth(3).uncheck()
    link = bar.get_by_role("link", name="選んだ3件をくらべる")
    expect(link).to_have_attribute("href", re.compile(r"/compare\.html(\?c=[a-z-]+)(&c=[a-z-]+){2}$"))
    page.get_by_role("button", name="選ぶのをやめる").press("Enter")
    expect(page.locator(".ja-search__pick input:checked")).to_have_count(0)
    expect(boxes.nth(2)).to_be_focused()


def saved(page):
    """What the search page saves, as rows by the names of their columns."""
    with page.expect_download() as saving:
        page.get_by_role("button", name="CSVで保存").click()
    assert saving.value.suggested_filename == "kensaku.csv"
    with Path(saving.value.path()).open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.mark.parametrize("address", ["?q=窓口", "?種類=事例", "?種類=事例&sort=new"])
def test_all_that_is_found_is_saved_for_excel_in_the_order_shown_from_a_folder_too(open_from_folder, golden, address):
    page = open_from_folder(golden.root / "site", f"search.html{address}")
    save = page.get_by_role("button", name=re.compile(r"^この\d+件をCSVで保存$"))
    expect(save).to_be_visible()
    rows = saved(page)
    assert save.inner_text() == f"この{len(rows)}件をCSVで保存"
    titles = [row["タイトル"] for row in rows]
    expect(page.locator(".ja-search__title")).to_have_text(titles[:10])
    for row in rows:
        assert re.match("https://[^?]+[.]html", row["ページ"])
        assert row["ライセンス"] == "CC BY 4.0"
        assert row["種類"] == "事例" or "種類" not in address


def test_a_row_tells_what_the_search_knows_of_a_case_and_no_text_is_a_formula(open_from_folder, golden):
    page = open_from_folder(golden.root / "site", "search.html?種類=事例")
    expect(page.get_by_role("button", name="CSVで保存")).to_be_visible()
    row = next(row for row in saved(page) if row["ID"] == "shiken-jisseki")
    assert row["ページ"].endswith("/cases/shiken-jisseki.html")
    assert {row[name] for name in ("種類", "成果")} == {"事例", "成果あり"}
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", row["最後の確認日"])
    assert "（非公式サイト） https://" in row["出典"]
    assert not [cell for cell in row.values() if re.match("[=+@-]", cell)]


def test_nothing_can_be_saved_while_nothing_is_found(search):
    page = search("?q=窓口&種類=事例")
    expect(page.get_by_role("button", name="CSVで保存")).to_be_visible()
    page = search("?q=ｑｚｘｊｗｖｋ")
    expect(page.locator(".ja-search__save")).to_be_hidden()


def test_cases_are_narrowed_by_the_year_in_which_they_began(open_from_folder, golden):
    page = open_from_folder(golden.root / "site", "search.html?種類=事例")
    years = page.locator(".ja-search__facet", has=page.locator("input[name='始めた年']"))
    year = years.locator("input").first
    expect(year).to_be_visible()
    value = year.get_attribute("value")
    year.check()
    expect(page.locator(".ja-search__condition", has_text=value)).to_be_visible()
    rows = saved(page)
    assert rows
    assert {row["始めた年"] for row in rows} == {value}


EDGES = """all => all.map(one => [getComputedStyle(one), one.textContent]).map(
    ([style, name]) => [name, style.borderTopWidth, style.borderTopStyle])"""


def test_what_is_pressed_has_an_edge_where_the_system_chooses_the_colours(open_page):
    page = open_page("search.html?q=窓口の予約")
    page.emulate_media(forced_colors="active")
    page.locator(".ja-search__item").first.wait_for()
    told = page.locator("#ja-search button:visible").evaluate_all(EDGES)
    assert "検索" in [name for name, *_edge in told]
    assert [name for name, *edge in told if edge != ["1px", "solid"]] == []
