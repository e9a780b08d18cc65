"""A paragraph that begins with 編集部の見方 is marked where it enters a page, and nothing else is."""

import pytest

from generator.markup.glosses import Glosses
from generator.markup.subset import as_contributed

MARK = '<div class="kb-opinion"></div>\n\n'


@pytest.mark.parametrize("more", ["", "\n\n> *斜めの字*"], ids=["bare", "read by the engine"])
@pytest.mark.parametrize(
    "label", ["**編集部の見方**: ", "**編集部の見方**：", "編集部の見方: ", "**Editors’ view**: ", "Editors' view: "]
)
def test_the_mark_stands_before_the_paragraph(label, more):
    assert as_contributed(f"{label}試します。{more}") == f"{MARK}{label}試します。{more}"
    assert as_contributed(f"事実です。\n\n{label}試します。{more}") == f"事実です。\n\n{MARK}{label}試します。{more}"


@pytest.mark.parametrize(
    "text",
    [
        "事実です。編集部の見方: 試します。",
        "**編集部の見方**です。",
        "- **編集部の見方**: 試します。",
        "> **編集部の見方**: 試します。",
        "```\n\n**編集部の見方**: 試します。\n\n```",
        "````\n```\n\n編集部の見方: 試します。\n````",
    ],
)
def test_what_only_looks_like_one_is_left_alone(text):
    assert "kb-opinion" not in as_contributed(text)


def test_words_of_an_opinion_are_explained_and_its_markup_is_text():
    glosses = Glosses(["無害化"], lambda word: f"<dfn>{word}</dfn>")
    shown = as_contributed('**編集部の見方**: 無害化です。<div class="kb-opinion">', glosses)
    assert shown == f'{MARK}**編集部の見方**: <dfn>無害化</dfn>です。&lt;div class="kb-opinion">'
