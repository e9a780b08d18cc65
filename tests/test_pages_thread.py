"""The page of a thread."""

from builders import a_thread
from golden_site import page_of

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
