"""A table with one entry a row, whatever program it comes from."""

import csv
import io

import pytest
from builders import a_catalog, a_theme
from golden_site import PLACES

from generator.entry.columns import shown_columns
from generator.entry.origin import Slip
from generator.findings.diagnostics import RefusedError
from generator.forms.table_rows import empty_table
from generator.intake.received import received
from generator.kinds import ENTRY_KINDS
from generator.places.called import HOW_TO_ADD

CASE = ENTRY_KINDS["case"]
CATALOG = a_catalog(a_theme(), municipalities=PLACES)
NO_FORMULA = "箇条書きなら「- 」と空白を入れ、ほかはその記号を消してください"
NO_PLACE = f"という自治体はありません。市区町村名か6桁の自治体コードで答えてください。{HOW_TO_ADD}"
NO_HEADER = "という見出しはありません。この列を消すか、「kyoso form --out 表.xlsx」で作った表の見出しに直してください"
OF_HOURS = "減らした時間の計算"
THE_FACTORS = [f"{OF_HOURS} 取り組み{when} {name}" for when in "前後" for name in ("件数", "分", "回数", "人数")]


def table(*rows, between=","):
    text = io.StringIO()
    csv.writer(text, delimiter=between).writerows(rows)
    return text.getvalue().encode()


def read(*rows, name="table.csv", between=","):
    return list(received(name, table(*rows, between=between), CATALOG))


def told(*rows, **how):
    """Return what is said of the table itself and of its cells, with the places."""
    items = read(*rows, **how)
    slips = [slip for item in items for slip in ([item] if isinstance(item, Slip) else item.slips)]
    return [f"{slip.place}: {slip.sentence}" for slip in slips]


def fields(*rows, **how):
    (answers,) = read(*rows, **how)
    assert answers.slips == ()
    return dict(answers.fields)


def test_an_empty_table_has_a_column_for_every_question_and_no_entry():
    for kind in ENTRY_KINDS.values():
        data = empty_table(kind, CATALOG)
        headers = next(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
        assert headers == [column.header for column in shown_columns(kind)]
        assert len(set(headers)) == len(headers)
        assert {"ファイル名", "題名", "根拠1 アドレス", *map(str, kind.asked_sections)} <= set(headers)
        with pytest.raises(RefusedError, match=r"^表に記事の行がありません"):
            list(received("x.csv", data, CATALOG))


def test_a_row_becomes_an_entry_in_the_words_of_the_files():
    (answers,) = read(
        "題名 テーマ よくある聞き方 取り組みの段階 根拠1_資料名 根拠1_裏付ける箇所 根拠3_資料名 期間_開始 課題".replace(
            "_", "\u3000"
        ).split(" "),
        ["試験", "窓口", "あれ、これ\nそれ", "運用中", "資料", "指標、課題", "別の資料", "2025-04", "一行目\n\n- 項目"],
    )
    assert answers.fields == {
        "title": "試験",
        "themes": ["madoguchi"],
        "questions": ["あれ、これ", "それ"],
        "stage": "in_use",
        "evidence": [{"title": "資料", "supports": ["indicators", "課題"]}, {"title": "別の資料"}],
        "period": {"from": "2025-04"},
    }
    assert answers.sections == {"課題": "一行目\n\n- 項目"}


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "cp932", "utf-16"])
@pytest.mark.parametrize("between", [",", "\t", ";"])
@pytest.mark.parametrize("name", ["x.csv", "x.tsv", "x.txt", "-"])
def test_a_table_of_any_spreadsheet_is_read(charset, between, name):
    data = table(["題名", "課題"], ["一つ", "文;章"], between=between).decode().encode(charset)
    (answers,) = received(name, data, CATALOG)
    assert (answers.fields, answers.sections) == ({"title": "一つ"}, {"課題": "文;章"})


def test_a_title_above_the_headers_is_passed_over_and_rows_count_as_a_spreadsheet_counts_them():
    rows = (
        ["事例の一覧"],
        [],
        ["題名", "課題", "自治体"],
        [],
        ["試験", "文章", "石狩市"],
        [],
        ["次", "文章", "謎の市"],
    )
    answers = read(*rows)
    assert [item.origin.whole for item in answers] == ["5行目", "7行目"]
    assert [slip.place for slip in answers[1].slips] == ["7行目「自治体」(C列)"]


def test_every_mistake_of_every_row_is_told_at_once_with_row_column_and_letter():
    assert told(
        ["題名", "課題", "自治体", "要約", "謎", "題名"],
        ["一", "文章", "よこはま", "", "", ""],
        ["二", "=A1", "総務省", "", "x", ""],
        ["三", "文章", "", "#REF!", "", "y"],
    ) == [
        "1行目: 見出し「題名」が2つあります(A列とF列)。1つにまとめてください",
        f"1行目: 「謎」(E列){NO_HEADER}",
        f"2行目「自治体」(C列): 「よこはま」{NO_PLACE}",
        f"3行目「課題」(B列): 計算式の記号(=)で始まっています。{NO_FORMULA}",
        f"3行目「自治体」(C列): 「総務省」{NO_PLACE}",
        "4行目「要約」(D列): 表計算ソフトのエラー(#REF!)になっています。値を書き直してください",
    ]


