"""Office files, which are zip archives → whether they may be opened: bounded in size, and without tricks of XML."""

import io
import re
import struct
import zipfile
import zlib
from itertools import islice

from generator import _
from generator.findings.diagnostics import RefusedError

_MAX_PARTS, _MAX_BYTES = 2000, 24 * 1024 * 1024  # of an archive, and of all of it that is read
# What libraries raise on files that are damaged, or that no program of their format has made.
DAMAGE = (
    *(ArithmeticError, AssertionError, AttributeError, EOFError, LookupError, NotImplementedError, OSError),
    *(RecursionError, RuntimeError, SyntaxError, TypeError, ValueError, struct.error, zipfile.BadZipFile, zlib.error),
)
_TRICKS = (b"<!DOCTYPE", b"<!ENTITY")
_CELLS = re.compile(rb"<(?:\w{1,20}:)?(?:c|row)[ />]")
_MOST_CELLS = 30_000  # of which the library opens some ten thousand a second


def parts_of_archive(data: bytes) -> frozenset[str]:
    """Return the names of what is in an archive, or nothing if it is none."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return frozenset(archive.namelist())
    except DAMAGE:
        return frozenset()


def refuse_tricks(data: bytes, what: str) -> None:
    """Make sure that an archive is no larger inside than a person could have written it.

    Raises:
        RefusedError: It is, or it is damaged; ``what`` is what people call such a file.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = [part for part in archive.infolist() if part.filename.endswith((".xml", ".rels"))]
            if len(archive.infolist()) > _MAX_PARTS or sum(part.file_size for part in parts) > _MAX_BYTES:
                raise RefusedError(_too_large(what))
            for part in parts:
                with archive.open(part) as file:
                    content = file.read(_MAX_BYTES + 1)
                if len(content) > part.file_size or any(trick in content for trick in _TRICKS):
                    raise RefusedError(_damaged(what))
                if sum(1 for _cell in islice(_CELLS.finditer(content), _MOST_CELLS)) == _MOST_CELLS:
                    raise RefusedError(_too_large(what))
    except DAMAGE as error:
        raise RefusedError(_damaged(what)) from error


def _too_large(what: str) -> str:
    return _("{what}が大きすぎます。投稿に要るところだけを、新しいひな形に写してください", what=what)


def _damaged(what: str) -> str:
    return _("{what}が壊れているか、変わった作りになっています。もう一度保存し直してから送ってください", what=what)
