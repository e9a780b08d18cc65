"""The text of an entry: sections, and the messages of an exchange."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.reading.body import (
    Message,
    Section,
    headings_meant,
    read_message,
    split_at_headings,
    stray_headings,
)

LINES = st.lists(
    st.sampled_from(
        [
            "## 課題",
            "##課題",
            "### 質問者",
            "# 題",
            "文章",
            "",
            "```",
            "~~~~",
            "  ```x",
            "####### x",
            "- 一",
            "・一",
            "　",
        ]
    )
)


def test_text_is_cut_at_headings_and_every_section_knows_its_line():
    text = "前の文\n\n## 課題\n\n長い。\n\n### 小さな見出し\n\n続き。\n## 成果\n減った。"
    assert split_at_headings(text, 11, 2) == [
        Section("", "前の文", 11),
        Section("課題", "\n長い。\n\n### 小さな見出し\n\n続き。", 13),
        Section("成果", "減った。", 20),
    ]


def test_text_without_headings_is_one_section_without_a_title():
    assert split_at_headings("文章だけ", 5, 2) == [Section("", "文章だけ", 5)]
    assert split_at_headings("", 5, 2) == [Section("", "", 5)]


@pytest.mark.parametrize(
    "heading", ["## 課題", "##  課題  ", "## 課題 ##", "##\t課題", "##課題", " ## 課題", "##\u00a0課題", "##\u3000課題"]
)
def test_a_heading_is_what_markdown_takes_for_one(heading):
    assert split_at_headings(heading, 1, 2)[1:] == [Section("課題", "", 1)]


@pytest.mark.parametrize(
    "line", ["### 課題", "# 課題", "文 ## 課題", "    ## 課題", "- ## 課題", "> ## 課題", "\\## 課題"]
)
def test_other_lines_are_text(line):
    assert split_at_headings(line, 1, 2) == [Section("", line, 1)]


@pytest.mark.parametrize(
    "code", ["```\n## x\n```", "~~~\n## x\n~~~", "````\n```\n## x\n````", "```yaml\n## x\n```", "~~~\n```\n## x\n~~~"]
)
def test_headings_inside_code_are_text(code):
    assert [section.title for section in split_at_headings(f"{code}\n## 課題", 1, 2)] == ["", "課題"]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("```\n## x\n````", ["成果"]),
        ("```\n## x\n~~~", []),
        (" ```\n## x\n ```", ["成果"]),
        ("~~~~\n## x\n~~~\n## x", []),
        ("``\n## 課題\n``", ["課題", "成果"]),
        ("- ```\n  ## x", ["成果"]),
    ],
)
def test_a_fence_is_closed_by_at_least_as_many_of_the_same_signs_or_the_end_of_its_list(text, titles):
    assert [section.title for section in split_at_headings(f"{text}\n## 成果", 1, 2)][1:] == titles


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("# 題\n文", [11]),
        ("#題", [11]),
        ("文\n===\n\n文\n---", [12, 15]),
        ("- # 題\n1. ## 題\n> ### 題\n  * > # 題", [11, 12, 13, 14]),
        ("#7119 に電話する。\n\n- #7119\n\n\\#7119\n\n＃7119\n\n文 #7119", [11, 13]),
        ("## 題\n---\n\n---\n文 # 題\n- 項目 # 題\n1#", []),
        ("```\n# x\n- # x\nx\n===\n```", []),
    ],
)
def test_lines_that_become_headings_without_opening_a_section_are_found(text, lines):
    assert stray_headings(text, 11) == lines


@given(LINES, st.integers(1, 3))
def test_no_line_is_lost_and_every_heading_stands_where_it_is_said_to(lines, level):
    text = "\n".join(lines)
    parts = split_at_headings(text, 1, level)
    kept = [line for part in parts for line in part.text.split("\n") if line.strip()]
    headings = [lines[part.line - 1] for part in parts[1:]]
    assert sorted(kept + headings) == sorted(line for line in lines if line.strip())


@pytest.mark.parametrize(
    ("title", "speaker", "capacity"),
    [
        ("質問者", "質問者", ""),
        ("質問者(試験用の町)", "質問者", "試験用の町"),
        ("回答者1", "回答者1", ""),
        ("回答者２", "回答者2", ""),
        ("回答者１２（試験用の市）", "回答者12", "試験用の市"),
        ("回答者12（試験用の市）", "回答者12", "試験用の市"),
        ("回答者3(" + "あ" * 30 + ")", "回答者3", "あ" * 30),
    ],
)
def test_a_message_says_who_speaks_and_in_which_capacity(title, speaker, capacity):
    assert read_message(Section(title, "文章", 7)) == Message(speaker, capacity, "文章", 7)


@pytest.mark.parametrize(
    "title",
    [
        "",
        "試験太郎",
        "回答者",
        "回答者0",
        "回答者100",
        "質問者1",
        "質問者()",
        "回答者1 (市)",
        "回答者1(" + "あ" * 31 + ")",
    ],
)
def test_a_heading_that_names_no_role_is_no_message(title):
    assert read_message(Section(title, "文章", 7)) is None


def test_only_the_person_with_the_question_asks():
    assert [Message(name, "", "", 1).asks for name in ("質問者", "回答者1")] == [True, False]


@pytest.mark.parametrize(
    "line",
    [
        "■課題",
        "**課題**",
        "### 課題",
        "# 課題",
        "【課題】",
        "課題：",
        "1. 課題",
        "２．課題",
        "> ## 課題",
        "＜課題＞",
        "課題",
    ],
)
def test_a_line_that_names_a_missing_section_and_nothing_else_is_a_heading_to_its_author(line):
    assert headings_meant(f"前の文\n\n{line}\n\n長い。", 11, {"課題"}) == {13: "課題"}


@pytest.mark.parametrize(
    "text",
    ["課題は3つ", "- 課題\n- 体制", "・課題", "* 課題", "| 課題 |", "```\n課題\n```", "課題と成果", "■今後の課題"],
)
def test_a_word_of_the_text_is_no_heading_that_was_meant(text):
    assert headings_meant(text, 1, {"課題"}) == {}


def test_only_the_first_line_that_names_a_section_is_its_heading():
    assert headings_meant("■課題\n**課題**", 1, {"課題", "成果"}) == {1: "課題"}
