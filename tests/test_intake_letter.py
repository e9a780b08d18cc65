"""A Word document is written to be answered, and its answers are read, whatever people put into it."""

import io
import re

import pytest
from builders import TODAY, a_catalog, a_theme
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Emu
from golden_site import PLACES
from openpyxl import load_workbook
from test_intake_workbook import packed, parts_of_package

from generator.entry.columns import shown_columns
from generator.entry.origin import Slip
from generator.findings.diagnostics import RefusedError
from generator.forms.letter import letter
from generator.forms.table_rows import is_needed
from generator.forms.workbook import workbook
from generator.intake.asking import CONSENT, NOTHING_NOTED, open_labels
from generator.intake.cells import Remark
from generator.intake.intake import take_in
from generator.intake.letter import answers_of
from generator.intake.private import private_mistakes
from generator.intake.received import received
from generator.kinds import CASE, HANDED_IN

FOUND = next(place for place in PLACES.values() if place.name.endswith("市"))
CATALOG = a_catalog(a_theme(), municipalities=PLACES)


def saved(document):
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


def a_letter():
    """Return an empty letter, and the cell of each answer by its question."""
    document = Document(io.BytesIO(letter(CASE, CATALOG)))
    rows = [row for table in document.tables for row in table.rows]
    return document, {row.cells[0].paragraphs[0].text: row.cells[1] for row in rows}


def filled(**answers):
    document, cells = a_letter()
    for question, text in answers.items():
        cells[question.replace("_", " ")].text = text
    return document


def read(document):
    return list(received("x.docx", document if isinstance(document, bytes) else saved(document), CATALOG))


def told(document):
    slips = [slip for item in read(document) for slip in ([item] if isinstance(item, Slip) else item.slips)]
    return [f"{slip.place}: {slip.sentence}" for slip in slips]


@pytest.mark.parametrize("kind", HANDED_IN.values(), ids=lambda kind: kind.name)
def test_a_letter_asks_all_that_is_needed_once_and_is_the_same_to_the_byte(kind):
    data = letter(kind, CATALOG)
    assert data == letter(kind, CATALOG)
    assert f"{TODAY}T00:00:00Z".encode() in parts_of_package(data)["docProps/core.xml"]
    asked = [header for table in headers_of(data) for header in table]
    known = {column.header: column for column in shown_columns(kind)}
    assert len(set(asked)) == len(asked)
    assert set(asked) <= set(known)
    assert [header for header, column in known.items() if is_needed(column) and header not in asked] == []
    with pytest.raises(RefusedError, match=r"^答えが書かれていません"):
        read(data)


def test_a_letter_is_for_a4_and_tells_that_it_is_japanese_so_that_lines_break_as_they_should():
    data = letter(CASE, CATALOG)
    (section,) = Document(io.BytesIO(data)).sections
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    for table in Document(io.BytesIO(data)).tables:
        room = section.page_width - section.left_margin - section.right_margin
        assert round(Emu(sum(column.width for column in table.columns)).mm) == round(Emu(room).mm)
        assert [cell.width for cell in table.rows[0].cells] == [column.width for column in table.columns]
    told = re.findall(r"<w:lang [^>]*>", parts_of_package(data)["word/styles.xml"].decode())
    assert told
    assert [one for one in told if 'w:eastAsia="ja-JP"' not in one] == []


def test_what_only_its_author_can_tell_stands_in_a_short_table_before_the_rest():
    first, rest = headers_of(letter(CASE, CATALOG))
    place = ["団体名の出し方", "自治体", "人口規模"]
    assert first == ["題名", *place, "課題", "取り組み", "成果", "つまずきと学び", "公開の確認"]
    assert rest[:3] == ["要約", "取り組みの段階", "成果の種類"]
    assert not {"ファイル名", "公開日", "確認日", "次の確認期限", "根拠3 資料名", "指標2 指標名"} & {*first, *rest}


def test_a_document_with_the_first_table_alone_is_taken_in_and_the_rest_is_asked_for(readers):
    texts = dict.fromkeys(("課題", "取り組み", "成果", "つまずきと学び"), "試験用の文章です。")
    document = saved(filled(題名="試験用の題名", 自治体=FOUND.full_name, 公開の確認="はい", **texts))
    (entry,) = take_in(readers, TODAY, "x.docx", document).entries
    assert not {"公開の確認", *texts} & {*entry.asks.labels}


def headers_of(data):
    return [[row.cells[0].paragraphs[0].text for row in one.rows] for one in Document(io.BytesIO(data)).tables]


