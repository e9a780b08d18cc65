"""Question patterns: what is well formed, and what a pattern stands for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.language.questions import LIMIT, expand, first_wording, is_well_formed

WORD = st.text(st.characters(exclude_characters="()|", codec="utf-8"), max_size=4)
GROUP = st.lists(WORD, min_size=2, max_size=3)


@pytest.mark.parametrize(
    "pattern", ["窓口", "(窓口|受付)の待ち時間", "(a|b)(c|d)", "(a|)", "（全角|かっこ）".replace("|", "")]
)
def test_a_pattern_with_paired_groups_is_well_formed(pattern):
    assert is_well_formed(pattern)


@pytest.mark.parametrize(
    "pattern", ["(窓口|受付", "窓口|受付)", "窓口|受付", "((a|b)|c)", "(窓口)", "()", ")(", "(a|b)|c", "（窓口|受付）"]
)
def test_a_pattern_without_paired_groups_is_not(pattern):
    assert not is_well_formed(pattern)


def test_a_pattern_stands_for_every_way_of_asking_the_first_choice_first():
    assert expand("(住民|市民)アンケートを(電子化|オンライン化)したい") == [
        "住民アンケートを電子化したい",
        "住民アンケートをオンライン化したい",
        "市民アンケートを電子化したい",
        "市民アンケートをオンライン化したい",
    ]


def test_a_pattern_without_groups_stands_for_itself():
    assert expand("待ち時間を減らしたい") == ["待ち時間を減らしたい"]


def test_the_first_wording_takes_the_first_choice_of_every_group():
    assert first_wording("(窓口|受付)の(待ち時間|行列)") == "窓口の待ち時間"


def test_a_pattern_of_many_groups_is_cut_off():
    wordings = expand("(a|b)" * 30)
    assert (len(wordings), wordings[0]) == (64, "a" * 30)


@given(st.lists(st.one_of(WORD, GROUP), max_size=4))
def test_whatever_is_written_as_words_and_groups_is_well_formed_and_expands_to_all_choices(parts):
    pattern = "".join(part if isinstance(part, str) else f"({'|'.join(part)})" for part in parts)
    count = 1
    for part in parts:
        count *= 1 if isinstance(part, str) else len(part)
    assert is_well_formed(pattern)
    assert len(expand(pattern)) == min(count, LIMIT)
    assert not set("".join(expand(pattern))) & set("()|")
