"""{path: content} → files: writes what changed, removes what is stale, never leaves its folder."""

import os
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager, suppress
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from generator import _
from generator.findings.diagnostics import CannotRunError, reason_of


class Standing(NamedTuple):
    """How a file stands in a folder: its path there, its size, when it was written (ns), and a digest of it."""

    path: str
    size: int
    time: int
    digest: str


class Folder:
    """A folder that a run fills, and of which it keeps nothing else; any process of the run may put files into it."""

    def __init__(self, folder: Path, marks: Collection[str]) -> None:
        """Fill ``folder``, which must be new, empty, or hold one of the files ``marks``, which every run puts first.

        Raises:
            CannotRunError: It is a link or somebody else's.
        """
        self._shown = folder
        made_before = any((folder / mark).is_file() for mark in marks)
        with self._written():
            if folder.is_symlink() or (folder.is_dir() and any(folder.iterdir()) and not made_before):
                msg = _(
                    "生成物ではないファイルが入っているか、リンクになっています。別の場所に移してください: {folder}",
                    folder=folder,
                )
                raise CannotRunError(msg)
            self._root = folder.resolve()

    def put(self, path: str, content: bytes) -> bool:
        """Let the file at ``path`` hold ``content``; return whether it had to be written.

        Raises:
            CannotRunError: It cannot be written, or ``path`` leads out of the folder.
        """
        target = self._inside(path)
        with self._written():
            if target.is_file() and target.read_bytes() == content:
                return False
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
            return True

    def put_as_of(self, time: int, path: str, content: bytes) -> None:
        """Let the file at ``path`` hold ``content`` as if it had been written at a ``time`` (ns).

        Raises:
            CannotRunError: As of ``put``.
        """
        self.put(path, content)
        with self._written():
            os.utime(self._root / path, ns=(time, time))

    def standing(self, path: str, content: bytes) -> Standing:
        """Return how the file at ``path`` stands there, which holds ``content``.

        Raises:
            CannotRunError: It cannot be looked at.
        """
        with self._written():
            facts = (self._root / path).lstat()
        return Standing(path, facts.st_size, facts.st_mtime_ns, digest_of(content))

    def stands(self, file: Standing) -> bool:
        """Whether a file is as it was."""
        with suppress(OSError):
            facts = os.lstat(f"{self._root}/{file.path}")  # a hundred thousand times: no Path is made
            return (facts.st_size, facts.st_mtime_ns) == (file.size, file.time)
        return False

    def put_all(self, files: Mapping[str, bytes]) -> list[str]:
        """Put ``files`` in their order; return the paths of those that had to be written.

        Raises:
            CannotRunError: As of ``put``; then nothing is written where a path leads out of the folder.
        """
        for path in files:
            self._inside(path)
        return [path for path, content in files.items() if self.put(path, content)]

    def keep_only(self, paths: Collection[str]) -> None:
        """Remove every file but those at ``paths``, then folders left empty."""
        kept: dict[str, set[str]] = {}
        for path in paths:
            place, _, name = path.rpartition("/")
            kept.setdefault(str(self._root / place), set()).add(name)
        with self._written():
            for place, folders, names in os.walk(self._root, topdown=False):
                for name in set(names) - kept.get(place, set()):
                    Path(place, name).unlink()
                for below in (Path(place, name) for name in folders):
                    if below.is_symlink():
                        below.unlink()
                    elif not any(below.iterdir()):
                        below.rmdir()

    def _inside(self, path: str) -> Path:
        target = (self._root / path).resolve()
        if not target.is_relative_to(self._root) or target == self._root:
            msg = _("出力先の外を指しています: {path}", path=path)
            raise CannotRunError(msg)
        return target

    @contextmanager
    def _written(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            msg = _("書き込めません: {place}({reason})", place=self._shown, reason=reason_of(error))
            raise CannotRunError(msg) from error


def digest_of(content: bytes) -> str:
    """Return a digest of what a file holds."""
    return blake2b(content, digest_size=16).hexdigest()


def read_tree(folder: Path) -> dict[str, bytes]:
    """Return every file below ``folder`` by its path there, ready to be written elsewhere."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
