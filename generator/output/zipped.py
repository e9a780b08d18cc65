"""ZIP archives that tell nothing of when and where they were made: the same files give the same bytes."""

import io
from collections.abc import Mapping
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

LEVEL = 4  # of deflating: 9 takes more than twice as long, to save three hundredths of what is carried
_UNIX = 3  # whose rights of a file are told, wherever it is packed
_RIGHTS = 0o100644 << 16


def member(name: str) -> ZipInfo:
    """Return what an archive tells of the file ``name``: it is as of 1980, the first day that a ZIP can name."""
    found = ZipInfo(name)
    found.create_system, found.external_attr = _UNIX, _RIGHTS
    return found


def zipped(files: Mapping[str, bytes], first: str = "") -> bytes:
    """Return an archive of ``files`` in the order of their names; one may come ``first``, as it is."""
    made = io.BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED, compresslevel=LEVEL) as packed:
        for name in sorted(files, key=lambda name: (name != first, name)):
            packed.writestr(member(name), files[name], ZIP_STORED if name == first else ZIP_DEFLATED, LEVEL)
    return made.getvalue()
