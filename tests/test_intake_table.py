"""A table with one entry a row."""

import pytest
from builders import a_catalog, a_theme
from golden_site import PLACES

from generator.findings.diagnostics import RefusedError
from generator.intake.received import received
from generator.intake.table import empty_table, read_table
from generator.kinds import ENTRY_KINDS

CASE = ENTRY_KINDS["case"]


def table(*rows):
    return "\n".join(rows).encode()


def entries(*rows):
    return list(received("table.csv", table(*rows), a_catalog(a_theme(), municipalities=PLACES)))


def test_an_empty_table_has_a_column_for_every_field_and_reads_back_as_nothing():
    for kind in ENTRY_KINDS.values():
        text = empty_table(kind).decode("utf-8-sig")
        headers = text.strip().split(",")
        assert len(set(headers)) == len(headers)
        assert {"ファイル名", "題名", "根拠1 アドレス", *map(str, kind.sections)} <= set(headers)
        assert read_table(kind, text) == {}


def test_a_row_becomes_an_entry_in_the_words_of_the_files():
    (answers,) = entries(
        "題名,テーマ,よくある聞き方,取り組みの段階,根拠1 資料名,根拠1 裏付ける箇所,根拠3 資料名,期間 開始,課題",
        '試験,窓口,"あれ、これ\nそれ",運用中,資料,"指標、課題",別の資料,2025-04,"一行目\n\n- 項目"',
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
def test_a_table_of_any_spreadsheet_is_read(charset):
    (answers,) = received("x.csv", "題名,課題\r\n試験,文章\r\n".encode(charset), a_catalog())
    assert answers.fields == {"title": "試験"}


@pytest.mark.parametrize("cell", ["=HYPERLINK(1)", "=1+1", "@SUM(1)", "+cmd", "-cmd|x", "\t=1"])
def test_a_formula_is_refused_with_its_place(cell):
    with pytest.raises(RefusedError, match="CSV の2行目「題名」が、計算式の記号"):
        entries("題名,課題", f"{cell},文章")


@pytest.mark.parametrize(
    ("cell", "text"), [("- 項目", "- 項目"), ("-5度", "-5度"), ("'=1", "=1"), ("'- 項目", "'- 項目")]
)
def test_lists_and_figures_are_no_formulas_and_the_mark_of_spreadsheets_is_taken_away(cell, text):
    (answers,) = entries("題名,課題", f"試験,{cell}")
    assert answers.sections == {"課題": text}


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        (("題名,課題",), "CSV に記事の行がありません"),
        (("a,b", "1,2"), "CSV の1行目が見出しになっていません"),
        (("題名,課題", "1,2,3"), "CSV の2行目に、見出しのない列があります"),
        (("題名,課題,謎", "1,2,3"), "CSV の2行目: 「謎」という項目はありません"),
        (("題名,課題,自治体コード", "1,2,", ",,", "1,2,謎の市"), "CSV の4行目: 「謎の市」という自治体はありません"),
        (("題名,課題", '"1,2'), "CSV を読み取れません(引用符の対がそろわないか、長すぎるセルがあります)。"),
        (("題名" * 100_000,), "CSV の1行目が見出しになっていません"),
        (("題名,課題", *["1,2"] * 501), "CSV は500行までにしてください(501行あります)"),
    ],
)
def test_a_broken_table_is_refused(rows, told):
    with pytest.raises(RefusedError) as raised:
        entries(*rows)
    assert str(raised.value).startswith(told)


def test_a_table_with_a_cell_longer_than_any_is_no_table_of_ours():
    with pytest.raises(RefusedError, match="1行目が見出し"):
        entries("x" * 200_000, "y")


def test_a_group_is_given_in_one_column_or_in_its_parts():
    with pytest.raises(RefusedError, match="CSV の見出し「期間」と「期間 開始」は、どちらか一方に"):
        entries("期間,期間 開始,課題", "2025,2025-04,一行目")
