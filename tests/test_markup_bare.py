"""A bare text stands in a page as it was typed, which is what the engines make of it, and most sections are bare."""

import re

import pytest
from builders import ROOT
from hypothesis import example, given
from hypothesis import strategies as st
from markup_texts import TEXTS

from generator.markup import plain, subset, writer
from generator.markup.bare import is_bare
from generator.markup.glosses import Glosses
from generator.markup.plain import rendered_blocks
from generator.markup.subset import as_contributed

_BEGINNINGS = [
    "",
    "",
    "",
    "",
    "- ",
    "- ",
    "1. ",
    "1) ",
    "・",
    "-",
    " ",
    "５．",
    "+",
    "= ",
    ": ",
    "第1 ",
    "日時：",
    "（１）",
]
_WORDS = [
    "文",
    "語。",
    "（注）",
    "2024年",
    "CDO",
    "a",
    " ",
    "  ",
    ".",
    "-",
    "+",
    "=",
    "!",
    '"',
    "'",
    ":",
    "\u3000",
    "x-y",
    "{",
    "~",
]
_LINES = st.builds("".join, st.tuples(st.sampled_from(_BEGINNINGS), *[st.sampled_from(_WORDS)] * 3))
NEARLY_BARE = st.lists(st.lists(_LINES, min_size=1, max_size=3).map("\n".join), max_size=4).map("\n\n".join)


def pages_of(text):
    """Return how a text stands in a page, without and with its words explained, and what is read there."""
    glosses = Glosses(["CDO", "文", "語"], lambda word: f'<a title="[x] * # `">{word}</a>')
    return as_contributed(text), as_contributed(text, glosses), list(rendered_blocks(text))


@given(TEXTS | NEARLY_BARE)
@example("文。\n\n- 語。\n- CDO\n\n文（注）")
@example("- 文\n\n- 語")
@example("- 文\n- 語\n\n文\n\n- 語")
@example("1. 文\n2. **CDO**、CDO\n\n文")
@example("1. 文\n2. 語\n\n1. 文")
@example("1. 文\n3. 語")
@example("文**語**と**CDO**CDO\n\n- **文**: 語")
@example("**文****語**")
@example("第1 CDO \n\nCDO")
def test_a_bare_text_stands_in_a_page_as_the_engines_would_write_it(text):
    at_once = pages_of(text)
    with pytest.MonkeyPatch.context() as patch:
        for module in (plain, subset, writer):
            patch.setattr(module, "is_bare", lambda _text: False)
        assert pages_of(text) == at_once


@pytest.mark.collection
def test_most_sections_of_entries_are_bare():
    files = [path for folder in ("cases", "threads") for path in (ROOT / "content" / folder).glob("*.md")]
    bodies = [path.read_text(encoding="utf-8").split("\n---\n", 1)[1] for path in files]
    texts = [text.strip() for body in bodies for text in re.split(r"^##+ .*$", body, flags=re.MULTILINE)[1:]]
    assert sum(map(is_bare, texts)) > len(texts) * 0.5


NOT_BARE = ["a_b", "a &amp; b", "<b>", "文\n文", "文 ", " 文", "・文", "文\n", "", "a\tb", "`a`"]
NOT_BARE += ["2. 文", "1. 文\n3. 文", "**文", "** 文**", "**文。**", "**文**語**"]


@pytest.mark.parametrize("text", NOT_BARE)
def test_what_an_engine_could_change_is_not_bare(text):
    assert not is_bare(text)
