"""A made site → one ZIP, to be carried into a closed network: the same site gives the same bytes."""

from collections.abc import Callable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from generator.findings.diagnostics import CannotRunError, reason_of
from generator.output.zipped import BEST, member
from generator.site.swap import inventory
from generator.work.one_builder import only_builder_of


def pack(site: Path, place: Path) -> int:
    """Write every file of ``site`` into the ZIP at ``place``; return how many. No build changes the site meanwhile.

    When files were written, and in which order they lie on the disk, makes no difference.

    Raises:
        CannotRunError: There is no site, the ZIP would lie in it, or it cannot be written.
    """
    if not (site / "index.html").is_file():
        msg = f"サイトがありません(先に kyoso build を実行してください): {site}"
        raise CannotRunError(msg)
    if place.resolve().is_relative_to(site.resolve()):
        msg = f"ZIPは、サイトのフォルダーの外に作ってください: {place}"
        raise CannotRunError(msg)
    return put(place, lambda fresh: _write(site, fresh))


def put(place: Path, write: Callable[[Path], int]) -> int:
    """Let the file that ``write`` makes take its ``place`` at once; return what ``write`` counts.

    Raises:
        CannotRunError: It cannot be written there.
    """
    if not place.name:
        msg = f"ファイルの名前まで書いてください: {place}"
        raise CannotRunError(msg)
    fresh = place.with_name(f".{place.name}.new")
    try:
        count = write(fresh)
        fresh.replace(place)
    except OSError as error:
        fresh.unlink(missing_ok=True)
        msg = f"書き込めません: {place}({reason_of(error)})"
        raise CannotRunError(msg) from error
    return count


def _write(site: Path, place: Path) -> int:
    with only_builder_of(site, wait=True), ZipFile(place, "w", ZIP_DEFLATED, compresslevel=BEST) as packed:
        names = sorted(inventory(site))
        for name in names:
            packed.writestr(member(name), (site / name).read_bytes(), ZIP_DEFLATED, BEST)
    return len(names)
