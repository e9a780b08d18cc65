"""KB518 and on: what Markdown takes otherwise than its author surely meant; all of it only warns."""

from collections.abc import Iterator

from generator import _
from generator.findings.diagnostics import Severity, Span, Told
from generator.markup import unmeant
from generator.reading.source import SourceFile
from generator.rules.base import Finding, source_rule
from generator.rules.lines import line_of

_WARNS = Severity.WARNING


@source_rule("KB525", "surplus-cell", "表の行のセルは、見出しの数までにしてください", Told.CHECK, severity=_WARNS)
def surplus_cell(source: SourceFile) -> Iterator[Finding]:
    r"""A row has no more cells than its table has headings; those beyond are shown nowhere, on GitHub either.

    Bad: a row `| 1 | 2 | 3 |` below `| 月 | 件数 |`
    Good: one heading for each cell; `\|` for a sign inside a cell
    """
    for line, cell in unmeant.surplus_cells(source.body):
        mend = _("見出しを足すか、セルの中の | は \\| と書いてください")
        yield Finding(line_of(source, line), _("「{cell}」は見出しの数を超えるので表示されません", cell=cell), mend)


@source_rule(
    "KB518", "swallowed-line", "表・一覧・引用のあとの文章との間は、1行空けてください", Told.CHECK, severity=_WARNS
)
def swallowed_line(source: SourceFile) -> Iterator[Finding]:
    """A sentence right under a table becomes its last row; under a list or a quotation, more of what is there.

    Bad: a sentence on the line after `| 4月 | 120件 |` or `- 電話`
    Good: a blank line between them, or the line indented if it goes on with the item
    """
    for line in unmeant.swallowed_lines(source.body):
        yield Finding(line_of(source, line), _("この行は表の行として表示されます"), _("表との間に空行を入れてください"))
    for line, is_quotation in unmeant.joined_lines(source.body):
        found = (
            _("この行は引用の続きとして表示されます") if is_quotation else _("この行は上の項目の続きとして表示されます")
        )
        mend = _("間に空行を入れてください。続きなら、上の行の文字にそろえて字下げしてください")
        yield Finding(line_of(source, line), found, _("間に空行を入れてください") if is_quotation else mend)


@source_rule("KB519", "eaten-mark", "数字のそばの * は \\* のように書いてください", Told.CHECK, severity=_WARNS)
def eaten_mark(source: SourceFile) -> Iterator[Finding]:
    r"""Signs beside numbers, as in notes and products, are taken for emphasis and vanish.

    Bad: `窓口*1 と 電話*2`, `3*4*5`
    Good: `窓口\*1 と 電話\*2`, `3×4×5`
    """
    for line, words in unmeant.eaten_marks(source.body):
        found = _("「{words}」からは強調として表示され、記号は消えます", words=words[:20])
        yield Finding(line_of(source, line), found, _("記号を見せるなら、前に \\ を付けてください"))


@source_rule(
    "KB520", "lost-backslash", "共有フォルダーなどの \\ は ` で囲んで書いてください", Told.CHECK, severity=_WARNS
)
def lost_backslash(source: SourceFile) -> Iterator[Finding]:
    r"""Before a sign, a backslash is a mark of Markdown and is not shown.

    Bad: `\\server\share`
    Good: the same between two backticks
    """
    for line, column, found in unmeant.lost_backslashes(source.body):
        span = Span.on_line(source.body_line + line, column + 1, len(found))
        mend = _("全体を ` で囲んでください(例 `\\\\server\\share`)")
        yield Finding(span, _("「{found}」の \\ が1つ消えて表示されます", found=found), mend)


