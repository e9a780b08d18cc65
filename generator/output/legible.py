"""A PDF that Chromium printed → the same, whose letters tell every program the signs that people type.

A PDF names shapes, and a table of each font (ISO 32000-1, 9.10.3: ToUnicode) tells the sign of a shape. Chromium takes
the first one that the font has for it, which in Japanese fonts is the radical ⽇ where 日 has the same shape. It writes
the true sign beside it (ActualText), which Edge, Chrome and Acrobat read; Firefox and the libraries that prepare texts
for an AI read the table alone (findings/pdf-readers-take-kanji-for-radicals.sh).
"""

import re
import zlib
from collections.abc import Iterator, Mapping
from itertools import pairwise

from generator.language.look_alike import usual

_TABLES = re.compile(rb"/ToUnicode (\d+) 0 R")
_END = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*\Z")
_LAST = 64  # bytes, in which it says where the table of its objects begins
_XREF = re.compile(rb"xref\s+0 (\d+)\s+")
_ROW = 20  # bytes for each object: where it begins
_FLATE = re.compile(rb"\d+ 0 obj\s*<<\s*/Filter /FlateDecode\s*/Length \d+\s*>>\s*stream\r?\n")
_TABLE = re.compile(rb"(?P<head>.*?endcodespacerange\n)(?P<signs>.*)(?P<tail>endcmap.*)", re.DOTALL)
_BLOCKS = re.compile(rb"\d+ beginbf(?:char|range)\n(.*?)endbf(?:char|range)\n", re.DOTALL)
_LINE = re.compile(rb"<(\w+)> <(\w+)>(?: <(\w+)>)?\n")
_MOST = 100  # lines in a block
_ALSO = str.maketrans("‧\u2329\u232a", "・〈〉")  # no radicals, but shapes that two signs share as well


def legible(pdf: bytes) -> bytes:
    """Return ``pdf`` with the usual signs; one that is built otherwise than Chromium does stays as it is."""
    end = _END.search(pdf, max(0, len(pdf) - _LAST))
    head = _XREF.match(pdf, int(end[1])) if end else None
    if not end or not head:
        return pdf
    rows = [head.end() + _ROW * number for number in range(int(head[1]))]
    places = [int(pdf[row : row + 10]) if pdf[row + 17 : row + 18] == b"n" else 0 for row in rows]
    tables = {places[int(number)] for number in _TABLES.findall(pdf)}
    return _joined(pdf, places, int(end[1]), {place: told for place in tables if (told := _told(pdf, place))})


def _joined(pdf: bytes, places: list[int], start: int, changed: Mapping[int, bytes]) -> bytes:
    """Return the objects of a PDF, some of them changed, with a new table of where each begins."""
    begins = sorted({*filter(None, places), start})
    pieces, moved, at = [pdf[: begins[0]]], {0: 0}, begins[0]
    for begin, end in pairwise(begins):
        pieces.append(_object(pdf[begin:end], changed.get(begin)))
        moved[begin], at = at, at + len(pieces[-1])
    rows = [b"%010d 00000 n \n" % moved[place] if place else b"0000000000 65535 f \n" for place in places]
    trailer = pdf[pdf.index(b"trailer", start) : pdf.rindex(b"startxref")]
    return b"".join([*pieces, b"xref\n0 %d\n" % len(rows), *rows, trailer, b"startxref\n%d\n%%%%EOF\n" % at])


def _object(old: bytes, text: bytes | None) -> bytes:
    """Return an object as it was, or with another ``text`` in its stream."""
    if text is None:
        return old
    packed, number = zlib.compress(text, 9), old[: old.index(b" ")]
    head = b"%s 0 obj\n<</Filter /FlateDecode\n/Length %d>> stream\n" % (number, len(packed))
    return b"".join([head, packed, b"\nendstream\nendobj\n"])


def _told(pdf: bytes, place: int) -> bytes | None:
    """Return the table of signs at ``place`` with the usual ones, or nothing if they are usual."""
    packed = _FLATE.match(pdf, place)
    if not packed:
        return None
    table = _TABLE.fullmatch(zlib.decompressobj().decompress(pdf[packed.end() :]))
    if not table:
        return None
    told = [
        pair for block in _BLOCKS.findall(table["signs"]) for line in _LINE.findall(block) for pair in _pairs(*line)
    ]
    meant = [(code, usual(sign).translate(_ALSO)) for code, sign in told]
    lines = [b"<%s> <%s>\n" % (code, sign.encode("utf-16-be").hex().upper().encode()) for code, sign in meant]
    blocks = (lines[at : at + _MOST] for at in range(0, len(lines), _MOST))
    written = b"".join(b"%d beginbfchar\n%sendbfchar\n" % (len(block), b"".join(block)) for block in blocks)
    return None if meant == told else b"".join([table["head"], written, table["tail"]])


def _pairs(first: bytes, second: bytes, third: bytes) -> Iterator[tuple[bytes, str]]:
    """Yield the codes of a line of the table, each with its sign; where there is a third, the line is a range."""
    sign = bytes.fromhex((third or second).decode()).decode("utf-16-be")
    if not third:
        yield first, sign
        return
    start = int(first, 16)
    for code in range(start, int(second, 16) + 1):
        yield b"%0*X" % (len(first), code), chr(ord(sign) + code - start)
