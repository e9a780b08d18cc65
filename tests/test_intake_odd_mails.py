"""Mails as busy people write them: begun and not ended, passed on, hedged, corrected, taken back, held back."""

from pathlib import Path

import pytest
from builders import a_case, a_catalog, a_theme
from test_intake_intake import THEMES
from test_intake_meaning import CASE as ENTRY
from test_intake_meaning import TITLE
from test_intake_prose import PLACE, TWO, mailed, told_of
from test_intake_reply import CITY, DRAFT, LETTER, asked, draft_in

from generator.entry.answers import Answers
from generator.intake.amounts import amounts_in, pair_in
from generator.intake.asking import Letter, next_letter
from generator.intake.between_us import is_between_us
from generator.intake.cited import source_in, without_sources
from generator.intake.corrected import corrected, without_errata
from generator.intake.draft import UNREAD, read_draft
from generator.intake.earlier import spoken_of
from generator.intake.markings import markings_in
from generator.intake.meaning import Meaning, holds_two
from generator.intake.proposals import proposals
from generator.intake.reply_words import HOLDS, PUTS_OFF
from generator.intake.replying import reply_to
from generator.intake.sayings import AWAY, HOW_TO_SEND, NO_REPLY, NOTHING_TO_SEND, ONE_PART, speaks_of_the_site
from generator.intake.sources import says_there_is_none, sources
from generator.intake.voices import Voice
from generator.intake.wishes import granted_in
from generator.kinds import CASE

__all__ = ["asked"]  # a fixture


@pytest.fixture
def drafted(project, kyoso):
    """What takes in a mail → the folder of the project, the draft that it became, and what was told."""

    def take(text):
        folder = project(THEMES)
        (folder / "a.txt").write_text(text, encoding="utf-8")
        _code, output, _errors = kyoso(folder, "intake", "a.txt")
        (draft,) = Path(folder, "intake").glob("*.md")
        return folder, draft, output

    return take


WORK = "公用車の予約を、紙の台帳からグループウェアに変えました。電話が1日20本から3本に減りました。"
HELD = (
    "市の名前は、課長の決裁が下りるまで待ってください。",
    "それまではまだ載せないで下さい。",
    "議会が終わるまで公開しないでください。",
    "掲載は来月以降でお願いします。",
    "公開は決裁のあとにお願いします。",
    "決裁が下りるまで公開は待っていただけますか。",
    "議会が終わってからもう一度返事します。",
    "決裁が下りてから連絡します。",
)
NOT_HELD = (
    "それまでは紙で受け付けていました。",
    "公開後に問い合わせが増えました。",
    "終わってから片付けました。",
    "公開してください。",
    "町名を変えるのは議決のあとで、住民へお知らせします。",
)
BETWEEN_US = (
    "費用の42万円は入札前なので載せないでください。",
    "※この数字はオフレコでお願いします。",
    "ここだけの話、委託料は半分に値切りました。",
    "製品名は伏せてください。",
    "見積もりのことは出さないでいただけると助かります。",
    "金額は非公開でお願いします。",
    "この部分の公開はご遠慮ください。",
    "写真の掲載は不可です。",
    "単価は書かないようにお願いします。",
    "費用は業者の都合で非公開とさせてください。",
)
NOT_BETWEEN_US = (
    "個人情報は入れないでくださいと職員に伝えました。",
    "「写真を載せないでください」と言われた。",
    "申請書を書かないで済むようにしました。",
    "住民に内緒で進めたことはありません。",
    "氏名を伏せて印刷するようにしました。",
    "入力欄に個人番号を書かないようにお願いしました。",
    "情報公開は不可欠です。",
    "氏名は入れないでください、と画面に出しています。",
    "住民の氏名は伏せていただきたいと要望がありました。",
    "封筒の番号は書かないでもらいました。",
    "番号を隠してもらう仕組みです。",
    "写真の公開を控えることにした。",
)


@pytest.mark.parametrize("said", HELD)
def test_a_wish_to_wait_is_heard(said):
    assert HOLDS.search(said)


@pytest.mark.parametrize("said", NOT_HELD)
def test_what_was_done_is_no_wish_to_wait(said):
    assert not HOLDS.search(said)


@pytest.mark.parametrize("said", BETWEEN_US)
def test_a_part_that_shall_stay_between_us_is_left_out_and_told_first(drafted, said):
    _folder, draft, output = drafted(f"{WORK}\n{said}")
    assert f"送り主が載せないでほしいと書いています: 「{said}」。この文は入れていません。" in output
    assert said not in draft.read_text(encoding="utf-8")


@pytest.mark.parametrize("said", NOT_BETWEEN_US)
def test_what_was_said_to_others_is_no_wish_to_leave_out(said):
    assert not is_between_us(said)


def test_an_answer_with_what_shall_stay_between_us_is_kept_for_whoever_reads_the_draft(asked):
    folder, answer = asked
    answer("6. 端末3台が要りました。金額は載せないでください。")
    head, below = (folder / DRAFT).read_text(encoding="utf-8").split(UNREAD)
    assert ("金額" in head, "端末3台が要りました。金額は載せないでください。" in below) == (False, True)


@pytest.mark.parametrize(
    "said",
    [
        "先ほど送ったものの数字が間違っていました。こちらに差し替えてください。",
        "昨日のメールは間違いですので破棄してください。こちらが正しいものです。",
        "（訂正）下線部を直しました。",
        "差し替え版です。",
        "先日お送りした件の修正版です。",
        "何度もすみません。一か所だけ直しました。",
        "以下、本文です。",
    ],
)
def test_what_is_said_of_an_earlier_mail_is_told_and_stands_nowhere_in_the_case(drafted, said):
    _folder, draft, output = drafted(f"{said}\n{WORK}")
    text = draft.read_text(encoding="utf-8")
    for sentence in filter(None, said.split("。")):
        assert (sentence in output, sentence in text) == (True, False)


def test_a_mail_that_comes_instead_of_an_earlier_one_names_its_draft(drafted, kyoso):
    folder, draft, _output = drafted(WORK)
    mail = f"先ほどの数字が違っていました。こちらに差し替えてください。\n{WORK.replace('3本', '4本')}"
    (folder / "b.txt").write_text(mail, encoding="utf-8")
    assert f"下書き intake/{draft.name} のことのようです。" in kyoso(folder, "intake", "b.txt")[1]


def test_a_sentence_about_a_work_that_was_put_right_stays(drafted):
    work = "様式の一部を直しました。古い台帳は差し替えて保管しました。"
    text = drafted(f"{WORK}{work}")[1].read_text(encoding="utf-8")
    assert all(sentence in text for sentence in work.split("。"))


