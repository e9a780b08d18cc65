"""A register of one's own: the subjects of a site that are no municipalities, read from its table."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from generator import _, noted
from generator.model.bands import NO_SIZE, band_of
from generator.model.chosen import Chosen
from generator.model.register import Column, Own, Register
from generator.model.slug import is_slug
from generator.places.municipalities import Municipality
from generator.places.table import Row, read_table

_COLUMNS = ("id", "name", "kana")
_SEPARATORS = frozenset(",;|")  # between the columns and rows of the form


def read_own(
    folder: Path, register: Register, own: Own, prefectures: Mapping[str, Municipality]
) -> dict[str, Municipality]:
    """Read the table of a register in ``folder``, keyed by id in the order of the file.

    ``prefectures`` are those by name in which its subjects may lie.

    Raises:
        CannotRunError: The file cannot be read, or a row is broken; the message names its line.
    """
    columns = [*_COLUMNS, *(["prefectures"] if register.has_prefectures else []), *(one.name for one in own.columns)]
    rows = read_table(folder / f"{own.table}.csv", [*columns, *([own.counted] if own.counted else [])], "id")
    return {subject.code: subject for subject in map(partial(_subject, register, own, prefectures), rows)}


def _subject(register: Register, own: Own, prefectures: Mapping[str, Municipality], row: Row) -> Municipality:
    size = row.number(own.counted) if own.counted and row[own.counted] else None
    return Municipality(
        code=_id(row),
        name=_name(row),
        kana=row.filled("kana"),
        prefecture="",
        prefecture_kana="",
        county="",
        region="",
        population=size or 0,
        kind="",
        band=NO_SIZE if size is None else band_of(size),
        prefectures=tuple(_prefectures(row, prefectures)) if register.has_prefectures else (),
        values=tuple(_value(row, column) for column in own.columns),
        others=tuple(row.words("other")),
        hosts=tuple(one.lower() for one in row.words("host")),
    )


def _id(row: Row) -> str:
    if not is_slug(row["id"]) or not row["id"][0].isalpha():
        row.refuse(_("id の「{name}」は、英字で始まる英小文字・数字・ハイフンの3〜60字にしてください", name=row["id"]))
    return row["id"]


def _name(row: Row) -> str:
    if found := _SEPARATORS & {*row.filled("name")}:
        row.refuse(
            _("name に使えない記号「{signs}」があります。ほかの記号に替えてください", signs="".join(sorted(found)))
        )
    return row["name"]


def _value(row: Row, column: Column) -> Chosen | None:
    """Return what stands in a column, which may be empty."""
    word = row[column.name]
    found = next((value for value in column.values if value == word), None)
    if word and found is None:
        known = _("・").join(column.values)
        told = noted("{column} の「{word}」は、設定(own)の言葉にありません。{known} のどれかにしてください")
        row.refuse(_(told, column=column.name, word=word, known=known))
    return found


def _prefectures(row: Row, known: Mapping[str, Municipality]) -> list[str]:
    for name in row.words("prefectures"):
        if name not in known:
            row.refuse(
                _(
                    "prefectures の「{name}」という都道府県はありません。いくつもあるときは空白で区切ってください",
                    name=name,
                )
            )
    return row.words("prefectures")
