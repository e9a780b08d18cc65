"""The data to take along: what is public and nothing else, of the shape its schemas say, in every file its licence."""

import csv
import io
import json
import re
from dataclasses import replace

import pytest
from builders import ROOT, TODAY, a_case, a_thread
from golden_site import a_config, a_shelf, a_site
from hypothesis import given, settings
from json_schema import faults
from test_escaping import TEXTS, WORD, a_catalog_saying, a_config_saying, with_examples

from generator.config.licence import CC_BY
from generator.output.sheet import harmless
from generator.pages.edition import data_files, file_pages
from generator.views.extracts import extracts_of
from generator.views.shelf import Shelf
from generator.views.told_entries import CASES

INDICATOR = "[{name: 時間, unit: 件, before: 2, after: 0.5, basis: 見込み, as_of: 2026-01}]"


def files_of(shelf):
    return {page.path: page.data.text for page in file_pages(data_files(shelf, extracts_of(shelf.catalog)), shelf)}


def files(*entries):
    return files_of(a_shelf(*entries))


def rows_of(text):
    head, *rows = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    return [dict(zip(head, row, strict=True)) for row in rows]


def items_of(text):
    return json.loads(text)["items"]


def test_a_case_is_told_in_json_and_in_a_table_under_the_names_of_the_national_model():
    made = files(a_case("shiken-a", municipality="'019992'", indicators=INDICATOR, cost="0円", keywords="[一, 二]"))
    (case,) = items_of(made["data/cases.json"])
    assert case["places"] == [
        {"code": "019992", "prefecture": "北海道", "short_name": "試研市", "name": "北海道試研市"}
    ]
    assert (case["population_band"], case["cost"], case["effort"]) == ("1万〜5万人", "0円", None)
    (indicator,) = case["indicators"]
    assert (indicator["before"], indicator["after"], indicator["basis"]) == (2, 0.5, "見込み")
    (row,) = rows_of(made["data/cases.csv"])
    assert (row["タイトル"], row["サブタイトル（要約）"], row["キーワード"]) == (
        case["title"],
        case["summary"],
        "一\n二",
    )
    assert (row["事例の場所（いっしょに取り組んだ団体も）"], row["対象組織（人口規模）"], row["指標"]) == (
        "北海道試研市",
        "1万〜5万人",
        "時間: 2 → 0.5 件（見込み）",
    )
    assert (row["ページ"], row["ID"]) == ("https://www.example.jp/shiken/cases/shiken-a.html", "shiken-a")


def test_the_documents_list_every_field_under_the_name_that_the_national_model_gives_it():
    told = (ROOT / "docs/data.md").read_text("utf-8")
    rows = re.findall(r"^\| `(\w+)` \| (\S+) \| (GIF|) ?\|", told, re.MULTILINE)
    assert rows == [(field.name, field.heading, "GIF" if field.gif else "") for field in CASES]
    named = (ROOT / "docs/content-model.md").read_text("utf-8").split("## Mapping to")[1]
    assert [field.label for field in CASES if field.gif and f"| {field.label} |" not in named] == []


def test_places_are_counted_by_what_is_their_own_and_what_they_took_part_in():
    made = files(
        a_case("shiken-a", municipality="'019992'", partners="['029998']"),
        a_case("shiken-b", municipality="'019992'"),
        a_case("shiken-c", municipality="'029998'", attribution="band"),
    )
    places = [list(row.values())[:7] for row in rows_of(made["data/municipalities.csv"])]
    assert places == [
        ["019992", "試研市", "北海道", "市区町村", "1万〜5万人", "2", "0"],
        ["029998", "試行町", "青森県", "市区町村", "1万〜5万人", "0", "1"],
    ]


def test_the_table_of_cases_joins_with_that_of_places_by_code_prefecture_and_name_behind_the_title():
    made = files(
        a_case("shiken-a", municipality="'029998'", partners="['019992']"),
        a_case("shiken-b", municipality="'019992'", attribution="band"),
    )
    keys = ["全国地方公共団体コード", "都道府県", "団体名"]
    rows = {row["ID"]: row for row in rows_of(made["data/cases.csv"])}
    assert list(rows["shiken-a"])[:5] == ["ID", "タイトル", *keys]
    assert [[row[key] for key in keys] for row in rows.values()] == [["029998", "青森県", "試行町"], [""] * 3]
    assert rows["shiken-a"]["事例の場所（いっしょに取り組んだ団体も）"] == "青森県試行町\n北海道試研市"
    places = [[row[key] for key in keys] for row in rows_of(made["data/municipalities.csv"])]
    assert ["029998", "青森県", "試行町"] in places


def test_questions_are_a_table_too():
    made = files(
        a_thread("shiken-t", title="試験の質問", summary="試験の答え"), a_thread("shiken-kakikake", status="draft")
    )
    (row,) = rows_of(made["data/threads.csv"])
    told = [row[key] for key in ("タイトル", "サブタイトル（要約）", "テーマ", "ページ", "最後の確認日")]
    assert told == [
        "試験の質問",
        "試験の答え",
        "窓口",
        "https://www.example.jp/shiken/threads/shiken-t.html",
        "2026-11-22",
    ]


