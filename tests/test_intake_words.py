"""Titles, labels and names of people become the words of the files."""

import pytest
from builders import a_catalog, a_theme
from golden_site import PLACES

from generator.findings.diagnostics import RefusedError
from generator.intake.words import in_file_words
from generator.kinds import ENTRY_KINDS

CATALOG = a_catalog(a_theme(aliases="[書かない窓口]"), municipalities=PLACES)


def taken(**given):
    return in_file_words(ENTRY_KINDS["case"], given, CATALOG)


def test_titles_and_names_of_fields_mean_the_same():
    by_title = {
        "題名": "試験",
        "テーマ": "窓口",
        "取り組みの段階": "運用中",
        "根拠": [{"資料名": "資料", "確認日": "x"}],
    }
    by_name = {
        "title": "試験",
        "themes": ["madoguchi"],
        "stage": "in_use",
        "evidence": [{"title": "資料", "accessed_on": "x"}],
    }
    assert taken(**by_title) == taken(**by_name)
    assert taken(**by_name).fields == by_name


def test_names_become_codes_and_slugs():
    place = next(place for place in PLACES.values() if place.name.endswith("市"))
    fields = taken(municipality=place.full_name, themes="書かない窓口、謎").fields
    assert fields == {"municipality": place.code, "themes": ["madoguchi", "謎"]}


def test_a_municipality_is_called_what_people_are_asked_for():
    place = next(place for place in PLACES.values() if place.name.endswith("市"))
    assert taken(自治体=place.full_name).fields == {"municipality": place.code}


def test_words_stand_between_commas_and_sentences_on_lines():
    fields = taken(keywords="予約、転入,窓口\n開庁", questions="あれ、これ\n\nそれ").fields
    assert fields == {"keywords": ["予約", "転入", "窓口", "開庁"], "questions": ["あれ、これ", "それ"]}


@pytest.mark.parametrize("between", ["/", "／", " ", "\u3000", "；", "・", "と", "、", "，"])
def test_known_words_may_stand_between_any_signs(between):
    several = a_catalog(a_theme("madoguchi", label="窓口改革"), a_theme("kaikaku", label="業務改革・調査"))
    given = {"themes": f"窓口改革{between}業務改革・調査", "keywords": f"予約{between}窓口"}
    given["evidence"] = [{"資料名": "資料", "裏付ける箇所": f"指標{between}取り組み"}]
    fields = in_file_words(ENTRY_KINDS["case"], given, several).fields
    assert fields["themes"] == ["madoguchi", "kaikaku"]
    assert fields["evidence"][0]["supports"] == ["indicators", "取り組み"]
    assert len(fields["keywords"]) == (2 if between in "、，" else 1)


@pytest.mark.parametrize("theme", ["窓口改革/謎", "謎・不明", "業務改革・調査", "/", "と"])
def test_words_that_are_not_all_known_stay_one(theme):
    catalog = a_catalog(a_theme("madoguchi", label="窓口改革"), a_theme("kaikaku", label="業務改革・調査"))
    fields = in_file_words(ENTRY_KINDS["case"], {"themes": theme}, catalog).fields
    assert fields["themes"] == ["kaikaku" if theme.startswith("業務") else theme]


def test_what_nobody_said_is_not_there():
    assert taken(title=None, keywords=[None], evidence=[{"title": None}], 課題=None) == taken()


def test_an_unknown_name_is_refused_with_the_known_ones():
    with pytest.raises(RefusedError, match=r"「nai」という項目はありません。使える項目は 題名、要約、テーマ、"):
        taken(nai="x")


def test_a_mistyped_name_is_answered_with_the_nearest_one():
    with pytest.raises(RefusedError) as raised:
        taken(自治体コート="石狩市")
    assert str(raised.value) == "「自治体コート」という項目はありません。もしかして: 自治体コード"


@pytest.mark.parametrize(
    ("typed", "taken_as"),
    [("2026/11/1", "2026-11-01"), ("令和8年11月1日", "2026-11-01"), ("2026-02-30", "2026-02-30"), ("昨日", "昨日")],
)
def test_days_as_clerks_and_spreadsheets_write_them_are_understood(typed, taken_as):
    assert taken(reviewed_on=typed).fields == {"reviewed_on": taken_as}


@pytest.mark.parametrize(
    ("typed", "taken_as"), [("1,350", "1350"), ("３２．５", "32.5"), ("1,35", "1,35"), ("約350", "約350"), ("-1", "-1")]
)
def test_numbers_lose_their_commas_and_their_full_width_and_nothing_else_is_guessed(typed, taken_as):
    assert taken(effort={"人数": typed}, period={"from": "R6.4"}).fields == {
        "effort": {"people": taken_as},
        "period": {"from": "2024-04"},
    }


def test_a_list_below_a_heading_is_refused_by_the_name_of_the_heading():
    with pytest.raises(RefusedError, match=r"^「課題」には文章を書いてください\(一覧や項目の組になっています\)$"):
        taken(課題=["あ"])


def test_headings_and_the_file_name_are_taken_over():
    answers = taken(ファイル名="tameshi", 課題="文章")
    assert (answers.slug, answers.sections) == ("tameshi", {"課題": "文章"})


def test_the_stage_is_called_so_for_short():
    assert taken(段階="試行中").fields == {"stage": "pilot"}
