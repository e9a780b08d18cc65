"""A new folder that is there whole or not at all."""

import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkdtemp
from typing import TypeVar

from generator import _
from generator.findings.diagnostics import CannotRunError, reason_of

_Made = TypeVar("_Made")
_BEFORE = frozenset({".git", ".venv"})  # with what one may have begun: a clone of nothing, and the program itself


def standing_in(folder: Path) -> list[str]:
    """Return the names of what stands in a folder and keeps it from being filled.

    Raises:
        CannotRunError: It is no folder, or cannot be read.
    """
    with _told():
        return sorted(path.name for path in folder.iterdir() if path.name not in _BEFORE) if _is_there(folder) else []


def fill(folder: Path, files: Mapping[str, bytes], finish: Callable[[Path], _Made | None]) -> _Made | None:
    """Put ``files`` into a folder that may be missing, unless ``finish``, which sees them beside it, returns something.

    Raises:
        CannotRunError: Something cannot be written; nothing is left of it then.
    """
    with _told():
        places = (folder.absolute(), *folder.absolute().parents)  # one that is there may be all that may be written
        beside = Path(mkdtemp(prefix=".kyoso-init-", dir=next(place for place in places if place.is_dir())))
        try:
            for path, data in files.items():
                (beside / path).parent.mkdir(parents=True, exist_ok=True)
                (beside / path).write_bytes(data)
            if (refused := finish(beside)) is not None:
                return refused
            _move(beside, folder)
        finally:
            shutil.rmtree(beside, ignore_errors=True)
    return None


def _move(beside: Path, folder: Path) -> None:
    moved: list[Path] = []
    was_there = _is_there(folder)
    folder.mkdir(parents=True, exist_ok=True)
    try:
        moved.extend(path.rename(folder / path.name) for path in sorted(beside.iterdir()))
    except OSError:
        for path in moved:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        if not was_there:
            with suppress(OSError):
                folder.rmdir()
        raise


def _is_there(folder: Path) -> bool:
    return os.path.lexists(folder)


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        msg = _("書き込めません: {place}({reason})", place=error.filename2 or error.filename, reason=reason_of(error))
        raise CannotRunError(msg) from error
