"""The page of a thread."""

from builders import a_document, a_thread
from golden_site import a_config, a_site

from generator.pages.thread import Turn, thread_page
from generator.views.related import RelatedIndex

BODY = """
## 答え

試験の答え

## やり取り

### 質問者

問い

### 回答者1(試験用の市)

返事

### 回答者2

別の返事

## 残った問い

残り
"""


def data_of(thread, *others):
    catalog = a_site(thread, *others)
    return thread_page(thread, catalog, a_config(), RelatedIndex(catalog)).data


def test_an_exchange_is_shown_turn_by_turn_with_the_capacity_of_each_speaker():
    data = data_of(a_thread(body=BODY))
    assert data["turns"] == [
        Turn("質問者", "問い", asks=True),
        Turn("回答者1（試験用の市）", "返事", asks=False),
        Turn("回答者2", "別の返事", asks=False),
    ]
    assert (data["answer"], data["open_questions"]) == ("試験の答え", "残り")


def test_what_a_thread_does_not_have_is_empty():
    data = data_of(a_thread(body="\n## 答え\n\n試験の答え\n"))
    assert (list(data["turns"]), data["open_questions"]) == ([], "")


def test_a_thread_is_an_article_whose_title_is_its_question():
    thread = a_thread("shiken-t")
    catalog = a_site(thread)
    page = thread_page(thread, catalog, a_config(), RelatedIndex(catalog))
    assert (page.path, page.template, page.title, page.meta) == (
        "threads/shiken-t.md",
        "thread.md.j2",
        "試しの窓口は何から始めますか",
        {"og_type": "article"},
    )


def test_a_person_who_is_quoted_stands_there_by_name():
    person = a_document("people/shiken-hito.yml", "name: 試験の人\nroles: [author]\n")
    data = data_of(a_thread(body=BODY.replace("試験用の市", "shiken-hito")), person)
    assert [turn.heading for turn in data["turns"]] == ["質問者", "回答者1（試験の人）", "回答者2"]
