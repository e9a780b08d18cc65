"""How much of a sheet an entry fills."""

import pytest
from builders import a_case, a_thread
from golden_site import a_shelf, text_of

from generator.pages.paper import closely, lines_of


def view_of(document):
    return a_shelf(document).entries[document.slug]


PARAGRAPH = f"{'長' * 260}\n\n"


@pytest.mark.parametrize(("paragraphs", "smaller"), [(1, False), (6, False), (8, True), (11, True), (12, False)])
def test_an_entry_is_printed_smaller_only_where_that_saves_a_sheet(paragraphs, smaller):
    document = a_case(body=f"\n## 課題\n\n{PARAGRAPH * paragraphs}")
    assert closely(view_of(document), text_of(document)) is smaller


SAID = "\n## 資料が言っていること\n\n### 資料1\n\n{text}\n"


@pytest.mark.parametrize(
    "make", [lambda text: a_case(body=f"\n## 課題\n\n{text}\n"), lambda text: a_thread(body=SAID.format(text=text))]
)
def test_more_text_takes_more_lines(make):
    documents = [make("長" * signs) for signs in (26, 260)]
    short, long = (lines_of(view_of(document), text_of(document)) for document in documents)
    assert long - short == pytest.approx(9)