def test_what_is_answered_comes_back_with_the_question_as_its_place():
    (answers,) = read(
        filled(題名="試験", 自治体=FOUND.full_name, 取り組みの段階="運用中", 根拠2_資料名="甲", 課題="文")
    )
    assert answers.fields == {
        "title": "試験",
        "municipality": FOUND.code,
        "stage": "in_use",
        "evidence": [{"title": "甲"}],
    }
    assert answers.sections == {"課題": "文"}
    assert (answers.origin.whole, answers.origin.place(("stage",))) == ("文書", "「取り組みの段階」")


def test_the_consent_is_given_in_the_document_itself_and_asked_for_no_more():
    (answers,) = read(filled(題名="試験", 課題="文", 公開の確認="はい"))
    assert (answers.agreed, answers.made_at) == (True, str(TODAY))
    assert CONSENT not in open_labels(answers, NOTHING_NOTED)


@pytest.mark.parametrize("said", ["いいえ", "課長の決裁が下りたら、はい", "あとで"])
def test_what_is_no_yes_to_the_consent_is_told_where_it_stands(said):
    document = filled(題名="試験", 課題="文", 公開の確認=said)
    assert told(document) == [
        "「公開の確認」: よければ「はい」と書き、そうでなければ空けてください。空けたものは、あとから伺います"
    ]
    assert not read(document)[0].agreed


