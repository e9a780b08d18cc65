"""A tab on one's own machine: it shows what was saved, and what has to be mended."""

from conftest import DESKTOP, Watch
from playwright.sync_api import expect
from serving import fetched, serving

CASE = "cases/shiken-jisseki"
LONG = 60_000  # milliseconds; in which nearly always a fraction of a second is needed
BAR = "書いている内容の確認"


def test_an_open_tab_shows_what_was_saved_and_what_has_to_be_mended_until_it_is(browser, golden_project, tmp_path):
    path = golden_project.content / f"{CASE}.md"
    good = path.read_text(encoding="utf-8")
    with serving(golden_project, tmp_path) as (server, port):
        fetched(server, port, f"/shiken/{CASE}.html")
        context = browser.new_context(viewport=DESKTOP, locale="ja-JP")
        watch, page = Watch(context, (f"http://127.0.0.1:{port}/",)), context.new_page()
        page.goto(f"http://127.0.0.1:{port}/shiken/{CASE}.html")
        bar = page.get_by_role("complementary", name=BAR)
        path.write_text(f"{good}\n書き足した文。\n", encoding="utf-8")
        expect(page.get_by_text("書き足した文。").first).to_be_visible(timeout=LONG)
        path.write_text(good.replace("title: ", "titel: "), encoding="utf-8")
        expect(bar).to_contain_text(f"content/{CASE}.md", timeout=LONG)
        expect(bar).to_contain_text("直し方: ")
        expect(page.get_by_text("書き足した文。").first).to_be_attached()
        path.write_text(f"{good}\n直した文。\n", encoding="utf-8")
        expect(page.get_by_text("直した文。").first).to_be_attached(timeout=LONG)
        expect(bar).to_have_count(0)
        context.close()
        assert watch.faults == []
