"""A simple text is read by its lines as the engine reads it, and nearly every text that people write is simple."""

import pytest
from builders import ROOT
from hypothesis import example, given
from hypothesis import strategies as st
from markup_texts import TEXTS

from generator.markup import read, subset
from generator.markup.simple import is_simple
from generator.reading import body

_BEGINNINGS = [
    "",
    "",
    "",
    "## ",
    "### ",
    "- ",
    "1. ",
    "2. ",
    "**",
    "# ",
    "#",
    "・",
    "> ",
    " ",
    "\u3000",
    "＃",
    "日時：",
    "=",
    "-",
]
_WORDS = ["", "文", "語。", "2024年", "3.", "a", "#", "# b", " ", "|", "｜", "`", "\t", "[x]: y", "*"]
_LINES = st.builds("".join, st.tuples(st.sampled_from(_BEGINNINGS), st.sampled_from(_WORDS), st.sampled_from(_WORDS)))
NEARLY_SIMPLE = st.lists(_LINES, max_size=8).map("\n".join)


def told_of(text):
    """Return all that is told of the blocks of a text."""
    return (
        list(read.headings(text)),
        body.stray_headings(text, 1),
        body.wide_headings(text, 1, ["課題"]),
        list(subset.deep_lines(text)),
        subset.disallowed_markup(text),
    )


@given(TEXTS | NEARLY_SIMPLE)
@example("## 課題\n文。\n- 一\n- 二\n\n1. 三\n2. 四\n\n**五**。")
@example("- 一\n1. 二\n2. 三")
@example("## 課題 #")
def test_a_simple_text_is_read_by_its_lines_as_by_the_engine(text):
    by_lines = told_of(text)
    with pytest.MonkeyPatch.context() as patch:
        for module in (read, subset, body):
            patch.setattr(module, "is_simple", lambda _text: False)
        assert told_of(text) == by_lines


@pytest.mark.collection
def test_nearly_every_text_of_an_entry_is_simple():
    files = [path for folder in ("cases", "threads") for path in (ROOT / "content" / folder).glob("*.md")]
    bodies = [path.read_text(encoding="utf-8").split("\n---\n", 1)[1] for path in files]
    assert sum(map(is_simple, bodies)) > len(bodies) * 0.9


@pytest.mark.parametrize(
    "text",
    [
        "# 題",
        "題\n===",
        "題\n---",
        "文。\n次の行。",
        "- 一\n続き。",
        "- - 一",
        "- 一\n  - 二",
        "- # 題",
        "1) 一",
        "> 引用",
        "    コード",
        "```",
        "| a |\n| --- |",
        "a\tb\nc\td",
        "・一",
        "＃ 課題",
        "#7119",
        "[a]: https://example.jp",
        "***",
        "\u3000文。",
    ],
)
def test_what_takes_more_than_a_line_to_be_told_is_not_simple(text):
    assert not is_simple(text)
