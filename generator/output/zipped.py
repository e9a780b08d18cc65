"""ZIP archives that tell nothing of when and where they were made: the same files give the same bytes."""

import hashlib
import io
import zlib
from collections.abc import Mapping
from functools import cached_property
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

_LEVEL = 4  # of deflating: 9 takes more than twice as long, to save three hundredths of what is carried
_UNIX = 3  # whose rights of a file are told, wherever it is packed
_RIGHTS = 0o100644 << 16


class Held:
    """What a file holds, summed up and deflated once for all archives that it lies in."""

    def __init__(self, data: bytes) -> None:
        """Hold ``data``."""
        self.data = data

    @cached_property
    def sum(self) -> str:
        """The SHA-256."""
        return hashlib.sha256(self.data).hexdigest()

    @cached_property
    def deflated(self) -> bytes:
        """The data as they lie in an archive."""
        engine = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
        return engine.compress(self.data) + engine.flush()

    @cached_property
    def crc(self) -> int:
        """The sum by which an archive tells that nothing of it was lost."""
        return zlib.crc32(self.data)


class Archive(ZipFile):
    """A new archive, written file by file; the library would deflate a file anew for each archive it lies in."""

    def put(self, name: str, held: Held) -> None:
        """Add the file ``name``, byte for byte as the library would."""
        info = _member(name)
        info.compress_type, info.CRC, info.header_offset = ZIP_DEFLATED, held.crc, self.start_dir
        info.file_size, info.compress_size = len(held.data), len(held.deflated)
        assert self.fp  # noqa: S101 - for the types: the library forgets the file of an archive that is closed
        self.fp.write(info.FileHeader() + held.deflated)
        self.start_dir += len(info.FileHeader()) + info.compress_size
        self.filelist.append(info)
        self.NameToInfo[name] = info


def _member(name: str) -> ZipInfo:
    """Return what an archive tells of the file ``name``: it is as of 1980, the first day that a ZIP can name."""
    found = ZipInfo(name)
    found.create_system, found.external_attr = _UNIX, _RIGHTS
    return found


def zipped(files: Mapping[str, bytes], first: str = "") -> bytes:
    """Return an archive of ``files`` in the order of their names; one may come ``first``, as it is."""
    made = io.BytesIO()
    with Archive(made, "w") as packed:
        if first:
            packed.writestr(_member(first), files[first], ZIP_STORED)
        for name in sorted(files.keys() - {first}):
            packed.put(name, Held(files[name]))
    return made.getvalue()
