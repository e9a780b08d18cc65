"""What comes is told apart by what it is; what nobody can read here is named, with what to send instead."""

import email.message
import re
from contextlib import suppress
from random import Random

import pytest
from builders import a_catalog, a_theme
from golden_site import PLACES
from outlook import a_message
from test_intake_intake import a_whole
from test_intake_workbook import a_book, packed, parts_of_package, saved

from generator.entry.answers import Answers
from generator.findings.diagnostics import RefusedError
from generator.forms.letter import letter
from generator.forms.workbook import workbook
from generator.intake.armour import encode
from generator.intake.cells import Remark
from generator.intake.formats import Format, format_of, why_unread
from generator.intake.mail import mail_in
from generator.intake.private import private_mistakes
from generator.intake.received import received
from generator.kinds import CASE

CATALOG = a_catalog(a_theme(), municipalities=PLACES)
MADE = (workbook(CASE, CATALOG), letter(CASE, CATALOG))
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)
FOREIGN = [
    (b"%PDF-1.7\n...", "PDF", "文章をコピーして、テキストファイル(.txt)かメールの本文に貼り付けて渡してください"),
    (b"{\\rtf1 x}", "リッチテキスト(.rtf)", "Word や Excel の新しい形式(.docx、.xlsx)で保存し直して送ってください"),
    (b"\x78\x9f\x3e\x22" + bytes(9), "Outlook の winmail.dat", "メールを「テキスト形式」にして送り直してもらって"),
    (
        b"\x89PNG\r\n\x1a\n" + bytes(9),
        "画像",
        "写っている文章を、テキストファイル(.txt)かメールの本文に書いて渡してください",
    ),
    (b"\xff\xd8\xff\xe0" + bytes(9), "画像", "写っている文章を"),
    (b"\0\0\0\x18ftypheic" + bytes(9), "画像か動画", "写っている文章を"),
    (packed({"事例.docx": b"x"}), "圧縮ファイル(.zip)", "中のファイルを取り出して、1つずつ送ってください"),
    (b"7z\xbc\xaf\x27\x1c" + bytes(9), "圧縮ファイル", "中のファイルを取り出して"),
    (packed({"ppt/presentation.xml": b"x"}), "PowerPoint のファイル", "文章をコピーして"),
    (packed({"content.xml": b"x", "mimetype": b"x"}), "OpenDocument のファイル", "Word や Excel の新しい形式"),
    (b"<!DOCTYPE html>\n<html><body><p>x</p>", "ウェブページ(.html)", "フォームなら、開いて「コピー」した文字列を"),
    (b"\xef\xbb\xbf<!-- saved --> <HTML lang=ja><table>", "ウェブページ(.html)", "フォームなら、開いて「コピー」した"),
    (OLE + "WordDocument".encode("utf-16-le"), "古い形式の Word 文書(.doc)", "Word や Excel の新しい形式"),
    (OLE + "Workbook".encode("utf-16-le"), "古い形式の Excel ファイル(.xls)", "Word や Excel の新しい形式"),
    (
        OLE + "EncryptedPackage".encode("utf-16-le"),
        "パスワードの付いたファイル",
        "パスワードを外して保存し直してください",
    ),
    (OLE, "古い形式の Office のファイル", "Word や Excel の新しい形式"),
    (b"\x7fELF\0\0\0\0", "中身が文字ではないファイル", "ひな形(.xlsx か .docx。"),
]


CALLED = [
    ("計画.jtd", OLE, "一太郎の文書", "Word や Excel の新しい形式"),
    ("計画.JTD", OLE, "一太郎の文書", "Word や Excel の新しい形式"),
    ("計画.xdw", b"\x60\x0e\0\0" + bytes(9), "DocuWorks の文書", "文章をコピーして"),
    ("計画.pages", packed({"Index/Document.iwa": b"x"}), "Mac の文書", "Word や Excel の新しい形式"),
    ("投稿.msg", OLE, "壊れた Outlook のメール(.msg)", "メールを「テキスト形式」にして"),
    ("事例.lzh", b"!!-lh5-" + bytes(9), "圧縮ファイル", "中のファイルを取り出して"),
    ("事例.bin", b"!!-lh5-abc", "圧縮ファイル", "中のファイルを取り出して"),
    ("計画.jtd", b"%PDF-1.7", "PDF", "文章をコピーして"),
    ("計画.jtd", OLE + "WordDocument".encode("utf-16-le"), "古い形式の Word 文書(.doc)", "Word や Excel の新しい形式"),
]


