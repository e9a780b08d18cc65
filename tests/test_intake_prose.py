"""What somebody tells in plain words, in whatever they wrote it, becomes a draft with every question beside it."""

import email.message
import io

import pytest
from builders import a_catalog, a_theme
from docx import Document
from golden_site import PLACES
from test_intake_intake import THEMES

from generator.findings.diagnostics import RefusedError
from generator.intake.prose import TO_ASK
from generator.intake.received import Remark, Told, received
from generator.kinds import CASE

CATALOG = a_catalog(a_theme(), municipalities=PLACES)
WORDS = "窓口の申請書を、職員が聞き取って入力し、住民の方は確認だけする形に改めました。"
TWO = f"{WORDS}\n\n最初は1つの係だけで始めて、ほかの係へ広げました。"


def mailed(*bodies, html=""):
    mail = email.message.EmailMessage()
    mail["Subject"] = "事例の紹介"
    mail.set_content("\n\n".join(bodies))
    if html:
        mail.add_alternative(html, subtype="html")
    return mail.as_bytes()


def written(*paragraphs):
    document, data = Document(), io.BytesIO()
    for text in paragraphs:
        document.add_paragraph(text)
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
    (told, remark) = received(name, data, CATALOG)
    assert isinstance(told, Told)
    assert (told.answers.kind, dict(told.answers.fields)) == (CASE, {})
    assert dict(told.answers.sections) == {"取り組み": words}
    assert remark == Remark(TO_ASK)


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
