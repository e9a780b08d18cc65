"""Texts as people might type them, made of the pieces that Markdown and Japanese lists consist of."""

from hypothesis import strategies as st

_MARKS = [
    "- ",
    "  - ",
    "    - ",
    "* ",
    "1. ",
    "3. ",
    "2) ",
    "> ",
    "> > ",
    "- > ",
    "### ",
    "## ",
    "##",
    "#",
    "```",
    "~~~",
]
_ROWS = ["| a | b |", "| --- | :-: |", "a\tb", "\t", "***", "---", "===", "    ", "[x]: "]
_SIGNS = [
    "・",
    "　・",
    "－",
    "-",
    "※",
    "①",
    "（１）",
    "１．",
    "２．",
    "2.",
    "Q. ",
    "■",
    "日時：",
    "　",
    "\u00a0",
    "-\u00a0",
    "＃＃ ",
]
_WORDS = [
    "文",
    "語。",
    "「引用」",
    "（注）",
    "a",
    "b c",
    "1",
    "５",
    "𠮷",
    "葛\U000e0100",
    "  ",
    "\u00a0",
    "\u3000",
    ":",
    "'",
    '"',
]
_INLINE = [
    "**",
    "*",
    "_",
    "`",
    "``",
    "~~",
    "~",
    "[",
    "]",
    "\\",
    "|",
    "!",
    "<",
    ">",
    "&amp;",
    "&",
    "#",
    "1.",
    "-",
    "+",
    "=",
]
_WHOLE = [
    "[資料](https://www.example.jp/a_(b)_c)",
    "<https://www.example.jp/>",
    "https://www.example.jp/",
    "[x](javascript:y)",
    "![x](y)",
    *("<b>", "</b>", "<script", "<!--", "-->", "{: .x}", "5<10", "窓口*1 と 電話*2", "\\\\server\\share"),
]
_LINES = st.builds(
    lambda beginnings, pieces: "".join((*beginnings, *pieces)),
    st.lists(st.sampled_from([*_MARKS, *_ROWS, *_SIGNS]), max_size=2),
    st.lists(st.sampled_from([*_WORDS, *_INLINE, *_WHOLE]), max_size=5),
)
TEXTS = st.lists(st.one_of(_LINES, st.just("")), max_size=9).map("\n".join)
# What is written with Latin letters means what CommonMark says, and nothing else.
_LATIN = [mark for mark in _MARKS if not mark.startswith("##")]
LATIN = st.lists(
    st.lists(
        st.sampled_from([*_LATIN, "### ", *_ROWS[:2], "***", "a", "b c", "**", "*", "`", "~~", "1", " ", "  "]),
        max_size=6,
    ),
    max_size=9,
).map(lambda lines: "\n".join(map("".join, lines)))
