"""A municipality that was merged or renamed keeps the name it had, and says what it is now."""

from datetime import date

import pytest
from builders import BOTH_REFERENCES, REFERENCE, ROOT

from generator.findings.diagnostics import CannotRunError, RefusedError
from generator.places.bodies import read_bodies
from generator.places.called import PlaceIndex
from generator.places.history import History, read_history
from generator.places.municipalities import read_municipalities

FILE = "content/reference/former_municipalities.csv"
HEAD = "code,prefecture,county,name,kana,valid_from,valid_until,event,successors\n"
PLACES = read_municipalities(REFERENCE)
HISTORY = read_history(REFERENCE, PLACES)
INDEX = PlaceIndex(PLACES.values(), PlaceIndex(HISTORY.former))
MERGER = date(2005, 4, 10)


def all_places(reference):
    municipalities = read_municipalities(reference)
    return {**municipalities, **read_bodies(reference, municipalities)}


@pytest.mark.parametrize("reference", BOTH_REFERENCES)
def test_every_former_municipality_has_become_something_that_is_there_today(reference):
    places = all_places(reference)
    history = read_history(reference, places)
    assert [place.full_name for place in history.former if not history.now(place, places)] == []


@pytest.mark.collection
@pytest.mark.parametrize(
    ("named", "until", "now"),
    [
        ("本荘市", "2005-03-22", ["由利本荘市"]),
        ("篠山市", "2019-05-01", ["丹波篠山市"]),
        ("福岡県那珂川町", "2018-10-01", ["那珂川市"]),
        ("富谷町", "2016-10-10", ["富谷市"]),
        ("岩舟町", "2014-04-05", ["栃木市"]),
        ("浜松市中区", "2024-01-01", ["浜松市中央区"]),
        ("浜松市北区", "2024-01-01", ["浜松市中央区", "浜松市浜名区"]),
        ("上九一色村", "2006-03-01", ["甲府市", "富士河口湖町"]),
        ("長野県山口村", "2005-02-13", ["中津川市"]),
        ("174220", "2005-03-01", ["輪島市"]),  # 門前町, whose county changed before it was merged
    ],
)
def test_a_merged_or_renamed_place_is_known_with_what_it_is_now(named, until, now):
    places = all_places(ROOT / "content/reference")
    history = read_history(ROOT / "content/reference", places)
    found = PlaceIndex(places.values(), PlaceIndex(history.former)).find(named)
    assert (str(found.valid_until), [place.name for place in history.now(found, places)]) == (until, now)


@pytest.mark.parametrize(
    ("code", "day", "name"),
    [
        ("392073", date(2004, 1, 1), "中村市"),
        ("392073", date(2026, 1, 1), "中村市"),  # it keeps its name
        ("152170", date(2005, 3, 31), "新井市"),
        ("152170", date(2005, 4, 1), "妙高市"),  # the same code, another name
        ("392103", date(2000, 1, 1), "四万十市"),
    ],
)
def test_a_code_stands_for_what_it_stood_for_on_the_day(code, day, name):
    assert HISTORY.on(day, code, PLACES).name == name


def test_nothing_stands_for_a_code_that_never_was():
    assert HISTORY.on(MERGER, "999997", PLACES) is None
    assert History().on(MERGER, "392073", PLACES) is None


def test_a_new_municipality_knows_since_when_and_one_that_took_others_in_does_not():
    assert (HISTORY.begun("392103"), HISTORY.begun("012351")) == (MERGER, None)
    assert [place.name for place in HISTORY.before("012351")] == ["厚田村"]


def test_a_name_of_today_stands_before_one_that_is_no_more():
    assert INDEX.find("堺市").code == "271403"
    assert INDEX.find("中村市").code == "392073"
    assert INDEX.find("中村").code == "392073"
    with pytest.raises(RefusedError):
        PlaceIndex(PLACES.values()).find("中村市")


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("013057,北海道,,厚田村,あつたむら,,2005-10-01,編入合併,012351", "code の「013057」は検査数字が合いません。"),
        (
            "013056,蝦夷,,厚田村,あつたむら,,2005-10-01,編入合併,012351",
            "prefecture の「蝦夷」は ",
        ),
        ("013056,北海道,,厚田村,あつたむら,,2005-10-01,,012351", "event が空です。"),
        (
            "013056,北海道,,厚田村,あつたむら,,2005/10/1,編入合併,012351",
            "valid_until の「2005/10/1」は 2005-03-22 のように",
        ),
        (
            "013056,北海道,,厚田村,あつたむら,2006-01-01,2005-10-01,編入合併,012351",
            "valid_until には、",
        ),
        (
            "013056,北海道,,厚田村,あつたむら,,2005-10-01,編入合併,012352",
            "successors の「012352」",
        ),
    ],
)
def test_a_broken_row_ends_the_run_with_its_line(row, fault, tmp_path):
    good = "392073,高知県,,中村市,なかむらし,,2005-04-10,新設合併,392103\n"
    (tmp_path / "former_municipalities.csv").write_text(f"{HEAD}{good}{row}\n", encoding="utf-8")
    with pytest.raises(CannotRunError) as raised:
        read_history(tmp_path, PLACES)
    told = str(raised.value)
    assert told.startswith(f"参照データに誤りがあります: {FILE} の3行目: {fault}")


def test_a_site_without_the_file_knows_no_former_municipalities(tmp_path):
    assert read_history(tmp_path, PLACES).former == ()
