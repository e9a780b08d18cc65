"""Mails as polite people write them: they wait, correct, try and release in words that never say so outright."""

import pytest
from builders import TODAY, a_catalog
from golden_site import PLACES
from test_intake_intake import THEMES
from test_intake_meaning import CASE as ENTRY
from test_intake_meaning import TITLE
from test_intake_prose import mailed, told_of
from test_intake_reply import CITY, DRAFT, asked

from generator.check import check
from generator.entry.answers import Answers
from generator.intake.asking import NOTHING_NOTED, Notes, next_letter
from generator.intake.intake import take_in
from generator.intake.meaning import Meaning
from generator.intake.received import received
from generator.intake.replying import reply_to
from generator.intake.senders import role_of
from generator.kinds import CASE

__all__ = ["asked"]  # a fixture

WORK = "会議室の予約を、紙の台帳からグループウェアに変えました。電話が1日20件から2件に減りました。"
CORRECTIONS = {
    "wrong above right": (
        "「{}」の記事の中で、\n誤：約360件\n正：約380件\nだと思います。",
        "「約360件」を「約380件」に、と",
    ),
    "wrong beside right": ("「{}」の記事について。\n(誤) 約360件 → (正) 約380件", ""),
    "crosses and rings": ("「{}」の記事です。\n×：令和5年度\n○：令和6年度", "「令和5年度」を「令和6年度」に、と"),
    "please mend": (
        "「{}」を拝見しました。\n累計の見込みですので、「3年で」という表現を修正いただけないでしょうか。",
        "資料と見比べて直します。確かめられる",
    ),
    "what is quoted is no reading": (
        "「{}」のページですが、2段落目の「正答率」の数字が古いように思います。最終的には94.1％です。",
        "資料と見比べて直します。確かめられる",
    ),
}


@pytest.mark.parametrize(("words", "reply"), CORRECTIONS.values(), ids=CORRECTIONS)
def test_a_correction_is_one_however_it_is_written_and_no_reading_is_invented(project, kyoso, words, reply):
    folder = project(THEMES | {"cases/shiken-yoyaku.md": ENTRY})
    (folder / "a.txt").write_text(words.format(TITLE), encoding="utf-8")
    output = kyoso(folder, "intake", "a.txt")[1]
    assert "記事への声「違う」" in output
    assert reply in output


@pytest.mark.parametrize("subject", ["記載内容の誤りについて", "【修正依頼】試験の記事", "訂正のお願い"])
def test_a_subject_that_speaks_of_a_mistake_makes_a_mail_about_an_entry_a_correction(project, kyoso, subject):
    folder = project(THEMES | {"cases/shiken-yoyaku.md": ENTRY})
    (folder / "a.eml").write_bytes(mailed(f"「{TITLE}」ですが、担当は総務課で、始めたのは去年です。", subject=subject))
    assert "記事への声「違う」" in kyoso(folder, "intake", "a.eml")[1]


SEEN = (
    "「{}」に、前任者の氏名が出ているとの指摘がありました。至急削除をお願いします。",
    "「{}」の記事に担当者の名前が載っています。消してください。",
    "「{}」のページに電話番号が掲載されているようです。",
)


@pytest.mark.parametrize("words", SEEN)
def test_a_person_who_can_be_seen_on_a_page_is_removed_before_anything_is_verified(project, kyoso, words):
    folder = project(THEMES | {"cases/shiken-yoyaku.md": ENTRY})
    (folder / "a.txt").write_text(words.format(TITLE), encoding="utf-8")
    output = kyoso(folder, "intake", "a.txt")[1]
    assert "個人のことです。先に content/cases/shiken-yoyaku.md を確かめて消し" in output
    assert "ほかの確認を待たずに消します" in output


FOLLOWED = ("うちも1日2組で始めて、今は4組です。予約は電話だけです。", "当市も去年から導入しました。いまは月20件です。")


@pytest.mark.parametrize("words", FOLLOWED)
def test_who_did_as_a_thread_tells_is_asked_for_a_case(readers, words):
    thread = check(readers, TODAY).catalog.threads[0]
    text = f"さっきの記事（{thread.model.title}）ですが、{words}参考まで。"
    (heard,) = take_in(readers, TODAY, "a.txt", text.encode()).voices
    assert heard.voice.opinion == "試した結果"
    assert "1つの事例として載せられるかを送り主に聞くか" in heard.voice.next_step(check(readers, TODAY).catalog)
    assert "1つの事例として載せられればと思います" in heard.voice.reply


RELEASED = "課長の決裁がおりましたので、掲載していただいて構いません。"


def test_a_yes_whose_condition_is_met_is_a_yes_and_frees_what_waited(asked):
    folder, answer = asked
    answer("1. 議会が終わってから連絡します")
    output = answer(f"{RELEASED}市名も出してください（{CITY.full_name}）。\nずらすところは特に思いつきません。")[1]
    assert f"待っていた公開をしてよいと言っています(「{RELEASED}" in output
    assert f"団体名「{CITY.full_name}」、ずらしどころ「特に思いつきません。」" in output
    assert "# 公開を待つ" not in (folder / DRAFT).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "said", ["課長の決裁がおりましたら、掲載していただいて構いません。", "決裁が下りれば掲載可です。"]
)
def test_a_condition_that_is_not_met_yet_is_none(asked, said):
    _folder, answer = asked
    assert "公開の確認「" not in answer(said)[1].split("読み取れなかったもの")[0]


