"""Where somebody sits and whether the body may be named is read wherever it stands, and asked with one number else."""

import pytest
from builders import REFERENCE, a_catalog, a_theme
from test_intake_prose import TWO, mailed, written

from generator.intake.asking import next_letter
from generator.intake.leave import may_be_named
from generator.intake.received import received
from generator.places.municipalities import read_municipalities

MUNICIPALITIES = read_municipalities(REFERENCE)
CATALOG = a_catalog(a_theme(), municipalities=MUNICIPALITIES)
CITY = MUNICIPALITIES["012351"]
ASKED = f"2. 団体名: {CITY.full_name}の事例として、団体名を載せてよいですか。"
OPEN = "2. 団体名: 載せてよければ団体名を"
SIGNED = f"\n\nよろしくお願いいたします。\n--\n{CITY.name} 総務部情報政策課\n試験太郎\n電話 0133-00-0000\na@example.jp"
LEAVES = [
    "掲載はかまいません。",
    "載せてOKです。",
    "団体名は出してもらって結構です。",
    "名前を出してよいです。",
    "団体名を載せても大丈夫です",
    "市名は公表していただいて構いません。",
    f"{CITY.name}と載せてかまいません。",
    f"{CITY.name}の名前で載せて結構です。",
    "公開は問題ありません。",
    "団体名は出してOKです!",
    "なお、掲載して差し支えありません。",
    "団体名OK。",
    "市名も大丈夫です。",
]


def case_of(text, subject="試験の題名"):
    (one,) = received("x.eml", mailed(text, subject=subject), CATALOG)
    return one


def letter_of(case):
    return next_letter(case.answers, case.notes).text("kiji")


@pytest.mark.parametrize("leave", LEAVES)
def test_leave_and_place_told_anywhere_are_not_asked_again(leave):
    for text in (
        f"{CITY.name}です。{leave}\n\n{TWO}",
        f"{TWO}\n\n{leave}{SIGNED}",
        f"{TWO}\n{CITY.name}です。\n{leave}",
    ):
        case = case_of(text)
        assert case.answers.fields["municipality"] == CITY.code
        assert "団体名: " not in letter_of(case)
        assert leave.strip("。!") not in case.answers.sections["取り組み"]


@pytest.mark.parametrize(
    "text",
    [
        f"{TWO}{SIGNED}",
        f"{TWO}\n\n{CITY.name} 総務部情報政策課 試験太郎",
        f"{CITY.name} 総務部情報政策課\n\n{TWO}",
        f"お世話になっております。{CITY.name}の試験です。\n\n{TWO}",
        f"{TWO}\n\n{CITY.name}",
        f"{TWO}\n\n〒061-0000 {CITY.full_name}試験1-1\n電話 0133-00-0000",
    ],
    ids=["signature", "line at the end", "line at the top", "greeting", "name alone", "address"],
)
def test_a_place_that_is_only_seen_is_asked_with_one_number_and_is_not_in_the_draft(text):
    case = case_of(text)
    assert ASKED in letter_of(case)
    assert case.answers.sections["取り組み"] == TWO
    assert "試験太郎" not in str(case.answers)


@pytest.mark.parametrize("text", [f"{TWO}\n\n{CITY.name}です。", f"自治体：{CITY.full_name}\n{TWO}"])
def test_a_place_that_is_told_without_leave_is_asked_with_one_number_before_it_is_in_the_draft(text):
    case = case_of(text)
    assert {"municipality", "attribution"}.isdisjoint(case.answers.fields)
    assert ASKED in letter_of(case)


def test_the_head_of_a_document_is_no_title_and_no_words():
    (case,) = received("x.docx", written(f"{CITY.name} 総務部情報政策課 試験太郎", "", TWO), CATALOG)
    assert "title" not in case.answers.fields
    assert case.answers.sections["取り組み"] == TWO
    assert ASKED in letter_of(case)


@pytest.mark.parametrize(
    "around", ["", f"{CITY.name}長 様\n\n", "\n> 石狩市 総務課\n", "\n-----Original Message-----\nFrom: 石狩市\n"]
)
def test_a_place_that_somebody_else_has_is_asked_openly(around):
    before, after = (around, "") if around.endswith("\n\n") else ("", around)
    assert OPEN in letter_of(case_of(f"{before}{TWO}\n{after}"))


@pytest.mark.parametrize(
    "sentence",
    [
        *("申請書は紙で出してもいいです。", "掲載してもよいですか。", "名前を書く欄をなくしました。"),
        *("広報に載せました。", "公開した資料は3つです。", "名前は出さないでください。", "載せてよいか迷いました。"),
    ],
)
def test_other_words_are_no_leave(sentence):
    assert not may_be_named(sentence)


@pytest.mark.parametrize(
    "wish",
    ["名前を出すのはだめです。", "団体名は出しちゃだめです。", "市名の掲載は不可です。", "団体名は載せたらダメです。"],
)
def test_who_forbids_the_name_is_not_asked_for_it(wish):
    case = case_of(f"{TWO}\n\n{wish}{SIGNED}")
    assert case.answers.fields["attribution"] == "band"
    assert CITY.name not in letter_of(case)
    assert CITY.name not in str(case.answers)