@pytest.mark.parametrize(
    ("headers", "row", "sentence"),
    [
        (
            ("題名", "課題", "題名"),
            ("一", "文", ""),
            "1行目: 見出し「題名」が2つあります(A列とC列)。1つにまとめてください",
        ),
        (
            ("題名", "課題", "title"),
            ("一", "文", ""),
            "1行目: 見出し「題名」が2つあります(A列とC列)。1つにまとめてください",
        ),
        (
            ("題名", "課題", ""),
            ("一", "文", "余り"),
            "1行目: C列に見出しがありません(2行目に文字があります)。見出しを書くか、その文字を消してください",
        ),
        (
            ("題名", "課題"),
            ("一", "文", "余り"),
            "1行目: C列に見出しがありません(2行目に文字があります)。見出しを書くか、その文字を消してください",
        ),
        (
            ("題名", "課題", "要約文"),
            ("", "文", "x"),
            "1行目: 「要約文」(C列)という見出しはありません。もしかして: 要約",
        ),
        (
            ("題名", "課題", "期間"),
            ("一", "文", "x"),
            "1行目: 「期間」(C列)という見出しはありません。「期間 開始」「期間 終了」に分けて書いてください",
        ),
    ],
)
def test_a_wrong_header_is_told_by_its_name(headers, row, sentence):
    assert told(headers, row) == [sentence]


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("題名 ", {"title": "x"}),
        ("\u3000題名", {"title": "x"}),
        ("根拠１\u3000資料名", {"evidence": [{"title": "x"}]}),
        ("根拠1資料名", {"evidence": [{"title": "x"}]}),
        ("根拠1\n資料名", {"evidence": [{"title": "x"}]}),
        ("題名（必須）", {"title": "x"}),
        ("題名 ＊", {"title": "x"}),
        ("根拠 資料名", {"evidence": [{"title": "x"}]}),
        ("根拠4 資料名", {"evidence": [{"title": "x"}]}),
        ("summary", {"summary": "x"}),
    ],
)
def test_a_header_may_differ_in_what_nobody_sees(header, field):
    assert fields(["キーワード", "課題", header], ["", "文章", "x"]) == field


@pytest.mark.parametrize(
    ("header", "field"),
    [
        *((name, {"title": "x"}) for name in ("タイトル", "件名", "事例名")),
        *((name, {"summary": "x"}) for name in ("概要", "要旨")),
        *((name, {"keywords": ["x"]}) for name in ("タグ",)),
        *((name, {"cost": "0円"}) for name in ("経費", "事業費")),
    ],
)
def test_a_header_may_be_what_people_call_it_where_its_own_is_not_there(header, field):
    text = "0円" if "cost" in field else "x"
    assert fields(["公開日", "課題", header], ["", "文章", text]) == field


def test_a_heading_of_the_text_may_be_what_people_call_it_where_its_own_is_not_there():
    (answers,) = read(["題名", "課題", "効果", "苦労した点"], ["x", "文", "減った", "難しかった"])
    assert answers.sections == {"課題": "文", "成果": "減った", "つまずきと学び": "難しかった"}


@pytest.mark.parametrize(
    ("headers", "wrong"), [(["題名", "課題", "タイトル"], "タイトル"), (["題名", "課題", "背景"], "背景")]
)
def test_beside_its_own_name_another_one_is_no_header(headers, wrong):
    assert told(headers, ["x", "文章", "y"]) == [f"1行目: 「{wrong}」(C列){NO_HEADER}"]


def test_an_unknown_column_without_any_text_is_passed_over():
    assert fields(["題名", "課題", "備考"], ["一", "文章", ""]) == {"title": "一"}


def test_a_row_with_nothing_but_further_sources_continues_the_row_above():
    rows = (
        ["題名", "課題", "根拠1 資料名", "根拠1 発行者", "指標1 指標名", "キーワード"],
        ["一", "文章", "甲", "発行者", "", "予約"],
        ["", "", "乙", "", "件数", "転入"],
        ["", "", "丙", "@", "", ""],
        ["二", "文章", "丁", "", "", ""],
    )
    first, second = read(*rows)
    assert first.fields == {
        "title": "一",
        "keywords": ["予約", "転入"],
        "evidence": [{"title": "甲", "publisher": "発行者"}, {"title": "乙"}, {"title": "丙", "publisher": "@"}],
        "indicators": [{"name": "件数"}],
    }
    assert [slip.place for slip in first.slips] == ["4行目「根拠1 発行者」(D列)"]
    assert first.origin.place(("evidence", 1, "publisher")) == "3行目「根拠1 発行者」(D列)"
    assert second.fields == {"title": "二", "evidence": [{"title": "丁"}]}


