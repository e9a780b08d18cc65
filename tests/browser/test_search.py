"""Searching as a reader does: in the dialog and on the search page, served and from a folder without a network."""

import re
import shutil
import subprocess
import sys
from contextlib import ExitStack
from urllib.parse import unquote

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import DESKTOP, Watch
from playwright.sync_api import expect

from generator.search.counting import counting
from generator.search.index import data_of
from generator.search.searched import SearchedPage
from generator.search.step import data_files
from tools.chromium import served

PLACES = pytest.mark.parametrize("disk", [False, True], ids=["served", "from a folder"])
QUESTION = "住民アンケートの集計に時間がかかりすぎる"
STOCK = "site_name: 試験\ntheme: {name: material, language: ja, font: false}\nplugins:\n  - ja-search\n"


def ask_dialog(page, words):
    page.keyboard.press("/")
    page.locator(".md-search__input").fill(words)
    page.keyboard.press("End")  # the theme looks at the field when a key is let go
    page.locator(".md-search-result__item").first.wait_for(timeout=10_000)


@PLACES
@pytest.mark.parametrize("words", ["アンケート", QUESTION, "ｱﾝｹｰﾄ", "あんけーと"])
def test_the_dialog_finds_a_case_by_word_question_width_and_reading(open_page, words, disk):
    page = open_page("glossary.html", disk=disk)
    ask_dialog(page, words)
    result = page.locator(".md-search-result__link", has_text="アンケート").first
    expect(page.locator(".md-search-result__item mark").first).to_be_visible()
    result.click()
    page.wait_for_url(re.compile(r"/(cases|threads)/"))


@PLACES
def test_the_dialog_is_never_empty(open_page, disk):
    page = open_page("glossary.html", disk=disk)
    page.keyboard.press("/")
    page.locator(".md-search__input").fill("zzzz")
    page.keyboard.press("End")
    status = page.locator(".md-search-result__meta")
    expect(status).to_have_text("当てはまる記事が見つかりませんでした。")
    expect(status).to_have_attribute("role", "status")
    ask_dialog(page, "避難所の受付に列ができる +zzzz")
    expect(status).to_have_text("当てはまる記事が見つかりませんでした。近い質問はこちらです。")
    expect(page.locator(".md-search-result__link").first).to_have_text("避難所の受付に列ができる")
    expect(page.locator(".md-search-result__item", has_text="見つかりません")).to_have_count(0)


@PLACES
@pytest.mark.parametrize("blank", [" ", "\u3000", "\u200b"])
def test_the_dialog_asks_for_a_question_where_nothing_can_be_seen_of_it(open_page, disk, blank):
    page = open_page("glossary.html", disk=disk)
    page.keyboard.press("/")
    page.locator(".md-search__input").fill(blank)
    expect(page.locator(".md-search-result__meta")).to_have_text("困りごとを、ふだんの言葉で入れてください。")


@PLACES
def test_the_beginning_of_ten_thousand_signs_is_searched_and_fits_the_address(open_page, disk):
    page = open_page("glossary.html", disk=disk)
    ask_dialog(page, "窓口" * 5000)
    page.keyboard.press("Enter")
    field, status = page.locator("#ja-search-query"), page.locator(".ja-search__status")
    expect(field).to_have_value("窓口" * 200)
    field.fill("象の飼育" * 2500)
    page.keyboard.press("Enter")
    expect(status).to_contain_text("長いため、初めの400字で探しました。")
    expect(page.locator("#ja-search-ask")).to_have_value(re.compile(r"^[\s\S]{1,1499}$"))
    page.reload()
    expect(field).to_have_value("象の飼育" * 100)


def test_half_of_an_emoji_is_no_fault(open_page):
    page = open_page("glossary.html")
    page.keyboard.press("/")
    page.locator(".md-search__input").evaluate(
        "(field) => { field.value = '窓口\\ud83d'; field.dispatchEvent(new InputEvent('input', {bubbles: true})); }"
    )
    expect(page.locator("[data-kb-search-page]")).to_have_attribute("href", re.compile("%EF%BF%BD$"))


@PLACES
def test_html_that_is_typed_stays_text(open_page, disk):
    page = open_page(f"search.html?q={'%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E'}", disk=disk)
    expect(page.locator("#ja-search-query")).to_have_value("<img src=x onerror=alert(1)>")
    expect(page.locator(".ja-search__status")).not_to_contain_text("準備")
    expect(page.locator("#ja-search img")).to_have_count(0)


