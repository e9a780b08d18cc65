"""A municipality by what people call it, in the check and in the form."""

import json
import unicodedata

import pytest
from builders import BOTH_REFERENCES, REFERENCE, ROOT, a_catalog
from py_mini_racer import MiniRacer

from generator.findings.diagnostics import RefusedError
from generator.forms.form import place_rows
from generator.forms.form_file import BROWSER, packed_places
from generator.forms.patterns import spelling
from generator.language.spelling import USUAL_FORMS
from generator.places.called import HOW_TO_ADD, PlaceIndex
from generator.places.municipalities import read_municipalities
from generator.scripts.bundle import bundle

INDEX = PlaceIndex(read_municipalities(REFERENCE).values())
KATAKANA = {code: code + 0x60 for code in range(ord("ぁ"), ord("ゖ") + 1)}
OLD = {ord(usual): chr(seldom) for seldom, usual in USUAL_FORMS.items() if unicodedata.name(usual).startswith("CJK")}
# What an office writes for itself, and what only looks like that.
OFFICES = {
    "石狩市役所": "012351",
    "北海道石狩市役所": "012351",
    "余市町役場": "014087",
    "北海道余市郡余市町役場": "014087",
    "四日市市役所": "242021",
    "岩手県庁": "030007",
    "東京都庁": "130001",
    "千代田区役所": "131016",
    "石狩市 企画課": "012351",
    "石狩市市民課": "012351",
    "石狩市都市計画課様": "012351",
    "石狩市 DX推進担当": "012351",
    "石狩市様": "012351",
    "石狩市水道課": "012351",
    "石狩市建設水道部下水道課": "012351",
    "石狩市上下水道局": "012351",
    "石狩市総務部": "012351",
    "石狩市消防本部": "012351",
    "石狩市市道路課": "012351",
    "北海道市町村課": "010006",
    "東京都都市整備局": "130001",
    "東京都千代田区役所道路課": "131016",
    "四日市市水道課": "242021",
    "余市町道路課": "014087",
    "余市町町税課": "014087",
    "函館市中央区役所市民課": "012025",
    "石狩市(いしかりし)": "012351",
    "石狩市（ｲｼｶﾘｼ）": "012351",
    "石狩市御中": "012351",
    "石狩市(北海道)": "012351",
    "府中市（東京都）": "132063",
    "府中市(広島県)": "342084",
}
NO_OFFICES = (
    "石狩市立病院",
    "石狩市郵便局",
    "石狩市内の薬局",
    "商工会石狩市支部",
    "石狩市商工会支部",
    "石狩市(はこだてし)",
    "東京都中央市",
    "石狩町役場",
    "市役所",
    "役場",
    "企画課",
    "石狩市の隣の町",
    "石狩市(東京都)",
    "石狩市議会議員",
    "函館市と石狩市役所",
)
HALF_WIDTH = str.maketrans(
    dict(zip("アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲンャュョッ",
             "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝｬｭｮｯ", strict=True))
    | {voiced: plain + mark for plain, mark, voiced in
       [(p, "ﾞ", v) for p, v in zip("ｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾊﾋﾌﾍﾎ", "ガギグゲゴザジズゼゾダヂヅデドバビブベボ", strict=True)]
       + [(p, "ﾟ", v) for p, v in zip("ﾊﾋﾌﾍﾎ", "パピプペポ", strict=True)]}
)  # fmt: skip


def spellings(place):
    """Return what offices write for a place; each is understood, alone or with its prefecture."""
    name, kana = place.name, place.kana
    katakana = kana.translate(KATAKANA)
    named = {name, name.translate(OLD), name[0] + "\ufe00" + name[1:], " ".join(name), name[:-1]}
    named |= {name.replace(one, other) for one in "ケヶ" for other in "ケヶ"}
    longer = {place.prefecture + one for one in named} | {f"{place.prefecture} {name}", place.prefecture_kana + kana}
    longer |= {place.county + name, place.prefecture + place.county + name}
    read = {kana, katakana, katakana.translate(HALF_WIDTH)}
    with_code = {place.code, place.code.lstrip("0"), f"{place.full_name}({place.code})"}
    with_code |= {code.translate({48 + n: 0xFF10 + n for n in range(10)}) for code in with_code}
    return named | read | with_code | (set() if place.name == place.prefecture else longer)


