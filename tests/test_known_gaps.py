"""What the checker does not catch yet. Each test fails today, and must lose its mark once it passes."""

from pathlib import Path

import pytest
from builders import a_case, a_catalog, a_document, a_theme

from generator.load import load
from generator.rules import run_rules
from generator.source import FoundFile, read_text

PLACES = {"012351": None}
FRONT = "title: 試験用のページ\nsummary: 要約"


def a_gap(reason):
    return pytest.mark.xfail(reason=reason, raises=AssertionError)


def findings(text, front=FRONT):
    path = Path("content/pages/tameshi.md")
    source, faults = read_text(
        FoundFile("pages", "tameshi", path, path.as_posix()), f"---\n{front}\n---\n\n{text}\n".encode()
    )
    document, shape_faults = load(source) if source else (None, [])
    return faults + shape_faults + (list(run_rules(a_catalog(document))) if document else [])


@a_gap("T22: look-alike characters of other blocks (copied from a PDF) spoil search and names")
@pytest.mark.parametrize("text", ["⽯狩市", "窓⼝", "⻄東"])
def test_a_radical_in_the_place_of_a_character_is_found(text):
    assert findings(text)


@a_gap("T22: decomposed kana (file names and texts of macOS) are not what readers type")
def test_kana_in_two_parts_are_found():
    assert findings("か\u3099くしゅう")


@a_gap("T19: dates of birth, cells of one person, and names before an official title have no detector")
@pytest.mark.parametrize("text", ["昭和50年1月2日生まれ", "生年月日 1975/01/02", "対象者は1名", "山﨑係長に聞いた"])
def test_other_personal_data_is_found(text):
    assert findings(text)


@a_gap("T19: a mail address written with character references is only seen once it is rendered")
@pytest.mark.parametrize("text", ["taro&#64;city.example.lg.jp", "taro\\@city.example.lg.jp"])
def test_a_disguised_mail_address_is_found(text):
    assert findings(text)


@a_gap("T21: nothing counts how few municipalities share the visible attributes of a withheld one")
def test_a_case_that_can_be_traced_to_one_municipality_is_found():
    case = a_case(
        municipality=None, attribution="band", population_band="1万人未満", summary="離島の村(人口約3千人)の事例です。"
    )
    assert list(run_rules(a_catalog(a_theme(), case)))


@a_gap("T7: a block of YAML puts several paragraphs into a title (rendered escaped, so it stays text)")
def test_a_title_of_several_paragraphs_is_found():
    assert findings("本文", "title: |\n  試験\n\n  ## 偽の見出し\nsummary: 要約")


@a_gap("an underlined heading, or one of the first level, makes a section that the sections do not know")
@pytest.mark.parametrize("heading", ["背景\n---", "# 背景"])
def test_a_heading_that_is_no_section_is_found(heading):
    case = a_case(body=f"\n## 課題\n\n文章\n\n{heading}\n\n文章\n")
    assert {item.rule.code for item in run_rules(a_catalog(a_theme(), case, municipalities=PLACES))} - {"KB402"}


@a_gap("populate_by_name lets the Python name of a field pass beside the documented one")
def test_a_field_under_its_python_name_is_found():
    case = a_document("cases/tameshi.md", a_case(period="{from_: 2025-04}").source.text)
    assert case.model.period is None


@a_gap("a list may name the same theme, person or entry twice")
def test_a_slug_named_twice_is_found():
    assert list(run_rules(a_catalog(a_theme(), a_case(themes="[madoguchi, madoguchi]"), municipalities=PLACES)))
