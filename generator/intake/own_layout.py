"""A sheet in a layout of its writer's own → what a letter would say: the words beside a label stand below it.

Labels stand in a row above the cases, or in a column beside one case; above them there may be a title.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator import _, noted
from generator.intake import english
from generator.intake.cutting import is_prose
from generator.intake.grid import TOP, Grid
from generator.intake.headings import names_a_heading

_LEAST = 2  # labels that make a head
_LONGEST = 18  # signs of a label
_UNNAMED = re.compile(r"(?:Sheet|シート)\s?\d*|様式.{0,6}")
_MARKS = " ■●◆○・【】[]<>:"
_BARE_YEAR = re.compile(r"(?:令和?|平成?|[RH]\.?)?(?:\d{1,2}|元)|\d{4}", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"(?<=[^(])\(([^()]{1,12})\)$")
_TABLE = re.compile(r"(?:^\|[^\n]*\|$\n?)+", re.MULTILINE)
_RULE = re.compile(r"[|\s-]+")
_PARTS = re.compile(r"[・/、,&()と ]+")
_OFFICE = re.compile(r"[課係部局室班]$")
_SHORT = 30  # signs of an answer that says nothing without its label
_FIGURE = re.compile(r"[▲△-]?[\d,.]*\d")
_COUNTS = re.compile(
    r"(?:千|万|百万|億)?円|[人名件回分日週台枚本個冊棟社課団体種類局所室校班世帯か月ヶ月箇所時間]+|人[日月]|h|hr|min|%|GB|TB|kg|t|km"
)
_BLANKS = re.compile(r"[\s　]+")
_LABEL = {
    "title": re.compile(
        r"(?:事業|事例|取り?組み?|業務|案件|件|施策|プロジェクト)(?:の?名称|の?名前|の?タイトル|名)|件名|タイトル|題名|表題|テーマ|名称"
    ),
    "place": re.compile(r"(?:自治体|団体|市町村|市区町村|市町|都道府県)名?"),
    "private": re.compile(
        r"(?:担当|記入|作成|報告|回答|提出|連絡|問い?合わ?せ)(?:者|先)?(?:の)?(?:職)?(?:氏名|名|者|先)|氏名|職名|職氏名|電話(?:番号)?|TEL|FAX|内線|E?-?mail|メール(?:アドレス)?|連絡先"
        r"|(?:お|ご)?(?:担当|記入|作成|報告|回答|提出|連絡|問い?合わ?せ|責任|代表|照会)(?:者|先|職員)の?(?:職|役職|所属)?"
        r"(?:氏名|名前|名|連絡先|様)?の?(?:電話|メール|携帯)?(?:番号|アドレス)?"
        r"|(?:ご?担当|職員|[課係部局室]長)(?:氏?名)?(?<!職員)(?:様|の方)?|お?名前|役職名?|ファッ?クス(?:番号)?|FAX番号|内線番号"
        r"|携帯(?:電話)?(?:番号)?|(?:[Ee]-?)?(?:メール|mail)(?:アドレス)?|メアド|自?宅?住所|郵便番号|生年月日|フリガナ|ふりがな"
    ),
    "period": re.compile(
        r"(?:実施|開始|導入|取り?組み?|運用|稼働)?(?:時期|期間|年度|年月|開始日)|(?:実施|導入|運用|稼働)?開始(?:年|日)?|導入(?:年|日)|いつから"
    ),
    "source": re.compile(r"(?:公開|公表|参考|関連)?(?:資料|URL|リンク|アドレス|ホームページ|根拠|出典).{0,4}"),
    "team": re.compile(r"(?:担当|所管|主管|実施)?(?:部署|部局|課|課名|課室|所属)"),
    "cost": re.compile(r"(?:導入|事業|概算|所要)?(?:費用?|経費|予算額?|コスト|金額|事業費)"),
    "more": re.compile(r"備考|その他|特記事項|補足|メモ"),
    "number": re.compile(r"No\.?|番号|整理番号|#|連番"),
}
_IN_ENGLISH = {
    "title": re.compile(r"title|subject|(?:name|title) of the (?:case|project|work)|(?:case|project)(?: name| title)?"),
    "place": re.compile(r"municipality|organi[sz]ation|city|town|village|prefecture|authority"),
    "private": re.compile(
        r"(?:contact|author|reporter|person in charge|name|full name|position|e-?mail|phone|tel|fax|extension)"
        r"(?: (?:person|name|details|address|number))?(?: of .{1,20})?|(?:mail|e-?mail) address|telephone(?: number)?"
    ),
    "period": re.compile(r"time|period|when|since|started?(?: on| in)?|dates?|year"),
    "source": re.compile(r"(?:public )?(?:sources?|references?|links?|urls?|address(?:es)?|web ?sites?)"),
    "team": re.compile(r"(?:responsible )?(?:department|team|section|division|office)"),
    "cost": re.compile(r"costs?|budget|expenses?"),
    "more": re.compile(r"remarks?|notes?|comments?|other|others"),
    "number": re.compile(r"no\.?|number|#|id"),
}
_SECTIONS = {"team": noted("■体制\n担当は{said}です。"), "cost": noted("■費用\n費用は{said}です。")}
_MORE = re.compile(
    r"課題|背景|目的|現状|問題|経緯|内容|概要|取り?組|実施|対応|方法|手順|工夫|効果|成果|結果|変化|費用|経費|予算|体制|条件|失敗|苦労|教訓|留意|注意|今後|"
    r"ポイント|横展開|応用|その他|備考|段階|状況"
)


@dataclass(frozen=True, slots=True)
class OwnSheet:
    """What a case in a sheet says: its title, its words, and the labels of what was left out as private."""

    title: str
    words: str
    left_out: tuple[str, ...] = ()


def cases_in(grid: Grid) -> list[OwnSheet]:
    """Return the cases that a sheet tells by labels of its writer's own; none where it has no labels."""
    rows = [[_BLANKS.sub(" ", cell).strip() if "\n" not in cell else cell.strip() for cell in row] for row in grid.rows]
    head = next((number for number, row in enumerate(rows[:TOP]) if sum(map(_is_label, row)) > _LEAST), None)
    above = _title_above(rows[:TOP])
    title = above or ("" if _UNNAMED.fullmatch(grid.name) else grid.name)
    if head is not None and any(map(any, rows[head + 1 :])):
        below = [row for row in rows[head + 1 :] if sum(map(bool, row)) >= _LEAST]
        return [_case(title if len(below) == 1 else "", list(zip(rows[head], row, strict=False))) for row in below]
    pairs = list(_pairs(rows))
    labels = sum(bool(label) for label, _text in pairs)
    one = _case(title, [pair for pair in pairs if pair != ("", above)])
    return [one] if labels >= _LEAST and (is_prose(one.words) or labels > _LEAST) else []


