"""The 全国地方公共団体コード list: reading it, verifying codes, and the population band of each place."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from pydantic import InstanceOf

from generator import _
from generator.language.romaji import kana_stem, place_in_letters
from generator.model.bands import PREFECTURE, PopulationBand, band_of
from generator.model.chosen import Chosen
from generator.model.types import Model
from generator.model.vocabulary import BodyKind
from generator.places.table import Row, read_table

_OF_PREFECTURES = ("code", "name", "kana", "short", "region", "population")
_OF_MUNICIPALITIES = ("code", "prefecture", "county", "name", "kana", "kind", "population")

_TABLE = "municipalities.csv"
_WEIGHTS = (6, 5, 4, 3, 2)
_BODIES = frozenset(BodyKind)


class Municipality(Model):
    """自治体: a municipality or prefecture of the 全国地方公共団体コード list, or another public body of the register.

    ``code`` is that of the list, or the id of the register. ``county`` is the 郡 of a town or village, the
    island that two of them are written with, or nothing. ``prefectures`` are those of a body of the register,
    which may lie in several or in none. On the day ``valid_until`` it is no more; ``successors`` are the codes
    of what it became then. A subject of a register of one's own has its ``values`` in the columns of that, ``others``
    by which people call it, and the ``hosts`` of its sites.
    """

    code: str
    name: str
    kana: str
    prefecture: str
    prefecture_kana: str
    county: str
    region: str
    population: int
    kind: str
    band: InstanceOf[PopulationBand]
    prefectures: tuple[str, ...] = ()
    valid_from: date | None = None
    valid_until: date | None = None
    successors: tuple[str, ...] = ()
    values: tuple[InstanceOf[Chosen] | None, ...] = ()
    others: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()

    @property
    def full_name(self) -> str:
        """Prefecture and name, as a reader says it (石狩市 → 北海道石狩市; 岩手県 → 岩手県)."""
        return self.name if self.name.startswith(self.prefecture) else f"{self.prefecture}{self.name}"

    @property
    def body(self) -> BodyKind:
        """What sort of public body it is."""
        if self.band == PREFECTURE:
            return BodyKind.PREFECTURE
        return BodyKind(self.kind) if self.kind in _BODIES else BodyKind.MUNICIPALITY

    @property
    def kana_stem(self) -> str:
        """The reading without that of 市, 町 or 県 (いしかりし → いしかり)."""
        return kana_stem(self.name, self.kana)

    @property
    def letters(self) -> str:
        """The name in Latin letters, as names of files and addresses spell it (石狩市 → ishikari)."""
        return place_in_letters(self.name, self.kana) if self.code.isdecimal() else self.code


def check_digit(stem: str) -> str:
    """Return the sixth digit of a code from its first five.

    Method: 総務省「検査数字を算出する方法」, weights 6 5 4 3 2, (11 − sum mod 11) mod 10.
    """
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, stem, strict=True))
    return str((11 - total % 11) % 10)


def has_valid_check_digit(code: str) -> bool:
    """Whether the sixth digit of ``code`` fits the first five."""
    return check_digit(code[:5]) == code[5]


def read_municipalities(folder: Path, *, only_prefectures: bool = False) -> dict[str, Municipality]:
    """Read municipalities and prefectures from ``folder``, keyed by code in code order.

    Raises:
        CannotRunError: A file is missing, or a row is broken.
    """
    prefectures = [_prefecture(row) for row in read_table(folder / "prefectures.csv", _OF_PREFECTURES, "code")]
    places = [*prefectures, *([] if only_prefectures else _municipalities(folder, prefectures))]
    return {place.code: place for place in sorted(places, key=lambda place: place.code)}


def other_municipalities(folder: Path, prefectures: Mapping[str, Municipality]) -> tuple[Municipality, ...]:
    """Return the municipalities in ``folder``, if it has any, beside the ``prefectures`` that alone are places here.

    Raises:
        CannotRunError: The file cannot be read, or a row is broken.
    """
    return tuple(_municipalities(folder, prefectures.values())) if (folder / _TABLE).exists() else ()


def _municipalities(folder: Path, prefectures: Iterable[Municipality]) -> list[Municipality]:
    by_name = {place.name: place for place in prefectures}
    return [_municipality(row, by_name) for row in read_table(folder / _TABLE, _OF_MUNICIPALITIES, "code")]


def verified(row: Row, column: str = "code") -> str:
    """Return the code in ``column``.

    Raises:
        CannotRunError: It is none.
    """
    code = row[column]
    if not re.fullmatch("[0-9]{6}", code):
        row.refuse(
            _("{column} の「{code}」は6桁の数字ではありません。先頭の 0 も書いてください", column=column, code=code)
        )
    if not has_valid_check_digit(code):
        row.refuse(
            _(
                "{column} の「{code}」は検査数字が合いません。全国地方公共団体コードを確かめてください",
                column=column,
                code=code,
            )
        )
    return code


def _municipality(row: Row, prefectures: Mapping[str, Municipality]) -> Municipality:
    prefecture = prefectures.get(row["prefecture"])
    if prefecture is None:
        row.refuse(_("prefecture の「{name}」は prefectures.csv にありません", name=row["prefecture"]))
    population = row.number("population")
    return Municipality(
        code=verified(row),
        name=row.filled("name"),
        kana=row.filled("kana"),
        prefecture=prefecture.name,
        prefecture_kana=prefecture.kana,
        county=row["county"],
        region=prefecture.region,
        population=population,
        kind=row.filled("kind"),
        band=band_of(population),
    )


def _prefecture(row: Row) -> Municipality:
    return Municipality(
        code=verified(row),
        name=row.filled("name"),
        kana=row.filled("kana"),
        prefecture=row.filled("name"),
        prefecture_kana=row.filled("kana"),
        county="",
        region=row.filled("region"),
        population=row.number("population"),
        kind="都道府県",
        band=PREFECTURE,
    )
