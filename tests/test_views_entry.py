"""What is shown of an entry."""

import dataclasses
import json
from datetime import date

import pytest
from builders import a_case, a_document, a_theme, a_thread
from golden_site import a_shelf, text_of

from generator.model.claims import Claim
from generator.views.entry import ThemeLink, asked_wordings
from generator.views.entry_text import Turn

PERSON = a_document("people/shiken-hito.yml", "name: 試験の人\nroles: [author, curator]\n")
EVIDENCE = (
    "[{title: 試験の資料, publisher: 試験の発行者, kind: 報道, url: 'https://user.example.jp:443/a?b=1', "
    "accessed_on: 2026-11-01, "
    "supports: [indicators, 取り組み]}]"
)
EXCHANGE = """
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


def view_of(document, *others):
    return a_shelf(document, PERSON, *others).entries[document.slug]


def test_the_host_of_a_source_is_shown_beside_its_title():
    (source,) = view_of(a_case(evidence=EVIDENCE)).sources
    assert (source.host, source.supports) == ("user.example.jp", "指標、取り組み")


def test_people_are_named_with_their_roles():
    assert view_of(a_case(people="[shiken-hito]")).people == ["試験の人（執筆・編集）"]


@pytest.mark.parametrize(
    ("status", "review_by", "overdue", "archived"),
    [
        ("published", "2026-11-21", True, False),
        ("published", "2026-11-22", False, False),
        ("archived", "2026-11-21", False, True),
    ],
)
def test_an_entry_is_overdue_from_the_day_after_its_review_unless_it_is_archived(status, review_by, overdue, archived):
    view = view_of(a_thread(status=status, review_by=review_by, reviewed_on="2026-01-01"))
    assert (view.overdue, view.archived) == (overdue, archived)


def test_an_entry_changed_when_it_was_published_or_last_confirmed():
    assert view_of(a_case(published_on="2026-02-01", reviewed_on="2026-01-01")).changed_on == date(2026, 2, 1)
    assert view_of(a_case(published_on="2026-01-01", reviewed_on="2026-02-01")).changed_on == date(2026, 2, 1)


def test_sections_stand_in_the_order_of_the_model_with_their_text_as_it_is_and_plain():
    body = "".join(f"\n## {title}\n\n**{title}**の文章\n" for title in ("ずらしどころ", "課題", "成果"))
    passages = text_of(a_case(body=body)).passages
    assert [(one.title, one.text) for one in passages.values()] == [
        (title, f"**{title}**の文章") for title in ("課題", "成果", "ずらしどころ")
    ]
    assert passages[Claim.OUTCOME].plain == "成果の文章"


def test_a_section_that_is_not_there_has_no_text():
    text = text_of(a_thread(body="\n## 答え\n\n試験の答え\n"))
    assert (text.of(Claim.ANSWER), text.of(Claim.OPEN_QUESTIONS), text.turns) == ("試験の答え", "", [])


def test_a_collection_shows_each_document_as_its_source_in_the_order_of_the_text():
    source = "{{title: 資料{0}, publisher: 発行者{0}, kind: 報道, url: 'https://a.jp/{0}', accessed_on: 2026-11-01{1}}}"
    carried = ["", ", issued: 2025-04, supports: [答え, 資料が言っていること]", ""]
    evidence = f"[{', '.join(source.format(number, more) for number, more in enumerate(carried, 1))}]"
    body = "\n## 資料が言っていること\n\n### 資料2\n\n二つ目\n\n### 資料1\n\n一つ目\n"
    text = text_of(a_thread(body=body, evidence=evidence))
    statements = text.statements
    assert [(one.source.publisher, one.source.kind, one.carries, one.text) for one in statements] == [
        ("発行者2", "報道", "答え", "二つ目"),
        ("発行者1", "報道", "", "一つ目"),
    ]
    assert [one.source.issued_words for one in statements] == ["2025年4月", ""]
    assert [one.publisher for one in text.other_sources] == ["発行者3"]


def test_an_exchange_is_shown_turn_by_turn_with_the_capacity_of_each_speaker():
    assert text_of(a_thread(body=EXCHANGE), PERSON).turns == [
        Turn("質問者", "問い", asks=True),
        Turn("回答者1（試験用の市）", "返事", asks=False),
        Turn("回答者2", "別の返事", asks=False),
    ]


def test_a_person_who_is_quoted_stands_there_by_name():
    text = text_of(a_thread(body=EXCHANGE.replace("試験用の市", "shiken-hito")), PERSON)
    assert [turn.heading for turn in text.turns] == ["質問者", "回答者1（試験の人）", "回答者2"]


def test_pages_lie_in_the_folder_of_their_kind_under_every_name_they_had():
    case, thread = view_of(a_case("shiken", formerly="[mukashi-a, mukashi-b]")), view_of(a_thread("shiken-t"))
    assert [case.path, *case.former_paths] == ["cases/shiken.md", "cases/mukashi-a.md", "cases/mukashi-b.md"]
    assert [thread.path, *thread.former_paths] == ["threads/shiken-t.md"]
    assert view_of(a_case(themes="[theme-b]"), a_theme("theme-b", label="別")).themes == [
        ThemeLink("theme-b", "別", "themes/theme-b.md")
    ]


def test_a_view_is_plain_data_that_other_formats_can_be_made_of():
    view = view_of(a_case(municipality="'019992'", people="[shiken-hito]", evidence=EVIDENCE))
    told = json.loads(json.dumps(dataclasses.asdict(view), ensure_ascii=False, default=str))
    assert (told["title"], told["case"]["place"]["name"], told["sources"][0]["host"]) == (
        "試しの窓口を1課で始める",
        "試研市",
        "user.example.jp",
    )
    assert told["case"]["place"]["code"] == "019992"


def test_a_view_holds_no_code_of_a_place_that_is_withheld():
    view = view_of(a_case(municipality="'019992'", attribution="band", people="[shiken-hito]", evidence=EVIDENCE))
    assert "019992" not in json.dumps(dataclasses.asdict(view), ensure_ascii=False, default=str)


def test_of_every_pattern_up_to_three_wordings_are_shown_and_ten_in_all():
    assert asked_wordings(["(a|b|c|d)を知りたい", "e"]) == ["aを知りたい", "bを知りたい", "cを知りたい", "e"]
    many = asked_wordings([f"(問|質){n}" for n in range(8)])
    assert many == ["問0", "質0", "問1", "質1", *(f"問{n}" for n in range(2, 8))]


def test_one_wording_of_every_pattern_is_shown_however_many_there_are():
    assert asked_wordings([f"(問|質){n}" for n in range(12)]) == [f"問{n}" for n in range(12)]
    assert asked_wordings(["(同じ|同じ)", "同じ"]) == ["同じ"]
