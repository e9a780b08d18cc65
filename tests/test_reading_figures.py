"""Figures are shown as pixels and shapes alone; what is no picture is refused."""

import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.reading.figures import MAX_BYTES, read_figures
from generator.reading.pictures import PictureError, cleaned_jpeg, cleaned_png
from generator.reading.svg import cleaned_svg

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">{}</svg>'


def chunk(name, body):
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def a_png(*more, width=2, height=2, pixels=None):
    rows = zlib.compress(b"".join(b"\0" + b"\xff\0\0" * width for _row in range(height))) if pixels is None else pixels
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(more) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def segment(marker, body):
    return bytes([0xFF, marker]) + struct.pack(">H", len(body) + 2) + body


def a_jpeg(*more, width=3, height=2):
    frame = segment(0xC0, struct.pack(">BHHB", 8, height, width, 1) + b"\x01\x11\0")
    scan = segment(0xDA, b"\x01\x01\0\0\x3f\0") + b"\x12\xff\x00\x34\xff\xd0\x56"
    return b"\xff\xd8" + b"".join(more) + segment(0xDB, b"\0" * 65) + frame + scan + b"\xff\xd9"


def test_metadata_is_taken_out_of_a_png_and_every_other_byte_stays():
    plain = a_png()
    noisy = a_png(chunk(b"tEXt", b"Author\0x"), chunk(b"eXIf", b"MM"), chunk(b"iCCP", b"x")) + b"after the end"
    picture = cleaned_png(noisy)
    assert (picture.data, picture.removed) == (plain, ("tEXt", "eXIf", "iCCP"))
    assert (picture.width, picture.height, cleaned_png(plain).data) == (2, 2, plain)


def test_metadata_is_taken_out_of_a_jpeg_and_every_other_byte_stays():
    jfif = segment(0xE0, b"JFIF\0\x01\x02\0\0\x01\0\x01\0\0")
    plain = a_jpeg(jfif, segment(0xEE, b"Adobe\0\x64\0\0\0\0\0"))
    noisy = a_jpeg(
        jfif,
        segment(0xE1, b"Exif\0\0GPS"),
        segment(0xE2, b"ICC_PROFILE\0"),
        segment(0xEE, b"Adobe\0\x64\0\0\0\0\0"),
        segment(0xED, b"Photoshop"),
        segment(0xFE, b"by somebody"),
    )
    picture = cleaned_jpeg(noisy + b"after the end")
    assert (picture.data, picture.width, picture.height) == (plain, 3, 2)
    assert picture.removed == ("Exif・XMP(撮影の場所や機器など)", "ICC", "APP13", "コメント")


@pytest.mark.parametrize(
    ("clean", "data"),
    [
        (cleaned_png, b""),
        (cleaned_png, a_jpeg()),
        (cleaned_png, a_png()[:-14]),
        (cleaned_png, a_png().replace(b"IDAT", b"IDAX")),
        (cleaned_png, a_png(width=5_000)),
        (cleaned_png, a_png(pixels=b"no pixels")),
        (cleaned_png, a_png(pixels=zlib.compress(b"\0" * 10_000_000))),
        (cleaned_jpeg, a_png()),
        (cleaned_jpeg, a_jpeg()[:-2]),
        (cleaned_jpeg, a_jpeg(width=0)),
        (cleaned_jpeg, b"\xff\xd8\xff\xd9"),
        (cleaned_svg, b"\xff\xfe<svg/>"),
        (cleaned_svg, b"<svg/>"),
        (cleaned_svg, SVG.format("<rect>").encode()),
        (cleaned_svg, ("<!DOCTYPE svg>" + SVG.format("")).encode()),
        (cleaned_svg, ('<!DOCTYPE svg [<!ENTITY a "b">]>' + SVG.format("&a;")).encode()),
        (cleaned_svg, ('<?xml version="1.0" encoding="Shift_JIS"?>' + SVG.format("")).encode()),
        (cleaned_svg, SVG.format("<g>" * 100 + "</g>" * 100).encode()),
        (cleaned_svg, b'<svg xmlns="http://www.w3.org/2000/svg"/>'),
    ],
)
def test_what_is_no_whole_picture_is_refused(clean, data):
    with pytest.raises(PictureError):
        clean(data)


@pytest.mark.parametrize(
    ("inside", "left", "removed"),
    [
        ("<script>alert(1)</script>", "", ("<script>",)),
        ("<foreignObject><p>x</p></foreignObject>", "", ("<foreignObject>",)),
        ('<image href="a.png"/>', "", ("<image>",)),
        ('<a href="https://www.example.jp/"><text>x</text></a>', "", ("<a>",)),
        ("<style>*{fill:red}</style>", "", ("<style>",)),
        ('<animate attributeName="x"/>', "", ("<animate>",)),
        ('<rect onclick="x()" style="fill:red" class="a"/>', "<rect />", ("属性 onclick", "属性 style", "属性 class")),
        ('<rect fill="url(https://www.example.jp/#a)"/>', "<rect />", ("属性 fill",)),
        ('<rect fill="url(#a)"/>', '<rect fill="url(#a)" />', ()),
        ('<use href="#a"/>', "", ("<use>",)),
        ("<!-- 担当のメモ --><text>受付</text>", "<text>受付</text>", ()),
        ("<?php x ?><g/>", "<g />", ()),
        ('<x:g xmlns:x="urn:x"/>', "", ("<g>",)),
    ],
)
def test_an_svg_keeps_only_what_draws(inside, left, removed):
    picture = cleaned_svg(SVG.format(inside).encode())
    assert picture.data.decode() == (SVG.format(left) if left else SVG.format("").replace("></svg>", " />")) + "\n"
    assert picture.removed == removed


def test_the_words_of_an_svg_are_told_for_those_who_look_for_private_data():
    picture = cleaned_svg(SVG.format("<title>流れ</title><text>受付\n<tspan>窓口</tspan></text>").encode())
    assert (picture.words, picture.width, picture.height) == (("流れ", "受付", "窓口"), 40, 20)


@given(st.binary(max_size=200), st.sampled_from([cleaned_png, cleaned_jpeg, cleaned_svg]), st.integers(0, 80))
def test_any_bytes_are_a_picture_or_refused_and_cleaning_twice_changes_nothing(noise, clean, at):
    whole = {cleaned_png: a_png(), cleaned_jpeg: a_jpeg(), cleaned_svg: SVG.format("<g><text>受付</text></g>").encode()}
    try:
        picture = clean(whole[clean][:at] + noise + whole[clean][at:])
    except PictureError:
        return
    again = clean(picture.data)
    assert (again.data, again.removed) == (picture.data, ())


def test_a_file_that_is_too_large_is_not_read_as_a_picture(tmp_path):
    folder = tmp_path / "figures" / "tameshi"
    folder.mkdir(parents=True)
    (folder / "gamen.png").write_bytes(a_png() + b"\0" * MAX_BYTES)
    figures, findings = read_figures(tmp_path)
    assert ([*figures.values()], [finding.found for finding in findings]) == (
        [None],
        ["512キロバイトより大きくなっています"],
    )
