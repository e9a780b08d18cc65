"""What the pages of cases and threads share."""

from urllib.parse import parse_qs, urlsplit

import pytest
from builders import a_case, a_document, a_thread
from golden_site import a_config, a_site

from generator.output.page import Crumb
from generator.pages.entry import asked_wordings, entry_crumbs, entry_data
from generator.views.related import RelatedIndex

PERSON = a_document("people/shiken-hito.yml", "name: 試験の人\nroles: [author, curator]\n")
EVIDENCE = (
    "[{title: 試験の資料, publisher: 試験の発行者, url: 'https://user.example.jp:443/a?b=1', accessed_on: 2026-11-01, "
    "supports: [indicators, 取り組み]}]"
)


def data_of(document, *others, **config):
    catalog = a_site(document, PERSON, *others)
    return entry_data(document, catalog, a_config(**config), RelatedIndex(catalog))


def test_the_host_of_a_source_is_shown_beside_its_title():
    (source,) = data_of(a_case(evidence=EVIDENCE))["sources"]
    assert (source.host, source.supports) == ("user.example.jp", "指標、取り組み")


def test_people_are_named_with_their_roles():
    assert data_of(a_case(people="[shiken-hito]"))["people"] == ["試験の人（執筆・編集）"]


@pytest.mark.parametrize(
    ("status", "review_by", "overdue", "archived"),
    [
        ("published", "2026-11-21", True, False),
        ("published", "2026-11-22", False, False),
        ("archived", "2026-11-21", False, True),
    ],
)
def test_an_entry_is_overdue_from_the_day_after_its_review_unless_it_is_archived(status, review_by, overdue, archived):
    data = data_of(a_thread(status=status, review_by=review_by, reviewed_on="2026-01-01"))
    assert (data["overdue"], data["archived"]) == (overdue, archived)


@pytest.mark.parametrize("url", ["https://www.example.jp/shiken/", "https://www.example.jp/shiken"])
def test_the_address_of_an_entry_does_not_depend_on_a_slash_in_the_settings(url):
    data = data_of(a_case("shiken-a"), url=url)
    assert data["address"] == "https://www.example.jp/shiken/cases/shiken-a.html"
    assert "https%3A%2F%2Fwww.example.jp%2Fshiken%2Fcases%2Fshiken-a.html" in data["mend"].report


def test_a_title_full_of_signs_stays_inside_the_address_for_telling():
    title = "題&body=x#y?z=%20 +/"
    report = data_of(a_case("shiken-a", title=f"'{title}'"))["mend"].report
    assert parse_qs(urlsplit(report).query).keys() == {"template", "title", "page"}
    assert parse_qs(urlsplit(report).query)["title"] == [f"書き間違い: {title}"]
    assert urlsplit(report).fragment == ""


def test_an_entry_is_mended_in_the_branch_that_is_published():
    repository = {"url": "https://www.example.jp/r/", "branch": "試 験"}
    assert data_of(a_thread("shiken-t"), repository=repository)["mend"].edit == (
        "https://www.example.jp/r/edit/%E8%A9%A6%20%E9%A8%93/content/threads/shiken-t.md"
    )


def test_related_entries_stand_under_headings_and_empty_headings_are_left_out():
    case = a_case("shiken-a", related="[shiken-b]")
    groups = data_of(case, a_thread("shiken-b"), a_case("shiken-c"))["related"]
    assert [(group.heading, [card.path for card in group.cards]) for group in groups] == [
        ("あわせて読む", ["threads/shiken-b.md"]),
        ("同じテーマの記事", ["cases/shiken-c.md"]),
    ]
    assert data_of(a_case("shiken-a"))["related"] == []


def test_the_way_to_an_entry_leads_through_its_first_theme():
    assert entry_crumbs(a_case(themes="[madoguchi, betsu]").model, a_site()) == (
        Crumb("ホーム", "index.md"),
        Crumb("テーマ", "themes/index.md"),
        Crumb("窓口", "themes/madoguchi.md"),
        Crumb("試しの窓口を1課で始める"),
    )


def test_of_every_pattern_up_to_three_wordings_are_shown_and_ten_in_all():
    assert asked_wordings(["(a|b|c|d)を知りたい", "e"]) == ["aを知りたい", "bを知りたい", "cを知りたい", "e"]
    many = asked_wordings([f"(問|質){n}" for n in range(8)])
    assert many == ["問0", "質0", "問1", "質1", *(f"問{n}" for n in range(2, 8))]


def test_one_wording_of_every_pattern_is_shown_however_many_there_are():
    assert asked_wordings([f"(問|質){n}" for n in range(12)]) == [f"問{n}" for n in range(12)]
    assert asked_wordings(["(同じ|同じ)", "同じ"]) == ["同じ"]
