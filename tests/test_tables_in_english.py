"""Tables and letters with ``language: en``: handed out in English, and read back into the entry that they were."""

import csv
import io
from collections import Counter
from dataclasses import replace

import pytest
from builders import a_case, a_catalog, a_theme
from docx import Document
from openpyxl import load_workbook
from test_second_language import SIGNS

from generator import speak
from generator.entry.columns import shown_columns
from generator.findings.diagnostics import RefusedError
from generator.forms.letter import letter
from generator.forms.table_rows import empty_table
from generator.forms.workbook import workbook
from generator.intake.received import received
from generator.kinds import CASE, CORRECTION, HANDED_IN

HELP = {
    "Entry to correct": "Required. The address of its page, its title or the name of its file",
    "Text now": "Required. Copy the text of the entry as it is, long enough to fit only one place",
    "Correct text": "Required. Text to put in its place",
    "Public source to check it by": None,
    "Your promise": (
        "Write “Yes” if you agree with this: "
        "It holds no names, no contacts, no messages of a chat or links to them, and nothing that is not public."
    ),
}
RULES = (
    (
        "If you have only one entry, you can fill in the sheet “Write one entry” from top to bottom. "
        "Use either the table or that sheet, not both."
    ),
    "In the table, each row is one entry. Do not change the headings in the first row.",
    (
        "Dark blue headings mean “Required”. Light blue ones mean “Needed before publication”: "
        "leave out what you cannot fill in, and the editors will ask you. Grey ones: fill them in only if they apply."
    ),
    "The rows with instructions and the example are not read. You may delete or keep them.",
    (
        "More than three sources or indicators? "
        "From the fourth one on, fill in these columns alone in the row directly below."
    ),
    (
        "In columns for longer text, you can begin a new line within a cell (Alt+Enter). "
        "Begin each item of a list with “- ”."
    ),
    "Cells for days and numbers are formatted as text. Write a day as 2026-11-22 and a month as 2026-11.",
    "Leave out names, contact details and anything that is not public.",
    "Where to send it – Mail: kb@city.example.jp",
)
WAYS = ("Mail: kb@city.example.jp",)
ANSWERS = {
    "Title": "Booking a counter",
    "Stage": "In use",
    "Themes": "Counters",
    "Ways of asking": "How do people book?\nWho books?",
    "Sources 1: Title": "Report",
    "Sources 1: Kind of source": "News",
    "Sources 3: Title": "Minutes",
    "Time: Begin": "2025-04",
    "Indicators 1: Kind of basis": "published figure",
    "Cost": "¥500,000 to ¥3 million",
    "Problem": "People waited.\n\n- Long",
    "Your promise": "Yes",
}
FIELDS = {
    "title": "Booking a counter",
    "stage": "in_use",
    "themes": ["counters"],
    "questions": ["How do people book?", "Who books?"],
    "evidence": [{"title": "Report", "kind": "報道"}, {"title": "Minutes"}],
    "period": {"from": "2025-04"},
    "indicators": [{"basis": "公表値"}],
    "cost": "50万円〜300万円",
}


@pytest.fixture
def catalog():
    speak("en")
    return a_catalog(a_theme(slug="counters", label="Counters"), a_case(themes="[counters]"))


def saved(made):
    data = io.BytesIO()
    made.save(data)
    return data.getvalue()


def read(name, data, catalog):
    (answers,) = received(name, data, catalog)
    return answers


def texts_of(kind, catalog):
    """Return all that a workbook and a letter say: names of sheets, cells, questions, and what is told about lists."""
    book = load_workbook(io.BytesIO(workbook(kind, catalog, WAYS)))
    document = Document(io.BytesIO(letter(kind, catalog, WAYS)))
    rules = [rule for sheet in book.worksheets for rule in sheet.data_validations.dataValidation]
    told = [book.properties.title, document.core_properties.title, *book.sheetnames]
    told += [text for rule in rules for text in (rule.error, rule.errorTitle)]
    told += [cell for sheet in book.worksheets for row in sheet.iter_rows(values_only=True) for cell in row]
    told += [paragraph.text for paragraph in document.paragraphs]
    return told + [cell.text for table in document.tables for row in table.rows for cell in row.cells]


@pytest.mark.parametrize("kind", HANDED_IN.values(), ids=lambda kind: kind.name)
def test_what_is_handed_out_says_nothing_in_japanese_and_holds_no_entry(kind, catalog):
    own = texts_of(kind, replace(catalog, licence="CC BY 4.0"))
    assert [text for text in own if text and SIGNS.search(text) and not _is_of_entry(text, catalog)] == []
    headers = Counter(column.header for column in shown_columns(kind))
    assert {header for header, count in headers.items() if count > 1} == set()
    for name, data in (("x.xlsx", workbook(kind, catalog)), ("x.docx", letter(kind, catalog))):
        with pytest.raises(RefusedError):
            read(name, data, catalog)


