"""What pages show of the texts of entries that are not their own, and when it is worked out."""

from datetime import date

import pytest
from builders import a_case, a_thread
from golden_site import a_site

from generator.language.deadlines import Deadline
from generator.views.extracts import Extract, extracts_of

TEXT = """
## 答え

**先の**答え。2028年10月まで待ちます。

2028年10月末までは同じです。

## 資料が言っていること

### 資料1

話は2020年に終わる予定です。

## 残った問い

- 残りの[問い](https://www.example.jp/)
- 次の問い
"""


def of(*documents):
    return extracts_of(a_site(*documents))


def test_an_extract_holds_what_other_pages_show_without_marks():
    assert of(a_thread("shiken-t", TEXT))["shiken-t"] == Extract(
        answer="先の答え。2028年10月まで待ちます。\n2028年10月末までは同じです。",
        open_questions=[(1, "残りの問い"), (2, "次の問い")],
        gone_by=[("話は2020年に終わる予定です", "2020年")],
        deadlines=[Deadline(date(2028, 10, 31), "2028年10月まで待ちます。\n2028年10月末までは同じです。")],
    )


def test_a_case_has_neither_answer_nor_open_questions():
    extract = of(a_case("shiken-a"))["shiken-a"]
    assert (extract.answer, extract.open_questions) == ("", [])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("**先の**答え", "別の答え"),
        ("次の問い", "別の問い"),
        ("## 答え\n\n**先の**答え", "## 答え \n\n別の文"),
        ("**先の**答え", "```\n## コード\n```\n\n別の文"),
        ("2020年", "2021年"),
        ("2028年10月末", "2029年10月末"),
    ],
)
def test_whatever_changes_of_it_in_a_text_changes_the_extract(old, new):
    assert of(a_thread("shiken-t", TEXT)) != of(a_thread("shiken-t", TEXT.replace(old, new)))


def test_what_no_other_page_shows_changes_no_extract():
    assert of(a_thread("shiken-t", TEXT)) == of(a_thread("shiken-t", TEXT.replace("話は", "別の話。\n\n話は")))


def test_each_may_know_an_extract_already():
    asked = []
    known = {"shiken-t": Extract("前の答え", [], [], [])}

    def each(_function, documents):
        asked.extend(one.slug for one in documents)
        return [known[one.slug] for one in documents]

    assert extracts_of(a_site(a_thread("shiken-t", TEXT)), each) == known
    assert asked == ["shiken-t"]
