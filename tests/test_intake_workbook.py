"""A spreadsheet is written to be filled in, and what people and programs make of it is read."""

import datetime as dt
import io
import zipfile

import pytest
from builders import TODAY, a_case, a_catalog, a_theme
from golden_site import PLACES
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font

from generator.entry.columns import shown_columns
from generator.entry.origin import Slip
from generator.findings.diagnostics import RefusedError
from generator.forms.workbook import workbook
from generator.intake.cells import Remark
from generator.intake.received import received
from generator.kinds import CASE, HANDED_IN

CATALOG = a_catalog(a_theme(), a_case(themes="[madoguchi]"), municipalities=PLACES)
TOUCHED = "書き方や記入例の印が付いたまま、書き換えられています。記事なら、印「(…)」を消してください"
FOUND = next(place for place in PLACES.values() if place.name.endswith("市"))


def saved(book):
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


@pytest.mark.parametrize(("rows", "columns"), [(40_000, 1), (1, 16_000), (4_000, 10)])
def test_a_sheet_of_more_cells_than_people_write_is_refused_before_it_is_opened(rows, columns, monkeypatch):
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    for _row in range(rows):
        sheet.append(["x"] * columns)
    if columns > rows:
        sheet.append(["x"] * columns)
    data = saved(book)
    monkeypatch.delattr("generator.intake.workbook.load_workbook")
    with pytest.raises(RefusedError, match="大きすぎます"):
        list(received("x.xlsx", data, CATALOG))


def filled(**cells):
    """Return a template with the answers ``cells`` in the first row that is free."""
    book = load_workbook(io.BytesIO(workbook(CASE, CATALOG)))
    sheet = book["事例"]
    places = {cell.value: cell.column for cell in sheet[1]}
    for header, value in cells.items():
        sheet.cell(4, places[header.replace("_", " ")], value)
    return saved(book)


def test_a_workbook_is_printed_on_a4_and_its_sheets_of_questions_and_help_fit_the_width():
    book = load_workbook(io.BytesIO(workbook(CASE, CATALOG)))
    table, one, helps = (book[name] for name in ("事例", "1件を書く", "書き方"))
    for sheet in (table, one, helps):
        assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")  # 9 is A4
    fitted = [(sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.page_setup.fitToHeight) for sheet in (one, helps)]
    assert fitted == [(True, 0), (True, 0)]
    assert not table.sheet_properties.pageSetUpPr or not table.sheet_properties.pageSetUpPr.fitToPage


def a_book(*rows, title="表"):
    book = Workbook()
    book.active.title = title
    for row in rows:
        book.active.append(row)
    return book


def read(data, name="x.xlsx"):
    return list(received(name, data, CATALOG))


def told(data):
    slips = [slip for item in read(data) for slip in ([item] if isinstance(item, Slip) else item.slips)]
    return [f"{slip.place}: {slip.sentence}" for slip in slips]


@pytest.mark.parametrize("kind", HANDED_IN.values(), ids=lambda kind: kind.name)
def test_a_template_has_headers_help_lists_and_sheets_that_explain_and_no_entry(kind):
    data = workbook(kind, CATALOG)
    book = load_workbook(io.BytesIO(data))
    sheet = book.worksheets[0]
    assert [cell.value for cell in sheet[1]] == [column.header for column in shown_columns(kind)]
    assert (sheet.freeze_panes, sheet.protection.sheet, sheet["A1"].protection.locked) == ("B2", True, True)
    assert sheet.column_dimensions["B"].protection.locked is False
    assert sheet.column_dimensions["B"].number_format == "@"
    assert book.sheetnames == [kind.label, "1件を書く", "書き方", "選択肢"]
    assert book.active is sheet
    with pytest.raises(RefusedError, match=r"^表に記事の行がありません"):
        read(data)


def test_the_head_of_what_every_entry_needs_stands_out_and_its_help_says_so():
    sheet = load_workbook(io.BytesIO(workbook(CASE, CATALOG))).worksheets[0]
    colours = [cell.fill.fgColor.rgb for cell in sheet[1]]
    needed = [colour == "00C5D7FB" for colour in colours]
    assert [str(cell.value).startswith("必須") for cell in sheet[2]] == needed
    assert 0 < sum(needed) < len(needed)


