"""A sheet in a town's own layout is read by its labels, and nothing in it is lost without a word."""

import io

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from test_intake_intake import THEMES

from generator.intake.grid import Grid
from generator.intake.own_layout import OwnSheet, cases_in, told_by_tables

DOWN = [
    ["令和8年度 取組状況調査票", ""],
    ["", ""],
    ["事業名", "窓口での書かない申請"],
    ["担当課", "市民課"],
    ["取組内容", "申請書を職員が聞き取って作る仕組みを入れた。"],
    ["導入効果", "待ち時間が30分から12分になった。"],
    ["経費", "約120万円"],
    ["実施時期", "令和7年4月"],
    ["問合せ先", "試験課"],
    ["備考", "議会で質問があった。"],
]
TOLD = """令和7年4月から取り組んでいます。
議会で質問があった。

■体制
担当は市民課です。
■取組内容
申請書を職員が聞き取って作る仕組みを入れた。
■導入効果
待ち時間が30分から12分になった。
■費用
費用は約120万円です。"""
ACROSS = [
    ["DX取組一覧", "", "", ""],
    ["No.", "事業名", "取組内容", "導入効果"],
    ["1", "電子申請", "申請を電子で受け付けた。", "月20件の申請があった。"],
    ["2", "議事録", "録音から議事録を作った。", "3時間が1時間になった。"],
]


def test_labels_beside_their_texts_tell_one_case():
    assert cases_in(Grid(DOWN, "庁内調査")) == [OwnSheet("窓口での書かない申請", TOLD, ("問合せ先",))]


def test_labels_above_their_texts_tell_a_case_a_row():
    assert cases_in(Grid(ACROSS)) == [
        OwnSheet("電子申請", "■取組内容\n申請を電子で受け付けた。\n■導入効果\n月20件の申請があった。"),
        OwnSheet("議事録", "■取組内容\n録音から議事録を作った。\n■導入効果\n3時間が1時間になった。"),
    ]


def test_two_labels_in_a_row_have_their_texts_each_and_a_text_below_goes_on():
    rows = [
        ["団体名", "別府市", "担当者氏名", "試験"],
        ["取り組み", "予約を始めました。", "", ""],
        ["", "続きです。", "", ""],
    ]
    (case,) = cases_in(Grid([*rows, ["効果", "待ち時間が減りました。", "", ""]]))
    assert case.words == "別府市です。\n\n■取り組み\n予約を始めました。\n続きです。\n■効果\n待ち時間が減りました。"
    assert case.left_out == ("担当者氏名",)


@pytest.mark.parametrize(
    ("label", "text", "words"),
    [
        ("事業費(千円)", "660", "■費用\n費用は660千円です。"),
        ("事業費（千円）", "1,320", "■費用\n費用は1,320千円です。"),
        ("削減時間(h)", "320", "削減時間: 320h"),
        ("利用者数（人）", "約1,200", "利用者数（人）: 約1,200".replace("（", "(").replace("）", ")")),
        ("月額費用", "3万3千円", "■月額費用\n月額費用: 3万3千円"),
        ("定量効果", "電話が月400件から150件", "■定量効果\n定量効果: 電話が月400件から150件"),
        ("効果", "電話が月400件から150件", "■効果\n電話が月400件から150件"),
        ("処理時間", "30分", "処理時間: 30分"),
        ("(備考)", "議会で質問があった。", "議会で質問があった。"),
        ("稼働開始", "令和7年4月", "令和7年4月から取り組んでいます。"),
        ("開始年度", "R5", "R5年度から取り組んでいます。"),
        ("導入年", "2024", "2024年から取り組んでいます。"),
        ("実施年度", "令和元", "令和元年度から取り組んでいます。"),
        ("担当", "市民課", "■体制\n担当は市民課です。"),
    ],
)
def test_a_figure_keeps_its_unit_and_its_label(label, text, words):
    rows = [["事業名", "取組内容", "効果", label], ["電子申請", "申請を電子で受けた。", "", text]]
    (case,) = cases_in(Grid(rows))
    assert case.words.replace("■取組内容\n申請を電子で受けた。", "").strip() == words


@pytest.mark.parametrize(
    "label",
    [
        "担当",
        "お名前",
        "ご担当者様",
        "職員名",
        "課長名",
        "責任者",
        "所属・氏名",
        "役職・氏名",
        "部署名・担当者名",
        "担当者名・連絡先",
        "連絡先電話",
        "連絡先メール",
        "電話・FAX",
        "Ｅメール",
        "e-mailアドレス",
        "携帯番号",
        "住所",
        "生年月日",
        "フリガナ",
    ],
)
def test_who_somebody_is_stays_in_the_sheet_and_that_is_told(label):
    rows = [["事業名", "取組内容", "効果", label], ["電子申請", "申請を電子で受けた。", "減った。", "試験"]]
    (case,) = cases_in(Grid(rows))
    assert ("試験" in case.words, case.left_out) == (False, (label,))


