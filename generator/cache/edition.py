"""What the program is: its files, Python, and its libraries; what one edition worked out holds for no other."""

import os
import sys
from functools import cache
from hashlib import blake2b
from pathlib import Path

import click

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
    """Return a digest of the names and the contents of all files below ``folder``, and of where links lead."""
    whole = blake2b(digest_size=16)
    for path in files_below(folder):
        for part in (os.fsencode(path.relative_to(folder)), _content(path)):
            whole.update(len(part).to_bytes(8, "big") + part)
    return whole.digest()


def _content(path: Path) -> bytes:
    """Return what tells the content of a file, or of what a link leads to; a pipe would keep the reader waiting."""
    target = os.fsencode(path.readlink()) + b"\0" if path.is_symlink() else b""
    return target + (path.read_bytes() if path.is_file() else b"")


def files_below(folder: Path) -> list[Path]:
    """Return files and links below ``folder`` in the order of their names; none where there is no folder."""
    found: list[Path] = []
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(set(folders) - _NOT_OURS)
        found += (Path(place, name) for name in sorted(names))
        found += (link for name in folders if (link := Path(place, name)).is_symlink())
    return found
