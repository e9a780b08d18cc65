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
_BLANKS = re.compile(r"[\s　]+")
_LABEL = {
    "title": re.compile(
        r"(?:事業|事例|取り?組み?|業務|案件|件|施策|プロジェクト)名|件名|タイトル|題名|表題|テーマ|名称"
    ),
    "place": re.compile(r"(?:自治体|団体|市町村|市区町村|市町|都道府県)名?"),
    "private": re.compile(
        r"(?:担当|記入|作成|報告|回答|提出|連絡|問い?合わ?せ)(?:者|先)?(?:の)?(?:職)?(?:氏名|名|者|先)|氏名|職名|職氏名|電話(?:番号)?|TEL|FAX|内線|E?-?mail|メール(?:アドレス)?|連絡先"
    ),
    "period": re.compile(r"(?:実施|開始|導入|取り?組み?|運用)?(?:時期|期間|年度|年月|開始日)|いつから"),
    "source": re.compile(r"(?:公開|参考|関連)?(?:資料|URL|リンク|アドレス|ホームページ|根拠|出典).{0,4}"),
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


def _is_label(cell: str) -> bool:
    folded = unicodedata.normalize("NFKC", cell).strip(" ■●◆○・【】[]()<>:")
    if not folded or len(folded) > _LONGEST or re.search("[。、]|です|ます", folded):
        return False
    return _kind(folded) != "" or names_a_heading(cell) or bool(_MORE.search(folded))


def _kind(label: str) -> str:
    """Return which sort of answer stands beside a label, if it is none of a section."""
    folded = unicodedata.normalize("NFKC", label).strip(" ■●◆○・【】[]()<>:")
    bare = re.sub(r"\([^()]*\)$|^\d{1,2}[.)、 ]*", "", folded).strip()
    found = next((kind for kind, pattern in _LABEL.items() if pattern.fullmatch(bare)), "")
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
    for label, text in pairs:
        kind = _kind(label)
        if not text or kind == "number":
            continue
        if kind == "title":
            title = text
        elif kind == "private":
            left_out.append(label)
        elif line := _line(kind, text):
            first.append(line)
        elif kind in _SECTIONS:
            told.append(_(_SECTIONS[kind], said=text))
        else:
            told.append(f"■{label.strip('■●◆○・【】[]()<>:： ')}\n{text}" if label else text)
    return OwnSheet(title, "\n".join([*first, "", *told]).strip(), tuple(left_out))


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