@pytest.fixture(scope="module", params=BOTH_REFERENCES)
def places(request):
    return read_municipalities(request.param)


@pytest.fixture(scope="module")
def index(places):
    return PlaceIndex(places.values())


def test_every_place_is_found_by_every_spelling_that_offices_write(places, index):
    every = [(place, text) for place in places.values() for text in spellings(place)]
    lost = [(place.code, text) for place, text in every if place not in index.called(text)]
    assert lost == []


def test_a_reading_without_its_ending_or_a_code_without_its_last_digit_is_understood_unless_it_is_another_one(
    places, index
):
    exact = {place.kana for place in places.values()}
    short = [(place, text) for place in places.values() for text in (place.kana_stem, place.code[:5])]
    lost = [(place.code, text) for place, text in short if text not in exact and place not in index.called(text)]
    assert lost == []


@pytest.mark.collection
def test_a_code_that_lacks_its_first_digit_or_its_last_one_is_asked_for_and_not_guessed():
    index = PlaceIndex(read_municipalities(ROOT / "content/reference").values())
    with pytest.raises(RefusedError, match=r"「12203」は2つあります.*北海道士別市\(012203\)、千葉県市川市\(122033\)"):
        index.find("12203")
    assert [index.find(text).code for text in ("市川市(12203)", "122033", "012203")] == ["122033", "122033", "012203"]


def test_the_full_name_with_its_county_names_one_place_only(places, index):
    full = {place: place.prefecture + place.county + place.name for place in places.values() if place.county}
    assert {text: index.called(text) for text in full.values()} == {text: [place] for place, text in full.items()}


def test_the_form_unpacks_the_rows_of_places_as_they_were(places):
    rows = place_rows(a_catalog(municipalities=places))
    engine = MiniRacer()
    engine.eval(bundle(BROWSER / "places.js"))
    assert json.loads(engine.eval(f"JSON.stringify(unpacked({json.dumps(packed_places(rows))}))")) == rows
    engine.close()


def test_the_form_understands_the_very_same_spellings(places, index):
    engine = MiniRacer()
    engine.eval(bundle(BROWSER / "places.js"))
    rows = json.dumps(place_rows(a_catalog(municipalities=places)))
    engine.eval(f"const index = new PlaceIndex({rows}, {json.dumps(spelling())});0")
    texts = sorted(
        {text for place in places.values() for text in spellings(place)}
        | {"石狩町", "函館市(012351)", "", *OFFICES, *NO_OFFICES}
    )
    found = engine.eval(f"JSON.stringify({json.dumps(texts)}.map((text) => index.called(text).map(([code]) => code)))")
    engine.close()
    assert dict(zip(texts, json.loads(found), strict=True)) == {
        text: [place.code for place in index.called(text)] for text in texts
    }


@pytest.mark.parametrize(
    ("text", "code"),
    {
        "石狩市": "012351",
        "北海道石狩市": "012351",
        "北海道 石狩市": "012351",
        "いしかりし": "012351",
        "ｲｼｶﾘｼ": "012351",
        "いしかり市": "012351",
        "石狩": "012351",
        "012351": "012351",
        "12351": "012351",
        "０１２３５１": "012351",
        "01235": "012351",
        "北海道石狩市(012351)": "012351",
        "北海道石狩市（012351）": "012351",
        "石狩市 012351": "012351",
        "岩手県": "030007",
        "愛媛": "380008",
        "東京都府中市": "132063",
    }.items(),
)
def test_a_place_is_found(text, code):
    assert INDEX.find(text).code == code


