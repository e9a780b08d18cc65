"""KB50x beyond the folders: the check digit of a 個人番号, and what detectors must leave alone."""

import csv

import pytest
from builders import ROOT, a_catalog, a_document, run_rules
from hypothesis import given
from hypothesis import strategies as st

from generator.reading.text import TextFile
from generator.rules import privacy
from generator.rules.numbers import TWELVE_DIGITS, is_my_number, my_number_check_digit

STEMS = st.lists(st.integers(0, 9), min_size=11, max_size=11)


def codes(text):
    page = a_document("pages/tameshi.md", f"---\ntitle: 試験\nsummary: 要約\n---\n\n{text}\n")
    return {item.rule.code for item in run_rules(a_catalog(page))}


@given(STEMS)
def test_exactly_one_of_ten_digits_makes_a_my_number(stem):
    text = "".join(map(str, stem))
    found = [digit for digit in range(10) if is_my_number(TWELVE_DIGITS.fullmatch(f"{text}{digit}"))]
    assert found == [my_number_check_digit(stem)]


def test_the_check_digit_is_that_of_the_ordinance():
    assert my_number_check_digit([1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1]) == 8


@given(STEMS, st.sampled_from(["", "-", " ", "−", "　"]), st.booleans())
def test_a_my_number_is_found_however_it_is_written(stem, sign, full_width):
    digits = "".join(map(str, [*stem, my_number_check_digit(stem)]))
    written = sign.join([digits[:4], digits[4:8], digits[8:]])
    if full_width:
        written = written.translate({ord(digit): ord(digit) + 0xFEE0 for digit in "0123456789"})
    assert "KB503" in codes(f"番号 {written} です")


@given(st.integers(0, 10**13 - 1))
def test_the_13_digits_of_an_organisation_are_no_my_number(number):
    assert "KB503" not in codes(f"法人番号 {number:013} です")


@pytest.mark.parametrize("name", ["佐藤", "山﨑", "𠮷野", "佐々木", "ササキ"])
@pytest.mark.parametrize("ending", ["さん", "氏"])
def test_a_name_before_its_ending_is_pointed_out(name, ending):
    assert codes(f"{name}{ending}に聞く") == {"KB507"}


@pytest.mark.parametrize(
    "text",
    [
        *(
            "住民さん",
            "担当者さん",
            "お子さん",
            "皆さん",
            "各氏",
            "氏名",
            "氏神",
            "みなさん",
            "さん",
            "両氏",
            "たくさん",
        ),
        *("利用者さん", "お客さん", "業者さん", "保護者さん", "会計年度さん", "委託さん", "システムさん", "受付さん"),
    ],
)
def test_a_role_is_no_name(text):
    assert codes(f"「{text}」です") == set()


@pytest.mark.parametrize(
    "text",
    [
        "別府市 山本",
        "別府市　山本",
        "三島市役所 佐藤です",
        "別府市の山本です",
        "三島市・鈴木",
        "三島市の山本と申します",
    ],
)
def test_a_surname_beside_a_body_is_pointed_out(text):
    assert codes(text) == {"KB507"}


@pytest.mark.parametrize(
    "text", ["別府市 山本町", "市の森です", "三島市の山田川", "別府市 情報推進課", "三島市の林業", "別府市 高橋団地"]
)
def test_a_place_beside_a_body_is_no_name(text):
    assert codes(text) == set()


def test_findings_stand_at_the_characters_that_were_typed():
    page = a_document("pages/tameshi.md", "---\ntitle: 試験\nsummary: 要約\n---\n\nあ０３−００００−００００い\n")
    (finding,) = run_rules(a_catalog(page))
    line = page.source.lines[finding.span.line - 1]
    assert line[finding.span.column - 1 : finding.span.end_column - 1] == "０３−００００−００００"


def test_what_follows_an_address_is_looked_at():
    assert codes("https://www.example.jp/、電話03-0000-0000") == {"KB502"}


@pytest.mark.parametrize(
    "text",
    ["https://www.example.jp/?to=a@b.example.jp", "a[at]b.example.jp", "a (AT) b.example.jp", "a\\@b.example.jp"],
)
def test_a_mail_address_is_found_inside_addresses_and_in_disguise(text):
    assert codes(text) == {"KB501"}


@pytest.mark.parametrize("text", ["@example", "a@b", "a[at]b", "午前(at)9.30", "a at b.example.jp", "毎月@5.0円"])
def test_a_sign_alone_makes_no_mail_address(text):
    assert codes(text) == set()


def test_personal_data_in_a_comment_or_in_code_is_found_too():
    page = a_document("pages/tameshi.md", "---\n# 03-0000-0000\ntitle: 題\nsummary: 要約\n---\n\n`03-0000-0001`\n")
    assert [(item.rule.code, item.span.line) for item in run_rules(a_catalog(page))] == [("KB502", 2), ("KB502", 7)]


def test_every_rule_about_privacy_but_names_and_addresses_blocks():
    assert {rule.rule.code for rule in privacy.RULES if rule.rule.severity == "warning"} == {"KB507", "KB510"}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("090-**1234**-5678", "KB502"),
        (r"090\-1234\-5678", "KB502"),
        ("taro**@**city.example.lg.jp", "KB501"),
        ("taro`@`city.example.lg.jp", "KB501"),
        ("xoxb-**1234**5678-abcdefgh", "KB505"),
        ("佐藤**さん**に聞いた", "KB507"),
    ],
)
def test_marks_of_markdown_hide_nothing(text, code):
    assert codes(f"前置き **強調** の {text} です。") - {"KB531"} == {code}  # bold or not, it is told


@pytest.mark.collection
def test_nobody_is_named_where_the_head_or_a_member_of_the_council_of_a_municipality_is_told():
    with (ROOT / "content/reference/municipalities.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["name"] != "小林市"]  # more often somebody's name
    places = [before + row["name"] for row in rows for before in ("", row["prefecture"])]
    told = [f"{place}長と{place}議が話した。" for place in places]
    assert [told[line - 1] for line in lines_of("\n".join(told))] == []


@pytest.mark.parametrize(
    "text",
    ["新島村職員が話した", "滝川支所長が話した", "高山署長が話した", "日高保健所長が話した", "十和田図書館長が話した"],
)
def test_nobody_is_named_where_the_head_of_an_office_of_a_place_is_told(text):
    assert lines_of(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "小林太郎市長が話した",
        "元佐藤市長が話した",
        "石狩市佐藤課長が話した",
        "税務課木村係長が話した",
        "佐藤署長が話した",
    ],
)
def test_somebody_is_named_before_the_same_titles(text):
    assert lines_of(text) == [1]


def lines_of(text):
    """Return the lines of ``text`` in which somebody may be named."""
    file = TextFile("x.md", "", text)
    return [finding.span.line for finding in privacy.person_name.check(file)]
