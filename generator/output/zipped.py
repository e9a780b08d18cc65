"""ZIP archives that tell nothing of when and where they were made: the same files give the same bytes."""

import io
from collections.abc import Mapping
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

BEST = 9
_UNIX = 3  # whose rights of a file are told, wherever it is packed
_RIGHTS = 0o100644 << 16


def member(name: str) -> ZipInfo:
    """Return what an archive tells of the file ``name``: it is as of 1980, the first day that a ZIP can name."""
    found = ZipInfo(name)
    found.create_system, found.external_attr = _UNIX, _RIGHTS
    return found


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Return an archive of ``files`` in the order of their names."""
    made = io.BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED, compresslevel=BEST) as packed:
        for name in sorted(files):
            packed.writestr(member(name), files[name], ZIP_DEFLATED, BEST)
    return made.getvalue()