def _is_of_entry(text, catalog):
    """Whether each line of a cell stands in an entry, which is shown as an example."""
    whole = "".join(document.source.text for document in catalog.entries)
    return all(part in whole for line in text.splitlines() for part in line.split(", "))


def test_a_whole_workbook_in_english(catalog):
    book = load_workbook(io.BytesIO(workbook(CORRECTION, catalog, WAYS)))
    table, one, told, choices = ([*sheet.iter_rows(values_only=True)] for sheet in book.worksheets)
    assert book.sheetnames == ["Correction", "Write one entry", "How to fill it in", "Choices"]
    assert table == [(*HELP,), ("(How to fill it in 627f)", *[*HELP.values()][1:])]
    assert one == [("Question", "Answer", "How to fill it in"), *((ask, None, text) for ask, text in HELP.items())]
    assert told == [(rule, None) for rule in (*RULES, None)] + [("Column", "How to fill it in"), *HELP.items()]
    assert choices == [("Your promise",), ("Yes",)]


def test_the_text_of_a_whole_letter_in_english(catalog):
    document = Document(io.BytesIO(letter(CORRECTION, catalog, WAYS)))
    told = [paragraph.text for paragraph in document.paragraphs]
    asked = [row.cells[0].text for table in document.tables for row in table.rows]
    assert told == [
        "To fill in: Correction",
        "Write your answers on the right, save the file as it is and send it. Do not change the left side.",
        (
            "Apart from what is marked “Required”, answer only what you can. "
            "Leave out names, contact details and anything that is not public."
        ),
        "Where to send it – Mail: kb@city.example.jp",
    ]
    assert asked == [f"{question}\n{text or ''}" for question, text in HELP.items()]


def test_a_filled_table_comes_back(catalog):
    book = load_workbook(io.BytesIO(workbook(CASE, catalog)))
    places = {cell.value: cell.column for cell in book["Case"][1]}
    for header, text in ANSWERS.items():
        book["Case"].cell(4, places[header], text)
    answers = read("x.xlsx", saved(book), catalog)
    assert (answers.fields, answers.sections, answers.agreed) == (FIELDS, {"課題": ANSWERS["Problem"]}, True)


def test_a_filled_sheet_of_questions_comes_back(catalog):
    book = load_workbook(io.BytesIO(workbook(CASE, catalog)))
    sheet = book["Write one entry"]
    rows = {cell.value: cell.row for cell in sheet["A"]}
    for question, text in ANSWERS.items():
        sheet.cell(rows[question], 2, text)
    answers = read("x.xlsx", saved(book), catalog)
    assert (answers.fields, answers.sections, answers.agreed) == (FIELDS, {"課題": ANSWERS["Problem"]}, True)


def test_a_filled_letter_comes_back(catalog):
    document = Document(io.BytesIO(letter(CASE, catalog)))
    cells = {row.cells[0].paragraphs[0].text: row.cells[1] for table in document.tables for row in table.rows}
    for question, text in ANSWERS.items():
        if question in cells:
            cells[question].text = text
    answers = read("x.docx", saved(document), catalog)
    evidence = FIELDS["evidence"][:1]
    assert answers.fields == FIELDS | {"evidence": evidence}
    assert (answers.sections, answers.agreed) == ({"課題": ANSWERS["Problem"]}, True)


def test_a_filled_csv_comes_back_whatever_its_headers_are_in(catalog):
    rows = list(csv.reader(io.StringIO(empty_table(CASE, catalog).decode("utf-8-sig"))))
    row = [ANSWERS.get(header, "") for header in rows[0]]
    for heads in (rows[0], [header.upper() for header in rows[0]], _in_japanese()):
        text = io.StringIO()
        csv.writer(text).writerows([heads, row])
        answers = read("x.csv", text.getvalue().encode(), catalog)
        assert (answers.fields, answers.sections) == (FIELDS, {"課題": ANSWERS["Problem"]})


def _in_japanese():
    speak("ja")
    headers = [column.header for column in shown_columns(CASE)]
    speak("en")
    return headers


def test_a_japanese_template_is_read_with_its_marks(catalog):
    speak("ja")
    book = load_workbook(io.BytesIO(workbook(CASE, catalog)))
    book["事例"].cell(4, 2, "Booking a counter")
    book["事例"].cell(4, len(shown_columns(CASE)), "はい")
    data = saved(book)
    speak("en")
    answers = read("x.xlsx", data, catalog)
    assert (answers.fields, answers.agreed) == ({"title": "Booking a counter"}, True)
