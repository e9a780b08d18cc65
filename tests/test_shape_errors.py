"""A mistake of shape → rule, place and wording."""

from pathlib import Path

import pytest

from generator import kinds
from generator.config import SiteConfig
from generator.model.parts import Effort, Period
from generator.reading.load import load_model
from generator.reading.source import FoundFile, read_text

PERSON = "name: 試験\nroles: [author]\n"
CONFIG = """title: 試験
tagline: 試験
url: https://www.example.jp/
repository: {url: https://www.example.jp/}
community: {name: 試験, short_name: 試, url: https://www.example.jp/}
"""


def findings(text, model=kinds.PERSON.model):
    path = Path("content/people/tameshi.yml")
    source, faults = read_text(FoundFile(kinds.PERSON, "tameshi", path, path.as_posix()), text.encode())
    assert source, faults
    return [
        (item.rule.code, item.span.line, item.span.column, item.must, item.found, item.mend)
        for item in load_model(source, model)[1]
    ]


def test_values_of_the_right_shape_have_no_findings():
    assert findings(PERSON) == []


def test_a_field_that_is_absent_is_missed_at_the_first_line():
    must, found, mend = (
        "必須の項目「roles(役割)」を書いてください",
        "「roles」がないか、空です",
        "「roles: …」の行に値を書いてください",
    )
    assert findings("name: 試験\n") == [("KB201", 1, 1, must, found, mend)]


def test_a_field_without_a_value_is_missed_at_its_key():
    assert [finding[:3] for finding in findings("name: 試験\nroles:\n")] == [("KB201", 2, 1)]


def test_an_optional_field_without_a_value_is_a_field_not_given():
    assert findings(PERSON + "introduction:\nkind: ~\n") == []


def test_an_unknown_field_without_a_value_is_unknown_all_the_same():
    assert [finding[:3] for finding in findings(f"{PERSON}nane:\n")] == [("KB202", 3, 1)]


def test_a_field_inside_another_is_missed_at_the_value_around_it():
    text = (
        "terms:\n  - term: 試験\n    reading: しけん\n"
        "    definition: 試験\n    evidence: {title: 題, publisher: 者, kind: 報道}\n"
    )
    assert [finding[:3] for finding in findings(text, kinds.GLOSSARY.model)] == [("KB201", 5, 15), ("KB201", 5, 15)]


@pytest.mark.parametrize(
    ("name", "mend"),
    [
        ("nane", "もしかして: name"),
        ("zzz", "使える項目は name、kind、roles、introduction です"),
        ("''", "使える項目は name、kind、roles、introduction です"),
    ],
)
def test_an_unknown_field_is_refused_at_its_key(name, mend):
    shown = name.strip("'")
    must = "項目名は決められたものだけを使ってください"
    assert findings(f"{PERSON}{name}: 1\n") == [("KB202", 3, 1, must, f"「{shown}」という項目はありません", mend)]


def test_a_list_that_has_only_wrong_items_is_not_also_too_short():
    assert [finding[0] for finding in findings("name: 試験\nroles: [x, y]\n")] == ["KB204", "KB204"]


def test_an_empty_list_is_too_short():
    must = "「roles(役割)」は1個以上にしてください"
    assert findings("name: 試験\nroles: []\n") == [("KB206", 2, 8, must, "0個です", "書き足してください")]


@pytest.mark.parametrize("blank", ['"　"', "' '", "''"])
def test_blanks_alone_are_no_letters(blank):
    must = "「name(表示名)」は1字以上にしてください"
    assert findings(f"name: {blank}\nroles: [reviewer]\n") == [("KB206", 1, 7, must, "0字です", "書き足してください")]


@pytest.mark.parametrize(
    ("value", "shown"), [("[a]", "一覧"), ("{a: b}", "項目の組"), ("約" * 30, "約" * 30), ("約" * 31, "約" * 30 + "…")]
)
def test_a_wrong_value_is_shown_at_a_glance(value, shown):
    assert findings(f"{CONFIG}page_size: {value}\n", SiteConfig) == [
        (
            *(
                "KB203",
                6,
                12,
                "「page_size(一覧1ページの件数)」には数字を書いてください",
                f"「{shown}」と書かれています",
            ),
            "単位や「約」、カンマを除いて数字だけを書いてください(例 350)",
        )
    ]


