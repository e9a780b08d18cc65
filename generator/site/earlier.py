"""Files of the site that an earlier run made, taken over into the next one: another name for each, where one can be."""

import os
import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from generator.cache.pack import Pack


class Written(NamedTuple):
    """A file as it was written: its path in the site, its size, and the time of writing in nanoseconds."""

    name: str
    size: int
    time: int


class _Standing(NamedTuple):
    """A file as it stands somewhere; ``inode`` and ``device`` tell that of which it is one name, 0 if nobody knows."""

    size: int
    time: int
    inode: int
    device: int


_PLACE = "place"  # under this is kept where a site was made


def last_made(pages: Pack | None, site: Path) -> Path:
    """Return where the site lies that was made last, which is what is kept of ``pages``; ``site`` if that is gone."""
    told = pages.get(_PLACE) if pages else None
    last = Path(os.fsdecode(told)) if told else site
    return last if last.is_dir() else site


def remember_place(pages: Pack, site: Path) -> None:
    """Keep with the ``pages`` that they were made at ``site``."""
    told = os.fsencode(site.absolute())
    if pages.get(_PLACE) != told:
        pages.put(_PLACE, told)


def as_written(site: Path, names: Iterable[str]) -> tuple[Written, ...]:
    """Return the files ``names`` of ``site`` as they stand there."""
    facts = ((name, os.lstat(f"{site}/{name}")) for name in names)  # for every page: no Path is made
    return tuple(Written(name, one.st_size, one.st_mtime_ns) for name, one in facts)


class Earlier:
    """An earlier run: the ``site`` that it made, and what of its ``pages`` and its ``index`` was kept, if it was.

    ``spare`` is where the site before that one may lie: it becomes the next one, as nearly all of its files are those
    of the ``site`` by another name, so that few must be linked and none cleared away.
    """

    def __init__(
        self, site: Path, pages: Pack | None = None, index: Pack | None = None, spare: Path | None = None
    ) -> None:
        """Look at nothing yet."""
        self.site, self.pages, self.index, self.spare = site, pages, index, spare
        self._waiting: set[str] = set()  # names in the next site that nobody has asked for

    @cached_property
    def _standing(self) -> dict[str, _Standing]:
        return dict(_files(str(self.site), ""))

    def begin(self, fresh: Path) -> None:
        """Leave in ``fresh``, where the next site is to be, nothing but other names of files of the site."""
        for name, file in [*_files(str(fresh), "")]:
            if file.inode and self._standing.get(name) == file:
                self._waiting.add(name)
            else:
                _remove(fresh, name)

    def hand_over(self, fresh: Path, files: Sequence[Written]) -> bool:
        """Take ``files`` into the site at ``fresh``, whose folders are there, if all of them are as they were written.

        Returns whether they are there now; if not, none of them is.
        """
        if any(self._standing.get(file.name, ())[:2] != file[1:] for file in files):
            return False
        there: list[str] = []
        try:
            for file in files:
                there.append(file.name)
                if file.name not in self._waiting:
                    _name_again(f"{self.site}/{file.name}", f"{fresh}/{file.name}")
        except OSError:  # gone by now, or no room
            for name in there:
                _remove(fresh, name)
            return False
        finally:
            self._waiting.difference_update(there)
        return True

    def leave_out(self, fresh: Path) -> None:
        """Remove what was in ``fresh`` when it was begun, if nobody has asked for it or written it anew."""
        for name in self._waiting:
            if os.lstat(f"{fresh}/{name}").st_ino == self._standing[name].inode:
                _remove(fresh, name)
        self._waiting.clear()


def _name_again(file: str, other: str) -> None:
    """Give a file another name; on another disk, or one where a file has one name only, a copy as of the same time."""
    try:
        os.link(file, other, follow_symlinks=False)
    except (FileExistsError, FileNotFoundError):
        raise
    except OSError:
        shutil.copy2(file, other, follow_symlinks=False)


def _files(folder: str, above: str) -> Iterator[tuple[str, _Standing]]:
    if not os.path.lexists(folder):
        return
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _files(entry.path, f"{above}{entry.name}/")
            else:
                one = entry.stat(follow_symlinks=False)
                yield f"{above}{entry.name}", _Standing(one.st_size, one.st_mtime_ns, one.st_ino, one.st_dev)


def _remove(folder: Path, name: str) -> None:
    """Remove a file, and what folders hold nothing then."""
    (folder / name).unlink(missing_ok=True)
    with suppress(OSError):  # something is left in it
        while name := name.rpartition("/")[0]:
            (folder / name).rmdir()
