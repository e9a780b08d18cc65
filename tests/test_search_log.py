"""``kyoso search-log``: what a site can learn of searches that readers chose to hand over."""

import pytest

from generator.model.feedback import feedback_text
from generator.search.index import make_data
from generator.search.searched import SearchedPage
from generator.search.step import data_files

PAGES = [
    SearchedPage(
        "cases/madoguchi.html",
        "書かない窓口で申請書をなくす",
        "住民が申請書を書かずに済む窓口です。職員が聞き取って入力します。",
        "窓口",
        ("申請書を書かせない方法は",),
        {"answer": "職員が聞き取って入力する。"},
    ),
    SearchedPage(
        "cases/hinanjo.html",
        "避難所の受付を電子化する",
        "避難所の受付をスマートフォンで行う。",
        "防災",
        ("避難所の受付を早くするには",),
        {"answer": "スマートフォンで受け付ける。"},
    ),
]


@pytest.fixture
def learnt(tmp_path, kyoso):
    """Hand in a text; return exit code, output and errors."""
    for name, content in data_files(make_data(PAGES), {}):
        (tmp_path / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / name).write_bytes(content)

    def hand_in(text):
        (tmp_path / "log.txt").write_bytes(text if isinstance(text, bytes) else text.encode())
        return kyoso(tmp_path, "search-log", "log.txt")

    return hand_in


def test_gaps_ways_of_asking_and_unknown_words_are_proposed_each_once(learnt):
    dogs = "飼い犬の登録を取り消す\n> 飼い犬の登録を取り消す\n"
    assert learnt(f"{dogs}申請書を書かせない方法は\n窓口\n窓口で職員が聞き取って書かない\n") == (
        0,
        """読んだ検索: 5件

答えの見つからない検索(記事を書くか、答えの出る記事に言葉を足す)
・「飼い犬の登録を取り消す」 2回

記事の「よくある聞き方」に足せる検索(答えが合っているかを確かめてから)
・「窓口で職員が聞き取って書かない」 → 書かない窓口で申請書をなくす(cases/madoguchi.html)

どの記事にもない言葉(指すものがあれば、記事の「キーワード」か用語集の「別名・言い換え」に足す)
・「飼い犬」 検索: 「飼い犬の登録を取り消す」
・「登録」 検索: 「飼い犬の登録を取り消す」
""",
        "",
    )


def test_of_voices_only_the_words_of_those_that_miss_something_are_searches(learnt):
    voice = feedback_text("試験の題名", "https://www.example.jp/shiken/cases/shiken.html", "2026年11月22日")
    kinds = [("足りない", "飼い犬の登録"), ("役に立った", "印刷して配った")]
    said = [
        voice.replace("役に立った・違う・足りない", kind).replace("内容:", f"内容: {words}") for kind, words in kinds
    ]
    _code, output, _errors = learnt("お世話になっております。\n\n" + "\n\n".join(said) + "\n試験市 企画課\n")
    assert output.startswith("読んだ検索: 1件\n")
    assert "・「飼い犬の登録」\n" in output
    assert "印刷" not in output


def test_where_nothing_is_new_nothing_is_proposed(learnt):
    assert learnt("\n窓口\n申請書を書かせない方法は?\n、\n")[1] == "読んだ検索: 2件\n\n足せるものはありません。\n"


@pytest.mark.parametrize("saved", ["utf-8-sig", "cp932", "utf-16"])
def test_a_log_is_read_as_the_programs_of_an_office_save_it(learnt, saved):
    assert "・「飼い犬の登録を取り消す」\n" in learnt("飼い犬の登録を取り消す\n".encode(saved))[1]


def test_what_is_no_text_is_asked_for_as_text(learnt):
    refused = (3, "", "実行できません: 文字だけのファイル(.txt)にして渡してください: log.txt\n")
    assert learnt(b"PK\x03\x04\0\0") == refused


@pytest.mark.parametrize(("place", "why"), [("none.txt", "見つかりません"), ("site", "フォルダーです")])
def test_a_log_that_cannot_be_read_is_told_in_japanese(learnt, kyoso, tmp_path, place, why):
    learnt("窓口")
    assert kyoso(tmp_path, "search-log", place) == (3, "", f"実行できません: ファイルを読めません: {place}({why})\n")


def test_letters_are_no_searches(learnt):
    assert learnt("申請書の書き方についてのお便りです。" * 20)[1] == "読んだ検索: 0件\n\n足せるものはありません。\n"
