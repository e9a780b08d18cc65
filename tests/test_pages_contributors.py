"""Who made the content: everybody once, in the order of their readings, ranked by nothing."""

from builders import a_case, a_document, a_thread
from golden_site import a_config, a_site, made_by

from generator.views.people import Contributor


def a_person(slug, name, more=""):
    return a_document(f"people/{slug}.yml", f"name: {name}\nroles: [author, reviewer]\n{more}")


def agreed(*people):
    return f"[{', '.join(f'{{person: {slug}, given_on: 2026-11-01, scope: [name], via: mail}}' for slug in people)}]"


PEOPLE = [
    a_person("zz-group", "あいう会", "kind: organisation\nintroduction: 試験のグループです。"),
    a_person("aa-person", "ん試験"),
    a_person("mm-person", "かきく"),
]
ENTRIES = [
    a_case("shiken-a", people="[zz-group]"),
    a_case("shiken-b", people="[zz-group, mm-person]", consents=agreed("mm-person", "aa-person")),
    a_thread("shiken-t", people="[zz-group]"),
    a_thread("shiken-draft", people="[mm-person]", status="draft"),
    a_case("shiken-archived", people="[mm-person]", status="archived"),
]


def test_people_stand_in_the_order_of_their_readings_with_what_they_do():
    (page,) = made_by("contributors", a_site(*PEOPLE, *ENTRIES), a_config(page_size=9))
    assert list(page.data.sheet.items) == [
        Contributor("person-zz-group", "あいう会", "団体・グループ", "執筆、確認", "試験のグループです。", 2, 1),
        Contributor("person-mm-person", "かきく", "個人", "執筆、確認", "", 1, 0),
        Contributor("person-aa-person", "ん試験", "個人", "執筆、確認", "", 0, 0),
    ]


def test_everybody_stands_on_exactly_one_sheet():
    pages = made_by("contributors", a_site(*PEOPLE, *ENTRIES), a_config(page_size=2))
    assert [(page.path, [person.name for person in list(page.data.sheet.items)]) for page in pages] == [
        ("contributors.md", ["あいう会", "かきく"]),
        ("contributors-2.md", ["ん試験"]),
    ]
    assert pages[1].title == "参加した人（2ページ目）"


def test_without_people_there_is_an_empty_page():
    (page,) = made_by("contributors", a_site(), a_config())
    assert list(page.data.sheet.items) == []


def test_a_person_is_listed_only_after_agreeing_in_an_entry_that_has_a_page():
    quoted = agreed("mm-person").replace("name", "quotation")
    for entry in (a_case(), a_case(consents=agreed("mm-person"), status="draft"), a_case(consents=quoted)):
        (page,) = made_by("contributors", a_site(*PEOPLE, entry), a_config())
        assert [person.name for person in list(page.data.sheet.items)] == ["あいう会"]


def test_places_that_tried_what_a_case_did_are_told_the_latest_first_whatever_came_of_it():
    results = "{{population_band: 1万人未満, result: {}, difference: なし, reported_on: 2026-11-{:02}}}"
    tried = [
        a_case("shiken-a", replications=f"[{results.format('same', 1)}, {results.format('did_not_work', 3)}]"),
        a_case("shiken-b", replications=f"[{results.format('partial', 2)}]"),
        a_case("shiken-draft", replications=f"[{results.format('same', 4)}]", status="draft"),
    ]
    (page,) = made_by("contributors", a_site(*tried), a_config())
    assert [(one.case.slug, one.replication.result) for one in page.data.tried] == [
        ("shiken-a", "うまくいかなかった"),
        ("shiken-b", "一部できた"),
        ("shiken-a", "同じようにできた"),
    ]
    assert page.data.rest == 0


def test_of_many_results_the_latest_thirty_are_shown_and_the_rest_counted():
    result = "{population_band: 1万人未満, result: same, difference: なし, reported_on: 2026-11-01}"
    cases = [a_case(f"shiken-{n}", replications=f"[{', '.join([result] * 8)}]") for n in range(4)]
    (page,) = made_by("contributors", a_site(*cases), a_config())
    assert (len(page.data.tried), page.data.rest) == (30, 2)
