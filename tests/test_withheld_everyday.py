"""What people write of a withheld place, one by one: what tells it is refused, what only looks like it is not."""

import pytest
from builders import COLLECTED, ROOT, a_case

from generator.check import check
from generator.config import read_project
from generator.language.romaji import latin_key
from generator.rules.anonymity import names_a_place, too_few_places
from generator.rules.withheld import Withheld

pytestmark = pytest.mark.collection
BAND = {"municipality": None, "attribution": "band", "population_band": "1万〜5万人"}
NAMES = [
    "石**狩市**",
    "石`狩市`",
    "石[狩市](https://www.example.jp/)",
    "石\n狩市",
    "石\\\n狩市",
    "小 布 施 町",
    "石狩\u3000市",
    "いしかり市",
    "イシカリ",
    "ｲｼｶﾘ",
    "広報いしかり",
    "べっぷ市",
    "おぶせまち",
    "オブセ町",
    "さっぽろ市",
    "つくばの市",
    "さいたまの",
    "Ishikari City",
    "BEPPU",
    "OBUSE TOWN",
    "obuse-machi",
    "Obuse町",
    "City of Ishikari",
    "ＩＳＨＩＫＡＲＩ",
    "Ōtaru",
    "Isikari-si",
    "Ishikari's canal",
    "Beppu’s office",
    "龍ヶ崎市",
    "鎌ヶ谷市",
    "竜ケ崎市",
    "龍が崎",
    "四条畷市",
    "塩釜市",
    "梼原町",
    "飛驒市",
    "髙山市",
    "\u845b\U000e0100\u57ce\u5e02",
    "石狩川",
    "別府温泉",
    "由布院駅",
    "石狩当別駅",
    "これはさくら市で",
    "次のみやこ町が",
    "ここにむつ市は",
    "高知県いの町",
    "横浜方式",
    "横浜モデル",
    "函館駅",
    "石狩地区",
    "石狩振興局管内",
    "旧石狩町",
    "旧厚田村",
    "旧湯布院町",
    "北海道石狩郡当別町",
    "長野県松本では",
    "清水町",
    "東北町",
    "山田町",
    "市区町村コード 012351",
    "０１２３５１",
    "01235",
    "205-419",
    "13101-6",
    "市区町村コードは13101",
    "団体コード:13101",
    "市区町村コード 141186",
    "法人番号8000020012351",
    "法人番号: 8000020012351",
    "登録番号T8000020012351",
    "登録番号は T8-0000-2001-2351",
    "8 0000 2001 2351",
    "Ｔ８００００２００１２３５１",
    "3000020141003",
    "郵便番号061-3292の市",
    "〒061−3292",
    "〒０６１３２９２",
    "市外局番は0133",
    "市外局番「0133」の",
    "https://www.example.jp/%25E7%259F%25B3%25E7%258B%25A9%25E5%25B8%2582.pdf",
    "都筑区",
    "港北区役所",
    "博多区の窓口",
    "当時早良区は",
    "保土ヶ谷区民",
    "安佐南区",
    "栄区",
    "灘区役所",
    "市立函館病院",
    "県立別府高校",
    "県立別府商業高校",
    "道立石狩高校",
    "市立石狩図書館",
    "市立石狩",
    "市営函館球場",
    "市営函館プール",
    "町立小布施中学校",
    "https://www.houjin-bangou.nta.go.jp/henkorireki-johoto.html?selHouzinNo=8000020012351",
    "https://www.example.jp/T8000020012351",
    "https://www.ishikari.example.jp/",
    "https://www.ishikaricity.example.jp/",
    "https://note.example.jp/ishikari_city",
    "https://git.example.jp/ishikari-city",
    "https://www.example.jp/ishikari-shi-dx.pdf",
    "https://www.example.jp/012351/",
    "https://www.example.jp/?city=ishikari",
    "https://web.example.org/web/2026/https://www.city.ishikari.hokkaido.jp/",
    "https://www.example.jp/%E7%9F%B3%E7%8B%A9%E5%B8%82.pdf",
    "https://www.example.jp/koube/",
    "https://xn--7st387btud.jp/",
]
FILES = [
    "ishikarishi-no-rei",
    "ishikari1-no-rei",
    "koube-no-rei",
    "oosaka-no-rei",
    "shi-012351-no-rei",
    "t8000020012351-no-rei",
    "hojin-8000020012351",
    "obusemachi-no-rei",
    "uji-no-rei",
    "tsu-no-rei",
    "ise-no-rei",
    "ota-no-rei",
    "obusecho-no-rei",
    "hidashi-no-rei",
    "hidacity-no-rei",
    "takayamashi-no-rei",
    "kitamishi-no-rei",
    "sapporoshi-no-rei",
    "yokohamashi-no-rei",
    "minatoku-no-rei",
    "hakodate2",
    "isikarisi-no-rei",
    "minami-uonuma-no-rei",
    "shiritsu-ishikari",
    "rei-ishikari-shi",
]
FEW = {
    "人口56,934人の例": "1万〜5万人",
    "人口５６，９３４人の例": "5万〜20万人",
    "人口は令和2年で56,934人": "5万〜20万人",
    "住民は56,934人。": "5万〜20万人",
    "56,934人が暮らす。": "5万〜20万人",
    "世帯数は24,123世帯": "5万〜20万人",
    "人口は56,934": "5万〜20万人",
    "| 人口 | 56,934人 |": "5万〜20万人",
    "| 人口 | 56,934 |": "5万〜20万人",
    "人口が370万人の例": "50万人以上",
    "人口 370 万人の例": "50万人以上",
    "370万都市の例": "50万人以上",
    "The city has a population of 56,934.": "5万〜20万人",
    "Population: 56934 (2020)": "5万〜20万人",
    "a city of about 56,934 people": "5万〜20万人",
    "56,934 inhabitants": "5万〜20万人",
    "56,934 residents live here": "5万〜20万人",
    "24,123 households in the city": "5万〜20万人",
    "population of 3.7 million": "50万人以上",
    "a designated city in Kyushu": "50万人以上",
    "a core city in Kagawa Prefecture": "20万〜50万人",
    "道内の政令市の例": "50万人以上",
    "かがわ県の例": "20万〜50万人",
    "KAGAWA の例": "20万〜50万人",
    "香川新聞が報じた": "20万〜50万人",
    "香川大学と試した": "20万〜50万人",
}
NOT_TOLD = [
    "東北では",
    "関東では",
    "清水",
    "出水",
    "水上",
    "山田",
    "池田",
    "松本",
    "高橋",
    "上野",
    "小川",
    "中野",
    "森",
    "中央",
    "昭和",
    "大和",
    "共和",
    "朝日",
    "春日",
    "千歳",
    "日向",
    "日光",
    "国立",
    "中間",
    "本部",
    "南部",
    "最上",
    "平生",
    "太子",
    "高原",
    "さくら",
    "みどり",
    "みやこ",
    "ひかり",
    "ながら",
    "なかま",
    "いずみ",
    "そのとき市は",
    "出会いの町",
    "石川県のみ市役所で",
    "三重県津々浦々",
    "エラーコード 13101",
    "We are a town of about 30,000 people.",
    "2,345 residents answered, 56,934 forms were sent",
    "the population counter, 100 households got a letter",
    "郵便番号の欄を7桁にした",
    "市外局番を聞く",
    "郵便番号は7桁、年1234567件",
    "法人番号1010001000000",
    "法人番号8000020999999",
    "18000020012351",
    "80000200123510",
    "東区",
    "南区役所",
    "青葉区",
    "緑区の窓口",
    "政令市の区",
    "福島区間と昭和区画",
    "県税栄区分",
    "国立大学",
    "国立大学法人",
    "国立公園",
    "公営住宅",
    "市営住宅",
    "私立高校",
    "市立病院",
    "町立小学校",
    "県立高等学校",
    "県立中央図書館",
    "県立清水高校",
    "独立運営と経営改善",
    "設立目的",
    "市民のみ市役所なら",
    "4つの町",
    "サイト",
    "オウム",
    "サクラ",
    "トヨタ",
    "date",
    "mine",
    "kana",
    "out-of-date",
    "two-tone",
    "USA",
    "is seen",
    "kaishi",
    "ある市の市民と町村",
    "以上市町村の",
    "以上市町の",
    "関係機関市町村会",
    "漁港区域と環境町づくり",
    "市町村",
    "魚市場と青果市場",
    "町並み",
    "市街地",
    "市況",
    "北海道と佐賀県",
    "京都の例",
    "大分減った",
    "148620件を数えた",
    "人口減少",
    "松本さん、山口課長、清水係長",
    "https://www.example.jp/koho/kofu/2026/11/",
    "https://www.soumu.go.jp/main_sosiki/",
    "人口約1万5千人",
    "人口1万人以上",
    "人口1,000人当たり",
    "人口の1,234件",
    "住民100人に聞いた",
    "職員300人の市",
    "対象者1,234人",
    "世帯の3割",
]


