"""What the program is: its files, Python, and its libraries; what one edition worked out holds for no other."""

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from io import FileIO
from pathlib import Path

import click

from generator import _
from generator.findings.diagnostics import CannotRunError, reason_of

_PACKAGE = Path(__file__).parent.parent
_LIBRARIES = Path(click.__file__).parent.parent  # where libraries are installed
_OF_A_LIBRARY = ".dist-info"  # its folder is named by library and version
_NOT_OURS = frozenset({"__pycache__"})


@cache
def edition() -> bytes:
    """Return a digest of 16 bytes that is another one where the program or a library of it is another one."""
    libraries = sorted(path.name for path in _LIBRARIES.iterdir() if path.name.endswith(_OF_A_LIBRARY))
    whole = blake2b("\0".join((sys.version, sys.platform, *libraries)).encode(), digest_size=16)
    whole.update(digest_of_tree(_PACKAGE))
    return whole.digest()


def digest_of_tree(folder: Path) -> bytes:
    """Return a digest of the names and the contents of all files below ``folder``, and of where links lead.

    Raises:
        CannotRunError: One of them cannot be read.
    """
    whole = blake2b(digest_size=16)
    above = len(os.fsencode(folder))
    for entry in _below(os.fspath(folder)):
        for part in (os.fsencode(entry.path)[above:], _content(entry)):
            whole.update(len(part).to_bytes(8, "big") + part)
    return whole.digest()


def _content(entry: os.DirEntry[str]) -> bytes:
    """Return what tells the content of a file, or of what a link leads to; a pipe would keep the reader waiting."""
    target = os.fsencode(Path(entry.path).readlink()) + b"\0" if entry.is_symlink() else b""
    if not entry.is_file():
        return target
    try:
        with FileIO(entry.path) as file:
            return target + file.readall()
    except OSError as error:
        msg = _("読めません: {place}({reason})", place=entry.path, reason=reason_of(error))
        raise CannotRunError(msg) from error


def files_below(folder: Path) -> list[Path]:
    """Return files and links below ``folder`` in the order of their names; none where there is no folder."""
    return [Path(entry.path) for entry in _below(os.fspath(folder))]


def _below(folder: str) -> Iterator[os.DirEntry[str]]:
    entries: list[os.DirEntry[str]] = []
    with suppress(OSError), os.scandir(folder) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        if not entry.is_dir(follow_symlinks=False):
            yield entry
        elif entry.name not in _NOT_OURS:
            yield from _below(entry.path)
