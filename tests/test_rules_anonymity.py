"""KB522, KB523: a withheld name is not given away by other words."""

from dataclasses import replace

import pytest
from builders import REFERENCE, a_case, a_catalog, a_document, a_theme, run_rules

from generator.places.municipalities import read_municipalities
from generator.reading.figures import FigureFile
from generator.reading.pictures import Picture

PLACES = read_municipalities(REFERENCE)
BAND = {"municipality": None, "attribution": "band", "population_band": "1万〜5万人"}
NONE = {"municipality": None, "attribution": "none"}
ANOTHER_SOURCE = (
    "[{title: 別の資料, publisher: 別の者, kind: 報道, url: 'https://www.example.jp/betsu', accessed_on: 2026-11-01}]"
)


def found(*documents, **changes):
    catalog = a_catalog(a_case(**changes), a_theme(), *documents, municipalities=PLACES)
    return [item.rule.code for item in run_rules(catalog) if item.rule.code in {"KB522", "KB523"}]


@pytest.mark.parametrize("field", ["title", "summary", "keywords", "questions"])
@pytest.mark.parametrize("withheld", [BAND, NONE], ids=["band", "none"])
def test_no_field_may_name_a_municipality(field, withheld):
    value = "[函館市の例]" if field in {"keywords", "questions"} else "函館市の例"
    assert found(**withheld, **{field: value}) == ["KB522"]


def test_a_named_case_may_name_whom_it_likes():
    assert found(title="函館市の例を佐賀県と香川県で読む") == []


@pytest.mark.parametrize(
    ("host", "codes"),
    {
        "www.city.rei.hokkaido.jp": ["KB522"],
        "town.rei.lg.jp": ["KB522"],
        "rei-city.note.jp": ["KB522"],
        "www.vill.rei.jp": ["KB522"],
        "kouiki.rei.lg.jp": ["KB522"],
        "www.pref.hokkaido.lg.jp": [],
        "www.metro.tokyo.lg.jp": [],
        "www.digital.go.jp": [],
        "capacity.example.jp": [],
        "www.example.jp": [],
    }.items(),
)
def test_a_source_on_the_site_of_a_municipality_tells_which_one_it_is(host, codes):
    source = f"[{{title: 題, publisher: 者, kind: 報道, url: 'https://{host}/a', accessed_on: 2026-11-01}}]"
    assert found(**NONE, evidence=source) == codes


@pytest.mark.parametrize(
    ("path", "codes"),
    {
        "012025/a.pdf": ["KB522"],
        "jichitai012025.pdf": ["KB522"],
        "HakodateDX.pdf": ["KB522"],
        "PowerPoint.pdf": [],
        "a012025.pdf": [],
        "jichitai0120250.pdf": [],
        "jichitai999999.pdf": [],
    }.items(),
)
def test_a_code_or_a_name_in_an_address_tells_the_municipality_behind_and_before_other_words(path, codes):
    source = (
        f"[{{title: 題, publisher: 者, kind: 報道, url: 'https://www.example.jp/{path}', accessed_on: 2026-11-01}}]"
    )
    assert found(**NONE, evidence=source) == codes


@pytest.mark.parametrize(
    "address", ["http://{}/", "https://{}:8080/", "https://rei@{}/", "https://{}/`", "https://[/{}"]
)
def test_an_address_that_no_link_may_have_tells_the_municipality_all_the_same(address):
    body = f"## 課題\n\n資料は {address.format('www.city.rei.hokkaido.jp')} にあります。\n"
    codes = found(a_case("rei-no-jirei", body, **NONE, evidence=ANOTHER_SOURCE))
    assert codes == ["KB522"] * ("[" not in address)


@pytest.mark.parametrize("formerly", [None, "[hakodate-rei]"])
def test_the_address_old_or_new_does_not_spell_a_municipality(formerly):
    assert found(slug="rei-no-anketo", **BAND, formerly=formerly) == ["KB522"] * bool(formerly)
    assert found(slug="hakodate-anketo", **BAND) == ["KB522"]


