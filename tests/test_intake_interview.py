"""The questions of the command line."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from builders import TODAY

from generator.check import check
from generator.findings.diagnostics import RefusedError
from generator.forms.answers_file import answers_file
from generator.forms.example import example_of
from generator.intake.interview import Interview, asked_at_once
from generator.intake.near_themes import suggested_themes
from generator.intake.start import answers_in, filled_entry
from generator.kinds import ENTRY_KINDS
from generator.model.ties import NAMED
from generator.model.tree import asked_fields, fields_of
from generator.reading.source import FoundFile, read_text

GIVEN = {
    "title": "試験用: 予約を始めた",
    "summary": "窓口の予約を始めました。",
    "municipality": "012351",
    "themes": ["madoguchi"],
    "stage": "in_use",
    "outcome": "partial",
    "questions": ["予約を始めたい"],
    "evidence": [
        {
            "title": "資料",
            "publisher": "発行者",
            "kind": "報道",
            "url": "https://www.example.jp/",
            "accessed_on": "2026-11-22",
        }
    ],
}
TYPED = [
    *(GIVEN["title"], GIVEN["summary"], "３", "部分的な成果", "石狩市", "", "予約を始めたい"),
    "資料 | 発行者 | 報道 | https://www.example.jp/",
]


@pytest.fixture(scope="module")
def checked(readers):
    return check(readers, TODAY)


@pytest.fixture
def interview(checked):
    """Hold an interview; return the answers, the prompts and the remarks."""

    def call(kind, typed):
        prompts, remarks, left = [], [], list(typed)

        def ask(prompt):
            prompts.append(prompt)
            return left.pop(0)

        answers = Interview(ENTRY_KINDS[kind], checked.catalog, ask, remarks.append).answers()
        assert left == []
        return answers, prompts, remarks

    return call


def test_at_most_eight_questions_fill_a_case(interview):
    answers, prompts, remarks = interview("case", TYPED)
    assert answers == GIVEN
    assert len(prompts) == 8
    assert remarks == ["  → 北海道石狩市(012351)"]
    assert prompts[0] == "[1/8] 題名。40字以内。メールの件名に貼っても意味が通るように\n"
    assert "(Enter だけなら 窓口改革" in prompts[5]


def test_no_kind_asks_more_than_eight_questions_and_none_leaves_out_what_is_needed():
    for kind in ENTRY_KINDS.values():
        asked = {field.name for field in asked_at_once(kind)}
        needed = {field.name for field in fields_of(kind.model) if field.required and field.form != "day"}
        assert asked - needed <= set(NAMED)
        assert needed <= asked
        assert len(asked) <= 8


@pytest.mark.parametrize(
    ("number", "typed", "told"),
    [
        (0, "", "  必須です。ひとことでも書いてください"),
        (0, "あ" * 41, "  40字以内で答えてください(41字あります)"),
        (4, "石刈市", "  「石刈市」という自治体はありません。もしかして: "),
        (5, "99", "  「99」というテーマはありません"),
        (5, "1、2、3、4", "  テーマは3つまでにしてください(4つあります)"),
        (2, "9", "  1〜4の番号で答えてください"),
        (2, "", "  必須です。1〜4の番号で答えてください"),
        (7, "資料", "  「資料名 | 発行者 | 資料の種類 | https://…」の形で答えてください"),
        (7, "資料|発行者|報道|http://x", "  「資料名 | 発行者 | 資料の種類 | https://…」の形で答えてください"),
    ],
)
def test_an_answer_that_cannot_stand_is_asked_again(number, typed, told, interview):
    answers, prompts, remarks = interview("case", [*TYPED[:number], typed, *TYPED[number:]])
    assert answers == GIVEN
    assert prompts[number] == prompts[number + 1]
    assert any(remark.startswith(told) for remark in remarks)


def test_what_may_wait_may_be_left_out(interview):
    answers, _prompts, _remarks = interview("case", ["題", "要約", "1", "1", "", "9、1", "", ""])
    assert answers == {
        "title": "題",
        "summary": "要約",
        "themes": ["madoguchi", "gyomu-kaikaku"],
        "stage": "planned",
        "outcome": "achieved",
    }


def test_themes_are_suggested_by_the_words_of_title_and_summary(checked):
    def first(title):
        return suggested_themes(checked.catalog, {"title": title})[:1]

    assert first("窓口の予約をオンラインで") == ["madoguchi"]
    assert first("LGWANの端末で使う") == ["network-security"]
    assert first("ChatGPTと生成AIの庁内ルール") == ["seisei-ai"]
    assert first("あいうえお") == []


def test_the_entry_has_what_was_answered_and_names_what_is_missing(checked):
    entry = filled_entry(ENTRY_KINDS["case"], dict(GIVEN), checked, "")
    text = entry.data.decode()
    assert entry.path == "content/cases/ishikari-madoguchi.md"
    assert "published_on: 2026-11-22\nreviewed_on: 2026-11-22\nreview_by: 2027-05-22\n" in text
    assert "cost:  # 費用" in text
    assert text.endswith("## ずらしどころ\n")


def test_without_a_municipality_the_organisation_is_not_named(checked):
    given = {name: value for name, value in GIVEN.items() if name != "municipality"}
    entry = filled_entry(ENTRY_KINDS["case"], given, checked, "")
    assert "attribution: none  # 記載しない\n" in entry.data.decode()
    assert "ishikari" not in entry.path


def test_answers_stand_in_a_yaml_file(tmp_path):
    path = tmp_path / "answers.yml"
    path.write_text("題名: 試験\n課題: |\n  一\n\n  二\n", encoding="utf-8")
    assert answers_in(path, ENTRY_KINDS["case"]) == {"題名": "試験", "課題": "一\n\n二\n"}


@pytest.mark.parametrize("text", ["", "- x\n", "a: b: c\n", "a: &x 1\n", "x"])
def test_a_file_that_is_no_yaml_of_answers_is_refused(text, tmp_path):
    path = tmp_path / "answers.yml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(RefusedError, match=r"answers\.yml に直すところがあります"):
        answers_in(path, ENTRY_KINDS["case"])


@pytest.mark.parametrize("word", ["窓口", "まど口改革", "窓口改革の話"])
def test_a_theme_by_a_part_of_its_name_or_mistyped_is_suggested_with_its_number(word, interview, checked):
    labels = [theme.model.label for theme in checked.catalog.themes.values()]
    number = labels.index("窓口改革") + 1
    answers, _prompts, remarks = interview("case", [*TYPED[:5], word, str(number), *TYPED[6:]])
    assert remarks[-1] == f"  「{word}」というテーマはありません。もしかして: {number} 窓口改革"
    assert answers["themes"] == ["madoguchi"]


def test_a_theme_that_is_near_to_none_is_to_be_told_by_its_number(interview):
    _answers, _prompts, remarks = interview("case", [*TYPED[:5], "ｘｙｚ", *TYPED[5:]])
    assert remarks[-1] == "  「xyz」というテーマはありません。上の番号で答えてください"


def test_several_phrases_are_given_in_one_answer_and_each_has_its_limit(interview):
    phrases = "予約を始めたい／窓口の待ち時間を減らしたい ／ "
    answers, prompts, _remarks = interview("case", [*TYPED[:6], phrases, TYPED[7]])
    assert answers["questions"] == ["予約を始めたい", "窓口の待ち時間を減らしたい"]
    assert "いくつか書くなら「／」で区切って" in prompts[6]
    _answers, _prompts, remarks = interview("case", [*TYPED[:6], f"{'あ' * 50}／{'い' * 300}", *TYPED[6:]])
    assert "300字あります" in remarks[-1]


@pytest.mark.parametrize("kind", ENTRY_KINDS)
def test_the_example_of_a_file_of_answers_is_an_entry_of_the_collection_in_the_words_of_people(kind, checked, tmp_path):
    text = answers_file(ENTRY_KINDS[kind], checked.catalog)
    (tmp_path / "answers.yml").write_text(text, encoding="utf-8")
    entry = filled_entry(ENTRY_KINDS[kind], answers_in(tmp_path / "answers.yml", ENTRY_KINDS[kind]), checked, "tameshi")
    shown = example_of(ENTRY_KINDS[kind], checked.catalog)
    source, findings = read_text(
        FoundFile(ENTRY_KINDS[kind], "tameshi", Path("tameshi.md"), "content/tameshi.md"), entry.data
    )
    days = {"published_on", "reviewed_on", "review_by"}
    said = {field.name for field in asked_fields(ENTRY_KINDS[kind].model)} - days
    assert findings == []
    expected = {name: value for name, value in shown.source.raw.items() if name in said}
    assert {name: value for name, value in source.raw.items() if name in expected} == expected
    assert source.body.strip() == shown.source.body.strip()
    assert [line for line in text.splitlines() if re.match(r"[a-z_]+:", line)] == []


def test_without_an_entry_the_example_only_asks(checked):
    text = answers_file(ENTRY_KINDS["case"], replace(checked.catalog, documents=()))
    assert [line for line in text.splitlines() if line and not line.startswith("#")] == []
    assert "# 自治体:" in text
    assert "値は公開中の記事のものです" not in text
    assert "答える行の「# 」を消して" in text


@pytest.mark.parametrize("text", ["", "# 題名:\n"])
def test_a_file_without_an_answer_is_told_so(text, tmp_path):
    path = tmp_path / "answers.yml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(RefusedError, match="まだ答えがありません"):
        answers_in(path, ENTRY_KINDS["case"])
