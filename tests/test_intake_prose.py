"""What somebody tells in plain words, in whatever they wrote it, becomes a draft with every question beside it."""

import email.message
import io
from pathlib import Path

import pytest
from builders import a_catalog, a_theme
from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from golden_site import PLACES
from test_intake_intake import THEMES, a_whole

from generator.entry.writer import entry_text
from generator.findings.diagnostics import RefusedError
from generator.intake.asking import next_letter
from generator.intake.prose import Told
from generator.intake.prose_remarks import TO_ASK
from generator.intake.received import received
from generator.kinds import CASE

CATALOG = a_catalog(a_theme(), municipalities=PLACES)
EXCHANGE = (
    "質問と答えのやりとり(Q・A)のようです。1つの事例としてよいか、読んで確かめてください。"
    "やりとりのまま残すなら「kyoso form --kind thread」に写してください。"
)
WORDS = "窓口の申請書を、職員が聞き取って入力し、住民の方は確認だけする形に改めました。"
TWO = f"{WORDS}\n\n最初は1つの係だけで始めて、ほかの係へ広げました。"


def mailed(*bodies, html="", subject="事例の紹介", files=(), **how):
    mail = email.message.EmailMessage()
    mail["Subject"] = subject
    if bodies:
        mail.set_content("\n\n".join(bodies), **how)
    if html:
        (mail.add_alternative if bodies else mail.set_content)(html, subtype="html")
    for name, data in files:
        mail.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return mail.as_bytes()


def letter_of(told):
    return next_letter(told.answers, told.notes).text("kiji")


def written(*paragraphs):
    """Return a document of paragraphs, each a text or one with its style."""
    document, data = Document(), io.BytesIO()
    for text in paragraphs:
        document.add_paragraph(*([text] if isinstance(text, str) else text))
    document.save(data)
    return data.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("x.txt", TWO.encode(), TWO),
        ("x.txt", TWO.encode("cp932"), TWO),
        ("-", f"\n\n\n  {WORDS}\n\n\n\n\n最初は1つの係だけで始めて、ほかの係へ広げました。  \n".encode(), TWO),
        ("x.eml", mailed(TWO), TWO),
        ("x.eml", mailed(TWO, html=f"<html><body><p>{WORDS}</p></body></html>"), TWO),
        ("x.eml", mailed(TWO, "> 前にいただいたメールです。\n> よろしくお願いいたします。"), TWO),
        ("x.docx", written(WORDS, "", "最初は1つの係だけで始めて、ほかの係へ広げました。"), TWO),
    ],
    ids=["text", "Windows text", "pasted", "mail", "mail in two forms", "answer to a mail", "Word"],
)
def test_plain_words_become_the_work_of_a_case(name, data, words):
    (told,) = received(name, data, CATALOG)
    assert isinstance(told, Told)
    assert (told.answers.kind, dict(told.answers.fields)) == (CASE, {})
    assert dict(told.answers.sections) == {"取り組み": words}
    assert told.remarks[0].startswith(TO_ASK)


REPORT = """# 窓口の予約を始めた話

## 何をした
窓口の予約を始めました。

## お金
年66万円。

## 数字で見る
30分が10分になりました。
"""


@pytest.mark.parametrize("text", [TWO, f"{TWO}\n\nhttps://www.example.jp/a\n"])
def test_markdown_without_fields_or_headings_is_a_letter(text):
    (told,) = received("x.md", text.encode(), CATALOG)
    assert dict(told.answers.sections) == {"取り組み": TWO}


def test_markdown_without_fields_is_a_letter_with_headings():
    (told,) = received("x.md", REPORT.encode(), CATALOG)
    assert isinstance(told, Told)
    assert told.answers.fields["title"] == "窓口の予約を始めた話"
    assert dict(told.answers.sections) == {
        "取り組み": "窓口の予約を始めました。",
        "真似するための条件": "年66万円。\n\n### 数字で見る\n30分が10分になりました。",
    }


@pytest.mark.parametrize(
    "text",
    [
        f"title: 窓口の予約\n{REPORT}",
        f"--\ntitle: 窓口の予約\n{REPORT}",
        f"---\ntitle: 窓口の予約\n---\n{REPORT}",
        f"title：窓口\n{REPORT}",
    ],
)
def test_markdown_in_which_fields_were_begun_goes_to_the_check(text):
    assert [type(one).__name__ for one in received("x.md", text.encode(), CATALOG)] == ["Unread"]