def told_by_tables(words: str) -> OwnSheet:
    """Return the ``words`` of a document with what a table in it tells by labels in the place of the table."""
    title = ""
    left_out: list[str] = []

    def told(match: re.Match[str]) -> str:
        nonlocal title
        lines = [line for line in match[0].splitlines() if not _RULE.fullmatch(line)]
        cases = cases_in(Grid([[cell.strip() for cell in line[1:-1].split(" | ")] for line in lines]))
        if len(cases) != 1:
            return match[0]
        title = title or cases[0].title
        left_out.extend(cases[0].left_out)
        return f"{cases[0].words}\n"

    told_words = _TABLE.sub(told, words)
    return OwnSheet(title, told_words, tuple(left_out))


def _is_label(cell: str) -> bool:
    folded = _unmarked(cell)
    if not folded or len(folded) > _LONGEST or re.search("[。、]|です|ます", folded):
        return False
    return _kind(folded) != "" or names_a_heading(cell) or bool(_MORE.search(folded))


def _unmarked(cell: str) -> str:
    """Return a label in half width without the marks around it; a unit behind it keeps both of its brackets."""
    folded = unicodedata.normalize("NFKC", cell).strip(_MARKS)
    return folded if _IN_BRACKETS.search(folded) else folded.strip("()").strip(_MARKS)