@pytest.mark.parametrize(
    ("errata", "work", "right", "wrong"),
    [
        ("誤）電話が1日30本\n正）電話が1日20本", WORK, "電話が1日20本から", "30本"),
        ("×：1日20本\n○：1日25本", WORK, "電話が1日25本から", "1日20本"),
        ("誤 5台\n正 6台", WORK, "6台", "5台"),
    ],
)
def test_a_list_of_errors_puts_the_words_right_and_is_told(drafted, errata, work, right, wrong):
    _folder, draft, output = drafted(f"{errata}\n\n{work}")
    text = draft.read_text(encoding="utf-8")
    assert (right in text, wrong in text) == (True, False)
    assert "の誤りと書かれていました。" in output.splitlines()[0]


@pytest.mark.parametrize(
    ("errata", "words", "right"),
    [
        ("誤）3台\n正）4台", "台数は3台、予備は13台です。", "台数は4台、予備は13台です。"),
        ("誤）3\n正）4", "本数は3、番号は30です。", "本数は4、番号は30です。"),
        ("誤）月1回\n正）月1回程度", "会議は月1回程度です。", "会議は月1回程度です。"),
        ("誤）年度\n正）年", "令和7年度に始めた。", "令和7年に始めた。"),
        ("×：紙\n○：電子", "紙の台帳です。", "×：紙\n○：電子\n\n紙の台帳です。"),
    ],
)
def test_only_what_is_wrong_is_put_right(errata, words, right):
    assert without_errata(f"{errata}\n\n{words}")[0] == right


@pytest.mark.parametrize(
    ("said", "hint"),
    [
        ("県内唯一の離島にあります。", "県内唯一の離島"),
        ("全国初の試みだと言われました。", "全国初の試み"),
        ("人口4万くらいの、海沿いの市です。", "海沿い"),
        ("日本一大きい湖があります。", "日本一大きい湖"),
        ("県庁所在地から車で2時間です。", "県庁所在地"),
    ],
)
def test_words_by_which_a_body_is_known_are_told_where_it_shall_have_no_name(drafted, said, hint):
    _folder, _draft, output = drafted(f"{WORK}\n{said}\n匿名でお願いします。")
    assert f"名前がなくても団体がわかりそうな言葉があります。消すか、言い換えてください: 「{hint}」\n" in output


@pytest.mark.parametrize("said", ["県内で初めて見た。", "全国に広がりました。", "国内一律の手順です。"])
def test_usual_words_tell_no_body(drafted, said):
    assert "わかりそうな言葉" not in drafted(f"{WORK}\n{said}\n匿名でお願いします。")[2]


def test_a_place_that_may_be_named_is_not_told_to_be_known(drafted):
    assert "わかりそうな言葉" not in drafted(f"{WORK}\n県内唯一の離島にあります。")[2]


REPORT = """照会のあった件について、下記のとおり回答します。

1 事業名　アンケートの電子化
2 概要　紙の調査票をやめ、QRコードで回答できるようにした
3 効果　集計が5日から1日に
4 費用　なし
5 課題　高齢者の回答率
6 担当　企画課　内線234"""


@pytest.mark.parametrize(
    "form", ["{number} {said}", "({number}) {said}", "{number}．{said}", "○{said}", "{circled}{said}"]
)
def test_the_last_lines_of_a_list_are_no_signature_though_one_tells_whom_to_ask(drafted, form):
    first, _blank, *lines = REPORT.splitlines()
    numbered = [
        form.format(number=number, said=line[2:], circled="①②③④⑤⑥"[number - 1]) for number, line in enumerate(lines, 1)
    ]
    text = drafted("\n".join([first, "", *numbered]))[1].read_text(encoding="utf-8")
    assert all(words in text for words in ("集計が5日から1日に", "なし", "高齢者の回答率"))


def test_a_signature_below_a_list_is_cut_off(drafted):
    text = drafted(f"{WORK}\n1 予約\n2 案内\n\n試験市 企画課\n電話 0133-00-0000")[1].read_text(encoding="utf-8")
    assert ("案内" in text, "0133" in text) == (True, False)


def test_several_labels_in_one_line_are_lines_of_their_own(drafted):
    _folder, draft, _output = drafted("○事業名：窓口予約　○開始：R7.4　○効果：待ち時間が42分から17分　○経費：42万円")
    answers = read_draft(draft.read_text(encoding="utf-8")).answers
    assert (answers.fields["title"], answers.sections["成果"]) == ("窓口予約", "- 開始：R7.4\n\n待ち時間が42分から17分")


MARKED = (
    "取扱注意",
    "【庁内限り】",
    "※取扱い注意",
    "（部外秘）",
    "機密性２情報",
    "㊙",
    "[内部資料]",
    "取扱注意・庁内限り",
    "社外秘",
    "転送禁止",
    "関係者のみ",
)
UNMARKED = (
    "取扱注意の紙を電子化しました",
    "庁内限りの表です",
    "【課題】",
    "【前】",
    "公表前に確かめた",
    "職員のみが使う",
    "- 職員のみ",
    "会員のみ",
)


@pytest.mark.parametrize("mark", MARKED)
@pytest.mark.parametrize("form", ["{mark}\n\n{work}", "{work}\n{mark}", "件名: 【機密性2】公用車の予約\n\n{work}"])
def test_a_paper_that_is_not_for_everybody_waits_and_says_so_first(drafted, form, mark):
    _folder, draft, output = drafted(form.format(mark=mark, work=WORK))
    shown = "【機密性2】" if "件名" in form else mark
    assert output.startswith(
        f"「{shown}」の印があります。公開してよいものか送り主に確かめるまで、公開しないでください。"
    )
    text = draft.read_text(encoding="utf-8")
    assert ("# 公開を待つ: " in text, shown in text) == (True, False)


@pytest.mark.parametrize("line", UNMARKED)
def test_words_about_papers_are_no_mark(line):
    assert list(markings_in(line)) == []


def test_a_draft_whose_sender_waits_is_not_taken_in_until_the_line_is_gone(drafted, kyoso):
    folder, draft, output = drafted(f"{WORK}\n議会まで載せないでください。")
    refused = f"intake/{draft.name}: エラー: 公開を待つ原稿なので、取り込みません。"
    assert refused in output
    assert refused in kyoso(folder, "intake", f"intake/{draft.name}")[1]
    draft.write_text(draft.read_text(encoding="utf-8").replace("# 公開を待つ: ", "# "), encoding="utf-8")
    assert refused not in kyoso(folder, "intake", f"intake/{draft.name}")[1]


def test_an_answer_that_waits_is_noted_and_consent_is_not_asked_again(asked):
    folder, answer = asked
    answer("1. 議会が終わってからもう一度返事します\n2. 同上\n3. なし\n4. 運用中\n5. 成果あり\n6. 待ち時間です")
    letter = (folder / LETTER).read_text(encoding="utf-8")
    assert "# 公開を待つ: " in (folder / DRAFT).read_text(encoding="utf-8")
    assert "公開は、お知らせをいただくまで待ちます。" in letter
    assert "公開の確認: " not in letter


@pytest.mark.parametrize(
    "said",
    [
        "はい(市名のみ。課の名前は載せないで)",
        "はい、課名は載せないでください",
        "載せていいです。担当者名は伏せてください",
        "はい。個人の名前は出さないでお願いします",
    ],
)
def test_a_body_may_be_named_though_its_team_may_not(asked, said):
    folder, answer = asked
    answer(f"1. はい\n2. {CITY.name} {said}")
    assert draft_in(folder).answers.fields["municipality"] == CITY.code