@pytest.mark.parametrize(
    ("name", "words", "codes"),
    [
        ("nagare.svg", "函館市の窓口", ["KB522"]),
        ("nagare.svg", "団体コード 012025", ["KB522"]),
        ("nagare.svg", "人口251,271人", ["KB523"]),
        ("nagare.svg", "ある市の窓口", []),
        ("nagare.svg", ("函", "館", "市"), ["KB522"]),
        ("nagare.svg", ("人口251,", "271人"), ["KB523"]),
        ("nagare.svg", ("函館市", "の窓口"), ["KB522"]),
        ("nagare.svg", ("窓口", "市"), []),
        ("hakodate.svg", "窓口", ["KB522"]),
        ("yamato.svg", "窓口", ["KB522"]),
        ("012025.svg", "窓口", ["KB522"]),
        ("2026.svg", "窓口", []),
    ],
)
def test_neither_the_name_of_a_figure_nor_what_is_written_in_it_names_a_municipality(name, words, codes):
    figure = FigureFile(
        f"content/figures/rei-no-anketo/{name}",
        "rei-no-anketo",
        name,
        Picture(b"", 1, 1, words=words if isinstance(words, tuple) else (words,)),
    )
    case = a_case("rei-no-anketo", **NONE, evidence=ANOTHER_SOURCE, figures=f"[{{file: {name}, alt: 図}}]")
    catalog = replace(a_catalog(case, a_theme(), municipalities=PLACES), figures={("rei-no-anketo", name): figure})
    assert [item.rule.code for item in run_rules(catalog) if item.rule.code in {"KB522", "KB523"}] == codes


@pytest.mark.parametrize(
    ("name", "figure", "codes"),
    [
        ("人口", "unit: 人, value: 251271", ["KB523"]),
        ("対象の人口(人)", "unit: 人, before: 251271, after: 251300", ["KB523"]),
        ("総人口", "unit: 万人, value: 25.1271", ["KB523"]),
        ("世帯数", "unit: 世帯, value: 111182", ["KB523"]),
        ("面積", "unit: km2, value: 677.87", ["KB522"]),
        ("参加した市民", "unit: 人, value: 251271", []),
        ("人口の把握", "unit: 分, before: 30, after: 3", []),
        ("人口", "unit: 万人, value: 2", []),
        ("本市の面積", "unit: km2, value: 677.87", ["KB522"]),
        ("公園の面積", "unit: km2, value: 1.25", []),
        ("農地面積", "unit: km2, value: 12.34", []),
        ("交流人口", "unit: 人, value: 251271", []),
        ("加入世帯数", "unit: 世帯, value: 350", []),
        ("参加市民数", "unit: 人, value: 1234", []),
    ],
)
def test_an_indicator_counts_as_a_sentence_with_its_figure_does(name, figure, codes):
    kind = "規模・実績" if "value" in figure else "前と後"
    told = f"[{{name: {name}, kind: {kind}, {figure}, basis: 公表値, as_of: 2025-10}}]"
    assert sorted({*found(a_case(**BAND, evidence=ANOTHER_SOURCE, indicators=told))}) == codes


def test_what_is_told_of_others_who_did_the_same_is_not_held_against_the_case():
    other = "[{municipality: '012025', result: same, difference: 函館市の違い, reported_on: 2026-11-01}]"
    assert found(**BAND, replications=other) == []


def test_what_shares_its_line_with_the_replications_is_looked_at_all_the_same():
    other = "[{municipality: '012025', result: same, difference: 函館市の違い, reported_on: 2026-11-01}]"
    _, front, body = a_case(**BAND, title="青森市の例", evidence="[]", replications=other).source.text.split("---\n", 2)
    braced = f"---\n{{{', '.join(front.splitlines())}}}\n---\n{body}"
    catalog = a_catalog(a_document("cases/tameshi.md", braced), a_theme(), municipalities=PLACES)
    told = [item.found for item in run_rules(catalog) if item.rule.code == "KB522"]
    assert told == ["「青森市」とあります"]


