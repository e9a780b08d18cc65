"""What the pages of cases and threads share."""

from urllib.parse import parse_qs, urlsplit

import pytest
from builders import a_case, a_thread
from golden_site import a_shelf

from generator.output.page import Crumb
from generator.pages.entry import around, entry_crumbs, mend
from generator.pages.lists import Link

_MOST = 5


def mends_of(document, **config):
    shelf = a_shelf(document, **config)
    return mend(shelf.entries[document.slug], shelf.config)


def beside(document, *others):
    shelf = a_shelf(document, *others)
    return around(shelf.entries[document.slug], shelf, ())


def read_after(document, *others):
    return beside(document, *others).next


@pytest.mark.parametrize("url", ["https://www.example.jp/shiken/", "https://www.example.jp/shiken"])
def test_the_address_of_an_entry_does_not_depend_on_a_slash_in_the_settings(url):
    case = a_case("shiken-a")
    assert a_shelf(case, url=url).entries["shiken-a"].address == "https://www.example.jp/shiken/cases/shiken-a.html"
    assert "https%3A%2F%2Fwww.example.jp%2Fshiken%2Fcases%2Fshiken-a.html" in mends_of(case, url=url).report


def test_a_title_full_of_signs_stays_inside_the_address_for_telling():
    title = "題&body=x#y?z=%20 +/"
    report = mends_of(a_case("shiken-a", title=f"'{title}'")).report
    assert parse_qs(urlsplit(report).query).keys() == {"template", "title", "page"}
    assert parse_qs(urlsplit(report).query)["title"] == [f"書き間違い: {title}"]
    assert urlsplit(report).fragment == ""


def test_an_entry_is_mended_in_the_branch_that_is_published():
    repository = {"url": "https://www.example.jp/r/", "branch": "kyoso/2026+11"}
    assert mends_of(a_thread("shiken-t"), repository=repository).edit == (
        "https://www.example.jp/r/edit/kyoso/2026%2B11/content/threads/shiken-t.md"
    )


def test_what_to_read_next_is_five_lines_at_most_and_what_the_authors_chose_comes_first():
    case = a_case("shiken-a", related="[shiken-b]")
    lines = read_after(case, a_thread("shiken-b"), a_case("shiken-c", municipality="'019992'"))
    assert [(line.path, line.meta, [chip.label for chip in line.chips]) for line in lines] == [
        ("threads/shiken-b.md", "質問と答え", []),
        ("cases/shiken-c.md", "事例 北海道試研市", ["成果あり", "1万〜5万人"]),
    ]
    assert len(read_after(a_case(), *(a_thread(f"shiken-{number}") for number in range(8)))) <= _MOST
    assert read_after(a_case("shiken-a")) == []


def test_an_entry_leads_to_its_patterns_to_what_names_it_and_to_what_stands_on_its_documents():
    code = {"shiken-a": "019992", "shiken-b": "029998", "shiken-c": "039993"}
    cases = [
        a_case(slug, municipality=f"'{one}'", title=slug, keywords="[台帳]", evidence=document(slug))
        for slug, one in code.items()
    ]
    thread = a_thread("shiken-t", title="問い", keywords="[台帳, ほか]", evidence=document("shiken-b"))
    naming = [a_thread(f"naming-{n}", title=f"名 {n}", related="[shiken-t]", evidence=document(n)) for n in range(8)]
    found = beside(thread, *cases, *naming)
    assert found.patterns == [Link("patterns/daicho.md", "台帳")]
    read = {line.path for line in found.next}
    left = [Link(f"threads/naming-{n}.md", f"名 {n}") for n in range(8) if f"threads/naming-{n}.md" not in read]
    assert [(tie.label, tie.links, tie.rest) for tie in found.ties] == [
        ("この記事を関連記事に挙げている記事", left[:3], f"ほか{len(left) - 3}件"),
        ("「資料 shiken-b」を根拠にしている記事", [Link("cases/shiken-b.md", "shiken-b")], ""),
    ]


def test_an_entry_alone_in_everything_leads_nowhere():
    found = beside(a_case(evidence=document("a")), a_thread("shiken-t", evidence=document("b")))
    assert (found.patterns, found.ties) == ([], [])


def document(name):
    """Return the evidence of an entry that stands on one document of its own."""
    address = f"https://www.example.jp/{name}"
    return f"[{{title: 資料 {name}, publisher: 者, kind: 報道, url: '{address}', accessed_on: 2026-11-01}}]"


def test_the_way_to_an_entry_leads_through_its_first_theme():
    assert entry_crumbs(a_shelf(a_case()).published[0]) == (
        Crumb("ホーム", "index.md"),
        Crumb("テーマ", "themes/index.md"),
        Crumb("窓口", "themes/madoguchi.md"),
        Crumb("試しの窓口を1課で始める"),
    )