def test_a_condition_that_is_not_fulfilled_yet_is_answered_in_the_next_mail(asked):
    folder, answer = asked
    answer("1. 課長の了解が取れれば大丈夫です\n4. 運用中")
    letter = (folder / LETTER).read_text(encoding="utf-8")
    assert (
        "「課長の了解が取れれば大丈夫です」とのお返事を読みました。そのようにできるか、編集部で確かめます。" in letter
    )


def test_a_condition_that_the_draft_fulfils_is_a_yes(drafted, kyoso):
    folder, draft, _output = drafted(f"市の名前は伏せてください。\n{WORK}")
    body = "公開は、町が分からないようにしてもらえるなら大丈夫です。"
    (folder / "b.eml").write_bytes(mailed(body, subject=f"Re: 【下書き: {draft.stem}】お願い"))
    output = kyoso(folder, "intake", "b.eml")[1]
    assert "条件(「町が分からないようにしてもらえるなら」)はそのとおりになっています" in output
    assert "公開の確認「公開は、大丈夫です。」" in output


CORRECTIONS = {
    "あと、最初のメールの「1日15件」は「1週間に15件」の間違いでした。": "1週間に15件の電話",
    "「1日15件」ではなく「1日5件」が正しいです。": "1日5件の電話",
    "「1日15件」を「1日5件」に直してください。": "1日5件の電話",
    "「1日15件」→「1日5件」": "1日5件の電話",
}


@pytest.mark.parametrize(("line", "words"), CORRECTIONS.items())
def test_what_a_sender_corrects_is_corrected(line, words):
    answers = Answers(CASE, {}, {"課題": "1日15件の電話", "成果": "3件の電話"})
    done = corrected(answers, [line, "「3件」は多いです。"])
    assert (dict(done.answers.sections), done.settled) == ({"課題": words, "成果": "3件の電話"}, (line,))


@pytest.mark.parametrize(
    ("line", "words", "is_settled"),
    [
        ("「15件」は「5件」の間違い、「3件」は「4件」の間違いです。", ("5件の電話", "4件の電話と13件の来庁"), True),
        ("「15件」→「5件」、「3件」→「4件」", ("5件の電話", "4件の電話と13件の来庁"), True),
        ("「15件」を「5件」に直してください。「3件」は「4件」です。", ("5件の電話", "4件の電話と13件の来庁"), True),
        ("「15件」は「5件」の間違いです。よろしくお願いします。", ("5件の電話", "3件の電話と13件の来庁"), True),
        ("「15件」は「5件」の間違い、「99件」は「9件」の間違いです。", ("5件の電話", "3件の電話と13件の来庁"), False),
        ("「15件」は「5件」、「3件」は「4件」の間違いです。", ("15件の電話", "4件の電話と13件の来庁"), False),
        ("「15件」は「5件」の間違いで、担当は2人でした。", ("5件の電話", "3件の電話と13件の来庁"), False),
        ("「15件」は「5件」の間違いです。あと担当が替わりました。", ("5件の電話", "3件の電話と13件の来庁"), False),
    ],
)
def test_of_several_corrections_in_a_line_each_is_made_and_what_is_not_stays_to_be_read(line, words, is_settled):
    answers = Answers(CASE, {}, {"課題": "15件の電話", "成果": "3件の電話と13件の来庁"})
    done = corrected(answers, [line])
    assert tuple(done.answers.sections.values()) == words
    assert (line in done.settled) == is_settled


def test_a_correction_of_a_number_changes_what_is_proposed_of_it(project, kyoso):
    folder = project(THEMES)
    (folder / "a.txt").write_text(f"件名: 公用車の予約\n{WORK}", encoding="utf-8")
    kyoso(folder, "intake", "a.txt")
    (draft,) = (folder / "intake").glob("*.md")
    body = f"件名: Re: 【下書き: {draft.stem}】\n\n1 はい\nなお、「1日20本」ではなく「1日25本」でした。"
    (folder / "b.txt").write_text(body, encoding="utf-8")
    kyoso(folder, "intake", "b.txt")
    text = draft.read_text(encoding="utf-8")
    assert ("前 25本" in text, "20本" in text) == (True, False)


def test_a_correction_in_an_answer_changes_the_draft_and_is_told(asked):
    folder, answer = asked
    output = answer("1. はい\n\nあと、「1つの係」は「2つの係」の間違いでした。")[1]
    assert "送り主の訂正どおり、下書きの「1つの係」を「2つの係」に直しました。" in output
    draft = draft_in(folder)
    assert draft.answers.sections["取り組み"] == TWO.replace("1つの係", "2つの係")
    assert draft.unread == ()


def test_two_corrections_in_an_answer_are_both_told_and_what_fits_nothing_is_kept(asked):
    folder, answer = asked
    line = "「1つの係」は「2つの係」の間違い、「ないもの」は「あるもの」の間違いでした。"
    output = answer(f"1. はい\n\nあと、{line}")[1]
    assert "下書きの「1つの係」を「2つの係」に直しました。" in output
    assert any("ないもの" in one for one in draft_in(folder).unread)


def test_an_answer_that_only_points_back_stands_in_no_section(asked):
    folder, answer = asked
    answer("6. 最初のメールに書いた二重予約のことです。")
    assert "課題" not in draft_in(folder).answers.sections
    assert draft_in(folder).unread == ("課題: 最初のメールに書いた二重予約のことです。",)


@pytest.mark.parametrize("said", ["うーん、とくにないです", "まだ何も", "何もありません", "ええと、わかりません"])
def test_an_answer_of_nothing_is_heard_however_it_begins(asked, said):
    folder, answer = asked
    answer(f"6. {said}")
    assert "課題" not in draft_in(folder).answers.sections
    assert draft_in(folder).notes.answered == ("課題",)


PASSED_ON = """総務の者です。係長から送れと言われたので転送します。詳しくは私では分かりません。

> -----Original Message-----
> From: 係長
> Subject: 公用車の予約
>
> 公用車の予約を、紙の台帳からグループウェアに変えました。
> 前は台帳を見に行くのに1日15件の電話があり、困っていました。
> 今は電話が3件に減っています。共用の端末を3台置きました。"""


def test_a_case_inside_a_mail_that_passes_it_on_is_the_case():
    told = told_of(PASSED_ON, "Fwd: 課内共有")
    whole = "\n".join(told.answers.sections.values())
    assert told.answers.fields["title"] == "公用車の予約"
    assert "台帳を見に行く" in whole
    assert "総務の者" not in whole
    assert "転送した人の言葉1行" in told.cut_off


def test_an_answer_with_the_mail_it_answers_below_it_is_no_mail_passed_on():
    told = told_of(f"{TWO}\n\n> 先日のメールです。\n> 前の原稿の話を送ってくださいとお願いしました。", "Re: お願い")
    assert dict(told.answers.sections) == {"取り組み": TWO}


