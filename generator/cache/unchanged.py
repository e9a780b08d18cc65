"""Whether anything has changed since the last check or making, found out before anything of the program is loaded.

What goes in is compared by content; of what came out, which is many times as much, size and time of writing.
"""

import json
import os
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import date
from hashlib import blake2b
from pathlib import Path

from generator import packaged
from generator.cache.edition import digest_of_tree, edition
from generator.cache.folder import folder_of, made_folder

_INPUTS = ("content", "templates")
_PACKAGED = packaged("templates")


@dataclass(frozen=True, slots=True)
class Making:
    """One making of a site, or a check, which makes nothing.

    ``root`` is the project, ``arguments`` are what the command line says about the result, and ``made`` the folders
    that are made: the source of the site, and the site.
    """

    root: Path
    today: date
    arguments: tuple[str | None, ...]
    made: tuple[Path, ...] = ()

    @property
    def note(self) -> str:
        """The name of the file that tells of the last one."""
        return "made.json" if self.made else "checked.json"

    def inputs(self) -> str:
        """Return a digest of everything that the site is made from; nothing if some of it cannot be read."""
        with suppress(OSError):
            return self._inputs()
        return ""

    def _inputs(self) -> str:
        whole = blake2b(edition(), digest_size=16)
        whole.update(repr((self.today, self.arguments, [str(folder) for folder in self.made])).encode())
        for folder in dict.fromkeys((*(self.root / name for name in _INPUTS), _PACKAGED)):
            whole.update(digest_of_tree(folder))
        whole.update((self.root / "site_config.yml").read_bytes())
        return whole.hexdigest()

    def outputs(self) -> str:
        """Return a digest of names, sizes and times of everything in the folders that are made."""
        whole = blake2b(digest_size=16)
        for folder in self.made:
            for line in sorted(_files(str(folder))):
                whole.update(line.encode("utf-8", "surrogateescape"))
        return whole.hexdigest()


@dataclass(frozen=True, slots=True)
class Known:
    """What was made last: of what, with what result, what was said about it, and with which exit code."""

    inputs: str
    outputs: str
    said: str
    code: int = 0


def known(making: Making, inputs: str) -> Known | None:
    """Return what was made last, if it was made from ``inputs`` and nobody has touched it since."""
    if not inputs:
        return None
    try:
        found = Known(**json.loads((folder_of(making.root) / making.note).read_text("utf-8")))
    except (OSError, ValueError, TypeError, RecursionError):
        return None
    return found if found.inputs == inputs and found.outputs == making.outputs() else None


def remember(making: Making, inputs: str, said: str, code: int = 0) -> None:
    """Keep what was made, what was ``said`` and the exit ``code``.

    Nothing is kept if what it was made from is no longer ``inputs``, or no disk takes it.
    """
    if not inputs or making.inputs() != inputs:
        return
    text = json.dumps(asdict(Known(inputs, making.outputs(), said, code)), ensure_ascii=False)
    with suppress(OSError):
        folder = made_folder(making.root)
        fresh = folder / f".{making.note}-{os.getpid()}.new"  # cleared away by the next run, should this one be killed
        fresh.write_text(text, "utf-8")
        fresh.replace(folder / making.note)


def _files(folder: str) -> Iterable[str]:
    """Yield a line about every file below ``folder``."""
    with suppress(FileNotFoundError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _files(entry.path)
            else:
                facts = entry.stat(follow_symlinks=False)
                yield f"{entry.path}\0{facts.st_size}\0{facts.st_mtime_ns}\0{facts.st_mode}\n"
