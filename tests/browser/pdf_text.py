"""The text of the sheets of a PDF that Chromium printed."""

import re
import unicodedata
import zlib
from itertools import pairwise

_PLACE = re.compile(rb"(\d{10}) \d{5} ([nf]) ?\r?\n")
_SHOWN = re.compile(rb"/(\w+) [\d.]+ Tf|\[(.*?)\] ?TJ|<([0-9A-Fa-f]+)> ?Tj", re.DOTALL)
_ONE = re.compile(rb"<([0-9A-Fa-f]+)> <([0-9A-Fa-f]+)>\n")
_RANGE = re.compile(rb"<([0-9A-Fa-f]+)> <([0-9A-Fa-f]+)> <([0-9A-Fa-f]+)>\n")
# A PDF names a shape, not a sign: one that a letter shares with a radical has the number of the radical.
_SHARED = str.maketrans("‧⺒⺠⻄⻑⻘⻨⻩⻫⻭⻯⻲戶", "・巳民西長青麦黄斉歯竜亀戸")


def sheets_of(pdf: bytes) -> list[str]:
    """Return the text of each sheet, its letters in their usual forms, without blanks."""
    return ["".join(unicodedata.normalize("NFKC", text).translate(_SHARED).split()) for text in signs_of(pdf)]


def signs_of(pdf: bytes) -> list[str]:
    """Return the text of each sheet as the tables of its fonts tell it."""
    table = pdf[int(re.findall(rb"startxref\s+(\d+)", pdf)[-1]) :]
    starts = [int(place) if used == b"n" else 0 for place, used in _PLACE.findall(table)]
    ends = dict(pairwise(sorted({*starts, len(pdf)})))
    objects = {number: pdf[start : ends[start]] for number, start in enumerate(starts) if start}
    pages = [body for body in objects.values() if re.search(rb"/Type ?/Page\b", body)]
    return [_text_of(page, objects) for page in pages]


def _text_of(page: bytes, objects: dict[int, bytes]) -> str:
    fonts = {name: _signs_of(objects[int(number)], objects) for name, number in _fonts_of(page, objects)}
    content = _stream(objects[int(re.search(rb"/Contents (\d+) 0 R", page)[1])])
    text, signs = [], {}
    for font, several, single in _SHOWN.findall(content):
        signs = fonts.get(font, {}) if font else signs
        digits = len(next(iter(signs), b"0000"))
        for codes in re.findall(rb"<([0-9A-Fa-f]+)>", several) if several else [single]:
            text += [signs.get(codes[at : at + digits].upper(), "") for at in range(0, len(codes), digits)]
    return "".join(text)


def _fonts_of(page: bytes, objects: dict[int, bytes]) -> list[tuple[bytes, bytes]]:
    resources = re.search(rb"/Resources (\d+) 0 R", page)
    fonts = re.search(rb"/Font <<(.*?)>>", objects[int(resources[1])] if resources else page, re.DOTALL)
    return re.findall(rb"/(\w+) (\d+) 0 R", fonts[1]) if fonts else []


def _signs_of(font: bytes, objects: dict[int, bytes]) -> dict[bytes, str]:
    """Return what each code of a font, in hexadecimal digits, stands for; a font has codes of one or of two bytes."""
    table = re.search(rb"/ToUnicode (\d+) 0 R", font)
    if not table:
        return {}
    text = _stream(objects[int(table[1])])
    signs = {}
    for block in re.findall(rb"beginbfchar\n(.*?)endbfchar", text, re.DOTALL):
        signs |= {code.upper(): _sign(sign) for code, sign in _ONE.findall(block)}
    for block in re.findall(rb"beginbfrange\n(.*?)endbfrange", text, re.DOTALL):
        for first, last, sign in _RANGE.findall(block):
            start, written = int(first, 16), f"%0{len(first)}X".encode()
            signs |= {written % code: chr(int(sign, 16) + code - start) for code in range(start, int(last, 16) + 1)}
    return signs


def _sign(code: bytes) -> str:
    return bytes.fromhex(code.decode()).decode("utf-16-be")


def _stream(body: bytes) -> bytes:
    start = re.search(rb"stream\r?\n", body).end()
    data = body[start : body.rindex(b"endstream")]
    return zlib.decompressobj().decompress(data) if b"FlateDecode" in body else data