@pytest.mark.parametrize(
    "subject",
    [
        "途中ですみません",
        "事例ふたつあります",
        "ぜんぜん駄目でした",
        "四国の町から",
        "まだ載せないでください",
        "課内共有(転送します)",
    ],
)
def test_a_subject_that_says_how_things_are_is_no_title(subject):
    assert "title" not in told_of(WORK, subject).answers.fields


def test_the_subject_of_a_pasted_mail_is_its_subject():
    told = told_of(f"件名: 公用車の予約\n\n{WORK}", "")
    assert (told.subject, told.answers.fields["title"]) == ("公用車の予約", "公用車の予約")
    hidden = told_of(f"件名: 名前は出さないでほしいのですが\n\n{WORK}", "")
    assert (hidden.answers.fields["attribution"], "title" in hidden.answers.fields) == ("band", False)


@pytest.mark.parametrize(
    "wish",
    [
        "町名は、うーん、できれば出したくないです。",
        "町の名前は載せないほうがありがたいです。",
        "団体名は公表したくありません。",
    ],
)
def test_a_soft_wish_hides_the_place_as_well(wish):
    assert told_of(f"{WORK}\n{wish}", "公用車").answers.fields["attribution"] == "band"


GUESSED = {
    "窓口の予約を入れた。待ち時間が減った。": ("in_use", "achieved"),
    "チャットボットを入れました。31件しか使われず、来年度は更新しません。": ("ended", "failed"),
    "封入を外注しましたが、1年でやめました。": ("ended", "stopped"),
    "チャットボットを入れたのですが、1日2件しか使われず、年に240万円かかるので3年でやめました。": ("ended", "failed"),
    "2023年4月から電子決裁。図面は紙で回すことにした。": ("in_use", None),
}


@pytest.mark.parametrize(("words", "fields"), GUESSED.items())
def test_stage_and_outcome_are_read_from_plain_style_too(words, fields):
    told = told_of(words, "試験の件")
    assert (told.answers.fields.get("stage"), told.answers.fields.get("outcome")) == fields


def test_what_stands_below_a_line_about_sources_are_sources():
    told = told_of(
        f"{WORK}\n【資料】\n試験市行政改革大綱 https://www.example.jp/taiko.pdf\n試験市の広報6月号", "公用車"
    )
    assert told.answers.fields["evidence"] == [
        {"url": "https://www.example.jp/taiko.pdf", "title": "試験市行政改革大綱"},
        {"title": "試験市の広報6月号"},
    ]


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("試験要綱：https://www.example.jp/a", [("試験要綱", "a")]),
        ("出典：試験要綱 https://www.example.jp/a", [("試験要綱", "a")]),
        ("試験要綱はこちら：https://www.example.jp/a", [("試験要綱", "a")]),
        ("試験とは https://www.example.jp/a", [("試験とは", "a")]),
        (
            "要綱（https://www.example.jp/a）、手引き：https://www.example.jp/b",
            [("要綱", "a"), ("手引き", "b")],
        ),
        ("https://www.example.jp/a（要綱） https://www.example.jp/b（手引き）", [("要綱", "a"), ("手引き", "b")]),
        ("・https://www.example.jp/a https://www.example.jp/b", [("", "a"), ("", "b")]),
    ],
)
def test_each_address_of_a_line_is_a_source_by_what_stands_with_it(said, found):
    assert [
        (one.get("title", ""), one["url"].removeprefix("https://www.example.jp/")) for one in sources(said)
    ] == found


def test_a_source_is_called_by_its_name_alone():
    assert sources("広報しけんに載りました。アドレスは分かりません") == [{"title": "広報しけん"}]


@pytest.mark.parametrize(
    "said", ["根拠になる資料は外に出していません。", "町が分かるので資料は出せません。", "公開資料はありません。"]
)
def test_that_nothing_public_was_written_is_heard(said):
    assert says_there_is_none(said)


@pytest.mark.parametrize(
    "text",
    [
        "【1つめ】議事録\nあ\n【2つめ】防災無線\nい",
        "■一つ目\nあ\n■二つ目\nい",
        "1件目 あ\n2件目 い",
        "(ひとつめ)あ\n(ふたつめ)い",
    ],
)
def test_two_cases_in_one_mail_are_seen(text):
    assert holds_two(text)


def test_two_lessons_are_no_two_cases():
    assert not holds_two("つまずきは2つありました。\n1つ目は人手です。\n2つ目は予算です。")


BEGUN = "除雪の記録をスマホのアプリでとるようにして、\n(すみません窓口に呼ばれたので続きはまた送ります)"


def test_a_mail_that_is_only_begun_waits_for_the_rest_which_finds_it(drafted, kyoso):
    folder, begun, output = drafted(BEGUN)
    (folder / "b.txt").write_text("さっきの続きです。除雪の記録で日報がいらなくなりました。", encoding="utf-8")
    assert "続きをお待ちしています" in output
    output = kyoso(folder, "intake", "b.txt")[1]
    assert f"intake/{begun.name} の続きのようです。2つの文章を1つのファイルに合わせて取り込み直すと" in output


def test_a_case_taken_back_before_it_was_published_names_its_draft(drafted, kyoso):
    folder, draft, _output = drafted(f"件名: 公用車の予約\n\n{WORK}")
    words = "先日お送りした公用車の予約の件ですが、課長から待ったがかかりまして、いったん取り下げさせてください。"
    (folder / "b.txt").write_text(words, encoding="utf-8")
    output = kyoso(folder, "intake", "b.txt")[1]
    assert f"下書き intake/{draft.name} のことのようです。" in output
    assert "記事にせず、下書きを消します" in output


def test_the_draft_that_is_spoken_of_stands_out_or_none_is_named():
    drafts = [("intake/a.md", "公用車の予約を変えた"), ("intake/b.md", "窓口の予約を変えた")]
    assert spoken_of("公用車の件", drafts) == "intake/a.md"
    assert spoken_of("除雪の件", drafts) == ""
    assert spoken_of("公用車の件", [*drafts, ("intake/c.md", "公用車の鍵")]) == ""


THANKS = "{}の記事、参考になりました。うちも同じことで悩んでいたので、説明に使わせてもらいました。"
ANSWERED = {
    "thanks with a like trouble": (f"{THANKS}返信は不要です。", "役に立った", None),
    "thanks with a wish": ("{}の記事は役に立ちました。もう少し費用を書いてほしいです。", "足りない", "足りないことを"),
    "a broken link": ("{}の記事のリンクが切れています。", "違う", "開けないリンクはどれか"),
    "a trial that asks": (
        "{}の記事の通りにやってみました。他の町はどうしているのでしょう。",
        "試した結果",
        "ご質問には、近い記事を",
    ),
}


