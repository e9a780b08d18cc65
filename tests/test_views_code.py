"""The code of an address: what a camera is to read is what segno, which is tested against readers, would draw."""

import re

import pytest
import segno

from generator.views.code import code_of
from generator.views.code_modules import modules_of

ADDRESSES = ["https://www.example.jp/shiken/cases/tameshi.html", f"https://www.example.jp/{'shiken-' * 20}.html"]


def drawn(code):
    """Return the dark modules of the lines of a code, as (column, row)."""
    dark = set()
    for start, row, strokes in re.findall(r"M(\d+) (\d+)\.5((?:h\d+|m\d+ 0)*)", code.path):
        at = int(start)
        for kind, length in re.findall(r"([hm])(\d+)", strokes):
            dark |= {(column, int(row)) for column in range(at, at + int(length))} if kind == "h" else set()
            at += int(length)
    return dark


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_lines_are_the_dark_modules_within_four_white_ones(address):
    code, made = code_of(address), segno.make_qr(address, error="l", mask=2)
    rows = made.matrix_iter(border=4)
    assert drawn(code) == {(x, y) for y, row in enumerate(rows) for x, module in enumerate(row) if module}
    assert code.size == made.symbol_size(border=4)[0]


def test_a_longer_address_takes_more_modules_and_another_one_another_drawing():
    short, long = (code_of(address) for address in ADDRESSES)
    assert short.size < long.size
    assert code_of(f"{ADDRESSES[0]}#x").path != short.path


@pytest.mark.parametrize("length", [*range(7, 130, 5), 152, 155, 184, 230, 231, 400, 900, 1500, 2953])
def test_every_module_is_what_segno_makes_it_at_any_length(length):
    address = ("https://" + "www.example.jp/~a_b%20" * length)[:length]
    made = segno.make_qr(address, error="l", mask=2)
    assert modules_of(address.encode()) == ["".join(map(str, row)) for row in made.matrix], made.designator


def test_an_address_that_no_code_holds_is_told():
    with pytest.raises(ValueError, match=r"^2954 bytes are too many for a code$"):
        modules_of(b"a" * 2954)
