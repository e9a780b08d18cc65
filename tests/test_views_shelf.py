"""Everything the site shows is made once, and listed in one order."""

from datetime import date

from builders import a_case, a_document, a_theme, a_thread
from golden_site import a_config, a_shelf, a_site

from generator.views import entry, shelf
from generator.views.shelf import Shelf


def slugs(entries):
    return [one.slug for one in entries]


def test_news_are_ordered_by_day_and_then_by_name_whatever_the_order_of_files():
    days = {"shiken-b": "2026-01-02", "shiken-c": "2026-01-03", "shiken-a": "2026-01-02"}
    entries = [a_case(slug, published_on=day, reviewed_on="2026-05-01") for slug, day in days.items()]
    assert slugs(a_shelf(*entries).published) == ["shiken-c", "shiken-a", "shiken-b"]
    assert slugs(a_shelf(*entries[::-1]).published) == ["shiken-c", "shiken-a", "shiken-b"]


def test_drafts_are_nowhere_and_archived_entries_are_in_no_list():
    made = a_shelf(a_case("shiken-a"), a_case("shiken-d", status="draft"), a_thread("shiken-o", status="archived"))
    assert (sorted(made.entries), slugs(made.published), slugs(made.by_change)) == (
        ["shiken-a", "shiken-o"],
        ["shiken-a"],
        ["shiken-a"],
    )


def test_cases_are_grouped_newest_first_and_those_without_a_value_are_left_out():
    cases = [a_case(f"shiken-{n}", published_on=f"2026-01-{n:02}", reviewed_on="2026-05-01") for n in range(1, 4)]
    other = a_case("shiken-4", cost="0円")
    groups = a_shelf(*cases, other, a_thread("shiken-t")).cases_by(lambda case: [case.cost] if case.cost else [])
    assert {key: slugs(entries) for key, entries in groups.items()} == {"0円": ["shiken-4"]}
    whole = a_shelf(*cases, a_thread("shiken-t")).cases_by(lambda case: [case.stage.value])
    assert {key: slugs(entries) for key, entries in whole.items()} == {"in_use": ["shiken-3", "shiken-2", "shiken-1"]}


def test_the_latest_change_is_today_where_there_is_none():
    made = a_shelf(a_case(published_on="2026-02-01", reviewed_on="2026-01-01"))
    assert (made.latest_change(made.published), made.latest_change([])) == (date(2026, 2, 1), date(2026, 11, 22))


def test_themes_stand_in_the_order_of_their_readings_with_what_belongs_to_them():
    themes = [
        a_theme("theme-n", "ん", label="んのテーマ", related="[theme-a]"),
        a_theme("theme-a", "あ", label="あのテーマ"),
    ]
    evidence = "{title: 資料, publisher: 発行者, kind: 報道, url: 'https://www.example.jp/', accessed_on: 2026-11-01}"
    glossary = a_document(
        "glossary.yml",
        f"terms:\n  - {{term: 語, reading: ご, definition: 意味。, themes: [theme-n], evidence: {evidence}}}\n",
    )
    entries = [a_case("shiken-a", themes="[theme-n]"), a_thread("shiken-t", themes="[theme-n, theme-a]")]
    made = Shelf(a_site(*themes, *entries, glossary, themes=False), a_config())
    assert list(made.themes) == ["theme-a", "theme-n"]
    last = made.themes["theme-n"]
    assert (slugs(last.cases), slugs(last.threads), [term.term for term in last.terms], last.near) == (
        ["shiken-a"],
        ["shiken-t"],
        ["語"],
        ("theme-a",),
    )


def test_the_view_of_an_entry_is_made_once(monkeypatch):
    made = []
    monkeypatch.setattr(
        shelf, "entry_view", lambda document, *rest: made.append(document.slug) or real(document, *rest)
    )
    real = entry.entry_view
    one = a_shelf(a_case("shiken-a"), a_thread("shiken-t", related="[shiken-a]"))
    listed = [one.published, one.by_change, one.themes["madoguchi"].cases, *one.by_prefecture.values()]
    assert all(listed)
    assert one.related_to(one.entries["shiken-t"]).chosen == [one.entries["shiken-a"]]
    assert sorted(made) == ["shiken-a", "shiken-t"]