@pytest.fixture(scope="module")
def catalog():
    found, findings = read_project(ROOT)
    assert found, findings
    return check(found, COLLECTED).catalog


def a_withheld(text, slug="tameshi", band="1万〜5万人"):
    return a_case(slug, f"## 課題\n\n{text}\n", **BAND | {"population_band": band})


@pytest.mark.parametrize("text", NAMES)
def test_a_name_is_told_however_it_is_written(text, catalog):
    assert list(names_a_place.check(a_withheld(f"例は「{text}」です。"), catalog))


@pytest.mark.parametrize("slug", FILES)
def test_the_name_of_a_file_is_told(slug, catalog):
    assert len(list(names_a_place.check(a_withheld("例です。", slug), catalog))) == 1


@pytest.mark.parametrize(("text", "band"), FEW.items())
def test_what_fits_too_few_places_is_told(text, band, catalog):
    assert len(list(too_few_places.check(a_withheld(text, band=band), catalog))) == 1


@pytest.mark.parametrize("text", NOT_TOLD)
def test_what_only_looks_like_a_name_or_a_figure_of_a_place_is_not_told(text, catalog):
    document = a_withheld(f"{text}の例です。「{text}」では、\n\n{text}\n")
    assert [*names_a_place.check(document, catalog), *too_few_places.check(document, catalog)] == []


def test_whatever_the_shipped_collection_names_is_a_place_and_nothing_else_is_told(catalog):
    """Every document is read as if it withheld its place: no ordinary word of it is taken for a name."""
    wrong = []
    for document in catalog.documents:
        place = Withheld(document, (), None, (document.source.text,))
        texts = [*(view.text for view in place.views()), *(address.shown for address in place.addresses)]
        found = {
            (text[name.start : name.end], name.codes) for text in texts for name in catalog.gazetteer.names_in(text)
        }
        wrong += [text for text, codes in found if not is_name(text, codes, catalog)]
    assert wrong == []


def is_name(text, codes, catalog):
    called = {place.code for place in catalog.place_index.called(text)} | {
        code for code in codes if code in catalog.municipalities and text in catalog.municipalities[code].name
    }
    keys = {latin_key(catalog.municipalities[code].letters) for code in codes if code in catalog.municipalities}
    return bool(called & codes) or any(key in latin_key(text) for key in keys)
