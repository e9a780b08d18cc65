"""A made site → one ZIP, to be carried into a closed network: the same site gives the same bytes on the same day."""

import hashlib
import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from generator import _
from generator.findings.diagnostics import CannotRunError, reason_of
from generator.output.zipped import LEVEL, member
from generator.site.package import Package
from generator.site.swap import inventory
from generator.work.one_builder import only_builder_of

SUMS = "SHA256SUMS"


def pack(site: Path, place: Path, package: Package) -> int:
    """Write the ``package`` of ``site`` to ``place``, its sum beside it; return how many files there are in it.

    No build changes the site meanwhile. When files were written, and in which order they lie on the disk, makes no
    difference.

    Raises:
        CannotRunError: There is no site, the ZIP would lie in it, or it cannot be written.
    """
    if not (site / "index.html").is_file():
        msg = _("サイトがありません(先に kyoso build を実行してください): {site}", site=site)
        raise CannotRunError(msg)
    if Path(os.path.realpath(place)).is_relative_to(os.path.realpath(site)):  # of a loop of links, too
        msg = _("ZIPは、サイトのフォルダーの外に作ってください: {place}", place=place)
        raise CannotRunError(msg)
    count = put(place, lambda fresh: _write(site, fresh, package))
    with place.open("rb") as packed:
        line = f"{hashlib.file_digest(packed, 'sha256').hexdigest()}  {place.name}\n"
    put_data(place.with_name(f"{place.name}.sha256"), line.encode())
    return count


def put(place: Path, write: Callable[[Path], int]) -> int:
    """Let the file that ``write`` makes take its ``place`` at once; return what ``write`` counts.

    Raises:
        CannotRunError: It cannot be written there.
    """
    if not place.name:
        msg = _("ファイルの名前まで書いてください: {place}", place=place)
        raise CannotRunError(msg)
    fresh = place.with_name(f".{place.name}.new")
    try:
        count = write(fresh)
        fresh.replace(place)
    except OSError as error:
        msg = _("書き込めません: {place}({reason})", place=place, reason=reason_of(error))
        raise CannotRunError(msg) from error
    finally:
        with suppress(OSError):  # a name that is too long
            fresh.unlink(missing_ok=True)
    return count


def put_data(place: Path, data: bytes) -> None:
    """Let a file that holds ``data`` take its ``place`` at once.

    Raises:
        CannotRunError: It cannot be written there.
    """
    put(place, lambda fresh: fresh.write_bytes(data))


def _write(site: Path, place: Path, package: Package) -> int:
    """Write the ZIP; its sums tell of every file that is there once it is unpacked, in this package or an earlier."""
    sums: dict[str, str] = {}
    with only_builder_of(site, wait=True), ZipFile(place, "w", ZIP_DEFLATED, compresslevel=LEVEL) as packed:
        for name, data in _files(site, package):
            sums[name] = hashlib.sha256(data).hexdigest()
            if package.is_news(name, sums[name]):
                packed.writestr(member(name), data, ZIP_DEFLATED, LEVEL)
        for name, data in package.gone(sums).items():
            sums[name] = hashlib.sha256(data).hexdigest()
            packed.writestr(member(name), data, ZIP_DEFLATED, LEVEL)
        told = "".join(f"{sums[name]}  {name}\n" for name in sorted(sums))
        packed.writestr(member(SUMS), told.encode(), ZIP_DEFLATED, LEVEL)
        return len(packed.namelist())


def _files(site: Path, package: Package) -> Iterator[tuple[str, bytes]]:
    yield from sorted(package.guides().items())
    for name in sorted(inventory(site)):
        if package.takes(name):
            yield name, package.as_packed(name, (site / name).read_bytes())
