"""What the words of a case tell of its fields is no question any more, and its sender is told how it was read."""

import pytest
from test_intake_intake import THEMES
from test_intake_prose import told_of

from generator.intake.draft import read_draft
from generator.intake.meaning import Meaning
from generator.intake.periods import period_in
from generator.intake.replying import reply_to

PERIODS = [
    ("令和7年10月から、予約できるようにしました。", {"from": "2025-10"}),
    ("R7.4〜、議事録をAIで作っています。", {"from": "2025-04"}),
    ("昨年度から使っています。", {"from": "2025-04"}),
    ("昨年10月に導入しました。", {"from": "2025-10"}),
    ("2023年度に導入しましたが、昨年度末に契約を終えました。", {"from": "2023-04", "to": "2026-03"}),
    ("2024年5月頃から始め、2025年3月でやめました。", {"from": "2024-05", "to": "2025-03"}),
    ("・期間：R6.4～R7.3", {"from": "2024-04", "to": "2025-03"}),
    ("2024年4月から2025年3月まで実施しました。", {"from": "2024-04", "to": "2025-03"}),
    ("令和6年4月〜令和7年3月の1年間です。", {"from": "2024-04", "to": "2025-03"}),
    ("2024年度から2025年度まで試しました。", {"from": "2024-04", "to": "2026-03"}),
    ("2024年4月から2027年3月まで実施する予定です。", {}),
    ("来年度から始める予定です。", {}),
    ("2025年4月の広報に載りました。", {}),
    ("令和元年から続く祭りです。", {}),
]


@pytest.mark.parametrize(("words", "period"), PERIODS)
def test_a_period_is_read_from_plain_words_and_never_from_a_plan(words, period):
    assert period_in(words, 2026)[0] == period


CASES = {
    "a case in use": (
        "令和7年10月から、住民票の交付を予約できるようにしました。\n窓口で平均40分待っていたのが5分になりました。",
        {"stage": "in_use", "outcome": "achieved", "period": {"from": "2025-10"}},
        ("いまの段階「運用中」", "成果の種類「成果あり」", "時期「2025-10」"),
    ),
    "a plan": (
        "来年度から電子契約を導入する計画です。\n紙の契約書は年に約400件あり、郵送で50万円ほどかかっています。",
        {"stage": "planned", "outcome": "expected"},
        ("いまの段階「計画中」", "成果の種類「成果見込み」"),
    ),
    "what was stopped": (
        "庁内のチャットボットをやめた話です。\n2023年度に導入しましたが、使われませんでした。\n昨年度末に契約を終えました。",
        {"stage": "ended", "outcome": "stopped", "period": {"from": "2023-04", "to": "2026-03"}},
        ("いまの段階「終了」", "成果の種類「中止・廃止」", "時期「2023-04〜2026-03」"),
    ),
    "nothing said": ("窓口の待ち時間が長くて困っていました。市民の方から苦情が多くありました。", {}, ()),
}


@pytest.mark.parametrize(("words", "fields", "guessed"), CASES.values(), ids=CASES)
def test_stage_outcome_and_period_are_guesses_that_the_mail_tells(words, fields, guessed):
    told = told_of(words, "試験の件")
    found = {name: told.answers.fields[name] for name in ("stage", "outcome", "period") if name in told.answers.fields}
    assert (found, told.notes.guessed) == (fields, guessed)


def test_a_trouble_on_the_way_is_no_failure():
    told = told_of("予約を始めました。うまくいかなかったのは、予約なしの方が減らなかったことです。", "予約の件")
    assert told.answers.fields.get("outcome") != "failed"
    assert told_of("予約を始めましたが、うまくいきませんでした。", "予約の件").answers.fields["outcome"] == "failed"


SOURCES = [
    ("市の広報べっぷ2026年2月号で紹介しました。", [{"title": "市の広報べっぷ2026年2月号"}]),
    ("【参考】https://www.example.jp/gijiroku.html", [{"url": "https://www.example.jp/gijiroku.html"}]),
    ("出典は令和7年第1回定例会の会議録です。", [{"title": "令和7年第1回定例会の会議録"}]),
    ("除雪の順番を路線ごとに決めて広報に載せた。", None),
]