def test_an_address_that_cannot_be_read_does_not_stop_the_check():
    source = "[{title: 題, publisher: 者, kind: 報道, url: 'https://[', accessed_on: 2026-11-01}]"
    assert found(**NONE, evidence=source) == []


@pytest.mark.parametrize(
    ("words", "band", "codes"),
    [
        ("北海道の例", "1万〜5万人", []),
        ("新潟県の例", "50万人以上", ["KB523"]),
        ("佐賀の例", "都道府県", ["KB523"]),
        ("福井県の例", "50万人以上", []),
        ("四国の例", "50万人以上", ["KB523"]),
        ("村役場の例", "1万人未満", []),
        ("人口約8千人の町", "1万人未満", []),
        ("人口約170人の島", "1万人未満", ["KB523"]),
        ("東京都の人口約3千人の村", "1万人未満", ["KB523"]),
        ("鳥取県の村役場の例", "1万人未満", ["KB523"]),
    ],
)
def test_what_is_told_together_fits_five_places_or_none(words, band, codes):
    assert found(**BAND | {"population_band": band}, summary=words) == codes


@pytest.mark.parametrize(("said", "code"), [("四国の職員です。", "KB523"), ("函**館市**の職員です。", "KB522")])
def test_what_a_named_person_says_of_herself_counts_too(said, code):
    person = a_document("people/rei.yml", f"name: 試験の人\nroles: [author]\nintroduction: {said}\n")
    changes = BAND | {"population_band": "50万人以上", "people": "[rei]"}
    assert found(person, **changes) == [code]


def test_the_message_names_what_to_generalise():
    case = a_case(municipality=None, attribution="none", summary="神奈川県の村役場の例")
    catalog = a_catalog(case, a_theme(), municipalities=PLACES)
    (finding,) = run_rules(catalog)
    assert finding.found == "「神奈川県」と「村役場」に当てはまる団体は1つだけで、どこかがわかります"
    assert (
        finding.mend
        == "都道府県名(神奈川県)を消すか、「村役場」のように団体の種類がわかる言葉を替えると、5団体以上になります"
    )


def source(url):
    return f"[{{title: 題, publisher: 者, kind: 報道, url: '{url}', accessed_on: 2026-11-01}}]"


@pytest.mark.parametrize(
    ("url", "codes"),
    {
        "https://example.jp/shiryo/": ["KB524"],
        "https://WWW.Example.jp:443/shiryo#a": ["KB524"],
        "https://www.example.jp//shiryo/index.html": ["KB524"],
        "https://www.example.jp/%73hiryo?utm_source=mail&fbclid=1": ["KB524"],
        "https://www.example.jp/shiryo?id=2": [],
        "https://www.example.jp/shiryo/ni": [],
        "https://www.example.com/shiryo": [],
    }.items(),
)
def test_one_page_is_one_source_however_its_address_is_passed_on(url, codes):
    named = a_case("na-no-aru", evidence=source("https://www.example.jp/shiryo"))
    catalog = a_catalog(a_case(**NONE, evidence=source(url)), a_theme(), named, municipalities=PLACES)
    assert [item.rule.code for item in run_rules(catalog) if item.rule.code == "KB524"] == codes


@pytest.mark.parametrize(("field", "codes"), [("evidence", ["KB524"]), ("materials", ["KB524"]), ("questions", [])])
def test_whatever_a_named_case_refers_to_is_a_source_of_it(field, codes):
    there = source("https://www.example.jp/youkou")
    of_use = there.replace("報道", "要綱")
    theirs = {"evidence": there, "materials": of_use, "questions": "['要綱はどこですか']"}
    named = a_case("na-no-aru", **{"evidence": ANOTHER_SOURCE, field: theirs[field]})
    ours = {**NONE, "evidence": source("https://www.example.jp/sonota"), "materials": of_use}
    catalog = a_catalog(a_case(**ours), a_theme(), named, municipalities=PLACES)
    assert [item.rule.code for item in run_rules(catalog) if item.rule.code == "KB524"] == codes