@pytest.mark.parametrize(("mark", "end"), [("### ", "\n"), ("【", "】"), ("■", ""), ("## ", "\n\n"), ("◆ ", "")])
def test_an_answer_may_stand_below_a_label_with_marks(mark, end):
    labels = {
        "件名": "窓口の予約",
        "取り組みの段階": "運用中",
        "課題": "昼に混みました。",
        "取り組み": "予約を始めました。",
    }
    text = "\n\n".join(f"{mark}{label}{end}\n{said}" for label, said in labels.items())
    (told,) = received("x.txt", f"{text}\n\n{mark}キーワード{end}\n\n_No response_\n".encode(), CATALOG)
    assert (told.answers.fields["title"], told.answers.fields["stage"]) == ("窓口の予約", "in_use")
    assert dict(told.answers.sections) == {"課題": "昼に混みました。", "取り組み": "予約を始めました。"}


@pytest.mark.parametrize(
    ("lines", "sections"),
    [
        ("１　目的　町内会の負担軽減", {"課題": "町内会の負担軽減"}),
        ("(2)　内容　回覧板を配信した", {"取り組み": "回覧板を配信した"}),
        ("①効果  配る時間が半分", {"成果": "配る時間が半分"}),
        ("５　経費　0円", {"真似するための条件": "0円"}),
        ("５．費用は10万円の予算", {"真似するための条件": "５．費用は10万円の予算"}),
        ("2. 待ち時間の短縮効果あり", {"成果": "2. 待ち時間の短縮効果あり"}),
        ("■効果\n半分になった", {"成果": "半分になった"}),
        ("■課題", {}),
    ],
)
def test_a_numbered_line_never_loses_what_it_says(lines, sections):
    (told,) = received("x.txt", f"■取り組み\n{WORDS}\n{lines}\n".encode(), CATALOG)
    found = dict(told.answers.sections)
    rest = found.pop("取り組み").removeprefix(WORDS).strip()
    assert found | ({"取り組み": rest} if rest else {}) == sections


@pytest.mark.parametrize("label", ["取組名", "事業名", "施策名", "件名"])
def test_a_sheet_typed_as_lines_is_read_by_its_labels(label):
    text = f"１．{label}：　窓口の予約\n２．団体　：　{PLACE.name}（人口７３，０００人）\n３．効果：半分になった。\n"
    (told,) = received("x.txt", text.encode(), CATALOG)
    assert told.answers.fields["title"] == "窓口の予約"
    assert told.notes.place.endswith(PLACE.name)
    assert dict(told.answers.sections) == {"成果": "半分になった。"}


def test_what_stands_above_a_line_of_contacts_is_no_signature():
    text = (
        f"【背景・課題】\n{WORDS}\n【取組内容】\n①端末30台を配布\n②研修を5回\n【効果】\n印刷　年12万枚→1万枚\n"
        "【費用】\n初期 264万円\n【連絡先】\n試験課　試験太郎\nshiken@city.example.lg.jp\n"
    )
    (told,) = received("x.txt", text.encode(), CATALOG)
    assert told.cut_off.startswith("原稿に入れていないもの: 署名3行")
    assert list(told.answers.sections) == ["課題", "取り組み", "成果", "真似するための条件"]
    assert "shiken" not in "".join(told.answers.sections.values())


def test_figures_alone_are_a_case_to_be_asked_about():
    (told,) = received("x.txt", "利用者調査の結果\n満足 78.5％\n不満 3.2％\n登録 1万2,345人\n".encode(), CATALOG)
    assert "78.5％" in "".join(told.answers.sections.values())


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("公表してよいかまだわかりませんが、7月から窓口の予約をやめました。", "7月から窓口の予約をやめました。"),
        ("7月から予約を始めましたが、まだ記事には載せないでください。", "7月から予約を始めました。"),
        ("まだ決裁の前なので、掲載は待ってください。", ""),
        ("上司に相談していますが、まだ公開しないでください。", ""),
    ],
)
def test_what_was_done_stays_where_the_same_sentence_asks_to_wait(line, left):
    (told,) = received("x.txt", f"{WORDS}\n{line}\n".encode(), CATALOG)
    assert told.notes.waits
    assert "".join(told.answers.sections.values()).replace(WORDS, "").strip() == left


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("x.txt", "よろしくお願いします。".encode()),
        ("x.txt", b"Please find attached our case study about the front desk."),
        ("x.eml", mailed("添付のとおりです。")),
        ("x.docx", written("添付のとおりです。")),
        ("x.csv", WORDS.encode()),
        ("x.txt", f"[KYOSO1:BEGIN]\n{WORDS}".encode()),
    ],
    ids=["greeting", "English", "mail without a word of it", "Word without a word of it", "table", "cut armour"],
)
def test_what_tells_nothing_or_was_meant_otherwise_is_refused(name, data):
    with pytest.raises(RefusedError):
        list(received(name, data, CATALOG))