@pytest.mark.parametrize(("words", "opinion", "reply"), ANSWERED.values(), ids=ANSWERED)
def test_the_reply_fits_what_was_said(project, kyoso, words, opinion, reply):
    folder = project(THEMES | {"cases/shiken-yoyaku.md": ENTRY})
    (folder / "a.txt").write_text(words.format(f"「{TITLE}」"), encoding="utf-8")
    output = kyoso(folder, "intake", "a.txt")[1]
    assert f"記事への声「{opinion}」" in output
    assert (reply or "") in output
    assert ("送り主への返事の案" in output) is (reply is not None)


@pytest.mark.parametrize("said", ["返信は不要です", "お返事は結構です。", "ご返信いりません"])
def test_who_wants_no_reply_gets_none(said):
    assert NO_REPLY.search(said)


@pytest.mark.parametrize(
    "said",
    ["これ、送り先あってますか？", "どうやって書けばいいですか。", "Wordでいいですか。", "決まった様式はありますか"],
)
def test_who_asks_how_to_send_is_told_how(said):
    assert HOW_TO_SEND.search(said)
    assert "ふつうのメールの文でも" in reply_to(Meaning.QUESTION, said, "", "")


def test_whoever_withdraws_their_own_entry_with_a_reason_is_asked_nothing():
    words = "担当がもういないので、取り下げてください。"
    assert reply_to(Meaning.WITHDRAWAL, words, "題", "", is_own=True).endswith("確かめてから取り下げます。")
    assert reply_to(Meaning.WITHDRAWAL, "取り下げてください。", "題", "").endswith(
        "事例を載せた団体の方かどうかと、差し支えなければ理由を教えてください。"
    )


def test_a_place_without_pages_leads_to_no_page_of_another(project, kyoso):
    folder = project(THEMES | {"cases/shiken-yoyaku.md": ENTRY})
    (folder / "a.txt").write_text("余市町の窓口を予約にした話の記事、リンクが切れています。", encoding="utf-8")
    assert "どの記事のことか、送り主に聞いてください。" in kyoso(folder, "intake", "a.txt")[1]


MORE_HELD = (
    "まだ部長に上げていないので、掲載は1月の庁議が終わるまで待っていただけますでしょうか。",
    "議会が12月に終わるので、載せるのはその後にしてもらえると助かります。",
    "掲載時期は12月議会のあとにしていただけますでしょうか。",
    "公開は見合わせていただけると助かります。",
    "公開時期は改めてご連絡します。",
    "掲載の前に一度原稿を見せてください。",
    "なお、記事の公開は来年度の予算が決まる3月以降でお願いします。",
    "市名は出していただいて大丈夫ですが、課長の決裁がまだなので、少し待ってもらえると助かります。",
    "上の承認がこれからなので、しばらく待っていただけますか。",
    "部長の了解がまだ取れていないので、待ってください。",
    "公開してよいかは上司に確認中です。",
    "載せてよいかどうか、部長に相談しています。",
    "掲載の可否は庁内で調整中です。",
)


@pytest.mark.parametrize("said", MORE_HELD)
def test_what_may_mean_to_wait_stops_the_page_and_stands_in_no_section(said):
    told = told_of(f"{WORK}\n{said}", "公用車")
    assert told.notes.waits
    assert said.rstrip("。") not in "\n".join(told.answers.sections.values())


@pytest.mark.parametrize(
    "said",
    [
        "公開してください。",
        "サイトで公開しています。詳しくはそちらまでご連絡ください。",
        "掲載をお願いします。",
        "書類を確認中に窓口で待っていただく時間も短くなりました。",
        "決裁を待って始めたので、半年かかりました。",
        "公開してよいか住民に確認する手順を、1枚にまとめました。",
    ],
)
def test_a_wish_for_the_page_is_none_to_wait(said):
    assert not told_of(f"{WORK}\n{said}", "公用車").notes.waits


def test_a_release_ends_the_waiting_and_is_told(asked):
    folder, answer = asked
    answer("1. 議会が終わってから連絡します")
    output = answer("6. 待ち時間です\n\n予算が決まりましたので、公開していただいて大丈夫です。")[1]
    assert (
        "送り主は、待っていた公開をしてよいと言っています(「予算が決まりましたので、公開していただいて大丈夫です。」)。"
        in output
    )
    assert "# 公開を待つ" not in (folder / DRAFT).read_text(encoding="utf-8")


PAGE = "https://www.example.jp/a.html"
SOURCES = {
    f"市のホームページにも掲載しています。\n{PAGE}": ("市のホームページ", ""),
    f"詳しくは市のホームページをご覧ください。\n{PAGE}": ("市のホームページ", ""),
    f"根拠:試験市 行政評価シート\n{PAGE}": ("試験市 行政評価シート", ""),
    f"町の広報令和7年2月号に載せました。 {PAGE}": ("町の広報令和7年2月号", ""),
    f"予算は33万円です。資料は町の広報です。 {PAGE}": ("町の広報", "予算は33万円です。"),
    f"公開資料は次のとおりです。\n・広報6月号 {PAGE}": ("広報6月号", ""),
    f"参考: {PAGE}": (None, ""),
}


@pytest.mark.parametrize(("words", "source"), SOURCES.items())
def test_an_address_is_a_source_with_the_name_beside_it(words, source):
    told = told_of(f"{WORK}\n{words}", "公用車")
    title, left = source
    assert told.answers.fields["evidence"] == [{"url": PAGE, **({"title": title} if title else {})}]
    sections = "\n".join(told.answers.sections.values())
    assert PAGE not in sections
    assert left in sections
    assert ("広報" in sections or "ホームページ" in sections or "評価" in sections) is False


def test_a_page_that_was_only_read_is_no_source():
    assert "evidence" not in told_of(f"{WORK}\n{PAGE} を見ました。", "公用車").answers.fields


def test_a_name_alone_below_the_words_is_no_part_of_them():
    for name in ("高橋", "高橋 健一", "(高橋)"):
        told = told_of(f"{WORK}\n\n{name}", "公用車")
        assert "高橋" not in "\n".join(told.answers.sections.values())
    assert "費用" in "\n".join(told_of(f"{WORK}\n費用", "公用車").answers.sections.values())


NAMED = (
    f"掲載の際は「{PLACE.name}」と書いていただいて大丈夫です。",
    f"自治体名({PLACE.full_name})は公開可です。",
    f"{PLACE.full_name} 総務課です。名前は出してかまいません。",
    f"掲載については{PLACE.name}の了解を得ています。",
)


@pytest.mark.parametrize("said", NAMED)
def test_leave_to_name_the_body_is_heard_however_it_is_given(said):
    assert told_of(f"{WORK}\n{said}", "公用車").answers.fields.get("municipality") == PLACE.code


def test_where_a_pasted_mail_heads_its_sender_the_place_is_known():
    told = told_of(f"送信者:福祉課 試験({PLACE.full_name})\n件名:公用車\n\n{TWO}", "")
    assert told.notes.place == PLACE.full_name


def test_who_is_called_as_a_town_is_none():
    told = told_of(f"{WORK}\n\nよろしくお願いします。\n--\n{PLACE.name} 総務課\n佐藤 美咲\n電話 0133-00-0000", "公用車")
    assert told.notes.place == PLACE.full_name


