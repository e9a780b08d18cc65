"""What a reader says back is a text that is read again wherever it was pasted."""

import pytest
from golden_site import a_site

from generator.findings.diagnostics import RefusedError
from generator.intake.received import received
from generator.model.feedback import HEAD, LABELS, feedback_text, read_feedback

TEXT = feedback_text("試験の題名", "https://www.example.jp/shiken/cases/shiken.html", "2026年11月22日")
ADDRESS = "https://www.example.jp/shiken/cases/shiken.html"
FILLED = TEXT.replace("声: 役に立った・違う・足りない", "声: 違う").replace("内容:", "内容: 試験の言葉です。")


def test_every_label_stands_on_a_line_of_its_own():
    assert TEXT.splitlines()[0] == HEAD
    assert [line.split(":")[0] for line in TEXT.splitlines()[1:]] == list(LABELS)


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


def test_taken_in_it_says_which_entry_it_is_about_and_what_to_do():
    with pytest.raises(RefusedError) as raised:
        list(received("koe.txt", FILLED.encode(), a_site()))
    assert str(raised.value) == (
        "記事への声です。取り込むものはありません。"
        f"記事「試験の題名」({ADDRESS})の「（空欄）」について「違う」: 試験の言葉です。\n"
        "記事のファイルを開いて確かめ、直したら確認日も改めてください"
    )