def test_the_draft_lies_where_it_is_mended_and_says_what_to_ask_back(project, kyoso):
    folder = project(THEMES)
    (folder / "mail.txt").write_text(TWO, encoding="utf-8")
    code, output, errors = kyoso(folder, "intake", "mail.txt")
    assert (code, errors) == (1, "")
    assert output.startswith(TO_ASK)
    missing = [line.partition("「")[2].partition("」")[0] for line in output.splitlines() if " KB201 " in line]
    assert missing == ["title(題名)", "summary(要約)", "themes(テーマ)", "stage(取り組みの段階)", "outcome(成果の種類)"]
    draft = (folder / "intake/kiji.md").read_text(encoding="utf-8")
    assert "\ntitle:  # 題名。" in draft
    assert f"\n## 取り組み\n\n{TWO}\n" in draft
    assert not (folder / "content/cases").exists()


def test_what_is_private_in_plain_words_is_told_first(project, kyoso):
    folder = project(THEMES)
    (folder / "mail.txt").write_text(f"{TWO}\n電話は03-1234-5678です。\n", encoding="utf-8")
    _code, output, _errors = kyoso(folder, "intake", "mail.txt")
    first = next(line for line in output.splitlines() if " KB" in line)
    assert " KB5" in first
    assert "1234" not in output


FRAMED = """ご担当者様

お世話になっております。試験市窓口課の試験です。

■背景
年度末になると、窓口で2時間の待ちが出ていました。

2. やったこと
・電話で予約を受けるようにしました。
・予約枠は15分ごとにしました。
来る前に書類を確かめます。

【結果】待ち時間は30分ほどになりました。
以上、どうぞよろしくお願いいたします。

--
試験市 窓口課 試験太郎
〒000-0000 試験市1-1
TEL:0133-00-0000 FAX:0133-00-0001
"""
TOLD = {
    "課題": "年度末になると、窓口で2時間の待ちが出ていました。",
    "取り組み": ("- 電話で予約を受けるようにしました。\n- 予約枠は15分ごとにしました。\n\n来る前に書類を確かめます。"),
    "成果": "待ち時間は30分ほどになりました。",
}
PASSED_ON = f"ご参考です。\n\n-----Original Message-----\nFrom: 試験太郎\nSubject: 試験の題名\n\n{FRAMED}"
HTML = FRAMED.replace("\n", "<br>")
WORD = written(
    ("試験の題名", "Title"),
    ("背景", "Heading 1"),
    TOLD["課題"],
    ("やったこと", "Heading 1"),
    ("電話で予約を受けるようにしました。", "List Bullet"),
    ("予約枠は15分ごとにしました。", "List Bullet"),
    "来る前に書類を確かめます。",
    ("結果", "Heading 1"),
    TOLD["成果"],
)
PICTURE = ("shashin.png", b"\x89PNG\r\n\x1a\nx")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("x.eml", mailed(FRAMED, subject="Re: 【共創PF】[ml 12] 試験の題名の件")),
        ("x.eml", mailed(FRAMED, subject="Fwd: 試験の題名", charset="iso-2022-jp")),
        ("x.eml", mailed(FRAMED, subject="転送: 試験の題名について", charset="cp932", cte="base64")),
        ("x.eml", mailed(FRAMED, subject="試験の題名のご紹介", cte="quoted-printable")),
        ("x.eml", mailed(html=HTML, subject="試験の題名")),
        ("x.eml", mailed(PASSED_ON, subject="Fwd: 事例の件")),
        ("x.eml", mailed("> " + FRAMED.replace("\n", "\n> "), subject="Fw: 試験の題名")),
        ("x.eml", mailed(FRAMED, subject="試験の題名", files=[PICTURE])),
        ("x.eml", mailed("添付のとおり、お送りします。", subject="試験の題名", files=[("a.docx", WORD), PICTURE])),
        ("x.docx", WORD),
        ("x.txt", f"試験の題名\n\n{FRAMED}".encode()),
        ("x.txt", f"題名：試験の題名\n{FRAMED}".replace("\n", "\r\n").encode("cp932")),
    ],
    ids=[
        *("reply", "JIS", "base64", "quoted-printable", "HTML alone", "passed on", "passed on in quotes"),
        *("with a picture", "attached", "Word", "text", "text with a label"),
    ],
)
def test_a_tired_clerks_words_stand_below_their_headings_and_without_what_frames_them(name, data):
    told, *remarks = (item for item in received(name, data, CATALOG))
    assert dict(told.answers.fields) == {"title": "試験の題名", "stage": "in_use"}
    assert dict(told.answers.sections) == TOLD
    assert told.answers.slug == "shiken-daimei"
    assert all("shashin.png(画像)" in remark.text for remark in remarks)


