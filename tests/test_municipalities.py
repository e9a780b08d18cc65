"""The 全国地方公共団体コード list: every code, every check digit, every population band."""

import csv

import pytest
from builders import BOTH_REFERENCES, ROOT
from hypothesis import given
from hypothesis import strategies as st

from generator.findings.diagnostics import CannotRunError
from generator.model.bands import band_of
from generator.places.municipalities import check_digit, has_valid_check_digit, read_municipalities

STEMS = st.text("0123456789", min_size=5, max_size=5)
WEIGHTS = (6, 5, 4, 3, 2)
HEAD = "code,prefecture,county,name,kana,kind,population\n"
PREFECTURES = "code,name,kana,short,region,population\n010006,北海道,ほっかいどう,北海道,北海道,5228885\n"


def remainder(stem):
    return sum(weight * int(digit) for weight, digit in zip(WEIGHTS, stem, strict=True)) % 11


@pytest.fixture(scope="module", params=BOTH_REFERENCES)
def reference(request):
    return request.param


@pytest.fixture(scope="module")
def places(reference):
    return read_municipalities(reference)


@pytest.mark.collection
def test_every_municipality_and_prefecture_is_read():
    places = read_municipalities(ROOT / "content/reference")
    prefectures = [place for place in places.values() if place.kind == "都道府県"]
    assert (len(places), len(prefectures)) == (1741 + 47, 47)