def _kind(label: str) -> str:
    """Return which sort of answer stands beside a label, if it is none of a section."""
    folded = _unmarked(label)
    bare = re.sub(r"\([^()]*\)$|^\d{1,2}[.)、 ]*", "", folded).strip()
    found = next((kind for kind, pattern in _LABEL.items() if pattern.fullmatch(bare)), "")
    if any(map(_LABEL["private"].fullmatch, _PARTS.split(folded))):
        return "private"
    if found or not english.is_spoken():
        return found
    return next((kind for kind, pattern in _IN_ENGLISH.items() if pattern.fullmatch(bare.lower())), "")


def _title_above(rows: Sequence[Sequence[str]]) -> str:
    """Return the text of the one cell above everything else."""
    first = next(([cell for cell in dict.fromkeys(row) if cell] for row in rows if any(row)), [])
    alone = len(first) == 1 and not (_kind(first[0]) or names_a_heading(first[0])) and len(first[0]) <= 2 * _LONGEST
    return first[0] if alone else ""


def _pairs(rows: Sequence[Sequence[str]]) -> Iterator[tuple[str, str]]:
    """Yield labels with what stands beside them, in the same row; a text without a label goes on with the last one."""
    for row in rows:
        cells = [cell for cell in dict.fromkeys(row) if cell]
        if not cells:
            continue
        while len(cells) > 1 and _is_label(cells[0]):
            label, *cells = cells
            text = cells.pop(0) if not _is_label(cells[0]) or len(cells) == 1 else ""
            yield label, text
        if cells:
            yield "", " ".join(cells)


def _case(title: str, pairs: Sequence[tuple[str, str]]) -> OwnSheet:
    first: list[str] = []
    told: list[str] = []
    left_out: list[str] = []
    for label, text in (_with_unit(*pair) for pair in pairs):
        kind = "team" if _unmarked(label) == "担当" and _OFFICE.search(text) else _kind(label)
        if not text or kind == "number":
            continue
        if kind == "title":
            title = text
        elif kind == "private":
            left_out.append(label)
        elif line := _line(kind, _year(label, text) if kind == "period" else text):
            first.append(line)
        elif kind in _SECTIONS:
            told.append(_(_SECTIONS[kind], said=text))
        else:
            told.append(_below(_unmarked(label), text) if label else text)
    return OwnSheet(title, "\n".join([*first, "", *told]).strip(), tuple(left_out))


def _with_unit(label: str, text: str) -> tuple[str, str]:
    """Return a label and a figure with its unit, which the label tells in brackets: 660 of 事業費(千円) is 660千円."""
    bare = _unmarked(label)
    unit = _IN_BRACKETS.search(bare)
    if not (unit and _COUNTS.fullmatch(unit[1]) and _FIGURE.fullmatch(unicodedata.normalize("NFKC", text))):
        return label, text
    return bare[: unit.start()], f"{text}{unit[1]}"


def _year(label: str, text: str) -> str:
    """Return a bare year with what its label calls it: R5 of 開始年度 is R5年度."""
    if not _BARE_YEAR.fullmatch(unicodedata.normalize("NFKC", text)):
        return text
    return f"{text}{'年度' if '年度' in label else '年'}"


def _below(label: str, text: str) -> str:
    """Return what stands below a label that is a heading; what is short keeps one in other words beside it."""
    beside = f"{label}: {text}"
    if not names_a_heading(f"■{label}"):
        return beside
    says_itself = names_a_heading(label) or len(text) > _SHORT or "。" in text
    return f"■{label}\n{text if says_itself else beside}"


def _line(kind: str, text: str) -> str:
    """Return an answer as a sentence that says what it is; nothing for the words of a section."""
    if english.is_spoken():
        said = {"place": noted("団体名: {said}"), "period": noted("期間: {said}"), "source": noted("公開資料: {said}")}
        return _(said[kind], said=text) if kind in said else text if kind == "more" else ""
    if kind == "place":
        return f"{text}です。"
    if kind == "period":
        return f"{text}{'' if re.search('から|より|〜|～', text) else 'から'}取り組んでいます。"
    return f"公開資料: {text}" if kind == "source" else text if kind == "more" else ""