def test_headings_count_too_where_a_program_translated_the_names_of_its_styles():
    document, data = Document(), io.BytesIO()
    for text, style in (("試験の題名", "表題"), ("背景", "見出し 1"), (TWO, "Normal")):
        if style not in document.styles:
            document.styles.add_style(style, WD_STYLE_TYPE.PARAGRAPH)
        document.add_paragraph(text, style)
    document.save(data)
    (told,) = received("x.docx", data.getvalue(), CATALOG)
    assert (told.answers.fields["title"], dict(told.answers.sections)) == ("試験の題名", {"課題": TWO})


def test_what_was_cut_off_is_told_by_its_lines():
    (told,) = received("x.eml", mailed(FRAMED, "> 前のメール\n> です。"), CATALOG)
    assert told.remarks[0] == f"{TO_ASK}原稿に入れていないもの: 署名4行、あいさつ3行、前のメールの引用2行。"


@pytest.mark.parametrize(
    "wish",
    [
        "名前は出さないでください。",
        "市名は伏せてください。",
        "匿名でお願いします。",
        "団体名を載せないでいただけますか。",
        "地名は書かないで",
        "場所は伏せてください。",
        "市の名前は出さないで",
        "匿名で",
        "公表するときは匿名がいいです",
        "団体名はふせてください。",
        "うちの名前は載せないで",
        "うちだとわからないようにお願いします",
        "どこの市かわからないようにしてください。",
        "ある県の市、とだけ書いてください。",
        "県名だけにしてください",
        "人口規模だけでお願いします",
        "場所がわかることは書かないでほしいです",
        "自治体名は非公開で",
        "市名NGです",
        "名前は勘弁してください",
        "特定されないようにしてください",
    ],
)
def test_who_wishes_no_name_has_a_case_of_a_size_alone(wish):
    place = next(place for place in PLACES.values() if place.name.endswith("市"))
    text = f"{place.name}の電話を減らした話\n\n自治体：{place.full_name}\n{TWO}\n\n{wish}\n"
    (told,) = received("x.txt", text.encode(), CATALOG)
    assert told.answers.fields["attribution"] == "band"
    assert told.answers.fields["population_band"] == place.band.value
    assert "municipality" not in told.answers.fields
    assert (told.answers.slug, dict(told.answers.sections)) == ("", {"取り組み": TWO})
    assert any(wish.rstrip("。") in remark for remark in told.remarks)
    assert "title" not in told.answers.fields
    assert place.name not in letter_of(told)
    untitled = f"題名「{place.name}の電話を減らした話」に団体や県の名前があるので、題名とファイル名には使っていません。"
    assert untitled in told.remarks


@pytest.mark.parametrize(
    "line",
    [
        "氏名の入力をなくしました。",
        "団体の名前を選ぶ欄を作りました。",
        "匿名の意見も読みました。",
        "匿名でアンケートを取りました。",
        "名前を書かない窓口にしました。",
        "町の名前の看板を隠しました。",
        "県の補助金のみで作りました。",
    ],
)
def test_other_words_about_names_are_no_wish(line):
    (told,) = received("x.txt", f"{TWO}\n{line}".encode(), CATALOG)
    assert "attribution" not in told.answers.fields
    assert line in told.answers.sections["取り組み"]


