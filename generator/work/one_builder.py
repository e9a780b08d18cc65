"""One program at a time makes a folder: a lock of the system, which ends with its holder, even one that is killed."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from generator import _, noted
from generator.findings.diagnostics import CannotRunError, reason_of

if sys.platform == "win32":
    import msvcrt

    def _locked(file: int) -> bool:
        """Take the lock of an open file if it is free; closing the file gives it back."""
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _locked(file: int) -> bool:
        """Take the lock of an open file if it is free; closing the file gives it back."""
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


_SECONDS_BETWEEN_LOOKS = 0.2
_BUSY = noted(
    "ほかの kyoso build が動いています(kyoso serve が作り直しているときも、少しのあいだ同じです)。"
    "終わってからもう一度実行するか、--wait を付けて実行してください: {folder}"
)


@contextmanager
def only_builder_of(folder: Path, *, wait: bool = False) -> Iterator[None]:
    """Be the only one who makes ``folder``, by a lock file beside it, which is gone afterwards.

    A file that a killed program left behind is not locked, and stands in nobody's way.

    Raises:
        CannotRunError: The folder has no name, another program makes it and this one is not to ``wait`` for it, or
            the lock file cannot be written.
    """
    if not folder.name:  # the root of a disk, which nobody makes
        msg = _("フォルダーの名前まで書いてください: {place}", place=folder)
        raise CannotRunError(msg)
    path = folder.with_name(f".{folder.name}.lock")
    while (file := _opened_alone(path, folder)) is None:
        if not wait:
            raise CannotRunError(_(_BUSY, folder=folder))
        time.sleep(_SECONDS_BETWEEN_LOOKS)
    try:
        yield
    finally:
        with suppress(OSError):  # Windows keeps a file that somebody who waits has open
            path.unlink()
        os.close(file)


def _opened_alone(path: Path, folder: Path) -> int | None:
    """Open the file at ``path`` and lock it; None if somebody else has."""
    try:
        file = _opened(path)
    except OSError as error:
        msg = _("書き込めません: {place}({reason})", place=folder, reason=reason_of(error))
        raise CannotRunError(msg) from error
    if _locked(file) and _is_still_at(path, file):
        return file
    os.close(file)
    return None


def _opened(path: Path) -> int:
    """Open the file at ``path``, or make it and the folders above it."""
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
    try:
        return os.open(path, flags, 0o666)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        return os.open(path, flags, 0o666)


def _is_still_at(path: Path, file: int) -> bool:
    """Whether an open file is the one at ``path``, and was not removed by the last holder in the meantime."""
    try:
        return os.path.samestat(os.fstat(file), path.stat(follow_symlinks=False))
    except FileNotFoundError:
        return False
