"""Plain words are a case, something about an entry, or a question: what is meant is seen, told, and can be chosen."""

import pytest
from builders import check_folder
from test_intake_intake import THEMES, a_whole
from test_intake_prose import TWO

from generator.entry.writer import entry_text
from generator.intake.meaning import LABELS, Meaning, entry_in, meaning_of
from generator.intake.voices import voices_in

TITLE = "試験の窓口を予約にした話"
CASE = entry_text(a_whole(title=TITLE, reviewed_on="2026-11-22", review_by="2027-05-22", published_on="2026-11-22"))
NAMED = [TITLE, "https://example.jp/kb/cases/shiken-yoyaku/", "content/cases/shiken-yoyaku.md", "「試験の窓口を予約」"]
MEANT = {
    Meaning.WRONG: [
        "{}の数字が間違っています。",
        "{}に書いてある年度は違います。2024年度です。",
        "{}の3行目を直してください",
        "{} 訂正をお願いします",
        "{}は情報が古いです。",
        "{}のまちがいを見つけました。",
    ],
    Meaning.WITHDRAWAL: [
        "{}を消してください。",
        "{}を取り下げてください",
        "{}の取り下げをお願いします。",
        "{}、削除してもらえますか。",
        "{}はもう載せないでほしいです。",
        "{}は間違いなので、載せないでください",
    ],
    Meaning.REPLICATION: [
        "{}を見て、うちでもやってみました。待ち時間が減りました。",
        "{}を真似して予約を始めました。",
        "{}をまねしてやってみたところ、うまくいきませんでした。",
        "{}を当町でも試した結果をお知らせします。半年でやめました。",
    ],
    Meaning.QUESTION: [
        "{}の予算はいくらですか。",
        "{}を読みました。ほかの町ではどうしていますか？",
    ],
}
CASES = [
    TWO,
    "紙の申請書を削除しました。受付の表も消して、予約だけにしました。",
    "名前は載せないでください。窓口を予約にして、待ち時間を減らしました。",
    "前の様式は間違いが多く、直してもらうことが続いていました。聞き取りに改めました。",
    f"■背景\n待ち時間が長いという苦情がありました。\n■結果\n{TITLE}とは違い、減りませんでした。うちでもやってみました。",
    "どうすればよいか困りました。そこで予約を始めました。みなさんはどうしていますか。",
]
QUESTIONS = [
    "はんこをなくしたいのですが、だれか教えてください。",
    "みなさんの町では、宿直の電話をどうしていますか",
    "議事録に使えるものを知りたいです。",
    "担当が一人で困りました。どこから始めるとよいでしょうか？",
    "どなたか、様式をお持ちの方はいますか。\nよろしくお願いします。",
]


@pytest.fixture
def folder(project):
    return project({**THEMES, "cases/shiken-yoyaku.md": CASE})


@pytest.fixture
def catalog(folder):
    return check_folder(folder).catalog


@pytest.mark.parametrize("named", NAMED)
@pytest.mark.parametrize(("meaning", "words"), [(one, words) for one, several in MEANT.items() for words in several])
def test_words_about_an_entry_are_no_case(meaning, words, named, catalog):
    text = words.format(named)
    assert meaning_of(text, catalog) is meaning
    assert entry_in(text, catalog).slug == "shiken-yoyaku"


@pytest.mark.parametrize("text", CASES)
def test_who_tells_what_was_done_tells_a_case(text, catalog):
    assert meaning_of(text, catalog) is Meaning.CASE


@pytest.mark.parametrize("text", QUESTIONS)
def test_who_only_asks_asks(text, catalog):
    assert meaning_of(text, catalog) is Meaning.QUESTION


@pytest.mark.parametrize(
    ("words", "meaning", "told"),
    [
        (
            "{}の数字が間違っています。",
            Meaning.WRONG,
            ("記事への声「違う」", "根拠の資料と見比べて", "どの文がどう違うか"),
        ),
        (
            "{}を消してください。",
            Meaning.WITHDRAWAL,
            ("記事への声「取り下げ」", "--kind withdrawal", "団体の方かどうか"),
        ),
        (
            "{}をうちでも試しました。",
            Meaning.REPLICATION,
            ("記事への声「試した結果」", "--kind replication", "いつ試したか"),
        ),
        ("だれか教えてください。", Meaning.QUESTION, ("届いた質問", "kyoso search", "近い記事を探して")),
    ],
)
def test_what_is_meant_is_kept_with_the_next_step_and_a_letter_that_fits(words, meaning, told, folder, kyoso):
    label, *rest = told
    (folder / "a.txt").write_text(f"ご担当者様\n\n{words.format(TITLE)}\n", encoding="utf-8")
    code, output, errors = kyoso(folder, "intake", "a.txt")
    assert (code, errors) == (0, "")
    assert output.startswith(
        f"文面から「{LABELS[meaning]}」と見て残します。原稿に入れていないもの: あいさつ1行。\n違うときは"
    )
    assert "「--as case」" in output
    (kept,) = (folder / "intake").iterdir()
    note = kept.read_text(encoding="utf-8")
    assert f"{label}は intake/{kept.name} に残しました。" in output
    for said in rest:
        assert said in note
        assert said in output
    assert words.format(TITLE) in note
    assert kyoso(folder, "intake", "a.txt")[1].count("にもう残してあります") == 1
    assert len(list((folder / "intake").iterdir())) == 1


@pytest.mark.parametrize("meaning", Meaning)
def test_whoever_takes_it_in_may_choose_what_it_is(meaning, folder, kyoso):
    (folder / "a.txt").write_text(TWO, encoding="utf-8")
    _code, output, errors = kyoso(folder, "intake", "a.txt", "--as", meaning.value)
    assert errors == ""
    notes = list((folder / "intake").glob("koe-*.md"))
    assert len(notes) == (meaning is not Meaning.CASE)
    assert ("文面から" in output) == (meaning is not Meaning.CASE)
    if notes:
        (voice,) = voices_in(notes[0].read_text(encoding="utf-8"))
        assert "".join(voice.words.split()) == "".join(TWO.split())


def test_an_entry_that_is_not_there_is_asked_for(folder, kyoso):
    (folder / "a.txt").write_text("掲載している記事を取り下げてください。町の者です。", encoding="utf-8")
    _code, output, _errors = kyoso(folder, "intake", "a.txt")
    assert "どの記事のことか、送り主に聞いてください。" in output
    assert "どの記事のことか、題名かアドレスも教えてください。" in output
