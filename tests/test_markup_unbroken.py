"""Names with numbers stay on one line of a page, and are found as before."""

import pytest

from generator.markup.glosses import Glosses
from generator.markup.subset import as_contributed
from generator.markup.unbroken import unbroken
from generator.search.text import clean

NAMES = ["JIS X 8341-3:2016", "JIS Q 27001", "ISO 27001", "ISO/IEC 27001", "RFC 3161", "Windows 11", "CC BY 4.0"]


@pytest.mark.parametrize("name", NAMES)
def test_the_last_blanks_of_a_name_before_its_number_hold_it_together(name):
    shown = unbroken(f"目標は{name}です。")
    assert shown.replace("\u00a0", " ") == f"目標は{name}です。"
    assert shown.removeprefix("目標は").split(" ")[-1] == name.removeprefix("CC ").replace(" ", "\u00a0") + "です。"


@pytest.mark.parametrize("name", NAMES)
def test_the_search_reads_the_same_words(name):
    assert clean(unbroken(name)) == clean(name)


@pytest.mark.parametrize("text", ["2026 11", "abc 12", "A B", "LGWAN の 3", "iOS 17", "第3条", "JIS  X"])
def test_no_other_blank_is_changed(text):
    assert unbroken(text) == text


def test_a_text_keeps_its_names_whole_and_its_code_as_it_was_typed():
    tied = "ISO\u00a027001"
    assert as_contributed("規格はISO 27001です。") == f"規格は{tied}です。"
    assert as_contributed("*規格*はISO 27001、`ISO 27001`です。") == f"*規格*は{tied}、`ISO 27001`です。"
    assert as_contributed("```\nISO 27001\n```") == "```\nISO 27001\n```"


def test_a_word_of_the_glossary_is_met_in_a_text_with_such_a_name():
    glosses = Glosses(["ISO 27001"], lambda word: f"<dfn>{word}</dfn>")
    assert (
        as_contributed("規格はISO 27001、ISO 9001です。", glosses) == "規格は<dfn>ISO 27001</dfn>、ISO\u00a09001です。"
    )
