"""``python -m benchmarks.search``: its pages, its table, its scripts, without a browser."""

import json
from concurrent.futures import ThreadPoolExecutor
from html.parser import HTMLParser

import pytest
from py_mini_racer import MiniRacer

from benchmarks.search.browser import answered
from benchmarks.search.engines import SCRIPTS
from benchmarks.search.sets import questions_of
from benchmarks.search.site import document_number, markdown_of, unsaid
from benchmarks.search.table import Missing, Row, table
from generator.search.evaluation import Answered, Size, measure
from generator.search.judged import JudgedSet
from generator.search.searched import SearchedPage

PAGES = [
    SearchedPage(
        "a", "窓口", "前書き\n次の節\n本文 <b>", "前書き\n鍵", ("聞き方",), {"sections": [[4, "x", "次の節"]]}
    ),
    SearchedPage("b", "", ""),
]


def test_questions_come_from_lines_and_every_right_page_counts_alike():
    lines = ["# 説明", "", "受付は?\tcases/a-1 / threads/b", "窓口\tcases/c"]
    judged = questions_of(PAGES, lines)
    assert judged.queries == {"受付は?": "受付は?", "窓口": "窓口"}
    assert judged.grades["受付は?"] == {"cases/a-1.html": 1, "threads/b.html": 1}


def test_a_page_says_all_that_is_searched_once():
    text = markdown_of(PAGES[0])
    front, _, body = text.removeprefix("---\n").partition("\n---\n\n")
    assert json.loads(front.removeprefix("title: ")) == "窓口"
    said = []
    reader = HTMLParser()
    reader.handle_data = said.append
    reader.feed(body)
    assert "".join(said).split("\n\n") == ["前書き", "次の節", "本文 <b>", "鍵", "聞き方\n"]
    assert '<h2 id="x">次の節</h2>' in body
    assert unsaid(PAGES[1]) == []
    assert "title: " + '"b"' in markdown_of(PAGES[1])


@pytest.mark.parametrize(
    "address", ["page-12.html", "/page-12.html", "page-12.html#節", "http://127.0.0.1:1/page-12.html?x=3"]
)
def test_an_address_leads_back_to_its_document(address):
    assert document_number(address) == 12


def test_an_address_of_no_document_is_refused():
    with pytest.raises(ValueError, match="404"):
        document_number("404.html")


def test_what_the_browser_found_is_told_as_documents():
    result = {"found": [["page-1.html", "/page-0.html#x"], []], "times_ms": [2, 1], "start_ms": 3}
    assert answered(result, ["a", "b"]) == Answered([["b", "a"], []], [2, 1], 3)


def test_the_table_shows_every_engine_or_why_it_is_missing():
    judged = JudgedSet(PAGES, {"q": "窓口", "r": "鍵"}, {"q": {"a": 2}, "r": {"b": 1}})
    size = Size(1_234_500, 99_400)
    figures = measure(judged, Answered([["a"], []], [1.0, 3.0], 12.4), size)
    lines = table([Row("ours", figures, None, size), Missing("other", "no\nnpm | here")]).splitlines()
    assert lines[2] == ("| ours | 0.500 | 0.500 | 0.500 | 0.500 | 50.0% | – | 1,234 (99) | 12 | 3.0 / 3.0 |")
    assert lines[3].startswith("| other | cannot be run: no npm / here | ")
    assert {line.count("|") for line in lines} == {11}


@pytest.fixture
def script():
    def run(name, before, source):
        with MiniRacer() as context:
            for each in ("drive", name):
                context.eval((SCRIPTS / f"{each}.js").read_text(encoding="utf-8"))
            context.eval(before)
            return json.loads(context.eval(f"(async () => JSON.stringify({source}))()").get())

    with ThreadPoolExecutor(1) as apart:  # V8 would wait for the event loop of the browser tests
        yield lambda *task: apart.submit(run, *task).result()


WORKER = """
globalThis.sent = [];
globalThis.Worker = class {
  postMessage(message) {
    sent.push(message);
    const items = [["3.html#x", "3.html"], ["4.html"], ["5.html"]].map((row) => row.map((location) => ({ location })));
    this.onmessage({ data: message.type === 0 ? { type: 1 } : { type: 3, data: { items } } });
  }
};
globalThis.json = async () => ({ config: { lang: ["ja"] }, docs: [] });
"""


def test_the_worker_of_material_is_asked_by_its_four_messages(script):
    asked = (
        'const e = await engines.material({worker: "w", index: "i", depth: 2}); return e.pages(await e.search("窓口"))'
    )
    pages, sent = script("material", WORKER, f"[await (async () => {{ {asked} }})(), sent]")
    assert pages == ["3.html#x", "4.html"]
    setup = {"config": {"lang": ["ja"]}, "docs": [], "options": {"suggest": False}}
    assert sent == [{"type": 0, "data": setup}, {"type": 2, "data": "窓口"}]


def test_minisearch_gets_pairs_of_signs_in_one_width_and_case(script):
    assert script("minisearch", "", 'pairs("ＡＢ窓口へ、ﾃﾞｰ 課")') == ["ab", "b窓", "窓口", "口へ", "デー", "課"]
