"""What is whole before it is damaged: entries of a project as files, tables, mails and issues."""

import csv
import io
import json
from collections.abc import Mapping, Sequence
from email.message import EmailMessage

import slack_exports
from docx import Document
from openpyxl import load_workbook

from generator.catalog import Catalog
from generator.entry.answers import Answers, Value, read_answers
from generator.entry.columns import shown_columns
from generator.entry.writer import entry_text
from generator.forms.issue_forms import issue_forms
from generator.forms.letter import letter
from generator.forms.questions import NO_RESPONSE, Form, Question
from generator.forms.table_rows import table_rows
from generator.forms.workbook import workbook
from generator.intake.armour import encode
from generator.intake.markdown_file import read_markdown
from generator.kinds import ENTRY_KINDS, NOTICE_KINDS, Kind
from generator.model.tree import Field, fields_of
from generator.model.types import Sort

_QUESTIONS = {"entry": "page", "wrong": "problem", "right": "correction"}
Seeds = Sequence[tuple[str, bytes]]


def files(catalog: Catalog) -> Seeds:
    """Return every file of the project under its place."""
    return [(one.source.shown, one.source.text.encode()) for one in catalog.documents]


def hand_ins(catalog: Catalog) -> Seeds:
    """Return entries and notices as armour, in mails and as Markdown files."""
    answers = [*_entries(catalog), *_notices(catalog)]
    made: list[tuple[str, bytes]] = []
    for number, one in enumerate(answers):
        armour, text = encode(one), entry_text(one)
        made += [(f"{number}.txt", f"お世話になります。\n{armour}\n-- \n試験課\n".encode())]
        made += [
            (f"shiken-{number}.md", text.encode()),
            (f"{number}.eml", _mail(armour, "")),
            (f"{number}.eml", _mail("", text)),
        ]
        made += [(f"{number}.htm", f"<html><p>{armour.replace(chr(10), '<br>')}</p></html>".encode())]
    return made


def tables(catalog: Catalog) -> Seeds:
    """Return tables with a row that is whole, commas and tabs between the cells."""
    made: list[tuple[str, bytes]] = []
    for kind in (*ENTRY_KINDS.values(), *NOTICE_KINDS.values()):
        head, *rows = table_rows(kind, catalog)
        row = _row(kind, catalog)
        for delimiter, suffix in ((",", "csv"), ("\t", "tsv"), (";", "csv")):
            text = io.StringIO()
            csv.writer(text, delimiter=delimiter).writerows([head, *rows, row])
            made.append((f"hyou.{suffix}", text.getvalue().encode("utf-8-sig")))
    return made


def documents(catalog: Catalog) -> Seeds:
    """Return spreadsheets and letters of Word, filled in."""
    made: list[tuple[str, bytes]] = []
    for kind in (*ENTRY_KINDS.values(), *NOTICE_KINDS.values()):
        row = _row(kind, catalog)
        words = {column.header: cell for column, cell in zip(shown_columns(kind), row, strict=True)}
        book, text = load_workbook(io.BytesIO(workbook(kind, catalog))), Document(io.BytesIO(letter(kind, catalog)))
        book.active.append(row)
        for cells in (table_row.cells for table_row in text.tables[0].rows):
            cells[1].text = words[cells[0].paragraphs[0].text]
        for name, document in (("hyou.xlsx", book), ("bunsho.docx", text)):
            saved = io.BytesIO()
            document.save(saved)
            made.append((name, saved.getvalue()))
    return made


def events(catalog: Catalog) -> Seeds:
    """Return the body of an issue of every form, under the label of the form."""
    whole = {one.kind.name: _words(one) for one in (*_entries(catalog), *_notices(catalog))}
    return [(form.label, _body(form, whole.get(form.kind.name, {})).encode()) for form in issue_forms()]


def event(body: bytes, label: str) -> str:
    """Return the event of an issue as GitHub records it."""
    text = body.decode("utf-8", "replace")
    issue = {"number": 12, "title": "試験", "body": text, "labels": [{"name": label}, {"name": "受理"}]}
    return json.dumps({"action": "labeled", "label": {"name": "受理"}, "issue": issue})


