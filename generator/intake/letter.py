"""A filled-in Word document (.docx) → the grid of its answers: a table of one row, turned on its side."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain

from docx import Document
from docx.document import Document as Letter
from docx.exceptions import PythonDocxError
from docx.opc.exceptions import OpcError
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from generator import _, noted
from generator.entry.origin import Slip
from generator.entry.remark_rows import STYLE
from generator.findings.diagnostics import RefusedError
from generator.intake.grid import Grid
from generator.intake.markings import is_marking
from generator.intake.opened import DAMAGE, refuse_tricks

_WHAT = noted("Word の文書(.docx)")
_OWN_STYLES = frozenset({STYLE, "Title"})
_NAME = noted("文書")
_HEADED = "### "
# Styles by the names that the format gives them, and by those of programs that translate them.
_HEADINGS, _TITLES = ("Heading", "見出し"), ("Title", "表題", "Heading 1", "見出し 1")
_ON = "[not(@w:val) or (@w:val != '0' and @w:val != 'false')]"
_STRUCK = f"//w:r[w:rPr/w:strike{_ON} or w:rPr/w:dstrike{_ON}]/w:t"
_ACROSS = "//*[local-name()='textpath']/@string"  # a watermark
_SHOWN = 40
_COLUMNS = 2
# A field by which Word writes a sign in a circle, or signs above each other.
_DRAWN = "starts-with(translate(normalize-space({}), 'EQ', 'eq'), 'eq ')"
# What is in a document and no answer can hold.
_NOT_READ = {
    "//w:ins | //w:del | //w:moveFrom | //w:moveTo": noted("変更履歴が残っています。すべての変更を反映してください"),
    "//w:commentReference": noted("コメントは読み取りません。答えに書くか、消してください"),
    "//w:rPr[parent::w:r]/w:vanish[not(@w:val) or (@w:val != '0' and @w:val != 'false')]": noted(
        "隠し文字があります。表示して確かめるか、消してください"
    ),
    "//w:footnoteReference | //w:endnoteReference": noted("脚注は読み取りません。答えの文章に入れてください"),
    "//w:txbxContent": noted("テキストボックスは読み取りません。答えの欄に移してください"),
    "//w:drawing | //w:pict | //w:object": noted("画像や図は読み取れません。内容を文章で書いてください"),
    "//w:sdt": noted("コントロール(入力部品)は読み取りません。ふつうの文字で書いてください"),
    "//m:oMath": noted("数式は読み取れません。ふつうの文字で書いてください"),
    "//w:sym": noted("特別なフォントの記号は読み取れません。ふつうの文字で書いてください"),
    f"//w:instrText[{_DRAWN.format('.')}] | //w:fldSimple[{_DRAWN.format('@w:instr')}]": noted(
        "囲い文字や組み文字は読み取れません。ふつうの文字で書いてください"
    ),
}
# The library passes over the words in these.
_WRAPPERS = f"//w:smartTag | //w:dir | //w:bdo | //w:p//w:customXml | //w:fldSimple[not({_DRAWN.format('@w:instr')})]"


def answers_of(data: bytes) -> tuple[Grid, list[Slip]]:
    """Return the answers of a letter, and what of it cannot be read.

    Raises:
        RefusedError: It cannot be read at all, or is too large.
    """
    with _opened(data) as letter:
        rows = list(_rows(letter))
        slips = list(_not_read(letter))
    questions, answers = ([row[place] for row in rows] for place in range(_COLUMNS))
    return Grid([questions, answers], _(_NAME), questions=True), slips


def words_of(data: bytes) -> str:
    """Return all that stands in a document, as Markdown.

    Raises:
        RefusedError: As above.
    """
    with _opened(data) as letter:
        return _text(letter, _HEADED)


def unread_in(data: bytes) -> list[str]:
    """Return sentences on what is in a document and in none of its words as they are read here.

    Raises:
        RefusedError: As above.
    """
    has_margins = any(not is_marking(line) for line in margins_of(data))
    around = [_("ヘッダーとフッターは読み取りません。要ることは答えに書いてください")] if has_margins else []
    with _opened(data) as letter:
        return [*around, *(_(sentence) for path, sentence in _NOT_READ.items() if letter.element.xpath(path))]


def margins_of(data: bytes) -> list[str]:
    """Return the lines at the top and the bottom of the pages of a document, and what is printed across them.

    Raises:
        RefusedError: As above.
    """
    with _opened(data) as letter:
        parts = [
            part
            for section in letter.sections
            for name in ("header", "footer")
            for kind in ("", "first_page_", "even_page_")
            if not (part := getattr(section, f"{kind}{name}")).is_linked_to_previous
        ]
        lines = [one.text for part in parts for one in part.paragraphs]
        across = [str(one) for part in parts for one in part.part.element.xpath(_ACROSS)]
    return [line.strip() for line in (*lines, *across) if line.strip()]


def title_of(data: bytes) -> str:
    """Return the title of a document: its line in the style of titles, or else its first heading of the first level.

    Raises:
        RefusedError: As above.
    """
    with _opened(data) as letter:
        styled = [(_style(one), one.text.strip()) for one in letter.paragraphs if one.text.strip()]
        return next((text for name in _TITLES for style, text in styled if style == name), "")


@contextmanager
def _opened(data: bytes) -> Iterator[Letter]:
    refuse_tricks(data, _(_WHAT))
    try:
        letter = Document(io.BytesIO(data))
        _unfold(letter)
        yield letter
    except (*DAMAGE, OpcError, PythonDocxError) as error:
        msg = _("{what}を読み取れません。Word で開いて、.docx で保存し直してください", what=_(_WHAT))
        raise RefusedError(msg) from error


def _unfold(letter: Letter) -> None:
    """Put words that have their reading above them, and words in a wrapper, where the library reads them.

    Words that are struck out are so in Markdown, too.
    """
    body = letter.element.body
    for words in body.xpath(_STRUCK):
        words.text = f"~~{words.text}~~" if (words.text or "").strip() else words.text
    for ruby in body.xpath("//w:ruby"):
        base, reading = (_words(ruby, part) for part in ("w:rubyBase", "w:rt"))
        words = OxmlElement("w:t")
        words.text = f"{base}({reading})" if reading.strip() else base
        ruby.getparent().replace(ruby, words)
    for wrapper in body.xpath(_WRAPPERS):
        for part in list(wrapper):
            wrapper.addprevious(part)
        wrapper.getparent().remove(wrapper)


def _words(ruby: BaseOxmlElement, part: str) -> str:
    return "".join(words for found in ruby.iterfind(qn(part)) for words in found.itertext(qn("w:t")))


def _rows(letter: Letter) -> Iterator[tuple[str, str]]:
    for table in letter.tables:
        for row in table.rows:
            if len(row.cells) == _COLUMNS:
                question, answer = row.cells
                yield question.paragraphs[0].text, _text(answer)


def _not_read(letter: Letter) -> Iterator[Slip]:
    yield from (Slip(_(_NAME), _(sentence)) for path, sentence in _NOT_READ.items() if letter.element.xpath(path))
    others = (row.cells for table in letter.tables for row in table.rows if len(row.cells) != _COLUMNS)
    for text in (
        *(one.text.strip() for one in letter.paragraphs if _style(one) not in _OWN_STYLES),
        *(" ".join(filter(None, map(_cell, cells))) for cells in others),
    ):
        if text:
            told = noted("表の外に「{shown}」と書かれています。答えの欄に移すか、消してください")
            yield Slip(_(_NAME), _(told, shown=text[:_SHOWN]))


def _text(cell: _Cell | Letter, headed: str = "") -> str:
    """Return an answer as Markdown: paragraphs apart, items of a list and rows of a table on lines of their own.

    A paragraph in the style of a heading begins with ``headed``.
    """
    text, was_item = "", False
    for part in cell.iter_inner_content():
        is_item = isinstance(part, Paragraph) and _is_item(part)
        block = f"- {part.text}" if isinstance(part, Paragraph) and is_item else _block(part)
        if headed and isinstance(part, Paragraph) and part.text.strip() and _style(part).startswith(_HEADINGS):
            block = f"{headed}{part.text.strip()}"
        if block.strip():
            text += ("\n" if is_item and was_item else "\n\n" if text else "") + block
        was_item = is_item
    return text.replace("~~~~", "")  # struck out piece by piece


def _style(paragraph: Paragraph) -> str:
    return (paragraph.style.name or "") if paragraph.style else ""


def _block(part: Paragraph | Table) -> str:
    if isinstance(part, Paragraph):
        return part.text
    rows = [[_cell(cell).replace("|", "\\|") for cell in row.cells] for row in part.rows]
    head = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([*head[:1], f"|{' --- |' * len(rows[0])}", *head[1:]]) if rows else ""


def _cell(cell: _Cell) -> str:
    """Return what stands in a cell of a table in one line, with the cells of the tables inside it."""
    parts = [[part.text] if isinstance(part, Paragraph) else _cells(part) for part in cell.iter_inner_content()]
    return " ".join(filter(None, chain.from_iterable(parts))).replace("\n", " ")


def _cells(table: Table) -> list[str]:
    return [_cell(cell) for row in table.rows for cell in row.cells]


def _is_item(paragraph: Paragraph) -> bool:
    """Whether a paragraph is an item of a list, by its own mark or by its style."""
    properties = paragraph.paragraph_format.element.pPr
    return (properties is not None and properties.numPr is not None) or bool(_style(paragraph).startswith("List"))
