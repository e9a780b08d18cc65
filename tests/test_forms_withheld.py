"""The form finds the very names of places, and counts the very places, that the rules do."""

import json
from dataclasses import replace

import pytest
from builders import REFERENCE, TODAY
from hypothesis import example, given
from hypothesis import strategies as st
from place_spellings import IN_TEXT, systems
from py_mini_racer import MiniRacer

from generator.check import check
from generator.forms.form import form_data
from generator.forms.form_file import BROWSER
from generator.kinds import CASE
from generator.model.bands import sizes
from generator.model.parts import Indicator
from generator.places.latin import IN_NAME
from generator.places.municipalities import read_municipalities
from generator.places.traits import Trait
from generator.rules.withheld import counted
from generator.scripts.bundle import bundle

PLACES = read_municipalities(REFERENCE)
MUNICIPALITIES = [place for place in PLACES.values() if place.kind != "都道府県"]
SPELLINGS = sorted({text for place in MUNICIPALITIES for spell in IN_TEXT.values() for text in spell(place)})
WARDS = {"141186": "横浜市都筑区", "141160": "横浜市泉区", "041050": "仙台市泉区", "141151": "横浜市栄区"} | {
    "401331": "福岡市中央区",
    "401323": "福岡市博多区",
    "999": "区",
}
OF_WARDS = ["都筑区", "泉区", "栄区", "中央区", "博多区", "横浜市都筑区", "「博多区役所」", "漁港栄区域", "都筑", "栄"]
BARE = sorted({text for place in PLACES.values() for text in (place.name[:-1], place.kana_stem, place.letters)})
PIECES = [
    *(
        "の",
        "と",
        "は",
        "、",
        "「",
        " ",
        "A",
        "𠮷",
        "当時",
        "population of 3.7 million",
        " 56,934 inhabitants",
        "core city in Kyushu",
        "Otaru's ",
        "City",
        "・",
        "石・狩・市",
        "koho",
        "dx",
        "Hokkaido",
        "\u00a0",
        "\u2009",
        "Ⓚ",
        "𝐀",
        "city of about 2,000 people",
        "市",
        "区",
        "町",
        "村",
        "郡",
        "市町村",
        "漁港",
        "中央",
        "以上",
    ),
    *(
        "東京都",
        "都市計画",
        "広報",
        "-",
        "_",
        " City",
        "shi",
        "\u3000",
        "駅",
        "川",
        "新聞",
        "カガワ",
        "かがわ県",
        "道内",
    ),
    *("市立", "県立", "市営", "区間", "区画", "病院", "商業高校", "球場", "T8000020012351", "8-0000-2001-2351"),
    *(
        "横浜",
        "銀行",
        "ゴム",
        "DeNA",
        "つくばエクスプレス",
        "東京ドーム",
        "福岡ソフトバンク",
        "が五",
        "仙台銀行",
        "三万",
        "二千",
        "百",
        "十五",
        "、五六七",
        "〇",
        "人",
    ),
    *("高岡郡", "北関東", "東海地方", "県庁所在地", "名が", "全", "数", "現在", "面積722.33km2", "(2020):"),
    *("人口", "5万7千人", "56,934人", "370 万人", "の市", "世帯数", "24,123世帯", "政令市", "四国"),
]


@pytest.fixture(scope="module")
def catalog(readers):
    found = check(readers, TODAY).catalog
    known = {place.name: place for place in found.municipalities.values()}
    wards = {
        code: known["札幌市中央区"].model_copy(
            update={"code": code, "name": name} | ({"prefecture": city.prefecture} if city else {})
        )
        for code, name in WARDS.items()
        for city in [known.get(name[:3])]
    }
    return replace(found, municipalities={**found.municipalities, **wards})


@pytest.fixture(scope="module")
def form(catalog):
    engine = MiniRacer()
    engine.eval(bundle(BROWSER / "check" / "withheld.js"))
    engine.eval(f"const data = {json.dumps(form_data(CASE, catalog))};0")
    engine.eval("const told = new WithheldCheck(data, {broken: (code, path, found) => `${code} ${found}`});0")
    yield lambda source: json.loads(engine.eval(f"JSON.stringify({source})"))
    engine.close()


def names(catalog, text):
    return [sorted(name.codes) for name in catalog.gazetteer.names_in(text)]


def test_the_form_finds_every_spelling_that_the_rule_finds(form, catalog):
    texts = [*SPELLINGS, *BARE, *OF_WARDS]
    found = form(f"{json.dumps(texts)}.map((text) => told.gazetteer.namesIn(text).map(({{codes}}) => codes.sort()))")
    assert dict(zip(texts, found, strict=True)) == {text: names(catalog, text) for text in texts}


