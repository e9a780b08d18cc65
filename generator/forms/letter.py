"""The questions to answer as a Word document, one for an entry: what only its author can tell, then the rest."""

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from docx import Document
from docx.document import Document as Letter
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.table import _Cell

from generator import _, noted, of
from generator.catalog import Catalog
from generator.entry.columns import SLUG_TITLE, Column
from generator.entry.remark_rows import STYLE
from generator.forms.archive import steady
from generator.forms.table_rows import LATER, REQUIRED, columns_as_told, help_of, is_first
from generator.kinds import Kind
from generator.model.types import Sort

if TYPE_CHECKING:
    from docx.styles.style import ParagraphStyle

_PAPER, _MARGIN, _WIDTHS = (Mm(210), Mm(297)), Mm(20), (Mm(62), Mm(108))  # A4; the library's own is Letter, in English
_FONT = "Yu Gothic"
_GREY = RGBColor(0x59, 0x59, 0x59)
_RULES = (
    noted("右の欄に答えを書いて、このまま保存して送ってください。左の欄は変えないでください。"),
    noted("「{required}」のほかは、書けるところだけで構いません。名前、連絡先、非公開の資料は書かないでください。"),
)
_FIRST = noted("まず書くこと: ここまで書けば送れます")
_REST = noted("続けて書く: わかるところだけで構いません。「{later}」の残りは、編集部があとで伺います")
# What an author of one entry need not be asked: editors know it, or a sentence tells it as well.
_EDITORS_FIND = {"related", "impact", "network", SLUG_TITLE}
_GROUPS = {"evidence": 2}  # of the groups that stand several times; of others one


def letter(kind: Kind, catalog: Catalog, ways: Sequence[str] = ()) -> bytes:
    """Return a .docx file to fill in with the ``ways`` to send it, the same bytes for the same content and day."""
    document = Document()
    normal = cast("ParagraphStyle", document.styles["Normal"])  # the library types every style as any style
    remark = cast("ParagraphStyle", document.styles.add_style(STYLE, WD_STYLE_TYPE.PARAGRAPH))
    normal.font.name, normal.font.size = _FONT, Pt(10.5)
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), _FONT)
    remark.font.size, remark.font.color.rgb = Pt(9), _GREY
    remark.paragraph_format.space_after = Pt(4)
    _on_paper(document)
    title = _("{label}を書く", label=of("kind", kind.label))
    document.add_heading(title, 0)
    words = {"required": _(REQUIRED), "later": _(LATER)}
    rules = (_(rule).format(**words) for rule in _RULES)
    for rule in (*rules, *(_("送り先 {way}", way=way) for way in ways)):
        document.add_paragraph(rule, STYLE)
    columns = [column for column in columns_as_told(kind) if _is_asked(column)]
    first = [column for column in columns if is_first(column, kind)]
    rest = [column for column in columns if column not in first]
    for above, asked in ((_FIRST, first), (_REST, rest)) if rest else (("", first),):
        if above:
            document.add_paragraph("", STYLE).add_run(_(above).format(**words)).bold = True
        table = document.add_table(len(asked), len(_WIDTHS), "Table Grid")
        for side, width in zip(table.columns, _WIDTHS, strict=True):
            side.width = width  # what Writer goes by; Word goes by the cells
        for row, column in zip(table.rows, asked, strict=True):
            question, answer = row.cells
            question.width, answer.width = _WIDTHS
            _ask(question, column, kind, catalog)
    document.core_properties.author, document.core_properties.title = "", title
    made = io.BytesIO()
    document.save(made)
    return steady(made.getvalue(), catalog.today)


def _on_paper(document: Letter) -> None:
    """Set the paper, and the language by which Word breaks lines and finds the forms of kanji."""
    section = document.sections[0]
    section.page_width, section.page_height = _PAPER
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = _MARGIN
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:eastAsia"), "ja-JP")


def _is_asked(column: Column) -> bool:
    """Whether the document asks for a column: no day that comes by itself, and not every group there may be."""
    name, number = column.path[0], next((part for part in column.path[1:] if isinstance(part, int)), 0)
    comes_by_itself = column.field is not None and column.field.form == "day" and len(column.path) == 1
    return not comes_by_itself and name not in _EDITORS_FIND and number < _GROUPS.get(str(name), 1)


def _ask(cell: _Cell, column: Column, kind: Kind, catalog: Catalog) -> None:
    """Write a question into its cell; a document has no lists to choose from, so the themes stand there by name."""
    cell.paragraphs[0].add_run(column.header).bold = True
    cell.paragraphs[0].paragraph_format.space_before = Pt(3)
    cell.add_paragraph(help_of(column, kind, catalog.licence), STYLE)
    if column.field and column.field.sort == Sort.THEME:
        cell.add_paragraph(_("、").join(theme.model.label for theme in catalog.themes.values()), STYLE)
