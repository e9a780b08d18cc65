"""Which entries go together."""

import random

import pytest
from builders import a_case, a_document, a_theme, a_thread
from golden_site import a_config, a_site

from generator.views.shelf import Shelf

THEMES = [a_theme("theme-a", "あ", related="[theme-b]"), a_theme("theme-b", "い"), a_theme("theme-c", "う")]
GLOSSARY = a_document(
    "glossary.yml",
    "terms:\n  - {term: 試験語, reading: しけんご, definition: 試験です。, aliases: [ＴＥＳＴ], "
    "evidence: {title: 資料, publisher: 者, kind: 報道, url: 'https://www.example.jp/', accessed_on: 2026-11-01}}\n",
)


def a_plain(slug, theme="theme-a", **changes):
    return a_thread(slug, themes=f"[{theme}]", title=f"題 {slug}", **changes)


def related_to(document, *others):
    shelf = Shelf(a_site(document, *others, *THEMES, GLOSSARY, themes=False), a_config())
    found = shelf.related_to(shelf.entries[document.slug])
    return [[entry.slug for entry in entries] for entries in (found.chosen, found.same_theme, found.other_themes)]


def test_what_the_authors_chose_comes_first_and_is_not_repeated():
    entry = a_plain("shiken-me", related="[shiken-b, shiken-a]")
    assert related_to(entry, a_plain("shiken-a"), a_plain("shiken-b"), a_plain("shiken-c")) == [
        ["shiken-b", "shiken-a"],
        ["shiken-c"],
        [],
    ]


def test_an_entry_never_goes_with_itself():
    entry = a_plain("shiken-me", related="[shiken-me]", keywords="[試験]")
    assert related_to(entry) == [[], [], []]


def test_drafts_and_unknown_entries_are_never_shown():
    entry = a_plain("shiken-me", related="[shiken-draft, nai-mono]")
    assert related_to(entry, a_plain("shiken-draft", status="draft")) == [[], [], []]


def test_an_archived_entry_is_shown_only_where_an_author_chose_it():
    archived = a_plain("shiken-archived", status="archived")
    assert related_to(a_plain("shiken-me"), archived) == [[], [], []]
    assert related_to(a_plain("shiken-me", related="[shiken-archived]"), archived)[0] == ["shiken-archived"]


def test_an_archived_entry_has_neighbours_of_its_own():
    assert related_to(a_plain("shiken-me", status="archived"), a_plain("shiken-a"))[1] == ["shiken-a"]


def test_shared_keywords_weigh_more_than_a_shared_theme_however_they_are_written():
    entry = a_plain("shiken-me", keywords="[ＲＰＡ]")
    others = [a_plain("shiken-a"), a_plain("shiken-z", keywords="[rpa]")]
    assert related_to(entry, *others)[1] == ["shiken-z", "shiken-a"]


def test_a_term_of_the_glossary_is_recognised_under_all_its_names():
    entry = a_plain("shiken-me", keywords="[試験語の話]")
    other = a_plain("shiken-z", "theme-c", summary="testの要約です。")
    assert related_to(entry, other) == [[], [], ["shiken-z"]]


def test_neighbouring_themes_are_worth_a_look():
    assert related_to(a_plain("shiken-me"), a_plain("shiken-b", "theme-b"), a_plain("shiken-c", "theme-c")) == [
        [],
        [],
        ["shiken-b"],
    ]


def test_cases_of_the_same_prefecture_or_of_like_size_and_outcome_go_together():
    def case(slug, theme, code, **more):
        return a_case(slug, themes=f"[{theme}]", title=f"題 {slug}", municipality=f"'{code}'", **more)

    entry = case("shiken-me", "theme-a", "019992")
    assert related_to(entry, case("shiken-b", "theme-c", "010006", outcome="failed"))[2] == ["shiken-b"]
    assert related_to(entry, case("shiken-b", "theme-c", "019992"))[2] == ["shiken-b"]
    assert related_to(entry, case("shiken-b", "theme-c", "139998"))[2] == []


@pytest.mark.parametrize("attribution", ["band", "none"])
def test_a_place_that_may_not_be_named_is_no_reason_to_show_an_entry(attribution):
    def case(slug, theme, **more):
        return a_case(slug, themes=f"[{theme}]", title=f"題 {slug}", municipality="'019992'", **more)

    named = case("shiken-me", "theme-a", outcome="failed")
    assert related_to(named, case("shiken-b", "theme-c", attribution=attribution)) == [[], [], []]


def test_at_most_three_of_each_kind_are_shown_whatever_the_size_of_the_site():
    others = [a_plain(f"shiken-{n:03}", keywords="[試験]") for n in range(40)]
    more = [a_plain(f"betsu-{n:03}", "theme-c", keywords="[試験]") for n in range(40)]
    chosen, same, other = related_to(a_plain("shiken-000-me", keywords="[試験]"), *others, *more)
    assert (len(chosen), len(same), len(other)) == (0, 3, 3)


def test_the_order_of_documents_changes_nothing():
    entry = a_plain("shiken-me", keywords="[試験]")
    others = [a_plain(f"shiken-{n}", keywords="[試験]") for n in range(9)]
    first = related_to(entry, *others)
    random.Random(1).shuffle(others)  # noqa: S311 - the order of a test
    assert related_to(entry, *others) == first


def test_a_term_in_latin_letters_is_said_only_where_it_is_no_part_of_another_word():
    documents = [a_plain("shiken-a", summary="TESTを使う。"), a_plain("shiken-b", summary="LATESTを使う。")]
    shelf = Shelf(a_site(*documents, *THEMES, GLOSSARY, themes=False), a_config())
    assert [entry.slug for entry in shelf.saying("試験語")] == ["shiken-a"]