@pytest.mark.parametrize(
    ("line", "mend"),
    [
        ("page_size: 20.5", "小数点のない数を書いてください(例 20)"),
        ("authority: ｅｘａｍｐｌｅ.jp,２０２６", "「example.jp,2026」と書いてください"),
        ("ｐａｇｅ_ｓｉｚｅ: 20", "もしかして: page_size"),
        ("places: ＮＯＮＥ", "もしかして: none"),
        ("contact: 試験の連絡先", "項目の組({mail: …, form: …})に書き直してください"),
        ("removed: kyushoku", "「[kyushoku]」と書いてください"),
        ("licence: 試験の条件", "項目の組({name: …, url: …})に書き直してください"),
        ("contact: {channel: 試験室}", "項目の組({name: …})に書き直してください"),
        ("language: JA", "もしかして: ja"),
        ("builder: proper", "もしかして: properdocs"),
        ("contact: {mail shiken@example.jp}", "「mail」のあとに半角の「: 」(コロンとスペース)を入れてください"),
        (
            "licence: {name 試験, url: https://www.example.jp/}",
            "「name」のあとに半角の「: 」(コロンとスペース)を入れてください",
        ),
    ],
)
def test_a_mend_of_a_setting_leads_to_one_that_passes(line, mend):
    assert [finding[5] for finding in findings(f"{CONFIG}{line}\n", SiteConfig)] == [mend]


@pytest.mark.parametrize("value", ["0", "-1", "201", "9" * 1900])
def test_a_number_outside_its_range_is_refused(value):
    assert [finding[0] for finding in findings(f"{CONFIG}page_size: {value}\n", SiteConfig)] == ["KB210"]


def test_full_width_digits_are_named_as_such_with_the_right_digits():
    must = "「page_size(一覧1ページの件数)」の数字は半角で書いてください"
    assert findings(f"{CONFIG}page_size: ２０\n", SiteConfig) == [
        ("KB209", 6, 12, must, "「２０」と書かれています", "「20」と書いてください")
    ]


@pytest.mark.parametrize(
    ("value", "code", "mend"),
    [
        ("1_000", "KB203", "「1000」と書いてください"),
        ('"1,000"', "KB203", "「1000」と書いてください"),
        ("１，０００", "KB209", "「1000」と書いてください"),
        ("50％", "KB203", "単位や「約」、カンマを除いて数字だけを書いてください(例 50)"),
        ("約1,200時間", "KB203", "単位や「約」、カンマを除いて数字だけを書いてください(例 1200)"),
        ("1.2万", "KB203", "単位や「約」、カンマを除いて数字だけを書いてください(例 12000)"),
        ("約1万3千件", "KB203", "単位や「約」、カンマを除いて数字だけを書いてください(例 13000)"),
        ("１億２千万", "KB203", "単位や「約」、カンマを除いて数字だけを書いてください(例 120000000)"),
        *(
            (value, "KB203", "単位や「約」、カンマを除いて数字だけを書いてください(例 350)")
            for value in ("0x10", "1e5", ".nan", ".inf", "+5", "1〜2", "1.", "二人", "36万円", "2万〜3万", "数千")
        ),
    ],
)
def test_numbers_are_digits_only_and_the_mend_says_which(value, code, mend):
    assert [(finding[0], finding[5]) for finding in findings(f"people: {value}\n", Effort)] == [(code, mend)]


def test_a_file_that_is_not_made_of_fields_is_refused_as_a_whole():
    must = "「全体」には項目の組({項目: 値, …})を書いてください"
    assert [finding[:4] for finding in findings("- 試験\n")] == [("KB203", 1, 1, must)]
    assert [finding[:4] for finding in findings("試験\n")] == [("KB203", 1, 1, must)]


def test_an_empty_file_misses_every_required_field():
    assert [(finding[0], finding[4]) for finding in findings("")] == [
        ("KB201", "「name」がないか、空です"),
        ("KB201", "「roles」がないか、空です"),
    ]


@pytest.mark.parametrize("said", ["継続中", "現在も続いている", "未定", "-"])
def test_what_goes_on_has_no_end_to_write(said):
    mend = "年-月(例 2025-04)に書き直してください。続いている間は「to」を消してください"
    (found,) = findings(f'from: 2025-04\nto: "{said}"\n', Period)
    assert (found[0], found[5]) == ("KB207", mend)


def test_when_it_began_is_to_be_written():
    (found,) = findings("from: 令和7年春頃\n", Period)
    assert found[5] == "年-月(例 2025-04)に書き直してください"