@pytest.mark.parametrize("attribution", ["band", "none"])
def test_a_place_that_is_withheld_is_in_no_file(attribution):
    made = files(a_case("shiken-a", municipality="'019992'", attribution=attribution))
    assert [path for path, text in made.items() if "試研市" in text or "019992" in text] == []
    (case,) = items_of(made["data/cases.json"])
    assert (case["places"], case["population_band"]) == ([], "1万〜5万人" if attribution == "band" else None)


def test_drafts_and_what_is_archived_are_in_no_file_not_even_by_name():
    made = files(
        a_case("shiken-a", related="[shiken-kakikake, shiken-owari, shiken-t]"),
        a_case("shiken-kakikake", status="draft"),
        a_case("shiken-owari", status="archived"),
        a_thread("shiken-t"),
    )
    assert [path for path, text in made.items() if "kakikake" in text or "owari" in text] == []
    (case,) = items_of(made["data/cases.json"])
    assert case["related"] == ["shiken-t"]


def test_every_file_says_where_it_is_from_of_which_day_it_is_and_its_licence():
    made = files(a_case("shiken-a", municipality="'019992'"), a_thread("shiken-t"))
    for path, text in made.items():
        if path.endswith(".csv"):
            assert [row["ライセンス"] for row in rows_of(text)] == ["CC BY 4.0"]
            assert [row["データの時点"] for row in rows_of(text)] == [TODAY.isoformat()]
        elif path.endswith("dataset.json"):
            assert json.loads(text)["dct:license"] == {"@id": CC_BY.url}
        elif not path.endswith(".schema.json"):
            said = json.loads(text)
            assert (said["license"], said["license_url"], said["as_of"]) == ("CC BY 4.0", CC_BY.url, TODAY.isoformat())
            assert said["source"].startswith("試験のサイト（非公式サイト） https://")


def test_the_description_names_every_file_with_its_size_and_its_schema():
    made = files(a_case("shiken-a", municipality="'019992'"), a_thread("shiken-t"))
    home = "https://www.example.jp/shiken/"
    told = json.loads(made["data/dataset.json"])["dcat:distribution"]
    described = {one["dcat:downloadURL"]["@id"].removeprefix(home): one for one in told}
    schemas = {one["dct:conformsTo"]["@id"].removeprefix(home) for one in told}
    assert {*described, *schemas, "data/dataset.json"} == made.keys()
    for path, one in described.items():
        assert one["dcat:byteSize"]["@value"] == str(len(made[path].encode()))
    assert {json.loads(made[path])["$id"].removeprefix(home) for path in schemas} == schemas


def test_data_follow_their_schemas():
    full = a_case(
        "shiken-a",
        municipality="'019992'",
        indicators=INDICATOR,
        replications="[{municipality: '029998', result: same, difference: 違い, reported_on: 2026-11-01}]",
        materials="[{title: 要綱, kind: 要綱, publisher: 町, url: 'https://www.example.jp/', accessed_on: 2026-11-01}]",
    )
    made = files(full, a_case("shiken-b", attribution="none"), a_thread("shiken-t"))
    for name in ("cases", "threads", "themes"):
        schema = json.loads(made[f"data/{name}.schema.json"])
        assert list(faults(json.loads(made[f"data/{name}.json"]), schema)) == []


@pytest.mark.parametrize(
    "change", [{"title": 1}, {"stage": "ない言葉"}, {"more": ""}, {"published_on": None}, {"url": "http://x"}]
)
def test_a_schema_refuses_what_is_not_of_its_shape(change):
    made = files(a_case("shiken-a"))
    data, schema = (json.loads(made[f"data/cases{ending}.json"]) for ending in ("", ".schema"))
    (case,) = data["items"]
    assert list(faults({**data, "items": [{**case, **change}]}, schema))


@settings(max_examples=10, deadline=None)
@given(TEXTS)
@with_examples
def test_whatever_people_write_stays_a_text_and_no_formula(text):
    made = files_of(Shelf(a_catalog_saying(text), a_config_saying(text)))
    (case, *_cases), (row, *_rows) = items_of(made["data/cases.json"]), rows_of(made["data/cases.csv"])
    assert case["title"] == f"事例。{text}"
    assert (row["タイトル"], row["キーワード"]) == (f"事例。{text}", f"{WORD}。{text}")
    case = a_case("shiken-a")
    named = replace(case, model=case.model.model_copy(update={"title": text}))
    (row,) = rows_of(files_of(Shelf(a_site(named), a_config()))["data/cases.csv"])
    assert row["タイトル"] == harmless(text)


def test_an_answer_and_the_questions_that_stayed_open_are_told_with_the_addresses_of_the_sources():
    collection = "\n## 資料が言っていること\n\n### 資料1\n\n話\n"
    body = f"\n## 答え\n\n**先の**段落。\n\n後の段落。\n{collection}\n## 残った問い\n\n- 問い1\n- 問い2\n"
    made = files(a_thread("shiken-t", body), a_case("shiken-a"))
    (thread,), (row,) = items_of(made["data/threads.json"]), rows_of(made["data/threads.csv"])
    assert (thread["answer"], thread["open_questions"]) == ("先の段落。\n後の段落。", ["問い1", "問い2"])
    assert (row["答え"], row["残った問い"]) == ("先の段落。\n後の段落。", "問い1\n問い2")
    assert thread["sources"][0]["url"] in row["関連URL（根拠の資料）"]
    assert {"answer", "open_questions"} & items_of(made["data/cases.json"])[0].keys() == set()
