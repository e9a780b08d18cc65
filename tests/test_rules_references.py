"""KB3xx beyond the folders: drafts, failed files, who holds a former name."""

import pytest
from builders import REFERENCE, a_case, a_catalog, a_document, a_theme, a_thread, run_rules

from generator.kinds import CASE, PERSON, THEME, THREAD
from generator.places.municipalities import read_municipalities

PLACES = read_municipalities(REFERENCE)


def findings(*documents, failed=(), municipalities=None):
    catalog = a_catalog(a_theme(), *documents, failed=failed, municipalities=municipalities or PLACES)
    return [(item.rule.code, item.path, item.found) for item in run_rules(catalog)]


def test_a_reference_to_a_file_that_failed_is_not_reported_again():
    case = a_case(themes="[madoguchi, aaa]", people="[bbb]", related="[ccc, ddd]")
    failed = [(THEME, "aaa"), (PERSON, "bbb"), (CASE, "ccc"), (THREAD, "ddd")]
    assert findings(case, failed=failed) == []


def test_a_failed_file_of_another_kind_excuses_nothing():
    found = findings(a_case(people="[aaa]", related="[bbb]"), failed=[("themes", "aaa"), ("people", "bbb")])
    assert [code for code, _path, _found in found] == ["KB302", "KB305"]


def test_an_entry_may_point_to_a_draft():
    assert findings(a_case(related="[shitagaki]"), a_thread("shitagaki", status="draft")) == []


@pytest.mark.parametrize(("first", "second"), [("aaa", "bbb"), ("bbb", "aaa")])
def test_the_second_of_two_entries_with_one_title_is_the_one_to_change(first, second):
    found = findings(a_case(first, title="同じ題名"), a_case(second, title="同じ題名"))
    assert found == [("KB307", f"content/cases/{second}.md", f"content/cases/{first}.md と同じ題名です")]


def test_of_three_entries_with_one_title_two_are_to_change():
    cases = [a_case(slug, title="同じ題名") for slug in ("aaa", "bbb", "ccc")]
    assert [path for _code, path, _found in findings(*cases)] == ["content/cases/bbb.md", "content/cases/ccc.md"]


def test_the_first_to_claim_a_former_name_keeps_it():
    found = findings(a_case("aaa", formerly="[mukashi]", title="一"), a_case("bbb", formerly="[mukashi]", title="二"))
    assert found == [("KB308", "content/cases/bbb.md", "「mukashi」は content/cases/aaa.md で使われています")]


def test_an_entry_was_never_called_what_it_is_called():
    found = findings(a_case("aaa", formerly="[aaa]"))
    assert found == [("KB308", "content/cases/aaa.md", "「aaa」は content/cases/aaa.md で使われています")]


def test_a_case_and_a_thread_may_have_had_the_same_name():
    assert findings(a_case("aaa", formerly="[mukashi]"), a_thread("bbb", formerly="[mukashi, aaa]")) == []


def test_a_wrong_check_digit_is_not_also_an_unknown_municipality():
    assert findings(a_case(municipality="'012352'")) == [
        ("KB304", "content/cases/tameshi.md", "「012352」は検査数字が合いません")
    ]


def test_every_code_of_the_list_is_known():
    places = read_municipalities(REFERENCE)
    cases = [a_case(f"case-{code}", title=code, municipality=f"'{code}'") for code in list(places)[::8]]
    assert findings(*cases, municipalities=places) == []


@pytest.mark.parametrize(
    ("attribution", "municipality", "band", "count"),
    [
        ("full", "'012351'", None, 0),
        ("organisation", "'012351'", None, 0),
        ("band", None, "1万人未満", 0),
        ("none", None, None, 0),
        ("full", None, None, 1),
        ("organisation", None, None, 1),
        ("full", "'012351'", "1万人未満", 1),
        ("full", None, "1万人未満", 2),
        ("band", None, None, 1),
        ("band", "'012351'", "1万人未満", 1),
        ("band", "'012351'", None, 2),
        ("none", "'012351'", None, 1),
        ("none", None, "1万人未満", 1),
        ("none", "'012351'", "1万人未満", 2),
    ],
)
def test_code_and_band_go_with_how_openly_the_organisation_is_named(attribution, municipality, band, count):
    case = a_case(attribution=attribution, municipality=municipality, population_band=band)
    assert [code for code, _path, _found in findings(case)] == ["KB309"] * count


def test_themes_of_themes_and_terms_are_looked_up_too():
    evidence = "{title: 題, publisher: 者, kind: 報道, url: 'https://www.example.jp/', accessed_on: 2026-11-01}"
    term = f"  - {{term: 語, reading: ご, definition: 意味, themes: [madoguchi, xyz], evidence: {evidence}}}\n"
    glossary = a_document("glossary.yml", f"terms:\n{term}")
    theme = a_theme("bosai", related="[madoguchi, madogutchi]")
    assert findings(glossary, theme) == [
        ("KB311", "content/glossary.yml", "「xyz」というテーマはありません"),
        ("KB310", "content/themes/bosai.md", "「madogutchi」というテーマはありません"),
    ]
