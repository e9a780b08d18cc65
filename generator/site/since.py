"""What an earlier package held: so that a later one brings only what is new, and takes away what may no longer be read.

A package is unpacked over the earlier one, and unpacking removes nothing. So a file that there is no more is replaced
by an empty one, or a page that says so: what was withdrawn is gone from the folder even if nobody reads the list.
"""

import re
import zlib
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from generator import _, noted, spoken
from generator.findings.diagnostics import CannotRunError, reason_of

GONE_LIST = "00-kieta-file.txt"
_NAME = re.compile(r"kyoso-(\d{8})[\w-]*\.zip")
_SUM = re.compile(r"([0-9a-f]{64})  (.+)")
_GONE_PAGE = (
    '<!doctype html>\n<html lang="{language}"><head><meta charset="utf-8"><title>{title}</title></head>'
    "<body><h1>{told}</h1></body></html>\n"
)
_TOLD = noted("次のファイルは、この版にはありません。中身は空になっているので、消してもかまいません。")


@dataclass(frozen=True, slots=True)
class EarlierPackage:
    """The package that was made on ``day``: the sum of each of its files, by name."""

    day: date
    sums: Mapping[str, str]


def earlier_package(place: Path) -> EarlierPackage:
    """Return what the package at ``place`` holds.

    Raises:
        CannotRunError: It is no package with a day in its name and sums in it, or cannot be read.
    """
    named = _NAME.fullmatch(place.name)
    try:
        with ZipFile(place) as packed:
            told = packed.read("SHA256SUMS").decode()
        day = datetime.strptime(named[1], "%Y%m%d").date() if named else None  # noqa: DTZ007 - a day has no zone
    except OSError as error:
        msg = _("前のパッケージを読めません: {place}({reason})", place=place, reason=reason_of(error))
        raise CannotRunError(msg) from error
    except (
        BadZipFile,
        KeyError,
        ValueError,
        EOFError,
        RuntimeError,
        zlib.error,
    ) as error:  # locked, or of another kind
        msg = _("kyoso pack で作ったパッケージではありません: {place}", place=place)
        raise CannotRunError(msg) from error
    if day is None:
        msg = _("前のパッケージの名前を kyoso-YYYYMMDD.zip にしてください: {place}", place=place)
        raise CannotRunError(msg)
    return EarlierPackage(day, {found[2]: found[1] for line in told.splitlines() if (found := _SUM.fullmatch(line))})


def gone(earlier: EarlierPackage, names: AbstractSet[str]) -> Mapping[str, bytes]:
    """Return, by name, what stands for the files of ``earlier`` that are not among ``names``, and the list of them."""
    lost = sorted(earlier.sums.keys() - names)
    listed = f"\ufeff{_(_TOLD)}\r\n\r\n" + "".join(f"{name}\r\n" for name in lost)
    stub = _gone_page()
    stubs = {name: stub if name.endswith(".html") else b"" for name in lost}
    return stubs | {GONE_LIST: listed.encode()} if lost else {}


def _gone_page() -> bytes:
    title, told = _("なくなったページ"), _("このページはなくなりました")
    return _GONE_PAGE.format(language=spoken(), title=title, told=told).encode()