def a_mail(text, *attachments):
    mail = email.message.EmailMessage()
    mail["Subject"] = "投稿"
    mail.set_content(text)
    for name, content in attachments:
        mail.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return mail.as_bytes()


def a_saved_mail(text, *attachments):
    return a_message(text, attachments)


def read(name, data):
    return list(received(name, data, CATALOG))


def refused(name, data):
    with pytest.raises(RefusedError) as raised:
        read(name, data)
    return str(raised.value)


@pytest.mark.parametrize(("data", "what", "instead"), FOREIGN, ids=[what for _data, what, _instead in FOREIGN])
@pytest.mark.parametrize("name", ["事例.pdf", "事例.docx", "事例.txt"])
def test_a_file_that_is_not_read_is_named_whatever_it_is_called(name, data, what, instead):
    assert refused(name, data).startswith(f"{name}({what})は読めません。{instead}")


@pytest.mark.parametrize(("name", "data", "what", "instead"), CALLED)
def test_a_file_whose_beginning_says_too_little_is_told_by_its_name(name, data, what, instead):
    assert refused(name, data).startswith(f"{name}({what})は読めません。{instead}")


@pytest.mark.parametrize(("data", "what", "instead"), FOREIGN, ids=[what for _data, what, _instead in FOREIGN])
@pytest.mark.parametrize("mail", [a_mail, a_saved_mail])
def test_the_same_attached_to_a_mail_is_named(mail, data, what, instead):
    assert refused("x.eml", mail("添付します。", ("事例.pdf", data))).startswith(
        f"添付の事例.pdf({what})は読めません。{instead}"
    )


@pytest.mark.parametrize("text", ["BMIの測定を窓口で始めました。", "GIF8を使います。", "RIFFの形式です。"])
def test_a_text_that_begins_like_a_picture_is_a_text(text):
    assert why_unread("投稿.txt", text.encode()) == ""


def test_a_page_that_holds_what_the_form_wrote_is_read():
    (answers,) = read("投稿.html", f"<!DOCTYPE html><html><body><pre>\n{encode(a_whole())}</pre>".encode())
    assert answers.fields["title"] == "試験用の題名"


def test_beside_an_entry_it_is_only_remarked_upon():
    answers, remark = read("x.eml", a_mail(encode(a_whole()), ("手順.pdf", b"%PDF-1.7")))
    assert answers.fields["title"] == "試験用の題名"
    assert isinstance(remark, Remark)
    assert remark.text.startswith("添付の手順.pdf(PDF)は読めません。")


def test_a_table_beside_armour_is_not_used_and_that_is_told():
    data = saved(a_book(["題名", "課題"], ["一", "文"]))
    answers, remark = read("x.eml", a_mail(encode(a_whole()), ("表.xlsx", data)))
    assert answers.fields["title"] == "試験用の題名"
    assert remark.text.startswith("添付の表.xlsxは使っていません。本文の投稿の文字列を使いました。")


def test_a_mark_of_the_mail_is_told_beside_what_is_attached_or_sealed():
    data = saved(a_book(["題名", "課題"], ["一", "文"]))
    for body in (("添付します。\n【庁内限り】", ("表.xlsx", data)), (f"【庁内限り】\n{encode(a_whole())}",)):
        remark, answers = read("x.eml", a_mail(*body))
        assert remark.text.startswith("「【庁内限り】」の印があります。")
        assert answers.fields["title"]


@pytest.mark.parametrize("name", ["投稿.md", "投稿.md.txt", "投稿"])
def test_a_markdown_file_is_read_under_any_name(name):
    (answers,) = read(name, "---\ntitle: 試験\n---\n\n## 課題\n\n文\n".encode())
    assert (answers.kind.name, answers.fields["title"]) == ("case", "試験")


@pytest.mark.parametrize("mail", [a_mail, a_saved_mail])
def test_spreadsheets_attached_to_a_mail_are_read(mail):
    data = saved(a_book(["題名", "課題"], ["一", "文"]))
    (answers,) = read("x.eml", mail("添付します。", ("表.xlsx", data)))
    assert answers.fields == {"title": "一"}