ENDED = {
    "1年で終了し、いまは元のPDFに戻しています。": ("ended", "stopped"),
    "途中で廃止になりました。": ("ended", "stopped"),
    "失敗談です。登録は480件でした。1年で終了しました。": ("ended", "failed"),
}


@pytest.mark.parametrize(("words", "fields"), ENDED.items())
def test_a_work_that_ended_is_not_read_as_running(words, fields):
    told = told_of(f"令和6年度に、通知の配信を始めました。{words}", "配信の話").answers
    assert (told.fields["stage"], told.fields["outcome"]) == fields


def test_people_of_a_share_tell_the_size_of_a_place_without_a_name_and_are_no_hands():
    told = told_of(
        "名前は出さないでください。\n登録は人口2万4千人のうち480人でした。うち地区を選んだ人は190人でした。", "通知"
    )
    assert told.answers.fields["population_band"] == "1万〜5万人"
    assert not any("手間" in one for one in told.notes.figures)


@pytest.mark.parametrize("line", ["これからの人へ", "これから始める人へ"])
def test_a_heading_for_those_who_come_after_is_one(line):
    told = told_of(
        f"■やったこと\n配信を始めました。\n■{line}\n県のアプリに乗れないか、先に確かめるとよいです。", "通知"
    )
    assert told.answers.sections["ずらしどころ"] == "県のアプリに乗れないか、先に確かめるとよいです。"


def test_what_is_said_to_the_editors_stands_in_no_section():
    frame = ("取り急ぎ書きます。", "まとまりがなくてすみません。", "失敗談を送ります。", "とりあえず送ります。")
    told = told_of(f"{''.join(frame)}\n{WORK}", "会議室の予約")
    assert [one for one in frame if one.rstrip("。") in "\n".join(told.answers.sections.values())] == []


def test_an_attached_file_that_nobody_can_read_is_asked_for_as_text_and_nothing_else_is():
    mail = mailed(
        "ご依頼のありました事例について、別添のとおり提出します。",
        subject="おくやみの事例",
        files=[("jirei.pdf", b"%PDF-1.4 x")],
    )
    told = next(iter(received("x.eml", mail, a_catalog(municipalities=PLACES))))
    letter = next_letter(told.answers, told.notes).text("kiji")
    assert "添付の「jirei.pdf」からは、文章を取り込めませんでした。" in letter
    assert "1. " not in letter


def test_an_attached_file_beside_words_is_told_and_the_questions_are_asked():
    letter = next_letter(Answers(CASE, {}, {"課題": "文"}), Notes(unread=("a.pdf",))).text("kiji")
    assert "添付の「a.pdf」からは" in letter
    assert "1. 公開の確認" in letter
    assert "添付の" not in next_letter(Answers(CASE, {}, {"課題": "文"}), NOTHING_NOTED).text("kiji")


TALK = """チャットで次のやりとりがありました。
A市 甲野：添付が多い起案はどうしていますか？
B町 乙山：別冊は紙で回しています。
A市 甲野：なるほど。"""


def test_what_people_said_to_each_other_needs_their_consent():
    told = told_of(TALK, "チャット")
    assert [one for one in told.remarks if one.startswith("ほかの人どうしの発言")]


@pytest.mark.parametrize(
    "words",
    ["課題: 紙が多い\n取り組み: 電子にした\n結果: 減った", "費用: 10万円\n人数: 2人\n期間: 3か月\n電話が減りました。"],
)
def test_labels_of_a_form_are_no_talk(words):
    assert not [one for one in told_of(words).remarks if one.startswith("ほかの人どうしの発言")]


def test_who_is_called_as_a_town_is_no_town_in_what_is_kept_of_a_sender(readers):
    signed = "甲町 総務部 デジタル推進課\n主事 佐藤 美咲"
    assert role_of("佐藤 美咲", f"{WORK}\n{signed}", WORK, check(readers, TODAY).catalog) == "デジタル推進課"
    sits = f"{CITY.name} 情報政策課"
    assert role_of("佐藤 美咲", f"{WORK}\n{sits}", WORK, check(readers, TODAY).catalog) == sits


def test_an_official_report_in_a_mail_is_read_without_its_form():
    head = "復　命　書\n令和8年10月15日\n市長 様\n企画課 主査 甲野 一郎\n下記のとおり出張しましたので復命します。\n記"
    report = f"{head}\n(1)取組 聞き取って入力する方式を始めました。"
    remark, told = received("x.eml", mailed(f"視察の復命書です。\n{report}"), a_catalog())
    assert remark.text.startswith("職名と氏名の行は")
    assert not [
        one
        for one in ("復", "甲野", "下記")
        if one in "\n".join(told.answers.sections.values()).replace("復命書です", "")
    ]


def test_what_cannot_be_made_out_is_asked():
    assert "どの文がどう違うかを教えてください" in reply_to(Meaning.CORRECTION, "間違いがあります。", "試験の題名", "")
