"""The row of headers in a grid of cells: where it is, which columns it names, and what is wrong with it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator import _, noted, of
from generator.entry.columns import Column, folded, key, known_columns, parts_of, shown_columns
from generator.entry.origin import Slip
from generator.findings.suggest import suggestion
from generator.intake.grid import TOP, Grid, letters
from generator.intake.heading_words import CALLED
from generator.intake.quoted import quoted
from generator.kinds import HANDED_IN, Kind
from generator.model.tree import fields_of

_LEAST = 2  # columns that are known by their own names, or a sheet of somebody's own layout would be taken for a table
_NAMES = {
    "題名": "タイトル 件名 表題 事例名 取組名 取り組み名",
    "要約": "概要 要旨 要点",
    "自治体": "自治体名 団体名 市町村名 市区町村名 市町村 市区町村",
    "取り組みの段階": "段階 状況 進捗 ステータス",
    "費用": "経費 コスト 事業費",
    "キーワード": "タグ",
    **{str(claim): names for claim, names in CALLED.items()},
}
_OTHERWISE = {key(name): column for column, names in _NAMES.items() for name in names.split()}


@dataclass(frozen=True, slots=True)
class Head:
    """A row of headers, by its number: the kind of entry, and by place from 1 all texts and the columns known."""

    kind: Kind
    row: int
    texts: Mapping[int, str]
    columns: Mapping[int, Column]


def head_of(rows: Sequence[Sequence[str]]) -> Head | None:
    """Return the row near the top that names most columns of a kind, one that tells the kind among them, or None."""
    found = [
        head
        for number, row in enumerate(rows[:TOP], 1)
        for kind in HANDED_IN.values()
        if (head := _head(kind, number, row))
    ]
    return max(found, key=lambda head: len(head.columns), default=None)


def why_no_headers(rows: Sequence[Sequence[str]]) -> str:
    """Return what is missing where there is no such row: a heading of the text, or all of them."""
    for kind in HANDED_IN.values():
        known = known_columns(kind)
        found = {known[key(text)].path for row in rows[:TOP] for text in row if key(text) in known}
        if kind.sections and len(found) > 1:
            columns = quoted(*(claim.typed for claim in kind.asked_sections))
            return _("表に本文の列がありません。{columns}の列を足してください", columns=columns)
    return _("見出しの行がありません。「kyoso form --out 表.xlsx」で作った表に書いてください")


def has_headers(rows: Sequence[Sequence[str]]) -> bool:
    """Whether there is such a row."""
    return head_of(rows) is not None


def wrong_headers(grid: Grid, head: Head, rows: Iterable[int]) -> Iterator[Slip]:
    """Yield what is wrong with the headers above ``rows``: doubled ones, and those without a name that is known."""
    counts = Counter(column.path for column in head.columns.values())
    for path, count in counts.items():
        if count > 1:
            places = [place for place, column in head.columns.items() if column.path == path]
            named = of("headers", "と").join(_("{column}列", column=letters(place)) for place in places)
            where = "" if grid.questions else _("({columns})", columns=named)
            told = noted("見出し「{header}」が{count}つあります{where}。1つにまとめてください")
            yield Slip(grid.row(head.row), _(told, header=head.texts[places[0]], count=count, where=where))
    filled = _first_filled(grid, rows)
    for place in sorted(set(filled) - set(head.columns)):
        yield Slip(grid.row(head.row), _unnamed(grid, head, place, filled[place]))


def _head(kind: Kind, number: int, row: Sequence[str]) -> Head | None:
    known = known_columns(kind)
    texts = {place: folded(text) for place, text in enumerate(row, 1) if text.strip()}
    columns = {place: known[key(text)] for place, text in texts.items() if key(text) in known}
    telling = kind.sections or (fields_of(kind.model)[0].name,)  # of a notice, what it is about
    has_heading = any(column.path[0] in telling for column in columns.values())
    if not has_heading or len(columns) < _LEAST:
        return None
    return Head(kind, number, texts, columns | _called_otherwise(known, texts, columns))


def _called_otherwise(
    known: Mapping[str, Column], texts: Mapping[int, str], columns: Mapping[int, Column]
) -> dict[int, Column]:
    """Return the columns with a name that people give one that is not there (タイトル, 自治体名, 背景)."""
    there = {column.path for column in columns.values()}
    found = dict[int, Column]()
    for place, text in texts.items():
        column = known.get(key(_OTHERWISE.get(key(text), "")))
        if place not in columns and column and column.path not in there:
            there.add(column.path)
            found[place] = column
    return found


def _first_filled(grid: Grid, rows: Iterable[int]) -> dict[int, int]:
    """Return the columns that hold any text, each with the first row of ``rows`` in which it does."""
    filled: dict[int, int] = {}
    for number in rows:
        for place, text in enumerate(grid.rows[number - 1], 1):
            if text.strip():
                filled.setdefault(place, number)
    return filled


def _unnamed(grid: Grid, head: Head, place: int, row: int) -> str:
    text = head.texts.get(place, "")
    if grid.questions:
        shown = _("「{text}」という質問はありません", text=text[:40]) if text else _("質問のない答えがあります")
        return _("{shown}。左の欄をひな形のとおりに戻すか、その答えを消してください", shown=shown)
    if not text:
        told = noted(
            "{column}列に見出しがありません({row}行目に文字があります)。見出しを書くか、その文字を消してください"
        )
        return _(told, column=letters(place), row=row)
    mend = _near_header(text, [column.header for column in shown_columns(head.kind)])
    told = noted("「{text}」({column}列)という見出しはありません。{mend}")
    return _(told, text=text[:40], column=letters(place), mend=mend)


def _near_header(text: str, known: list[str]) -> str:
    """Suggest the parts of a group called by its name alone, or the nearest header."""
    parts = parts_of(text, known)
    if parts:
        return _("{parts}に分けて書いてください", parts=quoted(*parts))
    otherwise = noted("この列を消すか、「kyoso form --out 表.xlsx」で作った表の見出しに直してください")
    return suggestion(text, known, _(otherwise))