@pytest.mark.parametrize("how", ["body", "html"])
def test_armour_in_a_mail_that_outlook_saved_is_read(how):
    text = encode(a_whole())
    data = a_message(**{how: f"<p>{text}</p>" if how == "html" else f"投稿します。\r\n{text}"})
    assert format_of(data) is Format.MESSAGE
    (answers,) = read("投稿.msg", data)
    assert isinstance(answers, Answers)
    assert answers.fields["title"] == "試験用の題名"


def test_a_mail_in_a_mail_is_not_opened():
    inner = a_message(encode(a_whole()))
    assert refused("x.msg", a_message("転送します。", [("元.msg", inner)])) == (
        "添付の元.msg(メール)は読めません。そのメールだけを保存して渡してください"
    )


@pytest.mark.parametrize("cut", [600, 1600, 3000])
def test_a_damaged_mail_of_outlook_is_refused(cut):
    data = a_message(encode(a_whole()), [("表.csv", b"x" * 3000)])
    damaged = data[:cut] + bytes(len(data) - cut)
    assert "ください" in refused("x.msg", damaged)


@pytest.mark.parametrize("seed", range(40))
@pytest.mark.parametrize("made", MADE)
def test_a_file_changed_at_random_is_read_or_refused_and_nothing_else(made, seed):
    random = Random(seed)  # noqa: S311 - no secret
    parts = parts_of_package(made)
    name = random.choice(sorted(part for part in parts if part.endswith((".xml", ".rels"))))
    numbers = list(re.finditer(rb"\d+|<|>|\"", parts[name]))
    place = random.choice(numbers)
    other = random.choice([b"-1", b"999999999", b"1e999", b"x", b"<", b""])
    parts[name] = parts[name][: place.start()] + other + parts[name][place.end() :]
    with suppress(RefusedError):
        read("x", packed(parts))


@pytest.mark.parametrize("name", ["x.txt", "x.csv", "x.md", "x.eml", "-", "x"])
@pytest.mark.parametrize(
    "data", [b"", b"\xef\xbb\xbf", b" \r\n\t\n", "\u3000\u200b\n".encode()], ids=["no byte", "mark", "blanks", "unseen"]
)
def test_a_file_without_anything_in_it_is_called_empty_whatever_its_name(name, data):
    assert refused(name, data) == "中身がありません(空です)。送り主に、もう一度送ってもらってください"


def test_a_mail_without_a_body_is_called_empty_and_one_of_a_signature_is_not():
    assert refused("x.eml", b"Subject: x\n\n\n") == "中身がありません(空です)。送り主に、もう一度送ってもらってください"
    assert refused("x.txt", "-- \n試験市役所 企画課\n電話 0000-00-0000\n".encode()).startswith("本文がありません")


_MAIL = b"From: a@example.jp\nSubject: x\n"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", "題名: ".encode() + "あ".encode() * 60_000),
        ("a.txt", b"https://" * 20_000),
        ("a.eml", _MAIL + b"Content-Type: text/html\n\n" + b"<!--" * 200_000),
        ("a.eml", _MAIL + b"Content-Type: text/html\n\n" + b"&" * 500_000),
    ],
)
def test_plain_words_that_nobody_can_read_are_refused_before_they_are_looked_through(name, data):
    with pytest.raises(RefusedError, match="文章が長すぎます"):
        list(received(name, data, a_catalog()))


def test_a_mail_of_parts_in_parts_is_refused_before_it_is_taken_apart():
    nest = b"".join(b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (one, one) for one in range(300))
    with pytest.raises(RefusedError, match="メールを読み取れません"):
        mail_in(_MAIL + nest)


def test_of_a_subject_without_end_the_beginning_is_read():
    subject = mail_in(b"Subject: " + b"=?utf-8?B?44GC?= " * 20_000 + b"\n\nx").subject
    assert (subject[:3], len(subject) < 4_000) == ("あああ", True)


def test_what_is_private_in_a_table_without_end_is_told_where_it_stands():
    rows = [f"項目{number},値" for number in range(2_500)]
    rows[1_700] = "電話,0112345678"
    table = "題名,要約,課題,取り組み\n" + "\n".join(rows)
    assert [one.place for one in private_mistakes("a.csv", table.encode())] == ["1702行目(B列)"]