@source_rule("KB526", "unclosed-fence", "``` で始めたコードは ``` の行で終えてください", Told.CHECK, severity=_WARNS)
def unclosed_fence(source: SourceFile) -> Iterator[Finding]:
    """Code without an end takes everything after it.

    Bad: a line of three backticks, and no second one
    Good: one before the code and one after it
    """
    for line in unmeant.unclosed_fences(source.body):
        mend = _("コードの終わりに、始めと同じ記号だけの行を入れてください")
        yield Finding(line_of(source, line), _("ここから終わりまでがコードとして表示されます"), mend)


@source_rule(
    "KB528",
    "rows-of-no-table",
    "表の1行目の下には「| --- | --- |」の行を書いてください",
    Told.CHECK,
    severity=_WARNS,
)
def rows_of_no_table(source: SourceFile) -> Iterator[Finding]:
    """Rows between signs are a table only below a head and a line that parts it.

    Bad: `| 月 | 件数 |` and `| 4月 | 120件 |` with nothing between them
    Good: `| --- | --- |` between them
    """
    for line in unmeant.rows_of_no_table(source.body):
        mend = _("1行目を見出しにして、その下に「| --- | --- |」の行を入れてください")
        yield Finding(line_of(source, line), _("表にならず、記号のまま表示されます"), mend)


@source_rule("KB529", "no-link", "リンクは [文字](https://…) の形で書いてください", Told.CHECK, severity=_WARNS)
def no_link(source: SourceFile) -> Iterator[Finding]:
    """A link is its words and its address, side by side in half-width brackets.

    A line that tells an address for words in square brackets is shown nowhere unless the text has these words.

    Bad: `[資料]: https://www.example.jp/` and no `[資料]`, `[資料] (https://www.example.jp/)`
    Good: `[資料](https://www.example.jp/)`
    """
    body = source.body
    mend = _("[文字](https://…) と、半角のかっこを続けて書いてください")
    for line in unmeant.hidden_definitions(body):
        yield Finding(line_of(source, line), _("この行は、どこにも表示されません"), mend)
    for line in unmeant.no_links(body):
        yield Finding(line_of(source, line), _("リンクにならず、記号のまま表示されます"), mend)
    for line in unmeant.empty_links(body):
        yield Finding(line_of(source, line), _("文字のないリンクがあり、どこにも表示されません"), mend)


@source_rule("KB530", "other-number", "番号の付いた一覧は、番号を1つずつ増やしてください", Told.CHECK, severity=_WARNS)
def other_number(source: SourceFile) -> Iterator[Finding]:
    r"""Items are counted from the number of the first one, whatever stands before the others; on GitHub too.

    Bad: `1. 準備` and `3. 実施`, `3. 準備` and `2. 実施`
    Good: `1. 準備` and `2. 実施`, `1\. 準備` and `3\. 実施`
    """
    mend = _(
        "番号を直すか、そのままの番号を見せる一覧では、どの行も「1\\.」のように \\ を付けて、間に空行を入れてください"
    )
    for line, typed, shown in unmeant.other_numbers(source.body):
        yield Finding(
            line_of(source, line), _("「{typed}」は「{shown}」と表示されます", typed=typed, shown=shown), mend
        )


@source_rule("KB531", "shown-mark", "太字の ** は、文字にすぐ付けて、半角で書いてください", Told.CHECK, severity=_WARNS)
def shown_mark(source: SourceFile) -> Iterator[Finding]:
    r"""Two asterisks mark bold words only in half width and with no blank on the side of the words.

    Bad: `**太字 **です`, `＊＊太字＊＊です`
    Good: `**太字**です`, `\*\*記号\*\*`
    """
    for line, words in unmeant.shown_marks(source.body):
        found = _("「{words}」は太字にならず、記号のまま表示されます", words=words[:20])
        mend = _("「**{words}**」のように書くか、記号を消してください", words=words.strip("*＊ \u3000")[:20])
        yield Finding(line_of(source, line), found, mend)


RULES = (
    surplus_cell,
    swallowed_line,
    eaten_mark,
    lost_backslash,
    unclosed_fence,
    rows_of_no_table,
    no_link,
    other_number,
    shown_mark,
)
