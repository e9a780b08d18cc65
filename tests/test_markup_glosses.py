"""Words of the glossary in running text: whole ones, where they are met first, and nowhere but in plain paragraphs."""

import html
from pathlib import Path

import pytest
import yaml
from golden_site import GOLDEN
from hypothesis import given
from markdown import Markdown
from markup_texts import TEXTS

from generator.markup.glosses import LONGEST, MOST, Glosses
from generator.markup.subset import EXTENSIONS, as_contributed

PAGES = Markdown(extensions=list(EXTENSIONS), extension_configs=EXTENSIONS, output_format="html")
WORDS = ["CDO", "無害化", "α′モデル", "αモデル", "生成AI", "書かない窓口", "三層の対策"]
TYPED = [
    case["typed"]
    for path in sorted((Path(__file__).parent / "markup").glob("*.yml"))
    for case in yaml.safe_load(path.read_text(encoding="utf-8"))
]
BODIES = [path.read_text(encoding="utf-8").split("\n---\n", 1)[1] for path in sorted(GOLDEN.rglob("content/**/*.md"))]


def marked(text, words=WORDS):
    return as_contributed(text, Glosses(words, lambda word: f"<dfn>{html.escape(word)}</dfn>"))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("無害化します。", "<dfn>無害化</dfn>します。"),
        ("ファイルの無害化、CDO。", "ファイルの<dfn>無害化</dfn>、<dfn>CDO</dfn>。"),
        ("αモデルとα′モデル", "<dfn>αモデル</dfn>と<dfn>α′モデル</dfn>"),
        ("「書かない窓口」は", "「<dfn>書かない窓口</dfn>」は"),
        ("無害化し、また無害化します。", "<dfn>無害化</dfn>し、また無害化します。"),
        ("- 一つ目\n- 無害化が要る\n", "- 一つ目\n- <dfn>無害化</dfn>が要る"),
        ("1. 三層の対策\n", "1. <dfn>三層の対策</dfn>"),
    ],
)
def test_a_whole_word_is_explained_where_it_is_met_first(text, shown):
    assert marked(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "CDO補佐官が決めます。",
        "xCDO、CDO1、CDOs",
        "ファイル無害化と無害化通信",
        "生成AIサービス",
        "無害化（ファイルを安全にすること）は、無害化の一つ",
        "[無害化](https://www.example.jp/)のこと",
        "**無害化**と*CDO*と`CDO`",
        "### 無害化\n\n文",
        "> 無害化という引用",
        "```\nCDO\n```",
        "| 無害化 | 数 |\n| --- | --- |\n| CDO | 1 |",
    ],
)
def test_parts_of_longer_words_what_the_text_explains_and_what_is_no_running_text_stay_as_they_are(text):
    assert marked(text) == as_contributed(text)


def test_a_page_explains_its_first_words_and_no_more():
    words = [f"試験語{sign}" for sign in "あいうえおかき"]
    assert marked("、".join(words), words).count("<dfn>") == MOST < len(words)
    glosses = Glosses(words, "<dfn>{}</dfn>".format)
    texts = [as_contributed(f"{word}です。", glosses) for word in [words[0], words[0], words[1]]]
    assert texts == [f"<dfn>{words[0]}</dfn>です。", f"{words[0]}です。", f"<dfn>{words[1]}</dfn>です。"]


def test_a_word_that_would_fill_more_than_a_line_of_a_phone_is_not_looked_for():
    long = "試" * (LONGEST + 1)
    assert marked(f"{long}の、{long[1:]}", [long, long[1:]]) == f"{long}の、<dfn>{long[1:]}</dfn>"


def test_what_an_explanation_says_is_no_markdown():
    note = '<a title="[x](y) `z`" class="a__b">**太字** [x](y) `z` a_b_c | # \\*</a>'
    shown = PAGES.reset().convert(as_contributed("無害化です。", Glosses(["無害化"], lambda _word: note)))
    assert html.unescape(shown) == f"<p>{note}です。</p>"


def rendered(markdown):
    return PAGES.reset().convert(markdown)


@pytest.mark.parametrize("text", [*TYPED, *BODIES])
def test_the_words_around_stay_the_same(text):
    words = ["試験", "の", "一", "a", "b"]
    assert rendered(as_contributed(text, Glosses(words, html.escape))) == rendered(as_contributed(text))


@given(TEXTS)
def test_whatever_is_typed_reads_the_same_with_its_words_marked(text):
    assert rendered(as_contributed(text, Glosses(["a", "試", "件"], html.escape))) == rendered(as_contributed(text))