def test_one_mail_asks_for_all_that_is_missing_and_for_nothing_that_was_answered(project, kyoso):
    folder = project(THEMES)
    (folder / "a.eml").write_bytes(mailed(f"段階：運用中\n取り組みの段階：運用中\n{FRAMED}", subject="試験の題名"))
    code, output, errors = kyoso(folder, "intake", "a.eml")
    assert (code, errors) == (1, "")
    asked = (folder / "intake/shiken-daimei.txt").read_text(encoding="utf-8")
    assert output.endswith(f"足りないことを送り主に聞く文面を intake/shiken-daimei.txt に作りました。\n\n{asked}\n")
    questions = [line.split(":")[0].partition(". ")[2] for line in asked.splitlines() if line[:1].isdecimal()]
    assert questions == [
        *("公開の確認", "団体名", "公開資料", "成果の種類", "つまずきと学び", "真似するための条件"),
    ]
    assert asked.startswith("件名: 【下書き: shiken-daimei】「試験の題名」について教えてください\n")
    assert "次の6つを教えてください。" in asked
    assert "残りは、お返事のあとで伺います。" in asked
    assert "「成果あり」「部分的な成果」" in asked


def test_a_draft_that_was_mended_comes_in_and_takes_its_mail_with_it(project, kyoso):
    folder = project(THEMES)
    (folder / "a.txt").write_text(TWO, encoding="utf-8")
    kyoso(folder, "intake", "a.txt")
    (folder / "intake/kiji.md").write_text(entry_text(a_whole(title="試験の題名")), encoding="utf-8")
    assert kyoso(folder, "intake", "intake/kiji.md")[0] == 0
    assert list(Path(folder, "intake").iterdir()) == []
    assert (folder / "content/cases/kiji.md").exists()


def test_a_second_draft_of_the_same_title_leaves_the_first(project, kyoso):
    folder = project(THEMES)
    for words in (TWO, f"{TWO}\n\n追記しました。", TWO):
        (folder / "a.eml").write_bytes(mailed(words, subject="試験の題名"))
        kyoso(folder, "intake", "a.eml")
    drafts = sorted(Path(folder, "intake").iterdir())
    assert [path.name for path in drafts] == [
        *("shiken-daimei-2.md", "shiken-daimei-2.txt", "shiken-daimei.md", "shiken-daimei.txt")
    ]


PLACE = next(place for place in PLACES.values() if place.name.endswith("市"))
PREFECTURE = PLACE.full_name.removesuffix(PLACE.name)


def told_of(text, subject="試験の題名"):
    (one,) = received("x.eml", mailed(text, subject=subject), CATALOG)
    return one


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("北の小さい町です（名前は出さないで）。2024年から始めました。", "北の小さい町です。2024年から始めました。"),
        ("北の小さい町です(匿名でお願いします)。始めました。", "北の小さい町です。始めました。"),
        ("なお、町名は伏せてください。始めました。", "始めました。"),
        ("始めました。市の名前もちょっと…", "始めました。"),
        ("宿直をやめましたが、名前は出さないでください。始めました。", None),
        ("名前は出さないでください、2024年から始めました。", None),
    ],
)
def test_a_wish_leaves_alone_and_never_takes_half_a_sentence_with_it(line, left):
    told = told_of(f"{TWO}\n{line}")
    assert told.answers.fields["attribution"] == "band"
    assert told.answers.sections["取り組み"] == f"{TWO}\n{left or line}"


def test_the_own_place_is_called_ours_wherever_the_words_name_it():
    told = told_of(
        f"{PLACE.name}の総務課です。\n{PLACE.name}では試験を始めました。{PLACE.full_name}だけです。\n地名は書かないで。"
    )
    assert told.answers.sections["取り組み"] == "当市では試験を始めました。当市だけです。"
    assert PLACE.name not in "".join(map(str, told.answers.fields.values()))


