"""Where each prefecture stands on the map of tiles; the code is the first two digits of its municipality code."""

from dataclasses import dataclass

_MAP = """
-- -- -- -- -- -- -- -- -- -- -- -- 01
-- -- -- -- -- -- -- -- -- -- -- -- 02
-- -- -- -- -- -- -- -- -- -- -- 05 03
-- -- -- -- -- -- -- -- -- -- -- 06 04
-- -- -- -- -- -- -- -- 17 16 15 07 --
-- -- -- -- -- -- -- -- 18 20 10 09 08
-- -- -- 32 31 28 26 25 21 19 11 13 12
-- -- 35 34 33 -- 27 29 23 22 14 -- --
41 40 -- 38 37 -- 30 24 -- -- -- -- --
42 44 -- 39 36 -- -- -- -- -- -- -- --
43 45 -- -- -- -- -- -- -- -- -- -- --
-- 46 -- -- -- -- -- -- -- -- -- -- --
47 -- -- -- -- -- -- -- -- -- -- -- --
"""
_SLUGS = (
    "hokkaido aomori iwate miyagi akita yamagata fukushima ibaraki tochigi gunma saitama chiba tokyo kanagawa niigata "
    "toyama ishikawa fukui yamanashi nagano gifu shizuoka aichi mie shiga kyoto osaka hyogo nara wakayama tottori "
    "shimane okayama hiroshima yamaguchi tokushima kagawa ehime kochi fukuoka saga nagasaki kumamoto oita miyazaki "
    "kagoshima okinawa"
)
_PREFECTURE_DIGITS = 2


@dataclass(frozen=True, slots=True)
class Place:
    """The column and the row of a prefecture on the map, both from 1, and its name in addresses."""

    slug: str
    column: int
    row: int


_SLUG_OF = dict(enumerate(_SLUGS.split(), 1))
PLACES = {
    code: Place(_SLUG_OF[int(code)], column, row)
    for row, line in enumerate(_MAP.split("\n")[1:], 1)
    for column, code in enumerate(line.split(), 1)
    if code.isdigit()
}


def place_of(code: str) -> Place:
    """Return the place on the map of the prefecture that the municipality ``code`` belongs to."""
    return PLACES[code[:_PREFECTURE_DIGITS]]