def test_paragraphs_lists_tables_and_line_breaks_of_an_answer_become_markdown():
    document, cells = a_letter()
    cell = cells["取り組み"]
    cell.text = "一つ目の\n段落"
    cell.add_paragraph("二つ目の段落")
    for item in ("紙", "電話"):
        cell.add_paragraph(item, "List Bullet")
    table = cell.add_table(2, 2)
    for place, text in enumerate(("月", "件数", "4|5月", "120")):
        table.cell(place // 2, place % 2).text = text
    (answers,) = read(document)
    assert answers.sections["取り組み"] == (
        "一つ目の\n段落\n\n二つ目の段落\n\n- 紙\n- 電話\n\n| 月 | 件数 |\n| --- | --- |\n| 4\\|5月 | 120 |"
    )


def test_what_stands_beside_the_table_is_told():
    document = filled(題名="試験", 課題="文")
    document.add_paragraph("追記です")
    assert told(document) == ["文書: 表の外に「追記です」と書かれています。答えの欄に移すか、消してください"]


@pytest.mark.parametrize("columns", [1, 3])
def test_a_table_of_other_columns_beside_the_answers_is_told(columns):
    document = filled(題名="題")
    document.add_table(rows=1, cols=columns)
    document.add_table(rows=1, cols=columns).rows[0].cells[0].text = "別の表"
    assert told(document) == ["文書: 表の外に「別の表」と書かれています。答えの欄に移すか、消してください"]


def a_table_in(cell):
    return cell.add_table(rows=1, cols=1).rows[0].cells[0]


@pytest.mark.parametrize("is_answer", [True, False])
def test_a_table_inside_a_table_is_read(is_answer):
    document, cells = a_letter() if is_answer else (Document(), {})
    if not is_answer:
        document.add_heading("課題", 1)
        cells["課題"] = document.add_table(rows=1, cols=2).rows[0].cells[1]
    a_table_in(a_table_in(cells["課題"])).text = "紙が多くありました。"
    assert "紙が多くありました。" in repr(read(document))


def test_a_changed_question_and_a_doubled_one_are_told():
    document = filled(題名="試験", 課題="文", 要約="約")
    rows = {row.cells[0].paragraphs[0].text: row for row in document.tables[1].rows}
    rows["要約"].cells[0].paragraphs[0].text = "ようやく"
    rows["キーワード"].cells[0].paragraphs[0].text = "題名"
    assert told(document) == [
        "文書: 見出し「題名」が2つあります。1つにまとめてください",
        "文書: 「ようやく」という質問はありません。左の欄をひな形のとおりに戻すか、その答えを消してください",
    ]


def words(xml):
    """Return a part of a document from what Word writes, without its name spaces."""
    return parse_xml(xml.replace(">", f" {nsdecls('w', 'm')}>", 1))


@pytest.mark.parametrize(
    ("xml", "text"),
    [
        (
            "<w:r><w:ruby><w:rt><w:r><w:t>きき</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>危機</w:t></w:r></w:rubyBase></w:ruby></w:r>",
            "危機(きき)",
        ),
        ("<w:r><w:ruby><w:rt/><w:rubyBase><w:r><w:t>緊急</w:t></w:r></w:rubyBase></w:ruby></w:r>", "緊急"),
        ("<w:smartTag w:element='date'><w:smartTagPr/><w:r><w:t>四月</w:t></w:r></w:smartTag>", "四月"),
        ("<w:smartTag><w:smartTag><w:r><w:t>四</w:t></w:r></w:smartTag><w:r><w:t>月</w:t></w:r></w:smartTag>", "四月"),
        ("<w:hyperlink w:anchor='a'><w:smartTag><w:r><w:t>四月</w:t></w:r></w:smartTag></w:hyperlink>", "四月"),
        ("<w:customXml w:element='a'><w:r><w:t>四月</w:t></w:r></w:customXml>", "四月"),
        ("<w:fldSimple w:instr=' DATE '><w:r><w:t>四月</w:t></w:r></w:fldSimple>", "四月"),
        ("<w:bdo w:val='ltr'><w:dir w:val='ltr'><w:r><w:t>四月</w:t></w:r></w:dir></w:bdo>", "四月"),
    ],
)
def test_words_that_word_wraps_or_writes_a_reading_above_are_not_lost(xml, text):
    document = filled(題名="試験", 課題="文")
    document.tables[0].cell(0, 1).paragraphs[0].runs[0].element.addnext(words(xml))
    (answers,) = read(document)
    assert answers.fields["title"] == f"試験{text}"


UNREAD = [
    ("<w:ins></w:ins>", "変更履歴が残っています。すべての変更を反映してください"),
    (
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r>",
        "隠し文字があります。表示して確かめるか、消してください",
    ),
    ("<w:commentReference></w:commentReference>", "コメントは読み取りません。答えに書くか、消してください"),
    ("<w:footnoteReference></w:footnoteReference>", "脚注は読み取りません。答えの文章に入れてください"),
    ("<w:txbxContent></w:txbxContent>", "テキストボックスは読み取りません。答えの欄に移してください"),
    ("<w:pict></w:pict>", "画像や図は読み取れません。内容を文章で書いてください"),
    ("<w:sdt></w:sdt>", "コントロール(入力部品)は読み取りません。ふつうの文字で書いてください"),
    ("<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>", "数式は読み取れません。ふつうの文字で書いてください"),
    ("<w:r><w:sym w:char='F0FE'/></w:r>", "特別なフォントの記号は読み取れません。ふつうの文字で書いてください"),
    (
        "<w:r><w:instrText>eq \\o\\ac(○,印)</w:instrText></w:r>",
        "囲い文字や組み文字は読み取れません。ふつうの文字で書いてください",
    ),
    (
        "<w:fldSimple w:instr=' EQ \\o\\ac(○,印)'><w:r><w:t>印</w:t></w:r></w:fldSimple>",
        "囲い文字や組み文字は読み取れません。ふつうの文字で書いてください",
    ),
]


@pytest.mark.parametrize(("xml", "sentence"), UNREAD)
def test_what_no_answer_can_hold_is_told(xml, sentence):
    document = filled(題名="試験", 課題="文")
    document.tables[0].cell(0, 1).paragraphs[0].runs[0].element.addnext(words(xml))
    assert told(document) == [f"文書: {sentence}"]


@pytest.mark.parametrize(("xml", "sentence"), UNREAD)
def test_the_same_is_told_of_a_document_in_its_writers_own_form_and_the_rest_is_read(xml, sentence):
    document = Document()
    document.add_heading("課題", 2)
    document.add_paragraph("窓口で待つ時間が長く、申請書を手で書いていました。").runs[0].element.addnext(words(xml))
    remark, item = received("x.docx", saved(document), CATALOG)
    assert (remark, "窓口で待つ時間が長く" in item.words) == (Remark(f"文書: {sentence}"), True)


def test_another_document_that_tells_nothing_is_refused():
    document = Document()
    document.add_paragraph("事例です")
    with pytest.raises(RefusedError, match=r"^この Word の文書には、答えも文章もありません。"):
        read(document)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"word/vbaProject.bin": b"x"}, "x.docx(マクロの付いたファイル)は読めません。"),
        ({"word/document.xml": b"<!DOCTYPE x []><x/>"}, "Word の文書(.docx)が壊れているか、変わった作り"),
        ({"word/document.xml": b"<x/>"}, "Word の文書(.docx)を読み取れません。"),
        ({"[Content_Types].xml": b""}, "Word の文書(.docx)を読み取れません。"),
    ],
)
def test_what_no_word_processor_writes_is_refused(change, sentence):
    with pytest.raises(RefusedError) as raised:
        read(packed(parts_of_package(letter(CASE, CATALOG)) | change))
    assert str(raised.value).startswith(sentence)