@pytest.mark.parametrize(
    "label", ["対象者", "利用者", "職員数", "報告", "申請", "所在地", "代表的な効果", "メールの件数"]
)
def test_what_only_speaks_of_people_is_read(label):
    rows = [["事業名", "取組内容", "効果", label], ["電子申請", "申請を電子で受けた。", "減った。", "試験の言葉"]]
    (case,) = cases_in(Grid(rows))
    assert ("試験の言葉" in case.words, case.left_out) == (True, ())


@pytest.mark.parametrize(
    "rows",
    [[["1月", "20件"], ["2月", "30件"]], [["あ"]], [[""]], [["品名", "数量", "単価"], ["机", "2", "100"]]],
)
def test_numbers_and_lists_without_labels_tell_no_case(rows):
    assert cases_in(Grid(rows)) == []


TABLE = """| 団体名 | 試験市 |
| --- | --- |
| 担当 | 試験太郎（内線00） |
| 取組の名称 | 窓口の予約 |
| 経費(千円) | 1,320 |
| 効果 | 月12件→1件 |"""
TABLE_TOLD = "試験市です。\n\n■費用\n費用は1,320千円です。\n■効果\n月12件→1件\n"


def test_a_table_of_labels_in_a_document_is_read_as_a_sheet():
    assert told_by_tables(f"前の文。\n\n{TABLE}\n\n後の文。") == OwnSheet(
        "窓口の予約", f"前の文。\n\n{TABLE_TOLD}\n後の文。", ("担当",)
    )


@pytest.mark.parametrize(
    "words",
    [
        "文だけ。",
        "| 月 | 件数 |\n| --- | --- |\n| 4月 | 20件 |",
        "a | b",
        "| No. | 事業名 | 取組内容 | 効果 |\n| --- | --- |\n| 1 | あ | い | う |\n| 2 | え | お | か |",
    ],
)
def test_other_tables_stay_tables(words):
    assert told_by_tables(words).words == words


def test_a_table_of_ones_own_that_was_saved_as_text_is_read_as_its_workbook_is(project, kyoso):
    folder = project(THEMES)
    (folder / "x.csv").write_text(
        "取組名,取組内容,開始,効果,担当者\n電子申請,申請を電子で受けた。,R7.4,月300件,試験\n", encoding="utf-8"
    )
    _code, output, _errors = kyoso(folder, "intake", "x.csv")
    assert "「担当者」の欄は、個人の名前や連絡先と見て入れていません。" in output
    (draft,) = folder.glob("intake/*.md")
    text = draft.read_text(encoding="utf-8")
    assert ("title: 電子申請" in text, "period: {from: 2025-04}" in text, "月300件" in text) == (True, True, True)


def workbook(**sheets):
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append([cell or None for cell in row])
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


def test_a_workbook_of_ones_own_becomes_drafts_and_its_reader_is_told_how(project, kyoso):
    folder = project(THEMES)
    (folder / "chousa.xlsx").write_bytes(workbook(庁内調査=DOWN, 一覧=ACROSS))
    code, output, errors = kyoso(folder, "intake", "chousa.xlsx")
    assert (code, errors) == (1, "")
    lines = output.splitlines()
    assert lines[0] == (
        "この表はこのサイトの様式ではないので、項目の名前から読み取りました。"
        "抜けや取り違えがないか、元の表と見比べてください。"
    )
    assert lines[1] == "「問合せ先」の欄は、個人の名前や連絡先と見て入れていません。"
    drafts = sorted(folder.glob("intake/*.md"))
    assert len(drafts) == 3
    text = next(one.read_text("utf-8") for one in drafts if "書かない申請" in one.read_text("utf-8"))
    assert "title: 窓口での書かない申請\n" in text
    assert "period: {from: 2025-04}\n" in text
    assert "## 成果\n\n待ち時間が30分から12分になった。\n" in text
    assert "試験課" not in text


def test_what_is_hidden_noted_or_not_worked_out_in_it_is_told(project, kyoso):
    folder = project(THEMES)
    book = load_workbook(io.BytesIO(workbook(庁内調査=DOWN)))
    sheet = book.active
    sheet["B5"].comment, sheet["B6"].value = Comment("確認中", "x"), "=1+1"
    sheet.row_dimensions[7].hidden = True
    book.save(folder / "x.xlsx")
    output = kyoso(folder, "intake", "x.xlsx")[1]
    assert [line for line in output.splitlines() if line.startswith("シート")] == [
        "シート「庁内調査」のB5: セルのコメント(メモ)は読み取りません。答えに書くか、消してください",
        "シート「庁内調査」のB6: 計算式の値が保存されていません。値に置き換えて(値として貼り付けて)ください",
        "シート「庁内調査」のA7: 隠れている行か列に文字があります。表示して確かめるか、消してください",
    ]


def test_a_sheet_that_tells_nothing_is_answered_as_before(project, kyoso):
    folder = project(THEMES)
    (folder / "x.xlsx").write_bytes(workbook(表=[["品名", "数量"], ["机", "2"]]))
    code, output, errors = kyoso(folder, "intake", "x.xlsx")
    assert code == 1
    assert "見出しの行がありません" in f"{output}{errors}"