ANSWERS_IN_PROSE = {
    "効果はあったと思います。": {"outcome": "achieved"},
    "成果はありました。": {"outcome": "achieved"},
    "始めたのは去年の7月です。": {"period": {"from": "2025-07"}},
}


@pytest.mark.parametrize(("said", "fields"), ANSWERS_IN_PROSE.items())
def test_a_sentence_answers_the_question_that_it_is_about(asked, said, fields):
    folder, answer = asked
    answer(said)
    filled = draft_in(folder).answers.fields
    assert {name: filled.get(name) for name in fields} == fields


def test_what_was_asked_twice_is_not_asked_a_third_time(asked):
    folder, answer = asked
    answer("1. はい\n6. 待ち時間です")
    assert "成果の種類: " in (folder / LETTER).read_text(encoding="utf-8")
    output = answer(f"1. {CITY.name}で載せてよいです")[1]
    assert "成果の種類: " not in (folder / LETTER).read_text(encoding="utf-8")
    told = "2回聞いたので、もう聞かないもの(届いた文を読んで入れてください): 公開資料、いまの段階、成果の種類。"
    assert told in output


def test_an_old_answer_after_a_withdrawal_asks_nothing_more(asked):
    folder, answer = asked
    answer("やっぱり今回は載せるのをやめておきます。")
    output = answer("1. はい\n4. 運用中")[1]
    assert "送り主は、この事例の掲載を取りやめたいと言っています" in output
    assert "記事にはせず" in (folder / LETTER).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "said",
    [
        "今回は提出する事例はありません。",
        "今月は該当ありません。",
        "該当なしです。",
        "課内で検討した結果、今回は事例の提供を控えさせていただきます。",
    ],
)
def test_who_has_nothing_to_send_is_thanked(project, kyoso, said):
    folder = project(THEMES)
    (folder / "a.txt").write_text(said, encoding="utf-8")
    code, output, errors = kyoso(folder, "intake", "a.txt")
    assert (code, errors) == (0, "")
    assert "書けるものができましたら、いつでもお送りください。" in output
    assert "送るものがないという返事です。" in output


@pytest.mark.parametrize(
    "done", ["窓口での提出は遠慮してもらっています。", "紙での提出は控えていただいています。", "提出を見送りました。"]
)
def test_what_others_hand_in_no_more_is_not_what_the_sender_has_not(done):
    assert not NOTHING_TO_SEND.search(done)


def test_the_same_mail_twice_is_seen(drafted, kyoso):
    folder, _draft, _output = drafted(WORK)
    assert "同じ文章の下書き intake/kiji.md がもうあります。" in kyoso(folder, "intake", "a.txt")[1]


def test_a_correction_of_a_case_that_was_sent_names_its_draft(drafted, kyoso):
    folder, draft, _output = drafted(f"件名: 公用車の予約\n\n{WORK}")
    (folder / "b.txt").write_text("先日お送りした公用車の予約の件ですが、20本ではなく30本でした。", encoding="utf-8")
    assert f"下書き intake/{draft.name} のことのようです。" in kyoso(folder, "intake", "b.txt")[1]


def test_a_yes_that_is_passed_on_is_a_yes_and_a_number_may_lead_to_a_word(asked):
    folder, answer = asked
    answer("1については「はい」とのことです。\n3の資料は、広報6月号です。")
    draft = draft_in(folder)
    assert draft.answers.agreed
    assert draft.answers.fields["evidence"] == [{"title": "広報6月号"}]


@pytest.mark.parametrize(
    "said",
    [
        "追伸 写真の掲載は控えてください。",
        "もし町が分かるようでしたら、掲載は控えてください。",
        "難しいようなら掲載は見送ります。",
        "課名の掲載は遠慮させてください。",
    ],
)
def test_a_wish_about_a_part_or_on_a_condition_takes_nothing_back_and_loses_no_answer(asked, said):
    folder, answer = asked
    told = answer(f"{said}\n1. はい\n4. 運用中")[1]
    draft = draft_in(folder)
    assert "掲載を取りやめたい" not in told
    assert draft.answers.fields["stage"] == "in_use"
    assert said.rstrip("。") in "".join(draft.unread)


AWAY_POLITELY = (
    "掲載を控えていただきたく存じます。",
    "掲載を差し控えてください。",
    "掲載の継続は難しい状況です。",
    "公開を見送ってもらえますか。",
)


@pytest.mark.parametrize("said", AWAY_POLITELY)
def test_a_polite_wish_to_be_removed_is_heard(said):
    assert AWAY.search(said)


@pytest.mark.parametrize(
    "said", ["掲載を控えていました。", "公開を見送っていましたが、始めました。", "掲載を続けています。"]
)
def test_what_became_of_a_page_is_no_wish_to_remove_it(said):
    assert not AWAY.search(said)


def test_a_polite_wish_about_a_picture_is_about_a_part():
    assert ONE_PART.search("写真の掲載は控えてください。")


NAMED_IN_A_LINE = (
    f"団体名: {PLACE.name}(載せてください)",
    f"団体: {PLACE.name}（公開可）",
    f"■自治体名：{PLACE.name}役場(掲載OKです)",
)


@pytest.mark.parametrize("line", NAMED_IN_A_LINE)
def test_a_line_that_names_the_body_and_allows_it_is_read_and_stands_in_no_section(line):
    told = told_of(f"{line}\n{WORK}")
    assert told.answers.fields["municipality"] == PLACE.code
    assert PLACE.name not in "".join(told.answers.sections.values())


def test_a_line_that_names_the_body_and_allows_nothing_is_asked_about():
    told = told_of(f"団体名: {PLACE.name}\n{WORK}")
    assert told.notes.place == PLACE.full_name
    assert "municipality" not in told.answers.fields
    assert PLACE.name not in "".join(told.answers.sections.values())


def test_a_size_in_brackets_within_a_wish_for_no_name_is_heard_with_it():
    told = told_of(f"匿名で(人口12万人です)お願いします。\n{WORK}")
    assert told.answers.fields["attribution"] == "band"
    assert told.answers.fields["population_band"] == "5万〜20万人"
    assert "12万人" not in "".join([*told.answers.sections.values(), *told.notes.figures])


def test_a_source_that_shall_not_be_shown_stands_nowhere_in_the_draft(drafted):
    wish = "資料のアドレスは出さないでください。"
    _folder, draft, output = drafted(f"{WORK}\n{wish}\nhttps://www.example.lg.jp/koyosha.html")
    assert "https://www.example.lg.jp" not in draft.read_text(encoding="utf-8")
    assert f"「{wish}」とあるので、資料とアドレスは入れていません。" in output


PUT_OFF = (
    "後日回答します",
    "確認して、後日お送りします。",
    "ただいま確認中です",
    "追ってお知らせします",
    "別途お送りする予定です",
    "市民課で相談して後日",
    "決まったら改めて。",
)