def test_every_row_of_the_files_is_there(places, reference):
    codes = set()
    for name in ("municipalities", "prefectures"):
        with (reference / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            codes |= {row["code"] for row in csv.DictReader(file)}
    assert set(places) == codes


def test_every_check_digit_fits(places):
    assert [code for code in places if not has_valid_check_digit(code)] == []


def test_places_are_in_the_order_of_their_codes(places):
    assert list(places) == sorted(places)


def test_every_place_belongs_to_one_of_the_47_prefectures(places):
    names = {place.name for place in places.values() if place.kind == "都道府県"}
    assert {place.prefecture for place in places.values()} == names


def test_a_place_is_called_by_its_full_name(places):
    assert (places["012351"].full_name, places["030007"].full_name) == ("北海道石狩市", "岩手県")


@pytest.mark.parametrize(
    ("population", "band"),
    [
        (0, "1万人未満"),
        (9_999, "1万人未満"),
        (10_000, "1万〜5万人"),
        (49_999, "1万〜5万人"),
        (50_000, "5万〜20万人"),
        (199_999, "5万〜20万人"),
        (200_000, "20万〜50万人"),
        (499_999, "20万〜50万人"),
        (500_000, "50万人以上"),
        (3_777_491, "50万人以上"),
    ],
)
def test_a_band_begins_at_its_lower_edge(population, band):
    assert band_of(population).value == band


def test_the_band_of_a_municipality_follows_its_population(places):
    municipalities = [place for place in places.values() if place.kind != "都道府県"]
    assert [place for place in municipalities if place.band is not band_of(place.population)] == []


@given(STEMS)
def test_exactly_one_of_ten_digits_fits_a_stem(stem):
    assert [digit for digit in "0123456789" if has_valid_check_digit(stem + digit)] == [check_digit(stem)]


@given(STEMS, st.sampled_from("0123456789"))
def test_a_wrong_check_digit_is_always_noticed(stem, digit):
    assert has_valid_check_digit(stem + digit) == (digit == check_digit(stem))


@given(STEMS, st.integers(0, 4), st.sampled_from("0123456789"))
def test_a_wrong_digit_is_noticed_unless_the_remainder_moves_between_0_and_10(stem, place, digit):
    """The scheme gives remainder 0 and remainder 10 the same check digit, so it promises no more."""
    wrong = stem[:place] + digit + stem[place + 1 :]
    noticed = not has_valid_check_digit(wrong + check_digit(stem))
    assert noticed == (remainder(wrong) != remainder(stem) and {remainder(wrong), remainder(stem)} != {0, 10})


@given(STEMS, st.integers(0, 3))
def test_swapped_neighbours_are_noticed_unless_the_remainder_moves_between_0_and_10(stem, place):
    swapped = stem[:place] + stem[place + 1] + stem[place] + stem[place + 2 :]
    noticed = not has_valid_check_digit(swapped + check_digit(stem))
    assert noticed == (swapped != stem and {remainder(swapped), remainder(stem)} != {0, 10})


ISHIKARI = "012351,北海道,,石狩市,いしかりし,市,58096\n"


def refused(folder, municipalities, prefectures=PREFECTURES):
    """Return why the lists cannot be used; each is text or bytes."""
    for name, text in (("prefectures", prefectures), ("municipalities", municipalities)):
        (folder / f"{name}.csv").write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(CannotRunError) as raised:
        read_municipalities(folder)
    return str(raised.value)


@pytest.mark.parametrize(
    ("rows", "reason"),
    {
        "012352,北海道,,石狩市,いしかりし,市,58096\n": (
            "2行目: code の「012352」は検査数字が合いません。全国地方公共団体コードを確かめてください"
        ),
        f"\n{ISHIKARI}12351,北海道,,石狩市,いしかりし,市,58096\n": (
            "4行目: code の「12351」は6桁の数字ではありません。先頭の 0 も書いてください"
        ),
        '012351,北海道,,石狩市,いしかりし,市,"58,096"\n': (
            "2行目: population の「58,096」は整数ではありません。"
            "桁を区切るカンマや単位を付けず、半角の数字だけを書いてください"
        ),
        "012351,北海道,,石狩市,いしかりし,市,58,096\n": (
            "2行目: 7列のところ8列あります。カンマの数を見出しに合わせてください"
        ),
        f"{ISHIKARI}012025,北海道,,函館市,はこだてし,中核市,251271\n{ISHIKARI}": (
            "4行目: code の「012351」は2行目にもあります。どちらかの行を消してください"
        ),
        "012351,ほっかいどう,,石狩市,いしかりし,市,58096\n": (
            "2行目: prefecture の「ほっかいどう」は prefectures.csv にありません"
        ),
        "012351,北海道,,,いしかりし,市,58096\n": "2行目: name が空です。値を書いてください",
        '012351,北海道,,"石狩市,いしかりし,市,58096\n': (
            "2行目: 7列のところ4列あります。カンマの数を見出しに合わせてください"
        ),
    }.items(),
)
def test_a_broken_row_is_told_with_its_line_and_how_to_mend_it(rows, reason, tmp_path):
    told = f"参照データに誤りがあります: content/reference/municipalities.csv の{reason}"
    assert refused(tmp_path, HEAD + rows) == told


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (
            (HEAD + ISHIKARI).encode("utf-8-sig"),
            "1行目: 先頭に BOM があります。「UTF-8(BOM なし)」で保存し直してください",
        ),
        (
            (HEAD + ISHIKARI).encode("cp932"),
            "2行目: UTF-8 で読めない文字があります(Shift_JIS かもしれません)。UTF-8 で保存し直してください",
        ),
        (b"", f"1行目: 見出しに {'、'.join(HEAD.strip().split(','))} がありません。1行目は {HEAD.strip()} です"),
    ],
    ids=["BOM", "Shift_JIS", "empty"],
)
def test_a_file_of_another_encoding_is_told(data, reason, tmp_path):
    assert refused(tmp_path, data) == f"参照データに誤りがあります: content/reference/municipalities.csv の{reason}"


def test_a_missing_column_ends_the_run(tmp_path):
    told = refused(tmp_path, HEAD + ISHIKARI, "code,name\n010006,北海道\n")
    columns = "code,name,kana,short,region,population"
    assert told == (
        "参照データに誤りがあります: content/reference/prefectures.csv の1行目: "
        f"見出しに kana、short、region、population がありません。1行目は {columns} です"
    )


def test_a_missing_file_ends_the_run(tmp_path):
    with pytest.raises(CannotRunError) as raised:
        read_municipalities(tmp_path)
    assert str(raised.value) == "参照データを読めません: content/reference/prefectures.csv(見つかりません)"


def test_every_town_and_village_of_the_mainland_has_its_county(places):
    without = {place.name for place in places.values() if place.name[-1] in "町村" and not place.county}
    islands = {"大島町", "利島村", "新島村", "神津島村", "御蔵島村", "青ヶ島村", "小笠原村"}
    assert without <= islands
    assert {place.name for place in places.values() if place.county and place.name[-1] not in "町村"} == set()