@pytest.mark.parametrize(("text", "code"), OFFICES.items())
def test_a_place_is_found_by_what_its_office_writes_for_itself(text, code):
    assert INDEX.find(text).code == code


@pytest.mark.parametrize("text", NO_OFFICES)
def test_what_only_looks_like_an_office_names_no_place(text):
    assert INDEX.called(text) == []


@pytest.mark.collection
@pytest.mark.parametrize(
    ("text", "name"),
    {
        "東村山市道路課": "東村山市",
        "大町市町並み課": "大町市",
        "静岡市清水区": "静岡市",
        "大阪市都島区役所": "大阪市",
        "静岡県市町行財政課": "静岡県",
        "北海道石狩郡当別町": "当別町",
        "東京都三宅島三宅村": "三宅村",
        "龍ヶ崎市": "龍ケ崎市",
        "竜が崎市": "龍ケ崎市",
        "鎌ヶ谷": "鎌ケ谷市",
        "四条畷市": "四條畷市",
        "塩釜市": "塩竈市",
        "鹽竈市": "塩竈市",
        "飛驒市": "飛騨市",
        "髙山市": "高山市",
        "梼原町": "檮原町",
        "鯵ヶ沢町": "鰺ヶ沢町",
        "葛\U000e0100城市": "葛城市",
        "上之国町": "上ノ国町",
        "ベップシ": "別府市",
        "みやこまち": "みやこ町",
    }.items(),
)
def test_names_that_differ_from_the_official_one_in_the_form_of_a_sign_are_found(text, name):
    (place,) = PlaceIndex(read_municipalities(BOTH_REFERENCES[1].values[0]).values()).called(text)
    assert place.name == name


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "府中市",
            "「府中市」は2つあります。都道府県から書くか、コードで答えてください: 東京都府中市(132063)、広島県府中市",
        ),
        ("石狩町", "「石狩町」という自治体はありません。もしかして: 北海道石狩市(012351)"),
        ("石刈市", "「石刈市」という自治体はありません。もしかして: 北海道石狩市(012351)"),
        ("いしがりし", "「いしがりし」という自治体はありません。もしかして: 北海道石狩市(012351)"),
        ("とつとりし", "「とつとりし」という自治体はありません。もしかして: 鳥取県鳥取市(312011)"),
        (
            "函館市(012351)",
            "「函館市(012351)」の名前とコードは別の自治体です。もしかして: 北海道函館市(012025)、北海道石狩市(012351)",
        ),
        ("012352", f"「012352」という自治体はありません。市区町村名か6桁の自治体コードで答えてください。{HOW_TO_ADD}"),
        ("", f"「」という自治体はありません。市区町村名か6桁の自治体コードで答えてください。{HOW_TO_ADD}"),
    ],
)
def test_what_is_no_place_or_more_than_one_is_told_with_the_nearest(text, told):
    with pytest.raises(RefusedError) as raised:
        INDEX.find(text)
    assert str(raised.value).startswith(told)


@pytest.mark.parametrize(
    "text",
    ["石狩市、函館市", "石狩市・函館市", "石狩市と函館市", "012351,012025", "いしかりし／函館", "石狩市\n函館市"],
)
def test_two_places_in_one_answer_are_told_to_be_a_lead_and_a_partner(text):
    with pytest.raises(RefusedError) as raised:
        INDEX.find(text)
    told = str(raised.value).replace("\n", "")
    assert "には2つの団体があります。代表の1団体(北海道石狩市(012351))だけをここに書き、" in told
    assert told.endswith("北海道函館市(012025)は「いっしょに取り組んだ団体」に書いてください")


@pytest.mark.parametrize("text", ["石狩市、謎市", "大和市とんでも", "と", "、、"])
def test_what_names_no_two_places_is_told_as_before(text):
    assert INDEX.several(text) == []
