"""The 全国地方公共団体コード list: every code, every check digit, every population band."""

import csv

import pytest
from builders import BOTH_REFERENCES, ROOT
from hypothesis import given
from hypothesis import strategies as st

from generator.findings.diagnostics import CannotRunError
from generator.places.municipalities import band_of, check_digit, has_valid_check_digit, read_municipalities

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


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        ("012352,北海道,,石狩市,いしかりし,市,58096\n", "検査数字が合わないコード 012352"),
        ("12351,北海道,,石狩市,いしかりし,市,58096\n", "検査数字が合わないコード 12351"),
        ("012351,北海道,,石狩市,いしかりし,市,約5万8千\n", "invalid literal for int() with base 10: '約5万8千'"),
    ],
)
def test_a_broken_row_ends_the_run(rows, reason, tmp_path):
    (tmp_path / "prefectures.csv").write_text(PREFECTURES, encoding="utf-8")
    (tmp_path / "municipalities.csv").write_text(HEAD + rows, encoding="utf-8")
    with pytest.raises(CannotRunError) as raised:
        read_municipalities(tmp_path)
    assert str(raised.value) == f"自治体コードの一覧が壊れています: content/reference({reason})"


def test_a_missing_column_ends_the_run(tmp_path):
    (tmp_path / "prefectures.csv").write_text("code,name\n010006,北海道\n", encoding="utf-8")
    with pytest.raises(CannotRunError) as raised:
        read_municipalities(tmp_path)
    assert str(raised.value) == "自治体コードの一覧が壊れています: content/reference('kana')"


def test_a_missing_file_ends_the_run(tmp_path):
    with pytest.raises(CannotRunError) as raised:
        read_municipalities(tmp_path)
    reason = "見つかりません"
    assert str(raised.value) == f"自治体コードの一覧を読めません: content/reference/prefectures.csv({reason})"
