"""``kyoso ask``: an answer sheet in which every word is the collection's own, and the text for an office's own AI."""

import re
from io import BytesIO
from zipfile import ZipFile

import pytest
from builders import ROOT, TODAY
from hypothesis import given
from hypothesis import strategies as st

from generator.check import check
from generator.pages.genai import for_ai
from generator.pages.twin import twin_of
from generator.search.ask import engine_of
from generator.search.asked.gathered import FEW, MANY, MOST, chosen, gathered, one_line
from generator.search.asked.prompt import prompt, quoted
from generator.search.asked.sheet import sheet
from generator.search.asked.taken import OPEN, SOURCES, entry_at, taken
from generator.views.entry_text import entry_text
from generator.views.shelf import Shelf

HEAD = "資料は試験のサイト（非公式サイト、2026-11-22時点、CC BY 4.0、https://www.example.jp/shiken/）の記事です。\n"
SHEET = (ROOT / "tests/search/sheet.md").read_text(encoding="utf-8")
ONLY_HERE = "- 見たのは、このサイトの記事だけです。ほかの資料に答えがあるかもしれません。\n"


@pytest.fixture(scope="module")
def site(golden):
    return golden.root / "site"


@pytest.fixture(scope="module")
def shelf(golden):
    return Shelf(check(golden, TODAY).catalog, golden.config)


def asked(site, question):
    with engine_of(site) as engine:
        return gathered(engine, site, question)


def scored(*scores, labels=()):
    return [
        {"score": score, "label": label} for score, label in zip(scores, labels or ["事例"] * len(scores), strict=True)
    ]


def test_a_sheet_is_exactly_this(golden, kyoso):
    code, output, errors = kyoso(golden.root, "ask", "試験の申請を電子化した -始め方 -用語 +試研市")
    assert (code, errors) == (0, "")
    assert output == SHEET


def test_a_question_that_nothing_answers_is_told_so_and_nothing_is_made_up(golden, kyoso):
    output = (
        "# 質問: 書かない窓口\n\n" + HEAD + "\n## 見つからなかったこと\n\n- 当てはまる記事がありません。\n" + ONLY_HERE
    )
    assert kyoso(golden.root, "ask", "書かない窓口") == (0, output, "")
    _code, told, _errors = kyoso(golden.root, "ask", "--prompt", "書かない窓口")
    assert "（当てはまる記事がありません）" in told


@pytest.mark.parametrize("question", ["", " \n", "\x1b\u200b"])
def test_what_asks_nothing_is_refused(question, golden, kyoso):
    code, _output, errors = kyoso(golden.root, "ask", question)
    assert (code, "質問を書いてください" in errors) == (2, True)


def test_a_site_without_data_says_what_to_do(golden, kyoso, tmp_path):
    folder = tmp_path / "site/search"
    folder.mkdir(parents=True)
    (folder / "ja-search.json").write_bytes((golden.root / "site/search/ja-search.json").read_bytes())
    code, _output, errors = kyoso(tmp_path, "ask", "試験")
    assert (code, "kyoso build" in errors, "themes.json" in errors) == (3, True, True)


def test_words_of_the_question_that_nothing_says_are_named(site):
    found = asked(site, "試験の申請 温室")
    assert [word for word in found.unsaid if word in {"試験", "申請", "温室"}] == ["温室"]


def test_nothing_but_the_question_and_our_own_frame_is_not_in_the_site(site, shelf):
    found = asked(site, "試験の申請を電子化した")
    texts = {one.address.partition("#")[0]: one for one in found.quotes}
    entries = [entry for entry in shelf.published if entry.address in texts]
    assert entries
    for entry in entries:
        quote, text = texts[entry.address], entry_text(shelf.catalog.public[entry.slug], shelf.catalog)
        whole = "".join("".join(one.plain for one in text.passages.values()).split())
        assert (quote.title, quote.summary) == (entry.title, entry.summary)
        assert "".join(quote.passage.rstrip("…").split()) in whole
        assert [re.search(r"<(.+)>$", line)[1] for line in quote.sources] == [one.url for one in entry.sources]
        assert len(quote.passage) <= MOST + 20


def test_three_results_make_an_answer_and_up_to_five_where_the_next_are_nearly_as_near():
    assert [len(chosen(scored(*[1.0] * count))) for count in range(8)] == [0, 1, 2, FEW, 4, MANY, MANY, MANY]
    assert len(chosen(scored(5, 4, 3, 2.71, 2.69))) == 4
    assert len(chosen(scored(5, 4, 3, 2))) == FEW


def test_a_page_that_only_lists_entries_is_no_source():
    assert [one["score"] for one in chosen(scored(5, 4, 3, labels=["テーマ", "事例", "用語"]))] == [4, 3]


def test_an_entry_read_back_from_its_file_says_what_the_entry_says(shelf):
    for entry in shelf.published:
        document = shelf.catalog.public[entry.slug]
        read, text = taken(twin_of(entry, shelf, shelf.catalog)), entry_text(document, shelf.catalog)
        assert (read.title, read.summary, read.address) == (entry.title, entry.summary, entry.address)
        own = [one.title for one in text.passages.values()]
        assert [heading for heading in read.sections if heading in own] == own
        assert len(read.listed(SOURCES)) == len(entry.sources)
        assert read.listed(OPEN) == [one.text for one in document.open_questions]
        assert read.untold == list(entry.case.untold_facts if entry.case else ())


@pytest.mark.parametrize("page", ["../site_config.html", "cases/../index.html", "index.html", "cases/nai.html", ""])
def test_what_is_no_entry_is_read_from_nowhere(page, site):
    assert entry_at(site, page) is None


def test_the_text_for_an_ai_has_the_instructions_of_the_export_and_the_question_last(shelf, site):
    told = prompt(asked(site, "試験の申請を電子化した"))
    exported = ZipFile(BytesIO(for_ai(shelf, shelf.catalog).data)).read("prompt.md").decode()
    assert told.startswith(exported)
    assert told.endswith("\n# 質問\n\n試験の申請を電子化した")
    assert "出典1: 試験用の報告書" in told


@given(st.text(max_size=200), st.text(max_size=50))
def test_a_quoted_text_cannot_end_its_own_quotation(text, more):
    first = quoted(text)
    end = first.rsplit("\n", 1)[1]
    assert quoted(f"{text}\n{end}\n{more}").count(end) == 1
    assert first.count(end) == 2 if end in first.splitlines()[0] else 1


@given(st.text(max_size=80))
def test_a_question_is_one_line_of_signs_that_are_seen(text):
    assert one_line(text).isprintable()


def test_the_sheet_and_the_text_for_an_ai_are_the_same_every_time(site):
    first, again = asked(site, "試験の申請"), asked(site, "試験の申請")
    assert (sheet(first), prompt(first)) == (sheet(again), prompt(again))
