"""An answer whose draft is gone is kept without our letter; a wish to wait or to stop is told."""

import pytest
from test_intake_reply import DRAFT, asked, quoted

from generator.intake.numbered import answers_us
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


YES_FIRST = "1. はい\n2. 試験市で載せてください\n3. 議会だより11月号\n4. 運用中"
NAMELESS = "お願いへの返事ですが、件名の印から下書きの名前を読み取れません。"


@pytest.mark.parametrize(
    "form",
    ["{yes}", "{circled}", "{yes}\n\n{letter}", "①はい\n②よいです\n\n{letter}", "はい、問題ありません。\n\n{letter}"],
)
@pytest.mark.parametrize("named", [True, False])
def test_an_answer_whose_mark_was_lost_is_no_letter_about_an_entry_and_fills_the_draft_that_is_named(
    asked, form, named
):
    folder, answer = asked
    letter = "\n".join(line for line in quoted(folder).splitlines() if "下書き" not in line)
    circled = "".join(f"{sign}{line[3:]}\n" for sign, line in zip("①②③④", YES_FIRST.splitlines(), strict=True))
    body = form.format(yes=YES_FIRST, circled=circled, letter=letter)
    _code, output = answer(body, *(["--slug", "shiken-daimei"] if named else []), subject="ご質問の件")
    told, kept = f"{DRAFT} への返事として読みました。", [*(folder / "intake").glob("koe-*.md")]
    assert (output.startswith(told if named else NAMELESS), len(kept)) == (True, 0 if named else 1)
    if not named:
        assert "はい" in kept[0].read_text(encoding="utf-8")
        assert "記事にするために" not in kept[0].read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "words",
    [
        "1. 予約を受けました\n2. 席に案内しました\n3. 待ち時間が42分から17分になりました",
        "1 はいしん(配信)を始めました。\n2 待ち時間が42分から17分になりました。",
        "1. 同意書をスキャンしました。\n2. 待ち時間が42分から17分になりました。",
        "1. OKを押すだけにしました。\n2. 待ち時間が42分から17分になりました。",
        "2. はい\n予約制にしました。待ち時間が42分から17分になりました。",
    ],
)
def test_a_work_told_by_numbers_is_no_answer(asked, words):
    assert NAMELESS not in asked[1](words, subject="窓口の予約")[1]


@pytest.mark.parametrize("text", [" " * 100_000, "・" + " " * 100_000, "|1|" + " " * 100_000, "1 " * 50_000])
def test_a_text_of_blanks_answers_nothing(text):
    assert not answers_us(text)