@PLACES
def test_the_search_page_narrows_and_keeps_its_state_in_the_address(open_page, disk):
    page = open_page("search.html", disk=disk)
    page.locator("#ja-search-query").fill("窓口")
    page.keyboard.press("Enter")
    page.locator(".ja-search__item").first.wait_for()
    kind = page.locator(".ja-search__facet", has=page.locator("input[name='種類']"))
    box = kind.locator("input[value='事例']")
    if kind.get_attribute("open") is None:
        kind.locator("summary").click()
    box.check()
    expect(page.locator(".ja-search__facet input[value='事例']")).to_be_focused()
    expect(page.locator(".ja-search__condition")).to_have_count(1)
    assert "q=窓口" in unquote(page.url)
    assert "種類=事例" in unquote(page.url)
    expect(page.locator(".ja-search__item").first).to_be_visible()
    expect(page.locator(".ja-search__item").filter(has_not_text=re.compile("事例"))).to_have_count(0)
    shown = page.locator(".ja-search__title").all_inner_texts()
    page.reload()
    expect(page.locator(".ja-search__title")).to_have_text(shown)


def test_the_search_page_says_how_many_and_offers_a_text_to_ask_with(open_page):
    page = open_page("search.html?q=zzzz")
    status = page.locator("#ja-search [role=status]").first
    expect(status).to_contain_text("見つかりませんでした")
    expect(status).to_have_attribute("aria-live", "polite")
    expect(page.locator("#ja-search-ask")).to_have_value(re.compile("zzzz"))
    expect(page.get_by_role("heading", name="近い質問")).to_have_count(0)


@pytest.mark.parametrize("query", ["", "?q=窓口", "?q=zzzz"])
def test_axe_finds_nothing_on_the_search_page(open_page, query):
    page = open_page(f"search.html{query}")
    expect(page.locator(".ja-search__status")).not_to_contain_text("準備")
    found = Axe().run(page).response["violations"]
    assert [f"{rule['id']}: {node['html'][:120]}" for rule in found for node in rule["nodes"]] == []