@pytest.mark.parametrize(("line", "evidence"), SOURCES)
def test_a_source_that_is_named_is_one_and_a_deed_is_not(line, evidence):
    told = told_of(f"窓口の予約を始めて、待ち時間が減りました。\n{line}", "予約の件")
    assert told.answers.fields.get("evidence") == evidence
    assert (line in "\n".join(told.answers.sections.values())) == (evidence is None)


REPLIES = [
    (
        Meaning.REPLICATION,
        "2026年の夏に試しました。回収率は下がりましたが、うまくいきました。うちは紙も残しました。",
        "三島市",
        "ほかに伺うことはありません。",
    ),
    (
        Meaning.REPLICATION,
        "まねしてみました。",
        "",
        "団体名か人口の規模、いつ試したか、うまくいったか、変えたところを教えてください。",
    ),
    (Meaning.REPLICATION, "人口3万人の町です。去年まねして、うまくいきました。", "", "変えたところを教えてください。"),
    (
        Meaning.CORRECTION,
        "3階の情報政策課とありますが、3階→1階です。",
        "",
        "「3階」を「1階」に、と読みました。確かめられる公開資料があれば、そのアドレスも教えてください。",
    ),
    (
        Meaning.CORRECTION,
        "「3人」は「5人」の間違いです。広報5月号のとおりです。",
        "",
        "「3人」を「5人」に、と読みました。",
    ),
    (
        Meaning.CORRECTION,
        "「3人」は「5人」の間違い、「4月」は「5月」の間違いです。広報5月号のとおりです。",
        "",
        "「3人」を「5人」に、と読みました。「4月」を「5月」に、と読みました。",
    ),
    (
        Meaning.CORRECTION,
        "時間が54分→45分となっていますが、いまの発表と違います。広報5月号にあります。",
        "",
        "",
    ),
    (Meaning.CORRECTION, "正しくは2025年4月です。https://www.example.jp/", "", "正しくは「2025年4月」と読みました。"),
    (
        Meaning.CORRECTION,
        "数字が違うようです。",
        "",
        "どの文がどう違うかを教えてください。確かめられる公開資料があれば、そのアドレスも教えてください。",
    ),
]


@pytest.mark.parametrize(("meaning", "text", "place", "ends"), REPLIES)
def test_a_reply_asks_only_for_what_was_not_told(meaning, text, place, ends):
    reply = reply_to(meaning, text, "記事の題名", place)
    assert reply.split("。", 2)[2] == ends


HELD = """人口12万の市です。市が分からないようにしてください。
2025年4月から窓口の予約を始め、待ち時間が30分から10分になりました。
資料は公開していません。
まだ載せないでください。課長に確認中です。"""


def test_who_wants_to_wait_keeps_a_draft_and_the_editor_is_told_first():
    told = told_of(HELD, "窓口の予約")
    assert told.remarks[0] == (
        "送り主が待ってほしいと書いています: 「まだ載せないでください。」「課長に確認中です。」。"
        "下書きは残しますが、知らせがあるまで公開しないでください。"
    )
    assert told.notes.waits
    assert not any("載せないで" in text or "確認中" in text for text in told.answers.sections.values())


def test_who_has_no_public_source_is_not_asked_for_one():
    told = told_of(HELD, "窓口の予約")
    assert "公開資料" in told.notes.answered
    assert told.remarks[1] == (
        "公開資料はないと書かれているので、送り主には聞きません。根拠になる資料を、編集部で探してください。"
    )


def test_the_size_of_a_place_is_read_by_the_way():
    assert told_of(HELD, "窓口の予約").answers.fields["population_band"] == "5万〜20万人"


@pytest.mark.parametrize("line", ["オープンデータの公開を延期しました。", "公開前に担当課で確認中です。"])
def test_a_work_about_publishing_is_no_wish_to_wait(line):
    told = told_of(f"{line}\n窓口の予約を始めて、待ち時間が減りました。", "公開の件")
    assert not told.notes.waits
    assert line in "\n".join(told.answers.sections.values())


def test_a_draft_keeps_that_its_sender_waits(project, kyoso):
    folder = project(THEMES)
    (folder / "mail.txt").write_text(HELD, encoding="utf-8")
    kyoso(folder, "intake", "mail.txt")
    (draft,) = folder.glob("intake/*.md")
    text = draft.read_text("utf-8")
    assert text.splitlines()[1] == "# 公開を待つ: 送り主の知らせがあるまで、公開しない"
    found = read_draft(text)
    assert found
    assert (found.notes.waits, found.text) == (True, text)
