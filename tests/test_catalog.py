"""Everything valid, with its look-ups."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from builders import REFERENCE, TODAY, a_case, a_catalog, a_document, a_theme, a_thread

from generator.catalog import group
from generator.places.municipalities import read_municipalities


def slugs(documents):
    return [document.slug for document in documents]


def test_documents_are_told_apart_by_their_models():
    person = a_document("people/henshubu.yml", "name: 編集部\nroles: [curator]\n")
    page = a_document("pages/about.md", "---\ntitle: このサイト\nsummary: 要約\n---\n\n文章\n")
    case, thread, theme = a_case(), a_thread(), a_theme()
    catalog = a_catalog(case, page, person, theme, thread)
    assert (catalog.cases, catalog.threads, catalog.entries) == ((case,), (thread,), (case, thread))
    assert (catalog.themes, catalog.people, catalog.pages) == (
        {"madoguchi": theme},
        {"henshubu": person},
        {"about": page},
    )


def test_lists_show_published_entries_and_pages_exist_for_archived_ones_too():
    catalog = a_catalog(a_case("aaa"), a_case("bbb", status="draft"), a_thread("ccc", status="archived"))
    assert (slugs(catalog.entries), slugs(catalog.published), list(catalog.public)) == (
        ["aaa", "bbb", "ccc"],
        ["aaa"],
        ["aaa", "ccc"],
    )


def test_themes_are_in_the_order_of_their_readings():
    catalog = a_catalog(a_theme("aaa", "わ"), a_theme("bbb", "あ"), a_theme("ccc", "か"))
    assert list(catalog.themes) == ["bbb", "ccc", "aaa"]


def test_terms_are_in_the_order_of_their_readings():
    evidence = (
        "evidence: {title: 題, publisher: 者, kind: 報道, url: 'https://www.example.jp/', accessed_on: 2026-11-01}"
    )
    words = [("わ", "わ"), ("阿", "あ"), ("亜", "あ")]
    terms = "".join(
        f"  - {{term: {term}, reading: {reading}, definition: 意味, {evidence}}}\n" for term, reading in words
    )
    catalog = a_catalog(a_document("glossary.yml", f"terms:\n{terms}"))
    assert [term.term for term in catalog.terms] == ["亜", "阿", "わ"]


def test_entries_are_found_by_slug_title_and_former_slug():
    case = a_case("aaa", title="同じ題名", formerly="[mukashi]")
    thread = a_thread("aaa", title="同じ題名", formerly="[mukashi, motto-mukashi]")
    catalog = a_catalog(case, thread)
    assert catalog.by_slug == {"aaa": (case, thread)}
    assert catalog.by_title == {"同じ題名": (case, thread)}
    assert catalog.by_former_slug == {"mukashi": (case, thread), "motto-mukashi": (thread,)}


def test_the_band_of_a_case_is_that_of_its_municipality_or_as_typed():
    named = a_case("aaa").model
    withheld = a_case("bbb", municipality=None, attribution="band", population_band="1万人未満").model
    unknown = a_case("ccc", municipality=None, attribution="none").model
    catalog = a_catalog(municipalities=read_municipalities(REFERENCE))
    assert catalog.municipality_of(named).full_name == "北海道石狩市"
    assert catalog.municipality_of(withheld) is None
    assert [catalog.band_of(case) for case in (named, withheld, unknown)] == [
        "5万〜20万人",
        "1万人未満",
        None,
    ]


@pytest.mark.parametrize(
    ("today", "overdue"), [(date(2027, 5, 21), False), (date(2027, 5, 22), False), (date(2027, 5, 23), True)]
)
def test_an_entry_is_overdue_from_the_day_after_its_review_is_due(today, overdue):
    assert a_catalog(today=today).is_overdue(a_case().model) is overdue


def test_groups_keep_the_order_of_first_sight():
    groups = group(["b1", "a1", "b2", "a2"], lambda item: [item[0], "all"])
    assert list(groups.items()) == [("b", ("b1", "b2")), ("all", ("b1", "a1", "b2", "a2")), ("a", ("a1", "a2"))]


def test_an_empty_catalog_answers_every_question():
    catalog = a_catalog()
    assert (catalog.today, catalog.entries, catalog.terms, catalog.public, catalog.by_slug) == (TODAY, (), (), {}, {})


@pytest.mark.parametrize(("themes", "days"), [(["a"], None), (["a", "b"], 90), (["c", "b"], 60), (["x"], None)])
def test_an_entry_is_looked_at_again_as_soon_as_its_fastest_theme_asks(themes, days):
    known = [a_theme("a", "あ"), a_theme("b", "い", review_days=90), a_theme("c", "う", review_days=60)]
    assert a_catalog(*known).pace_of(themes) == (days and timedelta(days=days))


def test_what_is_made_of_the_places_is_made_once_for_all_catalogs_with_the_same_ones():
    catalog = a_catalog(a_case(), municipalities=read_municipalities(REFERENCE))
    more = replace(catalog, documents=(*catalog.documents, a_theme()))
    assert (more.gazetteer, more.traits) == (catalog.gazetteer, catalog.traits)
    other = replace(more, municipalities={})
    assert other.gazetteer is not catalog.gazetteer
    assert list(other.gazetteer.names_in("石狩市")) == []
    assert len(list(more.gazetteer.names_in("石狩市"))) == 1
