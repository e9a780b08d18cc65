"""The search of our own site: made of the articles of finished pages and of their front matter."""

import json

import pytest

from generator.findings.diagnostics import CannotRunError
from generator.model.claims import Claim
from generator.search.counting import counting
from generator.search.index import whole
from generator.search.searched import SearchedPage
from generator.search.synonyms import targets
from generator.site.search_step import article_of, lists_for

FRAME = "<!doctype html><head></head><body><nav>枠の言葉</nav>{}<footer>枠の終わり</footer></body>"


def test_what_stands_in_the_frame_is_not_searched():
    page = FRAME.format('<article id="x"><h1>題</h1><article>中</article>文</article>')
    assert article_of(page, "a.html") == "<h1>題</h1><article>中</article>文"


def test_a_page_that_is_to_be_found_must_have_an_article():
    with pytest.raises(CannotRunError, match=r"本文\(article\)がありません: hidden\.html"):
        article_of(FRAME.format("枠だけ"), "hidden.html")


def test_the_words_of_the_glossary_are_synonyms(tmp_path):
    (tmp_path / "synonyms.txt").write_text("引越 お宅替え\n", encoding="utf-8")
    lists = lists_for(tmp_path)
    page = counting(targets(*lists))(SearchedPage("cases/a.html", "題", "引っ越しの届け"))
    assert "お宅替え" in whole([page], lists)["index"]["synonyms"]


def test_only_sections_that_answer_are_quoted_of_an_entry(golden):
    docs = json.loads((golden.root / "site/search/ja-search.json").read_text(encoding="utf-8"))["docs"]
    entries = [page for page in docs if page["id"].startswith(("cases/", "threads/"))]
    quoted = {title for page in entries for _start, _anchor, title, *unquoted in page["sections"] if not unquoted}
    answering = {str(claim) for claim in Claim if claim != Claim.OPEN_QUESTIONS}
    others = {title for title in quoted - answering if not title.startswith("資料: ")}
    assert others == {"質問者", "回答者1", "ほかの団体で試した結果", "根拠"}  # the last is but a heading to the search
    assert "数字で見る" in {title for page in entries for _start, _anchor, title, *_ in page["sections"]}