def test_the_form_knows_the_codes_that_the_rule_knows(form, catalog):
    digits = [*PLACES, *WARDS, "01235", "14118", "8000020012351", "8000020999999", "123456", ""]
    assert form(f"{json.dumps(digits)}.map((one) => told.gazetteer.codeOf(one))") == [
        catalog.gazetteer.code_of(one) for one in digits
    ]


@given(
    st.lists(
        st.one_of(
            st.sampled_from(SPELLINGS), st.sampled_from(BARE), st.sampled_from(PIECES), st.sampled_from(OF_WARDS)
        ),
        max_size=8,
    ).map("".join)
)
@example("岡\u3000山\u3000市(アイカワ町)、石\u3000狩")
@example("北海道石狩の例、津市と漁港区域、四日市市、釧路(釧路町)も、中央の窓口、𠮷津市")
def test_the_form_finds_the_names_and_traits_that_the_rules_find(form, catalog, text):
    assert form(f"told.gazetteer.namesIn({json.dumps(text)}).map(({{codes}}) => codes.sort())") == names(catalog, text)
    traits = sorted([*mention.trait] for mention in catalog.traits.traits_in(text))
    assert sorted(form(f"told.traits.traitsIn({json.dumps(text)}).map(({{sort, value}}) => [sort, value])")) == traits


def test_the_form_reads_the_same_spellings_in_names_of_files(form, catalog):
    slugs = [
        f"{stem}{after}"
        for place in MUNICIPALITIES
        for stem in systems(place)
        for after in ("", "shi", "-cho", "2", "dx", "machiyakuba")
    ]
    slugs += [f"{before}{place.letters}" for place in MUNICIPALITIES for before in ("koho", "hokkaido", "tokyoto")]
    slugs += ["rei", "shimin", "hokkaido", "minami-uonuma", "kosodate-machi"]
    found = form(
        f"{json.dumps(slugs)}.map((slug) => told.gazetteer.latin.namesIn(slug, data.withheld.latin.inName).length)"
    )
    assert found == [len(list(catalog.gazetteer.latin.names_in(slug, IN_NAME))) for slug in slugs]


WORDS = [
    "宗谷郡",
    "大島郡",
    "北陸",
    "首都圏",
    "県庁所在地",
    "四国",
    "政令市",
    "村長",
    "神奈川県",
    "かがわ県",
    "KAGAWA",
    "道内",
    "人口約6万人",
]
WORDS += [
    "横浜銀行",
    "人口五万六千九百三十四人",
    "人口五六、九三四人",
    "人口三百七十万人",
    "世帯数は二万四千百二十三世帯",
]
WORDS += [f"人口{place.population // step * step}人" for place in list(PLACES.values())[::20] for step in (1, 10, 1000)]


@given(st.lists(st.sampled_from(WORDS), max_size=3), st.sampled_from(sizes()))
def test_the_form_counts_the_places_that_the_rule_counts(form, catalog, words, band):
    text = "、".join(words)
    traits = [mention.trait for mention in catalog.traits.traits_in(text)]
    count = catalog.traits.narrowest([*traits, Trait("band", band)])[1]
    told = f"[...told.traits.traitsIn({json.dumps(text)}), {{sort: 'band', value: {json.dumps(band)}}}]"
    assert form(f"told.traits.narrowest({told}).count") == count


@pytest.mark.parametrize(
    ("name", "unit", "figures"),
    [
        ("人口", "人", {"value": 251271}),
        ("対象の総人口(人)", "万人", {"before": 25.1271, "after": 25}),
        ("世帯数", "世帯", {"after": 111182}),
        ("面積", "km2", {"value": 677.87}),
        ("参加した市民", "人", {"value": 251271}),
        ("人口の把握", "分", {"before": 30}),
        ("公園の面積", "km2", {"value": 1.25}),
        ("交流人口", "人", {"value": 251271}),
        ("加入世帯数", "世帯", {"value": 350}),
    ],
)
def test_the_form_reads_of_an_indicator_what_the_rule_reads(form, name, unit, figures):
    filled = {"kind": "規模・実績", "basis": "公表値", "as_of": "2025-10", "name": name, "unit": unit, **figures}
    asked = f"told.counted({json.dumps([filled])}).map(({{text}}) => text)"
    assert form(asked) == [*counted(Indicator.model_validate(filled))]
