"""What several machines worked out, each its share: a folder for each, with its packs and the files that it made.

What lies there is believed (see folder.py), so it lies outside the project, and who joins parts names the folder.
"""

import os
import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from generator import _
from generator.cache.edition import edition
from generator.cache.folder import Cache
from generator.cache.pack import Pack
from generator.findings.diagnostics import CannotRunError, reason_of
from generator.work.share import Share

_TIME = 8  # bytes


class Of(StrEnum):
    """What a file belongs to."""

    SITE = "site"
    SOURCE = "source"


class Made(NamedTuple):
    """A file that was made: its path, the time of writing in nanoseconds, and what it holds."""

    name: str
    time: int
    content: bytes


@dataclass(frozen=True, slots=True)
class Joined:
    """All parts: the folder that has the files of the site, and what is made first."""

    site: Path
    source: Iterable[Made]


class Part(Cache):
    """The packs of one share, and files that belong to what is in them."""

    def __init__(self, folder: Path) -> None:
        """Use the packs and files in ``folder``."""
        super().__init__(folder)
        self._files = self._packs["made"] = Pack(folder / "made.files", edition())

    def put_file(self, of: Of, folder: Path, name: str) -> None:
        """Keep the file ``name`` of ``folder`` and its time of writing, which is another one in a copy."""
        path = folder / name
        self._files.put(f"{of}/{name}", path.stat().st_mtime_ns.to_bytes(_TIME, "big") + path.read_bytes())

    def files(self, of: Of) -> Iterator[Made]:
        """Yield the files of what was made."""
        for key in self._files:
            kind, _, name = key.partition("/")
            if kind == of and (value := self._files.get(key)) is not None:
                yield Made(name, int.from_bytes(value[:_TIME], "big"), value[_TIME:])


@contextmanager
def part_of(parts: Path, root: Path, share: Share) -> Iterator[Part]:
    """Give the part of a share of the project at ``root``, which is kept in ``parts`` if all goes well.

    Raises:
        CannotRunError: ``parts`` lies in the project, or cannot be written.
    """
    _refuse_contributed(parts, root)
    folder = parts / str(share)
    with _writing(folder):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
    with closing(Part(folder)) as part:
        yield part
        part.save()
    if part.unwritten:
        msg = _("書き込めません: {place}({reason})", place=folder, reason=_("、").join(part.unwritten))
        raise CannotRunError(msg)


@contextmanager
def joined(parts: Path, root: Path, cache: Cache, site: Path) -> Iterator[Joined]:
    """Let ``cache`` know what all ``parts`` know; give the files that they made, those of the site beside ``site``.

    Raises:
        CannotRunError: A part is missing, ``parts`` lies in the project, or nothing can be written beside ``site``.
    """
    _refuse_contributed(parts, root)
    with ExitStack() as opened:
        found = [opened.enter_context(closing(Part(folder))) for folder in _complete(parts)]
        cache.take_over(found)
        made = site.with_name(f".{site.name}.parts")
        shutil.rmtree(made, ignore_errors=True)
        opened.callback(shutil.rmtree, made, ignore_errors=True)
        with _writing(made):
            for file in chain.from_iterable(part.files(Of.SITE) for part in found):
                path = made / file.name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(file.content)
                os.utime(path, ns=(file.time, file.time))
        yield Joined(made, chain.from_iterable(part.files(Of.SOURCE) for part in found))


def _complete(parts: Path) -> Sequence[Path]:
    """Return the folders of all parts that belong together."""
    names = sorted(path.name for path in parts.glob("*-of-*"))
    machines = len(names)
    if not names or set(names) != {str(Share(number + 1, machines)) for number in range(machines)}:
        msg = _(
            "分けて作った分が、ちょうどそろっていません(あるもの: {names}): {parts}",
            names=_("、").join(names) or _("なし"),
            parts=parts,
        )
        raise CannotRunError(msg)
    return [parts / name for name in names]


def _refuse_contributed(parts: Path, root: Path) -> None:
    if Path(os.path.realpath(parts)).is_relative_to(os.path.realpath(root)):  # of a loop of links, too
        msg = _("分けて作った分は、プロジェクトの外のフォルダーに置いてください: {parts}", parts=parts)
        raise CannotRunError(msg)


@contextmanager
def _writing(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        msg = _("書き込めません: {place}({reason})", place=folder, reason=reason_of(error))
        raise CannotRunError(msg) from error
