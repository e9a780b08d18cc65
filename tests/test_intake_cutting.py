"""What frames the words of a mail is cut off, and nothing of the words."""

import pytest

from generator.intake.cutting import cut, unsigned

WORDS = "試験の窓口で、電話の予約を受けるようにしました。待ち時間が短くなりました。"


@pytest.mark.parametrize(
    "greeting",
    [
        "ご担当者様",
        "共創PF編集部 御中",
        "お世話になっております。",
        "いつもお世話になっております。試験市の試験です。",
        "お疲れさまです!",
        "はじめまして。試験県試験課の試験と申します。",
        "ご担当者様\n\nお世話になっております。\n試験町 総務課の試験です。",
        "お世話になります。\n──────────",
        "はじめまして。試験市役所で情報政策を担当しております試験と申します。",
    ],
)
def test_a_greeting_is_cut_off_and_the_words_behind_it_stay(greeting):
    assert cut(f"{greeting}\n{WORDS}").words == WORDS
    assert cut(f"{greeting}{WORDS}").words.endswith(WORDS)


@pytest.mark.parametrize(
    "subject", ["Re: Re: 共創PFの件", "RE：窓口の予約について", "返信: 試験の件", "\n\nFw: 試験の件"]
)
def test_a_subject_that_was_pasted_above_the_words_is_no_part_of_them(subject):
    found = cut(f"{subject}\n\n{WORDS}")
    assert (found.words, found.subject) == (WORDS, subject.strip())
    assert ("メールの見出し", 1) in found.lines
    assert cut(f"{WORDS}\n{subject.strip()}").words.endswith(subject.strip())


@pytest.mark.parametrize(
    "end",
    [
        "よろしくお願いいたします。",
        "以上、どうぞよろしくお願いします。\n\n試験市 窓口課\n試験太郎",
        "--\n試験市 窓口課\n試験太郎",
        "-- \n試験市\nこの文のあとにも。つづく",
        "**********\n試験市 窓口課\nTEL 0133-00-0000\n**********",
        "試験市 窓口課\n電話 0133-00-0000(内線 100)",
        "〒000-0000 試験市1-1\nshiken@example.jp",
        "-----------------\n試験 太郎\n試験市窓口課\n-----------------",
        "==========\n係長　試験　花子\n試験町役場 窓口係\n==========",
        "窓口課／試験太郎／0133-00-0000／shiken.taro@city.example.lg.jp",
        "iPhoneから送信",
        "敬具\n\n\n",
    ],
)
def test_a_signature_is_cut_off(end):
    assert cut(f"{WORDS}\n\n{end}").words == WORDS


@pytest.mark.parametrize(
    "text",
    [
        f"{WORDS}\n\n----------\n\n{WORDS}",
        f"{WORDS}\n\n電話は1日に30件でした。",
        f"{WORDS}\n\n----------\n市民課\n税務課\n----------",
        f"日時：4月1日\n件名：窓口の予約\n\n{WORDS}",
        f"{WORDS}\n\n- 紙\n- 電話",
        f"{WORDS}\n自治体：試験市",
        f"市民課の窓口が混むことが課題です。\n{WORDS}",
        f"{WORDS}\n住民の方からは「よろしくお願いします」と言われることが増え、職員も落ち着いて案内できるようになりました。",
    ],
)
def test_words_that_only_look_like_a_frame_stay(text):
    assert cut(text).words == text


@pytest.mark.parametrize(
    "earlier",
    [
        "> 前のメールです。\n> 2行目です。",
        "-----Original Message-----\nFrom: 試験\n\n前のメールです。",
        "差出人: 試験太郎\n送信日時: 2026年11月20日\n件名: 試験\n\n前のメールです。",
        "2026年11月20日(金) 10:00 試験太郎 <shiken@example.jp>のメッセージ:\n> 前のメールです。",
        "On Fri, Nov 20, 2026 at 10:00 Shiken <shiken@example.jp> wrote:\n> 前のメールです。",
    ],
)
def test_an_earlier_mail_is_cut_off_and_its_lines_are_counted(earlier):
    found = cut(f"{WORDS}\n\n{earlier}")
    count = sum(map(bool, earlier.splitlines()))
    assert (found.words, found.sentence) == (WORDS, f"原稿に入れていないもの: 前のメールの引用{count}行。")


@pytest.mark.parametrize("said", ["全部問題ないです。", "1 はい、4 運用中です。", "待ちが減りました。"])
def test_what_stands_before_the_last_wish_in_its_line_stays(said):
    text = f"お世話になります。\n{said}よろしくお願いします。\n\n試験市 企画課\n電話 0133-00-0000"
    assert cut(text).words == said
    assert unsigned([f"{said}よろしくお願いします。"]) == [said]
    assert unsigned(["ご確認のほど、よろしくお願いします。"]) == []


def test_the_head_of_a_mail_that_was_pasted_with_it_is_cut_off_and_tells_its_subject():
    found = cut(f"To: 試験太郎 <shiken@example.jp>\nBcc: x@example.jp\n\nSubject: 窓口の予約\n\n{WORDS}")
    assert (found.words, found.subject) == (WORDS, "窓口の予約")
    assert found.sentence == "原稿に入れていないもの: メールの見出し3行。"


def test_the_few_words_above_a_mail_that_is_quoted_are_told_to_be_left_out():
    found = cut(f"受付は市民課です。\n\n> {'転入の窓口を予約制にしたら、待ち時間が短くなりました。' * 2}")
    assert found.sentence == "原稿に入れていないもの: 転送した人の言葉1行。"


@pytest.mark.parametrize("fact", ["公民館5か所で2人です。", "県庁所在地から車で2時間です。", "支所12か所の職員です。"])
def test_a_fact_with_a_number_is_no_greeting(fact):
    assert cut(f"{fact}\n窓口の予約を始めました。").words.startswith(fact)


@pytest.mark.parametrize("hello", ["試験市 市民課2係の試験です。", "試験町役場の総務課です。"])
def test_who_says_where_they_sit_greets(hello):
    assert cut(f"{hello}\n窓口の予約を始めました。").words == "窓口の予約を始めました。"
