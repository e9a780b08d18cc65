"""An answer whose draft is gone is kept without our letter; a wish to wait or to stop is told."""

import pytest
from test_intake_reply import DRAFT, asked, quoted

from generator.intake.voices import voices_in

__all__ = ["asked"]  # a fixture
WISHED = "送り主は、掲載を{}と言っています(「{}」)。"
GONE = "お願いへの返事ですが、下書き「shiken-daimei」が intake/ にありません。"


@pytest.fixture
def gone(asked):
    """Return a function that takes in an answer after its draft is gone: what is told, its opinion and its words."""
    folder, answer = asked
    (folder / DRAFT).unlink()

    def answered(body):
        _code, output = answer(body)
        (kept,) = (folder / "intake").glob("koe-*.md")
        (voice,) = voices_in(kept.read_text(encoding="utf-8"))
        return output, voice.opinion, voice.words

    return folder, answered


@pytest.mark.parametrize("mark", ["> ", "＞ ", "| ", ""])
def test_only_the_lines_of_the_sender_are_kept_each_below_its_question(gone, mark):
    folder, answered = gone
    above = answered(f"1 はい\n4 運用中です\n余談です。\n\n{quoted(folder, mark=mark)}")
    assert above[1:] == ("足りない", "公開の確認 → はい\nいまの段階 → 運用中です\n余談です。")


def test_answers_between_the_lines_are_kept_below_their_questions(gone):
    folder, answered = gone
    assert answered(quoted(folder, {1: "はい", 4: "運用中です"}))[2] == "公開の確認 → はい\nいまの段階 → 運用中です"


@pytest.mark.parametrize(
    ("words", "opinion", "told"),
    [
        (
            "やはり掲載は見送らせてください。",
            "取り下げ",
            WISHED.format("取りやめたい", "やはり掲載は見送らせてください。"),
        ),
        ("掲載は3月まで待ってください。", "足りない", WISHED.format("待ってほしい", "掲載は3月まで待ってください。")),
        ("4 途中で取りやめることになりました。", "足りない", GONE),
        ("1 はい", "足りない", GONE),
    ],
)
def test_who_wants_to_stop_or_to_wait_is_heard_though_the_draft_is_gone(gone, words, opinion, told):
    folder, answered = gone
    output, kept_as, kept = answered(
        f"{words}\n\n-----Original Message-----\nFrom: 編集部\n\n{quoted(folder, mark='')}"
    )
    assert (output.startswith(told), kept_as) == (True, opinion)
    assert "".join(kept.split())[-6:] == "".join(words.split())[-6:] or kept == "公開の確認 → はい"


def test_our_letter_alone_is_no_voice(asked):
    folder, answer = asked
    (folder / DRAFT).unlink()
    assert "答えが書かれていません" in answer(quoted(folder))[1]
