"""Files of the site that an earlier run made, taken over into the next one: linked, neither read nor copied."""

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from generator.cache.pack import Pack


class Written(NamedTuple):
    """A file as it was written: its path in the site, its size, and the time of writing in nanoseconds."""

    name: str
    size: int
    time: int


def as_written(site: Path, names: Iterable[str]) -> tuple[Written, ...]:
    """Return the files ``names`` of ``site`` as they stand there."""
    facts = ((name, (site / name).lstat()) for name in names)
    return tuple(Written(name, one.st_size, one.st_mtime_ns) for name, one in facts)


@dataclass(frozen=True)
class Earlier:
    """An earlier run: where the site lies that it made, and what of its pages and its index was kept, if it was."""

    site: Path
    pages: Pack | None = None
    index: Pack | None = None

    def hand_over(self, fresh: Path, files: Sequence[Written]) -> bool:
        """Link ``files`` into the site at ``fresh``, whose folders are there, if all of them are as they were written.

        Returns whether they are there now; if not, none of them is.
        """
        linked: list[Path] = []
        try:
            if as_written(self.site, [file.name for file in files]) != tuple(files):
                return False
            for file in files:
                os.link(self.site / file.name, fresh / file.name, follow_symlinks=False)
                linked.append(fresh / file.name)
        except OSError:  # not there, or a disk without links
            for path in linked:  # what is written there next must not be written into the earlier site
                path.unlink()
            return False
        return True
