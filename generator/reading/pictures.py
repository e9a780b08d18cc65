"""PNG and JPEG without what is no picture: places, cameras, names, thumbnails and notes are taken out, pixels stay.

Formats: PNG (W3C, third edition), JPEG (ITU-T T.81) with JFIF. Parts are kept by an allow-list, byte by byte.
"""

import re
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from generator import _, noted

MAX_PIXELS, MAX_SIDE = 4_000_000, 4_000
_PNG = b"\x89PNG\r\n\x1a\n"
_CHUNKS = frozenset({b"IHDR", b"PLTE", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"IDAT", b"IEND"})
_DEEPEST_PIXEL = 8  # bytes of a pixel of 16 bits in four channels
_FRAMES = frozenset({0xC0, 0xC1, 0xC2})
_TABLES = frozenset({0xC4, 0xDB, 0xDD})
_START, _END = b"\xff\xd8", b"\xff\xd9"
_SCAN, _APP, _ADOBE, _COMMENT = 0xDA, 0xE0, 0xEE, 0xFE
_CALLED = {
    _APP: noted("JFIF の縮小画像"),
    _APP + 1: noted("Exif・XMP(撮影の場所や機器など)"),
    _APP + 2: "ICC",
    _COMMENT: noted("コメント"),
}
_PLAIN_JFIF = 18  # bytes of the segment of JFIF without a thumbnail
_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")  # a stuffed byte, a restart and filling are of the pixels


class PictureError(ValueError):
    """A file is no picture that the site shows; the message says why, in Japanese."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as the site holds it: its bytes, its size, what was taken out, and the words written in it."""

    data: bytes
    width: int
    height: int
    removed: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


def cleaned_png(data: bytes) -> Picture:
    """Return a PNG with nothing but its pixels.

    Raises:
        PictureError: It is no whole PNG, or has too many pixels.
    """
    if not data.startswith(_PNG):
        msg = _("中身が PNG ではありません")
        raise PictureError(msg)
    chunks = list(_chunks(data))
    kept = [(name, body) for name, body in chunks if name in _CHUNKS]
    names = [name for name, _body in kept]
    if not kept or names[0] != b"IHDR" or names[-1] != b"IEND" or b"IDAT" not in names or len(kept[0][1]) != 13:  # noqa: PLR2004 - bytes of IHDR
        msg = _("PNG の中身が途中で切れているか、壊れています")
        raise PictureError(msg)
    width, height = struct.unpack(">II", kept[0][1][:8])
    _refuse_size(width, height)
    _refuse_torn(b"".join(body for name, body in kept if name == b"IDAT"), width, height)
    removed = dict.fromkeys(name.decode("latin-1") for name, _body in chunks if name not in _CHUNKS)
    return Picture(_PNG + b"".join(_chunk(name, body) for name, body in kept), width, height, tuple(removed))


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield name and body of every chunk up to the end of the picture; what stands after it is left out."""
    at = len(_PNG)
    while at + 12 <= len(data):
        size, name = struct.unpack(">I4s", data[at : at + 8])
        body, crc = data[at + 8 : at + 8 + size], data[at + 8 + size : at + 12 + size]
        if not name.isalpha() or crc != struct.pack(">I", zlib.crc32(name + body)):
            msg = _("PNG の中身が途中で切れているか、壊れています")
            raise PictureError(msg)
        yield name, body
        at += 12 + size
        if name == b"IEND":
            return


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def _refuse_torn(packed: bytes, width: int, height: int) -> None:
    """Refuse pixels that cannot be unpacked, or that are more than a picture of this size has."""
    most = (width * _DEEPEST_PIXEL + 8) * (height + 8)
    unpacker = zlib.decompressobj()
    try:
        unpacker.decompress(packed, most)
    except zlib.error as error:
        msg = _("PNG の画素を読み取れません")
        raise PictureError(msg) from error
    if not unpacker.eof:
        msg = _("PNG の画素が途中で切れているか、多すぎます")
        raise PictureError(msg)


def cleaned_jpeg(data: bytes) -> Picture:
    """Return a JPEG with nothing but its pixels and what tells their colours.

    Raises:
        PictureError: It is no whole JPEG, is coded in a rare way, or has too many pixels.
    """
    if not data.startswith(_START):
        msg = _("中身が JPEG ではありません")
        raise PictureError(msg)
    kept, removed, size = [_START], dict[str, None](), (0, 0)
    for marker, segment in _segments(data):
        if marker in _FRAMES:
            height, width = struct.unpack(">HH", segment[5:9])
            size = (width, height)
        if _is_of_pixels(marker, segment):
            kept.append(segment)
        else:
            removed[_(_CALLED.get(marker, f"APP{marker - _APP}"))] = None
    _refuse_size(*size)
    return Picture(b"".join([*kept, _END]), *size, tuple(removed))


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield marker and bytes of every segment up to the end of the picture, a scan with its pixels."""
    at = len(_START)
    while data[at : at + 2] != _END:
        if len(data) < at + 9 or data[at] != 0xFF:  # noqa: PLR2004 - so begins every marker
            msg = _("JPEG の中身が途中で切れているか、壊れています")
            raise PictureError(msg)
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4])
        if data[at + 1] == _SCAN:
            end = _end_of_scan(data, end)
        yield data[at + 1], data[at:end]
        at = end


def _end_of_scan(data: bytes, at: int) -> int:
    """Return where the pixels of a scan end: at the first marker that is no part of them."""
    found = _MARKER.search(data, at)
    return found.start() if found else len(data)


def _is_of_pixels(marker: int, segment: bytes) -> bool:
    """Whether a segment is needed to show the pixels: tables, frames, scans, and which colours they have."""
    if marker == _ADOBE:
        return segment[4:9] == b"Adobe"
    if marker == _APP:
        return segment[4:9] == b"JFIF\0" and len(segment) == _PLAIN_JFIF
    return marker in _FRAMES | _TABLES | {_SCAN}


def _refuse_size(width: int, height: int) -> None:
    if not (0 < width <= MAX_SIDE and 0 < height <= MAX_SIDE and width * height <= MAX_PIXELS):
        msg = _(
            "大きさが {width}×{height} です(縦横とも {max_side:,} まで、合わせて {max_pixels} 万画素まで)",
            width=width,
            height=height,
            max_side=MAX_SIDE,
            max_pixels=MAX_PIXELS // 10_000,
        )
        raise PictureError(msg)