def test_choices_are_offered_as_lists_with_the_words_people_see():
    book = load_workbook(io.BytesIO(workbook(CASE, CATALOG)))
    listed = {column[0].value: [cell.value for cell in column[1:] if cell.value] for column in book["選択肢"].columns}
    assert listed["取り組みの段階"] == ["計画中", "試行中", "運用中", "終了"]
    assert listed["テーマ"] == ["窓口"]
    offered = {
        str(rule.sqref)[0:2].rstrip("2"): rule.showErrorMessage for rule in book["事例"].data_validations.dataValidation
    }
    assert len(offered) == len(listed)
    assert list(offered.values()).count(False) == 1  # themes may be several


def test_a_template_is_the_same_to_the_byte_and_tells_no_time_but_the_day():
    data = workbook(CASE, CATALOG)
    assert data == workbook(CASE, CATALOG)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {part.date_time for part in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert f"{TODAY}T00:00:00Z".encode() in archive.read("docProps/core.xml")


def test_what_is_filled_into_the_template_comes_back():
    (answers,) = read(
        filled(題名="試験", 自治体=FOUND.full_name, 取り組みの段階="運用中", 根拠1_資料名="甲", 課題="一\n\n- 二")
    )
    assert answers.fields == {
        "title": "試験",
        "municipality": FOUND.code,
        "stage": "in_use",
        "evidence": [{"title": "甲"}],
    }
    assert answers.sections == {"課題": "一\n\n- 二"}
    assert answers.origin.place(("stage",)).startswith("シート「事例」の4行目「取り組みの段階」(")


def test_an_example_that_was_written_over_is_told_and_one_that_was_not_is_passed_over():
    book = load_workbook(io.BytesIO(filled(題名="試験", 課題="文")))
    assert [item.fields["title"] for item in read(saved(book))] == ["試験"]
    book["事例"]["B3"].value = "自分の事例"
    sentence, _other = read(saved(book))
    assert sentence == Slip("シート「事例」の3行目", TOUCHED)


@pytest.mark.parametrize(
    ("header", "value", "form", "path", "text"),
    [
        ("公開日", dt.datetime.fromisoformat("2026-11-20T09:30"), "", ("published_on",), "2026-11-20"),
        ("期間 開始", dt.date(2026, 4, 1), "mmm-yy", ("period", "from"), "2026-04"),
        ("手間 人数", 3, "", ("effort", "people"), "3"),
        ("手間 人数", 120000.0, "0.0E+00", ("effort", "people"), "120000"),
        ("手間 人数", 0.1 + 0.2, "", ("effort", "people"), "0.3"),
        ("手間 人数", 0.35, "0%", ("effort", "people"), "35%"),
        ("自治体", int(FOUND.code), "000000", ("municipality",), FOUND.code),
        ("要約", 2026, "", ("summary",), "2026"),
        ("要約", True, "", ("summary",), "TRUE"),
        ("要約", "一行_x000D_\n二行", "", ("summary",), "一行二行"),
    ],
)
def test_days_and_numbers_that_the_program_understood_are_read_as_they_are_meant(header, value, form, path, text):
    book = a_book(["題名", "課題", header], ["一", "文", value])
    if form:
        book.active["C2"].number_format = form
    (answers,) = read(saved(book))
    found = answers.fields
    for name in path:
        found = found[name]
    assert found == text


@pytest.mark.parametrize(
    ("form", "text"),
    [
        *((str(number), "2025-12-31") for number in (27, 28, 29, 30, 31, 34, 35, 36, *range(50, 59))),
        ("32", "12:00"),
        ("33", "12:00"),
        ('[$-411]ggge"年"', "2025-12-31"),
        ("[$-411]e", "2025-12-31"),
        ('[$-ja-JP-x-gannen]ggge"年度"', "2025-12-31"),
        ("aaa", "2025-12-31"),
        ("General", "46022.5"),
        ('0"eg"', "46022.5"),
        ("0.0E+00", "46022.5"),
        ("[Green]0.0", "46022.5"),
    ],
)
def test_a_day_in_a_japanese_form_is_a_day_even_if_the_file_gives_the_form_by_number_alone(form, text):
    book = a_book(["題名", "課題", "要約"], ["一", "文", {"2025-12-31": 46022, "12:00": 0.5}.get(text, 46022.5)])
    book.active["C2"].number_format = "0.00" if form.isdecimal() else form
    parts = parts_of_package(saved(book))
    styles = parts["xl/styles.xml"]
    if form.isdecimal():
        parts["xl/styles.xml"] = styles.replace(b'numFmtId="2"', f'numFmtId="{form}"'.encode())
        assert parts["xl/styles.xml"] != styles
    (answers,) = read(packed(parts))
    assert answers.fields["summary"] == text


@pytest.mark.parametrize("form", ['[$-411]ggge"年"', "aaa", "yyyy-mm-dd"])
def test_a_number_of_no_day_that_is_shown_as_one_is_a_mistake_in_its_cell(form):
    book = a_book(["題名", "課題", "要約"], ["一", "文", 20261101])
    book.active["C2"].number_format = form
    (answers,) = read(saved(book))
    assert answers.fields["summary"] == "#VALUE!"


def test_a_formula_is_its_value_and_without_one_it_is_told():
    book = a_book(["題名", "課題"], ["一", "文"])
    book.active["A2"].value = "=1+1"
    assert told(saved(book)) == [
        "シート「表」の2行目「題名」(A列): 計算式の値が保存されていません。値に置き換えて(値として貼り付けて)ください"
    ]
    data = saved(book)
    parts = parts_of_package(data)
    parts["xl/worksheets/sheet1.xml"] = (
        parts["xl/worksheets/sheet1.xml"].replace(b"<v></v>", b"<v>2</v>").replace(b"<v />", b"<v>2</v>")
    )
    (answers,) = read(packed(parts))
    assert answers.fields == {"title": "2"}


def parts_of_package(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return data.getvalue()


def test_merged_cells_hold_one_answer_and_the_rows_below_continue():
    book = a_book(["題名", "課題", "根拠1 資料名"], ["一", "文", "甲"], [None, None, "乙"])
    book.active.merge_cells("A2:A3")
    (answers,) = read(saved(book))
    assert answers.fields == {"title": "一", "evidence": [{"title": "甲"}, {"title": "乙"}]}


def test_what_is_hidden_is_told_and_not_published_unseen():
    book = a_book(["題名", "課題", "要約"], ["一", "文", ""], ["二", "文", "約"])
    book.active.row_dimensions[2].hidden = True
    book.active.column_dimensions["C"].hidden = True
    assert [sentence.split(": ")[0] for sentence in told(saved(book))] == [
        "シート「表」の2行目「題名」(A列)",
        "シート「表」の3行目「要約」(C列)",
    ]


def test_a_note_at_a_cell_is_told_because_nothing_reads_it():
    book = a_book(["題名", "課題"], ["一", "文"])
    book.active["B2"].comment = Comment("追記です", "課")
    (sentence,) = told(saved(book))
    assert sentence == (
        "シート「表」の2行目「課題」(B列): セルのコメント(メモ)は読み取りません。答えに書くか、消してください"
    )


def test_every_sheet_with_headers_and_rows_is_read_and_others_are_named():
    book = a_book(["題名", "課題"], ["一", "文"], title="甲")
    for title, rows in {"乙": (["題名", "答え"], ["二", "文"]), "覚え": (["電話"],), "丙": (["題名", "課題"],)}.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    first, second, remark = read(saved(book))
    assert (first.kind.name, second.kind.name) == ("case", "thread")
    assert remark == Remark("シート「覚え」は、見出しの行がないので読んでいません。")


def asked(**answers):
    """Return a template with answers in the sheet that asks question by question, and the rows of these."""
    book = load_workbook(io.BytesIO(workbook(CASE, CATALOG)))
    sheet = book["1件を書く"]
    rows = {cell.value: cell.row for cell in sheet["A"]}
    for question, answer in answers.items():
        sheet.cell(rows[question.replace("_", " ")], 2, answer)
    return book, rows


@pytest.mark.parametrize("kind", HANDED_IN.values(), ids=lambda kind: kind.name)
def test_one_entry_can_be_written_question_by_question(kind):
    sheet = load_workbook(io.BytesIO(workbook(kind, CATALOG)))["1件を書く"]
    head, *lines = sheet.iter_rows(values_only=True)
    assert head == ("質問", "答え", "書き方")
    assert sorted(line[0] for line in lines) == sorted(column.header for column in shown_columns(kind))
    assert all(answer is None for _question, answer, _help in lines)
    assert [sheet["A2"].protection.locked, sheet["B2"].protection.locked, sheet["B2"].number_format] == [
        True,
        False,
        "@",
    ]


def test_the_sheet_of_one_entry_offers_the_same_choices():
    book, rows = asked()
    offered = {str(one.sqref): one.formula1 for one in book["1件を書く"].data_validations.dataValidation}
    wide = {one.formula1 for one in book["事例"].data_validations.dataValidation}
    assert set(offered.values()) == wide
    assert f"B{rows['取り組みの段階']}" in offered


def test_answers_of_the_sheet_of_one_entry_come_back_with_their_cell_as_place():
    book, rows = asked(題名="試験", 自治体=FOUND.full_name, 取り組みの段階="運用中", 根拠2_資料名="甲", 課題="文\n文")
    (answers,) = read(saved(book))
    assert answers.fields == {
        "title": "試験",
        "municipality": FOUND.code,
        "stage": "in_use",
        "evidence": [{"title": "甲"}],
    }
    assert answers.sections == {"課題": "文\n文"}
    assert answers.origin.place(("stage",)) == f"シート「1件を書く」の「取り組みの段階」(B{rows['取り組みの段階']})"


def test_mistakes_in_the_sheet_of_one_entry_name_their_cell():
    book, rows = asked(題名="試験", 自治体="ない町", 課題="文")
    book["1件を書く"].cell(rows["課題"], 2).comment = Comment("メモ", "試験")
    book["1件を書く"].cell(len(rows) + 3, 2, "おまけ")
    places = [line.split(": ")[0] for line in told(saved(book))]
    assert f"シート「1件を書く」の「自治体」(B{rows['自治体']})" in places
    assert f"シート「1件を書く」の「課題」(B{rows['課題']})" in places
    assert "シート「1件を書く」" in places


def test_both_sheets_may_hold_entries_and_sheets_of_help_hold_none():
    book, _rows = asked(題名="一", 課題="文")
    sheet = book["事例"]
    places = {cell.value: cell.column for cell in sheet[1]}
    sheet.cell(4, places["題名"], "二")
    sheet.cell(4, places["課題"], "文")
    assert [answers.fields["title"] for answers in read(saved(book))] == ["二", "一"]


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"xl/vbaProject.bin": b"x"}, "x.xlsx(マクロの付いたファイル)は読めません。"),
        ({"xl/worksheets/sheet1.xml": b"<!DOCTYPE x []><x/>"}, "表計算のファイル(.xlsx)が壊れているか、変わった作り"),
        ({"xl/worksheets/sheet1.xml": b" " * 30_000_000}, "表計算のファイル(.xlsx)が大きすぎます。"),
        ({"xl/workbook.xml": b"<x/>"}, "表計算のファイル(.xlsx)を読み取れません。"),
        ({f"xl/x{number}.xml": b"" for number in range(2001)}, "表計算のファイル(.xlsx)が大きすぎます。"),
    ],
)
def test_what_no_spreadsheet_writes_is_refused(change, sentence):
    parts = parts_of_package(saved(a_book(["題名", "課題"], ["一", "文"])))
    with pytest.raises(RefusedError) as raised:
        read(packed(parts | change))
    assert str(raised.value).startswith(sentence)