@pytest.mark.parametrize("said", PUT_OFF)
def test_an_answer_that_only_promises_one_fills_no_section(asked, said):
    folder, answer = asked
    answer(f"1. はい\n2. {CITY}\n3. なし\n4. 運用中\n5. 成果あり\n6. {said}")
    above, unread = (folder / DRAFT).read_text(encoding="utf-8").split("## 読み取れなかった答え")
    assert said not in above
    assert said.strip("。") in unread


NO_PROMISE = (
    "会議の結果は後日、全員に配りました。",
    "後で住民に通知を送ります。",
    "改めて手順を作り直しました。",
    "調整中の案件が多く、困っていました。",
)


@pytest.mark.parametrize("said", NO_PROMISE)
def test_what_was_done_later_is_no_promise_of_an_answer(said):
    assert not PUTS_OFF.search(said)


def test_a_yes_that_wants_something_taken_out_is_no_plain_yes(asked):
    folder, answer = asked
    answer("1. はい(個人名と住所は消してください)")
    assert "「はい(個人名と住所は消してください)」とのお返事を読みました。" in (folder / LETTER).read_text("utf-8")


OF_THE_SITE = (
    "検索の字が小さくて読みにくいです。もう少し大きくなりませんか。",
    "サイトについての要望です。検索の窓がどこにあるか分かりにくく、いつも探してしまいます。",
    "印刷すると表が切れてしまいます。",
    "トップページのメニューがわかりづらいので直してほしいです。",
)
OF_SOMETHING_ELSE = (
    "文書の検索が遅く困っていたので、全文検索に変えました。",
    "申請書の字が小さくて読みにくいという声があり、様式を作り直しました。",
    "うちの町のホームページが見にくいと住民に言われています。何から直せばよいですか。",
    "このサイトの検索が使いにくいのですが、書かない窓口の記事はありますか。",
)


@pytest.mark.parametrize("text", OF_THE_SITE)
def test_what_is_said_of_the_site_is_kept_as_that_and_asks_for_no_entry(drafted, text):
    _folder, kept, output = drafted(text)
    assert "声: サイトの使い心地" in kept.read_text(encoding="utf-8")
    assert "ご意見をありがとうございます。" in output
    assert "どの記事" not in output


@pytest.mark.parametrize("text", OF_SOMETHING_ELSE)
def test_what_is_said_of_other_sites_and_of_work_is_none_of_it(text):
    assert not speaks_of_the_site(text)


@pytest.mark.parametrize("subject", ["(件名なし)", "件名なし", "（題名なし）", "無題"])
def test_a_subject_that_says_that_there_is_none_is_no_title(subject):
    assert "title" not in told_of(WORK, subject).answers.fields


def test_who_takes_back_what_is_a_draft_is_answered_about_the_draft(drafted, kyoso):
    folder, draft, _output = drafted(WORK)
    (folder / "b.txt").write_text("公用車の予約の件ですが、やはり載せないでください。", encoding="utf-8")
    output = kyoso(folder, "intake", "b.txt")[1]
    assert f"下書き intake/{draft.name} のことなら、返事を送ってから、下書きを消してください。" in output
    assert "どの記事" not in output


@pytest.mark.parametrize(
    "said",
    [
        "公用車の予約の記事ですが、この記事の掲載を取り下げてください。",
        "掲載されている公用車の予約のページの数字が間違っています。5件ではなく6件です。",
    ],
)
def test_a_reader_of_a_page_is_not_answered_about_a_draft_that_is_alike(drafted, kyoso, said):
    folder, _draft, _output = drafted(WORK)
    (folder / "b.txt").write_text(said, encoding="utf-8")
    output = kyoso(folder, "intake", "b.txt")[1]
    assert "お送りいただいた" not in output
    assert "題名かアドレスも教えてください。" in output


def test_a_condition_that_asks_for_more_than_no_name_is_not_met_by_a_draft_without_one():
    assert granted_in("町名を出さないのであれば、はい") == ["町名を出さないのであれば、"]
    assert granted_in("町名も資料のアドレスも出さないのであれば、はい") == []


def test_a_year_is_no_amount_and_what_is_paid_again_did_not_replace_what_was_paid_once():
    assert list(map(str, amounts_in("令和6年度から3人で、2024年に50万円"))) == ["3人", "500000円"]
    assert pair_in("初期費用は50万円でしたが、毎年12万円です") is None
    assert pair_in("30分〜40分かかったのが10分〜15分になった") is None
    assert pair_in("3~4時間が30分になった") is None
    assert list(map(str, pair_in("1〜3月は40分だったのが10分になった") or ())) == ["40分", "10分"]
    assert list(map(str, pair_in("年50万円だったのが30万円に") or ())) == ["500000円", "300000円"]


@pytest.mark.parametrize(
    "sentence",
    [
        "チェックは2人でしていましたが、2人とも同じ紙を見ていました",
        "最初は10件だったが、5件は間違いだった",
        "月20件ありましたが、3件が二重払いでした",
        "職員は4人いましたが、うち1人は任期つきです",
        "500人に配りましたが、回答は120人でした",
        "費用は50万円でしたが、30万円は補助金です",
        "20枚刷っていたが、3枚は書き損じだった",
    ],
)
def test_a_part_of_a_number_is_not_what_became_of_it(sentence):
    assert pair_in(sentence) is None


@pytest.mark.parametrize(
    ("sentence", "pair"),
    [
        ("待ち時間は42分でしたが、17分になりました", ["42分", "17分"]),
        ("以前は1件20分かかっていたが、3分で済む", ["20分", "3分"]),
        ("8人が残業していましたが、今は2人です", ["8人", "2人"]),
        ("前は2時間かかっていましたが、導入後は30分です", ["120分", "30分"]),
        ("1回3時間でした。いまは1時間です", ["3時間", "1時間"]),
        ("窓口は3人から3人のままです", ["3人", "3人"]),
    ],
)
def test_what_became_of_a_number_is_told_in_many_ways(sentence, pair):
    assert [str(one) for one in pair_in(sentence) or ()] == pair


