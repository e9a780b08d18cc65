"""What a reader says back is a text that is read again wherever it was pasted."""

import pytest

from generator.model.feedback import END, HEAD, LABELS, feedback_text, read_feedback

TEXT = feedback_text("試験の題名", "https://www.example.jp/shiken/cases/shiken.html", "2026年11月22日")
FILLED = TEXT.replace("声: 役に立った・違う・足りない", "声: 違う").replace("内容:", "内容: 試験の言葉です。")


def test_every_label_stands_on_a_line_of_its_own():
    head, *lines, end = TEXT.splitlines()
    assert (head, [line.split(":")[0] for line in lines], end) == (HEAD, list(LABELS), END)


@pytest.mark.parametrize(
    "text",
    [
        FILLED,
        f"お世話になります。\n\n{FILLED}\n\n試験課",
        FILLED.replace("\n", "\r\n"),
        "> " + FILLED.replace("\n", "\n> "),
    ],
)
def test_it_is_read_again_from_a_mail_and_a_quotation(text):
    said = read_feedback(text)
    assert (said["声"], said["記事"], said["内容"]) == ("違う", "試験の題名", "試験の言葉です。")


@pytest.mark.parametrize("text", ["", "声: 違う", "【記事への声】"])
def test_other_texts_are_none(text):
    assert read_feedback(text) == {}


def test_words_of_several_paragraphs_are_read_whole_and_nothing_below_their_end():
    words = "試験の言葉です。\n\n声: これも言葉です。"
    said = read_feedback(f"{FILLED.replace('試験の言葉です。', words)}\n\n試験課 0133-72-0000")
    assert (said["声"], said["内容"]) == ("違う", words)


def test_where_the_end_was_lost_the_words_are_one_paragraph():
    said = read_feedback(f"{FILLED.replace(END, '')}つづきです。\n\n試験課 0133-72-0000")
    assert said["内容"] == "試験の言葉です。\nつづきです。"


def test_a_title_that_was_wrapped_on_the_way_is_one_again():
    assert read_feedback(FILLED.replace("試験の題名", "試験の\n題名"))["記事"] == "試験の題名"
