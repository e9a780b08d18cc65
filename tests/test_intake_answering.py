"""What somebody says to one question: nothing, a yes that hangs on something, or what was told before."""

import pytest
from test_intake_reply import CATALOG, asked, draft_in

from generator.intake.answering import Read, read_answer

__all__ = ["asked"]  # a fixture
PLACE = "北海道試研市"
NOTHING = "(こちらで調べるか、空けておきます)"


@pytest.mark.parametrize(
    "said",
    [
        "ありません。内部の決裁だけです。",
        "特にないです",
        "なし。担当が替わりました。",
        "いまのところありません。",
        "公開している資料はありません",
        "まだ公開していません。",
        "見当たりませんでした。",
        "なし(庁内資料のみ)",
    ],
)
def test_a_first_sentence_that_says_nothing_is_no_source(said):
    assert read_answer("公開資料", said, "", CATALOG) == Read(f"「{said}」{NOTHING}")


@pytest.mark.parametrize("label", ["課題", "時期", "題名", "要約", "いまの段階", "数字"])
def test_nothing_is_nothing_to_every_question(label):
    assert read_answer(label, "特にありません。すみません。", "", CATALOG) == Read(
        f"「特にありません。すみません。」{NOTHING}"
    )


@pytest.mark.parametrize(
    "said",
    [
        "はい。ただし、課長の名前が出ないことが条件です。",
        "町の名前を出さないなら、はい",
        "決裁が下りれば大丈夫です",
        "はい、課長に確認してから載せてください",
        "数字だけならいいです",
        "たぶん大丈夫です",
        "公開して大丈夫ですか?",
        "写真を外してもらえれば構いません",
        "いいですが、3月までの範囲でお願いします",
    ],
)
@pytest.mark.parametrize("label", ["公開の確認", "団体名"])
def test_a_yes_that_hangs_on_something_is_no_yes(label, said):
    read = read_answer(label, said, PLACE, CATALOG)
    assert (read.agreed, read.given.get("municipality")) == (False, None)
    assert label == "団体名" or read == Read(said, unread=True)


@pytest.mark.parametrize("said", ["はい", "問題ありません。", "よければお願いします", "はい、載せてもらって構いません"])
def test_a_polite_yes_is_a_yes(said):
    assert read_answer("公開の確認", said, "", CATALOG).agreed


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("公開資料", "前のメールに書いた広報つばめです。"),
        ("公開資料", "先日お送りしたものと同じです"),
        ("公開資料", "同上"),
        ("公開資料", "なし、庁内の資料だけです"),
        ("公開資料", "ありませんが、聞かれれば答えます。"),
        ("課題", "前に書いたとおりです。"),
        ("要約", "最初のメールのとおりです"),
        ("題名", "上記のとおり"),
    ],
)
def test_what_only_points_to_an_earlier_mail_fills_nothing(label, said):
    assert read_answer(label, said, "", CATALOG) == Read(said, unread=True)


@pytest.mark.parametrize(
    ("said", "label"),
    [
        ("もう終わりました", "終了"),
        ("去年の春で終えました。", "終了"),
        ("済みです", "終了"),
        ("まだ終わっていません。使っています。", "運用中"),
        ("稼働しています", "運用中"),
        ("これから始めます", "計画中"),
        ("この春で打ち切りました", "終了"),
    ],
)
def test_a_stage_is_read_in_the_words_of_people(said, label):
    assert read_answer("いまの段階", said, "", CATALOG).given == {"stage": label}


@pytest.mark.parametrize(
    ("said", "label"),
    [
        ("成果は出ませんでした。使う人が少なく。", "うまくいかなかった"),
        ("効果は見られませんでした", "うまくいかなかった"),
        ("成果は出ています", "成果あり"),
        ("効果は大きかったです", "成果あり"),
    ],
)
def test_an_outcome_that_did_not_come_is_none(said, label):
    assert read_answer("成果の種類", said, "", CATALOG).given == {"outcome": label}


def test_two_choices_are_none_and_a_source_beside_an_address_keeps_its_name():
    assert read_answer("いまの段階", "運用中(一部は試行中)", "", CATALOG) == Read("「」", unread=True)
    assert read_answer("公開資料", "https://www.example.jp/a と、市議会だよりNo.55", "", CATALOG).given == {
        "evidence": [{"title": "市議会だよりNo.55", "url": "https://www.example.jp/a"}]
    }


def test_what_may_be_another_answer_in_the_same_words_is_kept(asked):
    folder, answer = asked
    answer("1はい2載せない3広報4運用5一部")
    assert draft_in(folder).unread == ("公開資料: 広報4運用5一部",)


def test_a_word_that_only_points_to_an_address_is_no_title():
    found = read_answer("公開資料", "資料はこちらです。 https://www.example.jp/a.pdf", "", CATALOG).given
    assert found == {"evidence": [{"url": "https://www.example.jp/a.pdf"}]}


def test_a_sentence_that_is_no_part_of_what_was_read_is_kept_however_short(asked):
    folder, answer = asked
    answer(
        "3. 広報6月号です。ネットにはありません。\n4. 運用中です。担当は2人です。\n1. はい。ただし、条件があります。"
    )
    draft = draft_in(folder)
    assert (draft.answers.fields["evidence"], draft.answers.fields["stage"]) == ([{"title": "広報6月号"}], "in_use")
    assert draft.unread == (
        "公開の確認: はい。ただし、条件があります。",
        "公開資料: ネットにはありません。",
        "いまの段階: 担当は2人です。",
    )
    assert not draft.answers.agreed
