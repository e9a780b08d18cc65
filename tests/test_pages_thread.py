"""The page of a thread."""

import re

import pytest
from builders import ROOT, a_thread
from golden_site import a_config, page_of

from generator.output.render import Renderer

BODY = "\n## 答え\n\n試験の答え\n\n## 残った問い\n\n残り\n"


def test_a_thread_shows_its_answer_and_what_stayed_open():
    data = page_of(a_thread(body=BODY)).data
    assert (data.answer, data.open_questions) == ("試験の答え", "残り")


def test_what_a_thread_does_not_have_is_empty():
    data = page_of(a_thread(body="\n## 答え\n\n試験の答え\n")).data
    assert (list(data.turns), data.open_questions) == ([], "")


def test_a_thread_is_an_article_whose_title_is_its_question():
    page = page_of(a_thread("shiken-t"))
    assert (page.path, page.template, page.title, page.meta.og_type) == (
        "threads/shiken-t.md",
        "thread.md.j2",
        "試しの窓口は何から始めますか",
        "article",
    )


SOURCE = "{{title: 資料{0}, publisher: 発行者{0}, kind: 報道, url: 'https://a.jp/{0}', accessed_on: 2026-11-01}}"
EVIDENCE = f"[{SOURCE.format(1)}, {SOURCE.format(2)}]"
SAID = "\n## 答え\n\n試験\n\n## 資料が言っていること\n\n### 資料1\n\n一つ目\n"


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (BODY, ""),
        (SAID, "「資料が言っていること」に並べた1点と、次の1点です。"),
        (f"{SAID}\n### 資料2\n\n二つ目\n", "「資料が言っていること」に並べた2点です。"),
    ],
)
def test_every_source_is_shown_once_with_its_address(body, told):
    text = Renderer([ROOT / "templates"], a_config()).page(page_of(a_thread(body=body, evidence=EVIDENCE)))
    assert [text.count(f'href="https://a.jp/{number}"') for number in (1, 2)] == [1, 1]
    assert ('<ol class="kb-evidence"' in text) is not told.endswith("2点です。")
    proof = text.partition("## 根拠")[2].partition("<ol")[0].partition("<footer")[0]
    assert re.sub("<[^>]*>", "", proof).strip() == told
