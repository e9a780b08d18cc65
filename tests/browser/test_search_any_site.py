"""The search over a folder of another builder, the tool of its page, and the numbered messages of MaterialX."""

import pytest
from conftest import PHONE

from generator.search.over.folder import lay_over
from tools.chromium import served

PAGE = '<!doctype html>\n<html lang="ja"><head><meta charset="utf-8"><title>{0}</title></head><body>{1}</body></html>\n'
PAGES = {
    "index.html": PAGE.format("町のページ", "<h1>町のページ</h1><p>ごみの出し方。</p>"),
    "guide/move.html": PAGE.format("引っ越し", "<main><h1>引っ越しの手続き</h1><p>転入届を出します。</p></main>"),
}
STUB = """
window.tools = [];
Object.defineProperty(%s, "modelContext", { value: { registerTool: async (tool) => {
  if (window.tools.length) throw new Error("there is one");
  window.tools.push(tool);
} } });
"""


@pytest.fixture(scope="module")
def web(tmp_path_factory):
    root = tmp_path_factory.mktemp("web")
    for path, text in PAGES.items():
        (root / path).parent.mkdir(exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    lay_over(root)
    return root


@pytest.fixture
def watched(browser):
    """A page of its own; at the end, nothing may have gone wrong."""
    context = browser.new_context(viewport=PHONE, locale="ja-JP")
    faults = []
    context.on("weberror", lambda error: faults.append(str(error.error)))
    yield context.new_page()
    context.close()
    assert faults == []


@pytest.mark.parametrize("disk", [False, True], ids=["http", "file"])
def test_a_reader_asks_in_the_field_of_any_page_and_comes_to_what_is_meant(watched, web, disk):
    with served(web) as address:
        watched.goto(f"{web.as_uri() if disk else address}/index.html")
        watched.get_by_label("サイト内検索").fill("引越し")
        watched.get_by_role("search").get_by_role("button").click()
        watched.get_by_role("link", name="引っ越しの手続き").click()
        watched.wait_for_url("**/guide/move.html*")
        assert watched.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


@pytest.mark.parametrize("holder", ["document", "navigator"])
def test_the_search_page_offers_its_search_as_a_tool_where_the_browser_knows_webmcp(watched, web, holder):
    watched.add_init_script(STUB % holder)
    with served(web) as address:
        watched.goto(f"{address}/ja-search.html")
        watched.wait_for_function("window.tools.length")
        (tool,) = watched.evaluate("tools.map(({ execute, ...told }) => told)")
        answer = watched.evaluate("tools[0].execute({ query: '引越し', limit: 1 })")
        nothing = watched.evaluate("tools[0].execute({ query: 'zzzz', limit: 'many' })")
        watched.evaluate("tools[0].execute({})")
    assert (tool["name"], tool["annotations"]) == ("search", {"readOnlyHint": True})
    assert tool["inputSchema"]["required"] == ["query"]
    assert answer == {
        "unsure": False,
        "results": [
            {
                "title": "引っ越しの手続き",
                "url": f"{address}/guide/move.html",
                "answer": "",
                "passage": "転入届を出します。",
                "confirmed": "",
            }
        ],
    }
    assert nothing["results"] == []


@pytest.mark.parametrize("script", ["", "document.modelContext = {};", STUB % "document" + "tools.push({});"])
def test_a_browser_that_takes_no_tool_has_the_page_as_ever(watched, web, script):
    watched.add_init_script(script)
    with served(web) as address:
        watched.goto(f"{address}/ja-search.html?q=引越し")
        watched.get_by_role("link", name="引っ越しの手続き").wait_for()


def test_messages_with_a_number_are_answered_with_it_and_with_titles_that_need_no_html(open_page):
    page = open_page()
    seen = page.evaluate("""() => new Promise((resolve) => {
      const seen = [];
      window.worker = new Worker("assets/ja-search/worker.js");
      worker.addEventListener("message", ({ data }) => seen.push(data) === 2 && resolve(seen));
      worker.postMessage({ id: 7, type: 0, data: {} });
      worker.postMessage({ id: 8, type: 2, data: { query: "窓口" } });
    })""")
    ready, answer = sorted(seen, key=lambda one: one["id"])
    assert ready == {"id": 7, "type": 1}
    assert (answer["id"], answer["type"]) == (8, 3)
    titles = [entry["title"] for entries in answer["data"]["items"] for entry in entries]
    assert any("<mark>窓口</mark>" in title for title in titles)
    assert not any("<span" in title or "&#" in title for title in titles)