def _entries(catalog: Catalog) -> list[Answers]:
    found = (read_markdown(one.source.text.encode(), one.kind) for one in catalog.entries)
    return [one for one in found if one]


def _notices(catalog: Catalog) -> list[Answers]:
    return [read_answers({"kind": name, "agreed": True, "fields": fields}) for name, fields in _said(catalog).items()]


def _said(catalog: Catalog) -> dict[str, dict[str, str]]:
    case = catalog.cases[0]
    return {
        "replication": {
            "entry": case.slug,
            "population_band": "1万〜5万人",
            "result": "partial",
            "difference": "少ない",
        },
        "correction": {"entry": case.model.title, "wrong": case.model.summary, "right": "直した要約です。"},
        "withdrawal": {"entry": f"https://www.example.jp/cases/{case.slug}.html", "reason": "author"},
    }


def _row(kind: Kind, catalog: Catalog) -> list[str]:
    """Return a row that is whole: that of the example under another title, or what a notice says."""
    if not kind.sections:
        return _notice_row(kind, catalog)
    titles = {"slug": "", "title": "試験用の題名"}
    names = ("slug", *(str(column.path[0]) for column in shown_columns(kind)[1:]))
    return [titles.get(name, cell) for name, cell in zip(names, table_rows(kind, catalog)[-1], strict=True)]


def _notice_row(kind: Kind, catalog: Catalog) -> list[str]:
    said = _said(catalog)[kind.name]
    return [said.get(str(column.path[0]), "") for column in shown_columns(kind)]


def _words(answers: Answers) -> dict[str, str]:
    """Return answers as somebody would type them into an issue form."""
    words = dict(answers.sections) | {"asked": "試験用の問い", "answered": "試験用の答え"}
    for field in fields_of(answers.kind.model):
        value = answers.fields.get(field.name, "")
        if isinstance(value, dict):
            words |= {f"{field.name}_{name}": str(part) for name, part in value.items()}
        else:
            words[_QUESTIONS.get(field.name, field.name)] = _typed(field, value)
    return words | {"title": "試験用の題名"}


def _typed(field: Field, value: Value) -> str:
    if isinstance(value, list):
        return ("\n" if field.parts or field.sort == Sort.SENTENCE else "、").join(_typed(field, one) for one in value)
    if isinstance(value, dict):
        return " | ".join(_typed(part, value.get(part.name, "")) for part in field.parts)
    return dict(field.choices).get(value, value)


def _body(form: Form, words: Mapping[str, str]) -> str:
    parts = []
    for question in form.questions:
        text = words.get(question.id) or _by_itself(question)
        if question.element == "checkboxes":
            text = "\n".join(f"- [X] {option}" for option in question.options)
        parts.append(f"### {question.label}\n\n{text}")
    return "\n\n".join(parts)


def _by_itself(question: Question) -> str:
    return question.options[0] if question.options and question.required else question.example or NO_RESPONSE


def _mail(text: str, attached: str) -> bytes:
    mail = EmailMessage()
    mail["Subject"], mail["From"] = "試験", "shiken@example.jp"
    mail.set_content(f"お世話になります。\n{text}")
    if attached:
        mail.add_attachment(attached.encode(), maintype="text", subtype="markdown", filename="事例.md")
    return bytes(mail)


def exports(catalog: Catalog) -> Seeds:
    """Return exports of Slack with a thread, whose answer has everything that a message can have."""
    del catalog
    messages = [slack_exports.QUESTION, slack_exports.RICH, slack_exports.THANKS]
    dump = {"channel_id": "C1", "name": "相談", "messages": messages}
    packed = io.BytesIO()
    slack_exports.in_zip(packed, slack_exports.files(messages))
    lines = "\n".join(json.dumps(one, ensure_ascii=False) for one in messages)
    return [
        ("export.json", json.dumps(dump, ensure_ascii=False).encode()),
        ("list.json", json.dumps(messages, ensure_ascii=False).encode()),
        ("export.zip", packed.getvalue()),
        ("export.jsonl", lines.encode()),
        ("haritsuke.txt", "試験 一  11:22\nどれですか。\n試験 二  11:23\nこれです。\n".encode()),
    ]