def test_a_letter_and_a_table_tell_where_to_send_them_and_are_read_all_the_same():
    ways = ["メール: shiken@example.jp", "チャンネル: 試験の「#shiken」 (参加している人が書き込めます)"]
    told = Document(io.BytesIO(letter(CASE, CATALOG, ways)))
    assert [f"送り先 {way}" for way in ways] == [one.text for one in told.paragraphs if one.text.startswith("送り先")]
    assert answers_of(letter(CASE, CATALOG, ways))[1] == []
    cells = [
        cell.value for row in load_workbook(io.BytesIO(workbook(CASE, CATALOG, ways))).worksheets[2] for cell in row
    ]
    assert {f"送り先 {way}" for way in ways} <= set(cells)


def test_an_address_in_the_help_of_a_table_is_ours_and_no_private_detail():
    ways = ["メール: shiken@example.jp"]
    assert private_mistakes("x.xlsx", workbook(CASE, CATALOG, ways)) == []


def test_a_rough_number_a_bare_address_and_a_part_of_a_theme_are_read_in_a_document():
    (answers,) = (
        one
        for one in read(
            filled(
                題名="試験",
                課題="文",
                指標1_指標名="件数",
                指標1_前の値="約100",
                根拠1_アドレス="www.example.lg.jp/a.html",
            )
        )
        if not isinstance(one, Remark)
    )
    assert answers.fields["indicators"] == [{"name": "件数", "before": "100"}]
    assert answers.fields["evidence"] == [{"url": "https://www.example.lg.jp/a.html"}]


def test_a_document_names_the_themes_as_it_has_no_list_to_choose_from():
    _first, table = Document(io.BytesIO(letter(CASE, CATALOG))).tables
    asked = {row.cells[0].paragraphs[0].text: row.cells[0].text for row in table.rows}
    assert asked["テーマ"].endswith("、".join(theme.model.label for theme in CATALOG.themes.values()))


WORK = "公用車の予約を、紙の台帳からグループウェアに変えました。電話が1日20本から3本に減りました。"
SHOWN_ACROSS = (
    '<w:p {}><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml">'
    '<v:textpath string="庁内限り"/></v:shape></w:pict></w:r></w:p>'
)


def remarks(document):
    items = read(document)
    return [one.text for one in items if isinstance(one, Remark)] + [
        remark for one in items for remark in getattr(one, "remarks", ())
    ]


@pytest.mark.parametrize("is_form", [True, False])
@pytest.mark.parametrize("place", ["header", "footer", "across"])
def test_a_mark_in_the_margin_of_a_document_is_told(is_form, place):
    document = filled(題名="試験の題名") if is_form else Document()
    document.add_paragraph("" if is_form else WORK)
    margin = document.sections[0].footer if place == "footer" else document.sections[0].header
    margin.paragraphs[0].text = "" if place == "across" else "【庁内限り】"
    if place == "across":
        margin.part.element.append(parse_xml(SHOWN_ACROSS.format(nsdecls("w"))))
    mark = "庁内限り" if place == "across" else "【庁内限り】"
    assert f"「{mark}」の印があります。公開してよいものか送り主に確かめるまで、公開しないでください。" in remarks(
        document
    )


def test_other_words_in_the_margin_are_told_to_be_unread_and_repeated_nowhere():
    document = Document()
    document.add_paragraph(WORK)
    document.sections[0].footer.paragraphs[0].text = "試験課 0133-00-0000"
    told_of = remarks(document)
    assert "文書: ヘッダーとフッターは読み取りません。要ることは答えに書いてください" in told_of
    assert not any("0133" in one for one in told_of)


def test_the_title_that_stands_above_the_words_is_not_repeated_among_them():
    document = Document()
    document.add_heading("公用車の予約について", 0)
    document.add_paragraph(WORK)
    (item,) = (one for one in read(document) if not isinstance(one, Remark))
    assert (item.answers.fields["title"], "について" in "".join(item.answers.sections.values())) == (
        "公用車の予約",
        False,
    )


@pytest.mark.parametrize("is_form", [True, False])
def test_words_that_are_struck_out_stay_so(is_form):
    document, cells = a_letter() if is_form else (Document(), {})
    place = cells["課題"].paragraphs[0] if is_form else document.add_paragraph()
    for words, is_struck in (
        ("待ち時間が", False),
        ("30", True),
        ("分", True),
        ("42分でした。予約を始めました。", False),
    ):
        place.add_run(words).font.strike = is_struck
    (item,) = (one for one in read(document) if not isinstance(one, Remark | Slip))
    assert "待ち時間が~~30分~~42分でした。" in "".join(
        item.answers.sections.values() if not is_form else item.sections.values()
    )
