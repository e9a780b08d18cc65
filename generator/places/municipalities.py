"""The 全国地方公共団体コード list: reading it, verifying codes, and the population band of each place."""

import csv
from collections.abc import Mapping
from pathlib import Path

from generator.findings.diagnostics import CannotRunError, reason_of
from generator.language.romaji import place_in_letters
from generator.model.types import Model
from generator.model.vocabulary import PopulationBand

_WEIGHTS = (6, 5, 4, 3, 2)
_FLOORS = (
    (500_000, PopulationBand.OVER_500K),
    (200_000, PopulationBand.OVER_200K),
    (50_000, PopulationBand.OVER_50K),
    (10_000, PopulationBand.OVER_10K),
    (0, PopulationBand.UNDER_10K),
)


class Municipality(Model):
    """自治体: a municipality or prefecture of the 全国地方公共団体コード list."""

    code: str
    name: str
    kana: str
    prefecture: str
    region: str
    population: int
    kind: str
    band: PopulationBand

    @property
    def full_name(self) -> str:
        """Prefecture and name, as a reader says it (石狩市 → 北海道石狩市; 岩手県 → 岩手県)."""
        return self.name if self.band is PopulationBand.PREFECTURE else f"{self.prefecture}{self.name}"

    @property
    def letters(self) -> str:
        """The name in Latin letters, as names of files and addresses spell it (石狩市 → ishikari)."""
        return place_in_letters(self.name, self.kana)


def check_digit(stem: str) -> str:
    """Return the sixth digit of a code from its first five.

    Method: 総務省「検査数字を算出する方法」, weights 6 5 4 3 2, (11 − sum mod 11) mod 10.
    """
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, stem, strict=True))
    return str((11 - total % 11) % 10)


def has_valid_check_digit(code: str) -> bool:
    """Whether the sixth digit of ``code`` fits the first five."""
    return check_digit(code[:5]) == code[5]


def band_of(population: int) -> PopulationBand:
    """Return the population band of a municipality with ``population`` inhabitants."""
    return next(band for floor, band in _FLOORS if population >= floor)


def read_municipalities(folder: Path) -> dict[str, Municipality]:
    """Read municipalities and prefectures from ``folder``, keyed by code in code order.

    Raises:
        CannotRunError: A file is missing, or a row is broken.
    """
    try:
        places = [_prefecture(row) for row in _rows(folder / "prefectures.csv")]
        regions = {place.name: place.region for place in places}
        places += [_municipality(row, regions) for row in _rows(folder / "municipalities.csv")]
    except OSError as error:
        msg = f"自治体コードの一覧を読めません: content/reference/{Path(str(error.filename)).name}({reason_of(error)})"
        raise CannotRunError(msg) from error
    except (KeyError, ValueError) as error:
        msg = f"自治体コードの一覧が壊れています: content/reference({error})"
        raise CannotRunError(msg) from error
    return {place.code: place for place in sorted(places, key=lambda place: place.code)}


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _verified(code: str) -> str:
    if len(code) != 6 or not has_valid_check_digit(code):  # noqa: PLR2004 - five digits and the check digit
        msg = f"検査数字が合わないコード {code}"
        raise ValueError(msg)
    return code


def _municipality(row: dict[str, str], regions: Mapping[str, str]) -> Municipality:
    population = int(row["population"])
    return Municipality(
        code=_verified(row["code"]),
        name=row["name"],
        kana=row["kana"],
        prefecture=row["prefecture"],
        region=regions[row["prefecture"]],
        population=population,
        kind=row["kind"],
        band=band_of(population),
    )


def _prefecture(row: dict[str, str]) -> Municipality:
    return Municipality(
        code=_verified(row["code"]),
        name=row["name"],
        kana=row["kana"],
        prefecture=row["name"],
        region=row["region"],
        population=int(row["population"]),
        kind="都道府県",
        band=PopulationBand.PREFECTURE,
    )