@pytest.mark.parametrize("subject", [f"{PLACE.name}の電話", f"{PLACE.full_name}の電話", f"{PREFECTURE}の町の電話"])
def test_a_place_to_be_hidden_is_in_no_title_no_name_and_no_letter(subject):
    told = told_of(f"{PLACE.full_name}の総務課です。\n{TWO}\n{PREFECTURE}の話です。名前は出さないでください。", subject)
    assert told.answers.slug == ""
    assert {"title", "municipality"}.isdisjoint(told.answers.fields)
    assert PREFECTURE not in letter_of(told)
    assert told.answers.sections["取り組み"] == f"{TWO}\n{PREFECTURE}の話です。"
    assert any(PREFECTURE in remark and "まだ文章に" in remark for remark in told.remarks)


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        (f"団体名は出していいです。{PLACE.full_name}です。", "municipality", PLACE.code),
        (f"{PLACE.full_name}です。名前は出して大丈夫です。", "municipality", PLACE.code),
        ("公開資料: https://www.example.jp/a", "evidence", [{"url": "https://www.example.jp/a"}]),
        (
            "根拠は議会だより https://www.example.jp/b です。",
            "evidence",
            [{"url": "https://www.example.jp/b", "title": "議会だより"}],
        ),
        ("人口8千人くらい。", "population_band", "1万人未満"),
        ("人口は約６万人です。", "population_band", "5万〜20万人"),
        ("人口1万2千人の町です。", "population_band", "1万〜5万人"),
        ("段階: もう使ってる", "stage", "in_use"),
    ],
)
def test_what_was_told_besides_is_an_answer_and_leaves_the_words(line, field, value):
    told = told_of(f"{line}\n\n{TWO}")
    assert told.answers.fields[field] == value
    assert told.answers.sections["取り組み"] == TWO
    assert "違えば直してください。" in told.remarks[-1]


@pytest.mark.parametrize(
    ("line", "outcome"),
    [
        ("うまくいかなかったです。", "failed"),
        ("うまくいきませんでした。", "failed"),
        ("半年でやめました。", "stopped"),
        ("結局やめました。", "stopped"),
    ],
)
def test_how_it_ended_is_an_answer_and_stays_in_the_words(line, outcome):
    told = told_of(f"{TWO}\n{line}")
    assert (told.answers.fields["outcome"], line in "\n".join(told.answers.sections.values())) == (outcome, True)


@pytest.mark.parametrize(
    "line",
    ["宿直をやめました。", "北の町も同じです。", "人口が減っています。", "https://www.example.jp/ を見ました。"],
)
def test_other_words_are_no_answer(line):
    told = told_of(f"{TWO}\n{line}")
    assert set(told.answers.fields) == {"title"}
    assert line in "\n".join(told.answers.sections.values())


def test_two_cases_in_one_mail_are_told_to_be_parted():
    text = "1件目は、窓口の予約を始めて待ち時間が減った話です。\n\n2件目は、電子契約を入れて郵便代が減った話です。"
    two, one = told_of(text, "事例2つ"), told_of("窓口の予約を始めて待ち時間が減りました。", "窓口の予約")
    said = "事例が2件以上書かれているようです。1件ずつの原稿に分けてください。"
    assert (said in two.remarks, said in one.remarks) == (True, False)


@pytest.mark.parametrize(
    "subject",
    [
        "番号札の窓口（町名はふせてください）",
        "番号札の窓口 ※市の名前は出さないでください",
        "【匿名でお願いします】番号札の窓口",
        "番号札の窓口【市名は非公開で】",
        "番号札の窓口、匿名希望",
    ],
)
def test_a_wish_in_the_subject_is_heard_and_no_part_of_the_title(subject):
    body = f"{TWO}\n試験市 企画課です。"
    (found,) = received("x.eml", mailed(body, subject=subject), CATALOG)
    assert (found.answers.fields["title"], found.answers.fields["attribution"]) == ("番号札の窓口", "band")
    assert "団体名を出さない原稿にしました" in "".join(found.remarks)
    assert found.sender == ""


@pytest.mark.parametrize(
    "marks", [("Q:", "A:"), ("Ｑ１．", "Ａ１．"), ("問1:", "答1:"), ("【質問】:", "【回答】:"), ("Q1)", "A1)")]
)
def test_questions_and_answers_are_told_to_be_an_exchange(marks):
    asks, answers = marks
    text = (
        f"{asks} 申請書はどう減らしましたか。\n{answers} 様式を1枚にまとめました。半年かかりましたが、いまは好評です。"
    )
    (found,) = received("x.eml", mailed(text), CATALOG)
    assert [one for one in found.remarks if "やりとり" in one] == [EXCHANGE]
    (plain,) = received("x.eml", mailed(TWO), CATALOG)
    assert not any("やりとり" in one for one in plain.remarks)
