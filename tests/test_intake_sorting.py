"""What people tell without headings, or below headings of their own, stands where a reader looks for it.

``plain_words.txt`` has letters as people write them, made for this test; a sign before a sentence tells the heading
where an editor would put it and the ones after it: 課, 取, 成, 学, 条, ず; 枠 speaks to the editors and is no part of
the case, 答 answers a question of the form.
"""

import re
import time
import unicodedata
from pathlib import Path

import pytest
from builders import a_catalog, a_theme
from golden_site import PLACES

from generator.intake.pieces import pieces
from generator.intake.prose import told
from generator.intake.sorting import by_words
from generator.model.claims import CASE_SECTIONS, Claim

CATALOG = a_catalog(a_theme(), municipalities=PLACES)
LETTERS = dict(
    letter.split("\n", 1)
    for letter in Path(__file__).with_name("plain_words.txt").read_text(encoding="utf-8").split("=== ")[1:]
)
BELOW = dict(zip("課取成学条ず", CASE_SECTIONS, strict=True))
HEADING = re.compile(r"^(?:[■◆]\S.*|【[^】]*】|\d+[.) ].{0,20}|\(\d\).{0,8}|[①-⑨].*)$")
WORDS = "窓口の申請書を、職員が聞き取って入力する形に改めました。"


def signs(text):
    return "".join(unicodedata.normalize("NFKC", text).split()).replace("・", "").lstrip("-")


def sentences(letter):
    """Yield each sentence of a letter, or line of one, with the sign of its place."""
    for sign, words in re.findall("〔(.)〕([^〔]*)", letter):
        for part in re.split(r"(?<=[。！])|\n", words):
            sentence = re.sub("【[^】]*】$", "", part.strip())
            if len(signs(sentence)) > 1 and not HEADING.match(sentence):
                yield sign, sentence


def places(letter):
    """Yield the sign of each sentence, the sentence, and the headings below which it came to stand."""
    found = told(re.sub("〔.〕", "", letter), "", CATALOG)
    sections = {Claim(name): signs(words) for name, words in found.answers.sections.items()}
    for sign, sentence in sentences(letter):
        yield sign, sentence, [claim for claim, words in sections.items() if signs(sentence) in words]


def test_nine_of_ten_sentences_of_many_letters_stand_where_an_editor_would_put_them():
    case = [(sign, stands) for letter in LETTERS.values() for sign, _words, stands in places(letter) if sign in BELOW]
    right = sum(stands == [BELOW[sign]] for sign, stands in case)
    assert (len(LETTERS) >= 30, len(case) >= 200, right / len(case) > 0.9) == (True, True, True)


@pytest.mark.parametrize("name", LETTERS)
def test_no_sentence_of_a_letter_is_lost_or_doubled_and_none_to_the_editors_is_kept(name):
    wrong = [
        (sign, sentence, stands)
        for sign, sentence, stands in places(LETTERS[name])
        if len(stands) != (sign in BELOW) and sign != "答"
    ]
    assert wrong == []


@pytest.mark.parametrize("name", LETTERS)
def test_sentences_joined_are_the_text_again(name):
    text = LETTERS[name]
    assert "".join(pieces(text)) == text


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("一。二！三", 3),
        ("「一。」と言う。二。", 2),
        ("一(二。三)。四。", 2),
        ("- 一\n- 二\n", 2),
        ("この文は途中で行が折り返されていて、\n次の行で終わります。二。", 2),
        ("見出しのような行\n次の行です。", 2),
        ("句点のない長い行がここにあります\n句点のない長い行がもう1つあります", 2),
    ],
)
def test_a_sentence_ends_where_a_reader_sees_its_end(text, count):
    assert (len(pieces(text)), "".join(pieces(text))) == (count, text)


@pytest.mark.parametrize(
    ("heading", "claim"),
    [
        *((line, Claim.CHALLENGE) for line in ("■ことの始まり", "【なぜ始めたか】", "1. 現状の問題", "◆導入前")),
        *((line, Claim.APPROACH) for line in ("■取ったやり方", "2) 実施した内容", "【解決のしかた】", "③進め方")),
        *(
            (line, Claim.OUTCOME)
            for line in ("■その結果どうなったか", "【導入後の変化】", "3.実施結果", "◇取り組みの効果")
        ),
        *((line, Claim.LESSONS) for line in ("■苦い経験", "【失敗談】", "4. 今後の課題", "◎留意事項", "【所感】")),
        *((line, Claim.CONDITIONS) for line in ("■かかった費用", "【必要な人員】", "5. 予算と体制")),
        *((line, Claim.ADAPTATION) for line in ("■ほかの団体へのひとこと", "【他団体へのアドバイス】")),
    ],
)
def test_a_marked_line_in_words_of_its_own_is_a_heading(heading, claim):
    found = told(f"■概要\n{WORDS}\n\n{heading}\n試験の文です。\n", "", CATALOG).answers.sections
    assert signs("試験の文です。") in signs(found[claim])
    assert heading not in "".join(found.values())


@pytest.mark.parametrize(
    "line", ["■窓口は3つあります。", "1. 様式を全部並べました", "(2) 電話で受ける", "・効果を測りました。"]
)
def test_a_marked_line_that_tells_something_is_no_heading(line):
    found = told(f"{WORDS}\n{line}\n", "", CATALOG).answers.sections
    assert signs(line).lstrip("-") in signs("".join(found.values()))


def test_a_problem_behind_the_results_is_what_is_left():
    text = "■課題\n電話が多い。\n■取組\n番号を分けた。\n■成果\n電話が減った。\n■課題\n番号が古い。\n"
    found = told(text, "", CATALOG).answers.sections
    assert (found[Claim.CHALLENGE], found[Claim.LESSONS]) == ("電話が多い。", "番号が古い。")


def test_a_heading_of_two_parts_is_sorted_into_these_two_alone():
    text = "■成果と課題\n待ち時間が60分から20分に減りました。\n様式の説明が足りず、問い合わせが増えました。\n"
    assert set(told(text, "", CATALOG).answers.sections) == {Claim.OUTCOME, Claim.LESSONS}


def test_items_of_a_list_that_was_announced_stay_together():
    text = "そこで、次の3つを始めました。\n- 電話を減らす\n- 苦情を記録する\n- 結果を貼り出す\n"
    assert list(by_words(text)) == [Claim.APPROACH]


def test_what_somebody_thinks_the_reason_was_is_something_learnt_and_no_advice():
    reason = "更新をだれもしなかったのが原因だと思います。"
    told = by_words(f"チャットボットを入れました。\n電話は減りませんでした。\n{reason}")
    assert [claim for claim, words in told.items() if reason in words] == [Claim.LESSONS]
    assert list(by_words("小さな町なら、様式を分けなくてもよいと思います。")) == [Claim.ADAPTATION]


def test_words_without_a_cue_go_with_what_follows_or_stay_with_what_was():
    assert by_words("試験です。困っていました。\nそこで、様式を統一しました。試験です。") == {
        Claim.CHALLENGE: "試験です。困っていました。\n",
        Claim.APPROACH: "そこで、様式を統一しました。試験です。",
    }


@pytest.mark.parametrize("line", ["あ。\n", "困っていました", "「", "減りました。", "ため、減った", "\n", "- あ\n"])
def test_a_text_made_to_tire_its_reader_is_sorted_at_once(line):
    start = time.monotonic()
    text = line * 20_000
    assert sum(map(len, by_words(text).values())) == (len(text) if text.strip() else 0)
    assert time.monotonic() - start < 10
