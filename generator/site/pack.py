"""A made site → one ZIP, to be carried into a closed network: the same site gives the same bytes on the same day."""

import hashlib
import os
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from generator import _
from generator.findings.diagnostics import CannotRunError, reason_of
from generator.output.zipped import Archive, Held
from generator.site.package import Package
from generator.site.swap import inventory
from generator.work.one_builder import only_builder_of

SUMS = "SHA256SUMS"


def pack(site: Path, place: Path, package: Package) -> int:
    """Write the ``package`` of ``site`` to ``place``, its sum beside it; return how many files there are in it.

    Raises:
        CannotRunError: There is no site, the ZIP would lie in it, or it cannot be written.
    """
    return pack_each(site, {place: package})[place]


def pack_each(site: Path, packages: Mapping[Path, Package]) -> dict[Path, int]:
    """Write each package of ``site`` to its place, as ``pack`` does; what several hold is read and deflated once.

    No build changes the site meanwhile. When files were written, and in which order they lie on the disk, makes no
    difference.

    Raises:
        CannotRunError: There is no site, a ZIP would lie in it, or one cannot be written.
    """
    if not (site / "index.html").is_file():
        msg = _("サイトがありません(先に kyoso build を実行してください): {site}", site=site)
        raise CannotRunError(msg)
    for place in packages:
        if Path(os.path.realpath(place)).is_relative_to(os.path.realpath(site)):  # of a loop of links, too
            msg = _("ZIPは、サイトのフォルダーの外に作ってください: {place}", place=place)
            raise CannotRunError(msg)
    counts = _written(site, packages)
    for place in packages:
        with place.open("rb") as packed:
            line = f"{hashlib.file_digest(packed, 'sha256').hexdigest()}  {place.name}\n"
        put_data(place.with_name(f"{place.name}.sha256"), line.encode())
    return counts


def _written(site: Path, packages: Mapping[Path, Package]) -> dict[Path, int]:
    """Write the ZIP files; return how many files there are in each."""
    with ExitStack() as ending:
        fresh = {place: ending.enter_context(_taking(place)) for place in packages}
        ending.enter_context(only_builder_of(site, wait=True))
        made = {place: _Packing(ending.enter_context(Archive(fresh[place], "w")), packages[place]) for place in fresh}
        for name in sorted(inventory(site)):
            if takers := [one for one in made.values() if one.package.takes(name)]:
                held = Held((site / name).read_bytes())
                for one in takers:
                    one.take(name, held)
        return {place: one.end() for place, one in made.items()}


@contextmanager
def _taking(place: Path) -> Iterator[Path]:
    """Give a new file that takes its ``place`` at once, if nothing fails.

    Raises:
        CannotRunError: It cannot be written there.
    """
    if not place.name:
        msg = _("ファイルの名前まで書いてください: {place}", place=place)
        raise CannotRunError(msg)
    fresh = place.with_name(f".{place.name}.new")
    try:
        yield fresh
        fresh.replace(place)
    except OSError as error:
        msg = _("書き込めません: {place}({reason})", place=place, reason=reason_of(error))
        raise CannotRunError(msg) from error
    finally:
        with suppress(OSError):  # a name that is too long
            fresh.unlink(missing_ok=True)


def put_data(place: Path, data: bytes) -> None:
    """Let a file that holds ``data`` take its ``place`` at once.

    Raises:
        CannotRunError: It cannot be written there.
    """
    with _taking(place) as fresh:
        fresh.write_bytes(data)


class _Packing:
    """A package that is being written, what tells how to use it first.

    Its sums tell of every file that is there once it is unpacked, in this package or an earlier one.
    """

    def __init__(self, packed: Archive, package: Package) -> None:
        self._packed, self.package = packed, package
        self._sums: dict[str, str] = {}
        for name, data in sorted(package.guides().items()):
            self._add_unless_known(name, Held(data))

    def take(self, name: str, held: Held) -> None:
        """Add the file ``name`` of the site in the form that it has in this package."""
        own = self.package.as_packed(name, held.data)
        self._add_unless_known(name, held if own is held.data else Held(own))

    def end(self) -> int:
        """Add what takes the place of files that are gone, and the sums; return how many files there are."""
        for name, data in self.package.gone(self._sums).items():
            self._add(name, Held(data))
        told = "".join(f"{self._sums[name]}  {name}\n" for name in sorted(self._sums))
        self._packed.put(SUMS, Held(told.encode()))
        return len(self._packed.namelist())

    def _add_unless_known(self, name: str, held: Held) -> None:
        self._add(name, held, is_news=self.package.is_news(name, held.sum))

    def _add(self, name: str, held: Held, *, is_news: bool = True) -> None:
        self._sums[name] = held.sum
        if is_news:
            self._packed.put(name, held)
