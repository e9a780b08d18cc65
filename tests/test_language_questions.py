"""What is a question that somebody could answer, and what says that there is none."""

import pytest

from generator.language.questions import asks, says_nothing


@pytest.mark.parametrize(
    "text",
    [
        "手数料はどう見直されましたか",
        "手数料はどう見直されましたか。",
        "手数料は見直されましたか？",
        "手数料は見直されましたか?",
        "LGWAN（エルジーワン。自治体専用の網）から使えますか",
        "だれが決めますか（担当課。係まで）",
        "費用を団体の間でどう分けるか",
    ],
)
def test_one_sentence_that_ends_in_ka_asks(text):
    assert asks(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "か",
        "手数料の見直し",
        "手数料の見直し。",
        "手数料は見直されましたか。窓口の経費とあわせて確かめてください。",
        "公開資料では確かめられません。いくらですか",
        "手数料はいくらですか。窓口では、いくらですか",
        "手数料はいくらですか！",
        "最新の資料で確かめてください",
        "（手数料はいくらですか）",
    ],
)
def test_a_statement_a_heading_or_two_sentences_do_not(text):
    assert not asks(text)


@pytest.mark.parametrize(
    "text", ["How was the fee changed?", "Who decides (as far as the team)?", "Is e.g. a fax enough?"]
)
def test_one_english_sentence_that_ends_in_a_question_mark_asks(text):
    assert asks(text)


@pytest.mark.parametrize("text", ["?", "The fee.", "Not known. Is it so?", "Is it? Is it so?", "Is it so", "手数料?"])
def test_other_english_texts_and_a_japanese_word_with_a_question_mark_do_not(text):
    assert not asks(text)


@pytest.mark.parametrize("text", ["ありません。", "特にない", "とくになし。"])
def test_that_there_is_nothing_is_told_in_a_few_ways(text):
    assert says_nothing(text)


def test_a_question_says_something():
    assert not says_nothing("手数料がないか")
