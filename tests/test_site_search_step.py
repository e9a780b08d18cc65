"""The search of our own site: made of the articles of finished pages and of their front matter."""

import json

import pytest

from generator.findings.diagnostics import CannotRunError
from generator.model.claims import Claim
from generator.site.search_step import complete_with_search

FRAME = "<!doctype html><head></head><body><nav>枠の言葉</nav>{}<footer>枠の終わり</footer></body>"
WORKER = '<script id="__config">{"search": "../assets/javascripts/workers/search.0a1b2c.min.js"}</script>'


@pytest.fixture
def place(tmp_path):
    """A folder as MkDocs reads it and the site it made of it: one page that is found, one that is not."""
    for folder in ("docs/cases", "site/cases", "site/form"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "synonyms.txt").write_text("", encoding="utf-8")
    write(
        tmp_path, "cases/a", "questions: [紙をやめたい]", '<article id="x"><h1>題</h1><article>中</article>文</article>'
    )
    write(tmp_path, "hidden", "search: {exclude: true}", "ない")
    (tmp_path / "site/form/case.html").write_text(WORKER, encoding="utf-8")
    return tmp_path


def write(place, name, front, body):
    (place / f"docs/{name}.md").write_text(f"---\n{front}\n---\n\n# x\n", encoding="utf-8")
    (place / f"site/{name}.html").write_text(FRAME.format(body) + WORKER, encoding="utf-8")


def docs_of(place):
    return json.loads((place / "site/search/ja-search.json").read_text(encoding="utf-8"))["docs"]


def test_what_stands_in_the_frame_is_not_searched(place):
    complete_with_search(place, place / "site")
    (page,) = docs_of(place)
    assert (page["id"], page["title"], page["text"], page["aliases"]) == (
        "cases/a.html",
        "題",
        "中\n文",
        ["紙をやめたい"],
    )


def test_the_dialog_of_every_page_asks_our_worker_but_files_that_stand_for_themselves_stay_as_they_are(place):
    complete_with_search(place, place / "site")
    for name in ("cases/a", "hidden"):
        assert '"search": "../assets/ja-search/worker.js"' in (place / f"site/{name}.html").read_text(encoding="utf-8")
    assert (place / "site/form/case.html").read_text(encoding="utf-8") == WORKER


def test_a_page_that_is_to_be_found_must_have_an_article(place):
    write(place, "hidden", "title: x", "枠だけ")
    with pytest.raises(CannotRunError, match=r"本文\(article\)がありません: hidden\.html"):
        complete_with_search(place, place / "site")


def test_the_words_of_the_glossary_are_synonyms(place):
    write(place, "cases/a", "title: 題", "<article>引っ越しの届け</article>")
    (place / "synonyms.txt").write_text("引越 お宅替え\n", encoding="utf-8")
    complete_with_search(place, place / "site")
    index = json.loads((place / "site/search/ja-search.json").read_text(encoding="utf-8"))["index"]
    assert "お宅替え" in index["synonyms"]


def test_only_sections_that_answer_are_quoted_of_an_entry(golden):
    docs = json.loads((golden.root / "site/search/ja-search.json").read_text(encoding="utf-8"))["docs"]
    entries = [page for page in docs if page["id"].startswith(("cases/", "threads/"))]
    quoted = {title for page in entries for _start, _anchor, title, *unquoted in page["sections"] if not unquoted}
    answering = {str(claim) for claim in Claim if claim != Claim.OPEN_QUESTIONS}
    others = {title for title in quoted - answering if not title.startswith("資料: ")}
    assert others == {"質問者", "回答者1", "ほかの団体で試した結果", "根拠"}  # the last is but a heading to the search
    assert "数字で見る" in {title for page in entries for _start, _anchor, title, *_ in page["sections"]}