@pytest.fixture(scope="session")
def stock(tmp_path_factory):
    """A fresh Material project whose only plugin is ours."""
    folder = tmp_path_factory.mktemp("stock")
    (folder / "docs").mkdir()
    (folder / "mkdocs.yml").write_text(STOCK, encoding="utf-8")
    (folder / "docs/index.md").write_text("# ホーム\n\n役所の仕事のメモです。\n", encoding="utf-8")
    card = "# カードの紛失\n\n電話してください。\n\n## 再交付\n\nマイナンバーカードの再交付には手数料がかかります。\n"
    (folder / "docs/card.md").write_text(card, encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-q"]
    subprocess.run(command, cwd=folder, check=True)
    return folder / "site"


@pytest.fixture
def serve():
    """Serve a folder while the test lasts; return its address."""
    with ExitStack() as serving:
        yield lambda folder: f"{serving.enter_context(served(folder))}/"


@PLACES
def test_the_plugin_alone_serves_a_stock_material_site(browser, stock, serve, disk):
    base = f"file://{stock}/" if disk else serve(stock)
    context = browser.new_context(viewport=DESKTOP, offline=disk)
    watch = Watch(context, (base,))
    page = context.new_page()
    page.goto(f"{base}index.html")
    ask_dialog(page, "個人番号カードをなくした")
    first = page.locator(".md-search-result__item").first
    expect(first).to_contain_text("カードの紛失")
    expect(first).to_contain_text("個人番号カード → マイナンバーカード")
    expect(first.locator("a[href$='#_2']")).to_have_count(1)
    context.close()
    assert watch.faults == []


@PLACES
def test_where_nobody_has_asked_anything_no_questions_are_promised(browser, stock, serve, disk):
    context = browser.new_context(viewport=DESKTOP, offline=disk)
    page = context.new_page()
    page.goto(f"file://{stock}/index.html" if disk else f"{serve(stock)}index.html")
    ask_dialog(page, "zzzz")
    expect(page.locator(".md-search-result__item")).to_have_text(["当てはまる記事が見つかりませんでした。"])
    context.close()


def missing(data):
    data.unlink()


def cut_in_the_middle(data):
    text = data.read_text(encoding="utf-8")
    data.write_text(text[: len(text) // 2], encoding="utf-8")


@PLACES
@pytest.mark.parametrize("spoil", [missing, cut_in_the_middle])
def test_a_missing_or_broken_index_is_told_in_japanese(browser, stock, tmp_path, disk, spoil):
    folder = shutil.copytree(stock, tmp_path / "site")
    spoil(folder / f"search/ja-search.{'js' if disk else 'json'}")
    context = browser.new_context(viewport=DESKTOP, offline=disk)
    page = context.new_page()
    with served(folder) as address:
        page.goto(f"file://{folder}/index.html" if disk else f"{address}/index.html")
        ask_dialog(page, "カード")
        expect(page.locator(".md-search-result__item").first).to_contain_text("検索データを読み込めませんでした")
        context.close()


ASK_TWICE = """async () => {
  const worker = new Worker("assets/ja-search/worker.js");
  const seen = [];
  worker.addEventListener("message", ({ data }) => seen.push(data));
  const settled = () => new Promise((done) => setTimeout(done, 1500));
  const ask = (...queries) => queries.forEach((data) => worker.postMessage({ type: 2, data }));
  ask("役所", "カード");
  await settled();
  const first = seen.at(-1);
  ask("カード", "役所");
  await settled();
  return [first, seen.at(-1)].map(({ type, data }) => [type, data.items[0][0].location]);
}"""


@PLACES
def test_of_two_queries_at_once_the_last_is_answered_last(browser, stock, serve, disk):
    address = serve(stock)
    context = browser.new_context(viewport=DESKTOP, offline=disk)
    page = context.new_page()
    page.goto(f"file://{stock}/index.html" if disk else f"{address}index.html")
    page.wait_for_load_state("networkidle")
    assert page.evaluate(ASK_TWICE) == [[3, "card/"], [3, "index.html"]]
    context.close()


PARTS = [
    SearchedPage("index.html", "ホーム", "役所の仕事のメモです。"),
    SearchedPage("card/index.html", "カードの紛失", "電話してください。"),
    SearchedPage("kumo/index.html", "クラウドの料金", "カードで払えません。"),
]
SEARCH_PAGE = '# さがす\n\n<div id="ja-search"></div>\n'


@pytest.fixture
def parted(tmp_path):
    """A site with a search page whose index comes in parts."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text(f"{STOCK}use_directory_urls: false\n", encoding="utf-8")
    (tmp_path / "docs/index.md").write_text("# ホーム\n", encoding="utf-8")
    (tmp_path / "docs/search.md").write_text(SEARCH_PAGE, encoding="utf-8")
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "-q"], cwd=tmp_path, check=True)
    for name, content in data_files(*data_of([*map(counting(()), PARTS)], (), (), most=0)):
        (tmp_path / "site" / name).parent.mkdir(exist_ok=True)
        (tmp_path / "site" / name).write_bytes(content)
    return tmp_path / "site"


@pytest.fixture
def open_parted(browser, parted, serve):
    """Open a page of that site; ``held`` is a part that arrives only when the function returned is called."""
    address = serve(parted)
    contexts = []

    def call(path, *, disk=False, held=""):
        context = browser.new_context(viewport=DESKTOP, offline=disk)
        contexts.append(context)
        routes = []
        if held:
            context.route(f"**/search/ja-search/{held}.js", lambda route: routes.append(route))  # noqa: PLW0108 - Playwright cannot take a builtin
        page = context.new_page()
        page.goto(f"file://{parted}/{path}" if disk else f"{address}{path}")

        def release():
            while not routes:
                page.wait_for_timeout(20)
            for route in routes:
                route.continue_()

        return page, release

    yield call
    for context in contexts:
        context.close()


@PLACES
def test_an_index_in_parts_is_searched_by_page_and_dialog(open_parted, disk):
    page, _release = open_parted("search.html?q=カード", disk=disk)
    expect(page.locator(".ja-search__status")).to_have_text("2件見つかりました。")
    expect(page.locator(".ja-search__title")).to_have_text(["カードの紛失", "クラウドの料金"])
    page.locator("input[type=search]").fill("クラウド")
    expect(page.locator(".ja-search__title")).to_have_text(["クラウドの料金"])
    page, _release = open_parted("index.html", disk=disk)
    ask_dialog(page, "カード")
    expect(page.locator(".md-search-result__item")).to_have_count(2)


def test_an_answer_that_comes_late_is_passed_over(open_parted):
    page, release = open_parted("search.html?q=カード", held="p1")
    page.locator("input[type=search]").fill("クラウド")
    expect(page.locator(".ja-search__title")).to_have_text(["クラウドの料金"])
    release()
    page.wait_for_load_state("networkidle")
    expect(page.locator(".ja-search__title")).to_have_text(["クラウドの料金"])


@PLACES
@pytest.mark.parametrize("spoil", [missing, cut_in_the_middle])
def test_a_part_that_cannot_be_loaded_is_told_and_other_questions_are_answered(open_parted, parted, disk, spoil):
    spoil(parted / "search/ja-search/p1.js")
    page, _release = open_parted("search.html?q=カード", disk=disk)
    expect(page.locator(".ja-search__status")).to_contain_text("検索データを読み込めませんでした")
    page.locator("input[type=search]").fill("役所")
    expect(page.locator(".ja-search__title")).to_have_text(["ホーム"])
    page, _release = open_parted("index.html", disk=disk)
    ask_dialog(page, "カード")
    expect(page.locator(".md-search-result__item")).to_contain_text(["検索データを読み込めませんでした"])


@PLACES
def test_return_and_the_link_below_the_results_lead_to_the_search_page(open_page, disk):
    page = open_page("cases/ishikari-shimin-anketo.html", disk=disk)
    ask_dialog(page, "窓口")
    further = page.locator("[data-kb-search-page]")
    expect(further).to_have_attribute("href", re.compile(r"search\.html\?q=%E7%AA%93%E5%8F%A3$"))
    page.evaluate(
        """document.activeElement.dispatchEvent(
            new KeyboardEvent("keydown", {key: "Enter", isComposing: true, bubbles: true, cancelable: true}))"""
    )
    page.evaluate(
        """document.activeElement.dispatchEvent(
            new KeyboardEvent("keydown", {key: "Enter", keyCode: 229, bubbles: true, cancelable: true}))"""
    )
    assert "/cases/ishikari" in page.url
    page.keyboard.press("Enter")
    expect(page.locator("#ja-search-query")).to_have_value("窓口")


@PLACES
@pytest.mark.parametrize(
    "parameter",
    [
        *("constructor=1", "__proto__=1", "toString=x", "utm_source=mail"),
        *("種類=", "種類=%20", "種類=&成果=　"),  # as a form sends what nobody chose
    ],
)
def test_foreign_parameters_of_an_address_are_no_conditions(open_page, disk, parameter):
    page = open_page(f"search.html?q=zzzz&{parameter}", disk=disk)
    expect(page.locator(".ja-search__status")).to_have_text("当てはまる記事が見つかりませんでした。")


def test_blanks_around_a_condition_of_an_address_do_not_count(open_page):
    page = open_page("search.html?q=窓口&種類=事例%20")
    expect(page.locator(".ja-search__condition")).to_have_text("事例 ×")
    expect(page.locator(".ja-search__item").first).to_be_visible()


@pytest.fixture
def many(tmp_path):
    """A site with a search page that finds fourteen pages."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text(f"{STOCK}use_directory_urls: false\n", encoding="utf-8")
    (tmp_path / "docs/index.md").write_text("# ホーム\n", encoding="utf-8")
    (tmp_path / "docs/search.md").write_text(SEARCH_PAGE, encoding="utf-8")
    for number in range(14):
        text = f"# 手続き{number}\n\n{'カードを受け取る。' * 30}\n"
        (tmp_path / f"docs/card-{number}.md").write_text(text, encoding="utf-8")
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "-q"], cwd=tmp_path, check=True)
    return tmp_path / "site"


def test_a_reader_who_comes_back_finds_as_many_results_as_before(browser, many, serve):
    context = browser.new_context(viewport=DESKTOP)
    page = context.new_page()
    page.goto(f"{serve(many)}search.html?q=カード")
    titles = page.locator(".ja-search__title a")
    page.locator(".ja-search__more").click()
    expect(titles).to_have_count(14)
    titles.last.click()
    page.wait_for_url("**/card-*.html*")
    page.go_back()
    expect(titles).to_have_count(14)
    expect(titles.last).to_be_in_viewport()
    context.close()


def test_the_dialog_tells_how_many_pages_the_search_page_finds(open_page):
    page = open_page("search.html?q=窓口")
    status = page.locator(".ja-search__status")
    expect(status).to_have_text(re.compile("^[0-9]+件見つかりました。$"))
    found = re.match("[0-9]+件見つかりました", status.inner_text())
    page = open_page("glossary.html")
    ask_dialog(page, "窓口")
    expect(page.locator(".md-search-result__meta")).to_have_text(found[0])


@PLACES
def test_the_dialog_says_beside_the_count_what_was_looked_for_instead(open_page, disk):
    page = open_page("glossary.html", disk=disk)
    ask_dialog(page, "人工知能")
    said = re.compile("^[0-9]+件見つかりました（言い換え: 人工知能 → AI）$")
    expect(page.locator(".md-search-result__meta")).to_have_text(said)
    first = page.locator(".md-search-result__item").first
    expect(first).to_contain_text("生成AI")
    expect(first).not_to_contain_text("言い換え", use_inner_text=True)