@pytest.mark.parametrize("cut", [30, 200, 2000])
def test_a_damaged_spreadsheet_is_refused(cut):
    with pytest.raises(RefusedError, match=r"読めません。|読み取れません。|壊れている"):
        read(saved(a_book(["題名", "課題"], ["一", "文"]))[:cut])


def test_a_sheet_beside_one_in_a_layout_of_its_writers_own_is_told_as_not_read():
    book = a_book(
        ["題名", "受付の電子化"],
        ["課題", "紙の申請が多い。"],
        ["取り組み", "様式を直した。"],
        ["成果", "時間が減った。"],
    )
    book.create_sheet("別紙").append(["覚え書き", "窓口を1課にした"])
    book.create_sheet("空")
    remarks = [item.text for item in read(saved(book)) if isinstance(item, Remark)]
    assert remarks[-1] == "シート「別紙」は、見出しの行がないので読んでいません。"
    assert len(remarks) == len(set(remarks)) < 4


@pytest.mark.parametrize("margin", ["oddHeader", "oddFooter", "firstHeader", "evenFooter"])
@pytest.mark.parametrize("part", ["left", "center", "right"])
def test_a_mark_that_is_printed_around_a_sheet_is_told_and_other_words_there_are_not(margin, part):
    book = a_book(["題名", "課題"], ["一", "文"])
    getattr(getattr(book.active, margin), part).text = "庁内限り\n試験課"
    remark, answers = read(saved(book))
    assert remark.text == "「庁内限り」の印があります。公開してよいものか送り主に確かめるまで、公開しないでください。"
    assert answers.fields["title"] == "一"


def test_a_sheet_without_margins_tells_nothing_of_them():
    (answers,) = read(saved(a_book(["題名", "課題"], ["一", "文"])))
    assert answers.fields["title"] == "一"


def test_a_cell_that_is_struck_out_is_told():
    book = a_book(["題名", "課題"], ["一", "文"])
    book.active["B2"].font = Font(strike=True)
    (answers,) = read(saved(book))
    assert [slip.sentence for slip in answers.slips] == [
        "取り消し線の引かれた文字があります。文字を消すか、線を外してください"
    ]
