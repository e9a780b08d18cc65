"""The questions to answer as a Word document: a table of question and answer, one document for one entry."""

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.table import _Cell

from generator.catalog import Catalog
from generator.entry.columns import Column
from generator.entry.remark_rows import STYLE
from generator.forms.archive import steady
from generator.forms.table_rows import columns_as_told, help_of
from generator.kinds import Kind
from generator.model.types import Sort

if TYPE_CHECKING:
    from docx.styles.style import ParagraphStyle

_WIDTHS = (Mm(62), Mm(108))
_FONT = "Yu Gothic"
_GREY = RGBColor(0x59, 0x59, 0x59)
_RULES = (
    "右の欄に答えを書いて、このまま保存して送ってください。左の欄は変えないでください。",
    "「必須」のほかは、書けるところだけで構いません。名前、連絡先、非公開の資料は書かないでください。",
)


def letter(kind: Kind, catalog: Catalog, ways: Sequence[str] = ()) -> bytes:
    """Return a .docx file to fill in with the ``ways`` to send it, the same bytes for the same content and day."""
    document = Document()
    normal = cast("ParagraphStyle", document.styles["Normal"])  # the library types every style as any style
    remark = cast("ParagraphStyle", document.styles.add_style(STYLE, WD_STYLE_TYPE.PARAGRAPH))
    normal.font.name, normal.font.size = _FONT, Pt(10.5)
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), _FONT)
    remark.font.size, remark.font.color.rgb = Pt(9), _GREY
    document.add_heading(f"{kind.label}を書く", 0)
    for rule in (*_RULES, *(f"送り先 {way}" for way in ways)):
        document.add_paragraph(rule, STYLE)
    columns = columns_as_told(kind)
    table = document.add_table(len(columns), len(_WIDTHS), "Table Grid")
    for row, column in zip(table.rows, columns, strict=True):
        question, answer = row.cells
        question.width, answer.width = _WIDTHS
        _ask(question, column, kind, catalog)
    document.core_properties.author, document.core_properties.title = "", f"{kind.label}を書く"
    made = io.BytesIO()
    document.save(made)
    return steady(made.getvalue(), catalog.today)


def _ask(cell: _Cell, column: Column, kind: Kind, catalog: Catalog) -> None:
    """Write a question into its cell; a document has no lists to choose from, so the themes stand there by name."""
    cell.paragraphs[0].add_run(column.header).bold = True
    cell.add_paragraph(help_of(column, kind), STYLE)
    if column.field and column.field.sort == Sort.THEME:
        cell.add_paragraph("、".join(theme.model.label for theme in catalog.themes.values()), STYLE)