@pytest.mark.parametrize(("name", "between"), [("x.csv", ","), ("x.csv", ";"), ("x.txt", "\t"), ("-", ",")])
def test_the_sheet_with_a_question_a_line_is_read_when_it_was_saved_as_text(name, between):
    rows = (["質問", "答え", "書き方"], ["題名", "試験", "必須"], ["課題", "一行目\n二行目"], ["自治体", "謎の市"])
    (answers,) = read(*rows, name=name, between=between)
    assert (answers.fields["title"], answers.sections) == ("試験", {"課題": "一行目\n二行目"})
    assert [slip.place for slip in answers.slips] == ["シート「CSV」の「自治体」(B4)"]


def test_the_terms_of_the_hours_have_columns():
    assert set(THE_FACTORS) <= {column.header for column in shown_columns(CASE)}
    terms = {"cases": "1", "minutes": "2", "times": "3", "people": "4"}
    cells = [*"12341234", "実測", "2025-10"]
    assert fields(
        ["課題", *THE_FACTORS, "減らした時間の計算 根拠の種類", "減らした時間の計算 時点"], ["文", *cells]
    ) == {"impact": {"before": terms, "after": terms, "basis": "実測", "as_of": "2025-10"}}


def test_line_breaks_in_cells_of_one_line_are_joined_and_those_of_texts_are_kept():
    assert fields(
        ["題名", "要約", "根拠1 資料名", "根拠1 アドレス", "課題"],
        ["窓口の\n予約", "予約を\n始めた。 \nWeb\n予約 on\nline", "資料\r\n名", "https://www.example.jp/\na", "一\n二"],
    ) == {
        "title": "窓口の予約",
        "summary": "予約を始めた。Web予約 on line",
        "evidence": [{"title": "資料名", "url": "https://www.example.jp/a"}],
    }


@pytest.mark.parametrize("cell", ["=HYPERLINK(1)", "=1+1", "@SUM(1)", "+cmd", "-cmd|x", "\t=1", "-A1+B2", "-SUM(あ)"])
def test_a_formula_is_refused_with_its_place(cell):
    (sentence,) = told(["題名", "課題"], [cell, "文章"])
    assert sentence.startswith(f"2行目「題名」(A列): 計算式の記号({cell.strip()[:1]})で始まっています。")


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        *[
            (text, text)
            for text in ("- 項目", "-5度", "-待ち時間", "+窓口", "-LGWAN端末から\n-電話", "'- 項目", "－項目")
        ],
        ("'=1", "=1"),
    ],
)
def test_lists_and_figures_are_no_formulas_and_the_mark_of_spreadsheets_is_taken_away(cell, text):
    (answers,) = read(["題名", "課題"], ["試験", cell])
    assert (answers.slips, answers.sections) == ((), {"課題": text})


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ((["題名", "課題"],), "表に記事の行がありません"),
        ((["a", "b"], ["1", "2"]), "見出しの行がありません"),
        ((["題名", "要約"], ["1", "2"]), "表に本文の列がありません。「課題」「取り組み」「成果」「つまずきと学び」"),
        ((["題名" * 100_000],), "見出しの行がありません"),
        ((["x" * 200_000], ["y"]), "見出しの行がありません"),
        ((["題名", "課題"], *[["1", "2"]] * 501), "表は500行までにしてください(501行あります)"),
    ],
)
def test_what_is_no_table_of_ours_is_refused(rows, sentence):
    with pytest.raises(RefusedError) as raised:
        read(*rows)
    assert str(raised.value).startswith(sentence)


def test_a_damaged_table_is_refused():
    with pytest.raises(RefusedError, match=r"^表を読み取れません\(引用符の対がそろわないか"):
        list(received("x.csv", '題名,課題\n"1,2'.encode(), CATALOG))


@pytest.mark.parametrize(
    ("header", "cell", "path", "text"),
    [
        ("期間 開始", "Apr-26", ("period", "from"), "2026-04"),
        ("期間 開始", "46113", ("period", "from"), "2026-04"),
        ("公開日", "46346", ("published_on",), "2026-11-20"),
        ("公開日", "2026/11/20 0:00", ("published_on",), "2026-11-20"),
        ("公開日", "令8.11.20(金)", ("published_on",), "2026-11-20"),
        ("公開日", "20261120", ("published_on",), "2026-11-20"),
        ("公開日", "Apr-26", ("published_on",), "2026-04"),
        ("手間 人数", "46346", ("effort", "people"), "46346"),
        ("手間 人数", "１，２００", ("effort", "people"), "1200"),
    ],
)
def test_dates_are_read_as_spreadsheets_write_them(header, cell, path, text):
    found = fields(["題名", "課題", header], ["一", "文", cell])
    for name in path:
        found = found[name]
    assert found == text