@pytest.mark.parametrize(
    ("told", "outcome"),
    [
        ("待ち時間が17分から42分になりました。", None),
        ("窓口の職員は3人から3人のままです。", None),
        ("電話が月20件から月3件になりました。", "achieved"),
        ("予約が月10件から月50件になりました。", "achieved"),
    ],
)
def test_a_number_that_stayed_or_time_that_grew_is_no_good_outcome(drafted, told, outcome):
    _folder, draft, _output = drafted(f"公用車の予約を、紙の台帳からグループウェアに変えました。{told}")
    answers = read_draft(draft.read_text(encoding="utf-8")).answers
    assert answers.fields.get("outcome") == outcome


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("市の広報まにわに載りました。", "市の広報まにわ"),
        ("広報はままつで紹介しています。", "広報はままつ"),
        ("町の広報紙「広報みと」に載りました。", "町の広報紙「広報みと」"),
        ("広報かわにし令和6年5月号に載りました。", "広報かわにし令和6年5月号"),
    ],
)
def test_a_bulletin_whose_name_is_in_kana_is_named_whole(sentence, title):
    assert source_in(sentence) == {"資料名": title}


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("根拠：市の計画の進捗（公開済み） https://www.city.example.lg.jp/k.pdf", "市の計画の進捗（公開済み）"),
        ("根拠：「市の計画」（第2版）https://www.city.example.lg.jp/k.pdf", "「市の計画」（第2版）"),
        ("参考: 『広報しけん』(5月号)(https://www.city.example.lg.jp/k.pdf)", "『広報しけん』(5月号)"),
        ("出典\n・市の計画（第2期）https://www.city.example.lg.jp/k.pdf", "市の計画（第2期）"),
        ("出典\n・（報告書）https://www.city.example.lg.jp/k.pdf", "報告書"),
        ("詳しくは市の計画（公開済み）に載せています。https://www.city.example.lg.jp/k.pdf", "市の計画（公開済み）"),
        ("資料：『会議録』 (https://www.city.example.lg.jp/k.pdf)", "会議録"),
    ],
)
def test_the_name_of_a_source_keeps_its_brackets_and_loses_those_that_hold_nothing_or_all_of_it(line, title):
    _words, ((source, _said),) = without_sources(f"{line}\n")
    assert source == {"アドレス": "https://www.city.example.lg.jp/k.pdf", "資料名": title}


@pytest.mark.parametrize(
    "sentence",
    [
        "詳しくは{}をご覧ください。",
        "資料は{}です。",
        "{}で公開しています。",
        "{}に掲載しています。",
        "{}を見てください",
        "出典：{}より",
        "『{}』",
        "＜{}＞",
    ],
)
@pytest.mark.parametrize(
    "address",
    [
        "https://www.city.example.lg.jp/k.html",
        "https://www.city.example.lg.jp/",
        "https://www.city.example.lg.jp",
        "https://www.city.example.lg.jp/くらし/案内.html",
    ],
)
def test_an_address_ends_where_the_sentence_goes_on_without_a_blank(sentence, address):
    said = sentence.format(address)
    assert [source["アドレス"] for source, _said in without_sources(said)[1]] == [address]
    assert [source["url"] for source in sources(said)] == [address]


@pytest.mark.parametrize("text", ["承知しました。", "承知いたしました。\nよろしくお願いします。"])
def test_a_mail_of_mere_courtesy_is_told_as_that(project, kyoso, text):
    folder = project(THEMES)
    (folder / "a.txt").write_text(text, encoding="utf-8")
    output = "".join(map(str, kyoso(folder, "intake", "a.txt")))
    assert "お礼や承知の返事だけで、取り込むものはありません。" in output


def test_what_adds_to_a_case_that_was_sent_before_is_no_case_of_its_own(drafted, kyoso):
    folder, draft, _output = drafted(WORK)
    more = "前に送った公用車の予約の件ですが、費用は年12万円でした。追加してください。"
    (folder / "b.txt").write_text(more, encoding="utf-8")
    output = kyoso(folder, "intake", "b.txt")[1]
    assert f"下書き intake/{draft.name} のことなら、そこを直してください。" in output
    assert [one.name for one in (folder / "intake").glob("*.md") if not one.name.startswith("koe-")] == [draft.name]


@pytest.mark.parametrize("said", ["特に公開している資料はありません", "ネットに公開している資料はありません。"])
def test_a_plain_none_is_an_answer_to_the_question_for_sources(asked, said):
    folder, answer = asked
    answer(f"1. はい\n2. {CITY}\n3. {said}\n4. 運用中\n5. 成果あり\n6. 待ち時間です")
    draft = draft_in(folder)
    assert "公開資料" in draft.notes.answered
    assert not any("公開資料" in line for line in draft.unread)


def test_what_the_letter_read_is_put_right_in_a_word_below_the_answers(drafted, kyoso):
    folder, draft, _output = drafted(WORK)
    before = read_draft(draft.read_text(encoding="utf-8"))
    assert before.answers.fields["stage"] == "in_use"
    (folder / "b.eml").write_bytes(
        mailed("1. はい\n\n段階は『試行中』のほうが近いです。", subject=f"Re: 【下書き: {draft.stem}】お願い")
    )
    kyoso(folder, "intake", "b.eml")
    after = read_draft(draft.read_text(encoding="utf-8"))
    assert after.answers.fields["stage"] == "pilot"
    assert "段階は" not in "".join(after.answers.sections.values())


def test_a_work_that_was_given_up_in_the_end_is_no_work_that_goes_on():
    told = told_of("チャットツールを入れました。使う人が少なく、結局やめることにしました。")
    assert (told.answers.fields["stage"], told.answers.fields["outcome"]) == ("ended", "stopped")


@pytest.mark.parametrize("text", [f"{WORK * 6}\n（途中です）", f"{WORK * 6}\n途中で送ってしまいました。また送ります。"])
def test_a_mail_that_breaks_off_is_kept_until_the_rest_comes_however_long_it_is(drafted, text):
    _folder, kept, output = drafted(text)
    assert "声: 書きかけ" in kept.read_text(encoding="utf-8")
    assert "続きをお待ちしています。" in output


def test_who_is_not_to_be_named_is_asked_for_no_page_of_their_own():
    told = told_of(f"{WORK}\n町名は出さないでください。")
    letter = next_letter(told.answers, told.notes).text("a")
    assert "公開資料: 団体名を出さないので、団体のページは書かないでください。" in letter
    assert "議会資料" not in letter


def test_a_form_in_which_nothing_is_open_is_thanked_for_itself_and_not_as_a_reply():
    letter = Letter("試験の題名", ()).text("a")
    assert "お返事をありがとう" not in letter
    assert "事例をお送りいただき、ありがとうございました。" in letter


def test_people_of_a_place_are_no_hands():
    assert proposals(["人口3万人くらいの町で、職員が準備しました。"]) == ()


def test_a_reply_asks_only_for_what_the_words_do_not_tell_yet():
    wrong = reply_to(Meaning.CORRECTION, "87業務ではなく88業務です。https://www.example.lg.jp/ にあります。", "題", "")
    assert wrong.endswith("「87業務」を「88業務」に、と読みました。")
    tried = "2026年7月に試しましたが、18枚は手で直し、本格導入はしないことにしました。町名は出さないでください。"
    asked = reply_to(Meaning.REPLICATION, tried, "題", "")
    assert "うまくいったか" not in asked
    assert "人口の規模" in asked
    assert "団体名" not in asked


def test_a_question_names_the_entries_that_are_near_it_for_whoever_answers():
    catalog = a_catalog(a_case(slug="shiken", title="防災の戸別受信機を替える"), a_theme())
    asked = Voice((("声", "質問"), ("内容", "防災無線の戸別受信機の更新をした町はありますか。")))
    assert asked.next_step(catalog).endswith("近そうな記事: 「防災の戸別受信機を替える」。")
    assert "近そうな記事" not in Voice((("声", "質問"), ("内容", "給食費はどうしていますか。"))).next_step(catalog)
