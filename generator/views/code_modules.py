"""The modules of a QR code (ISO/IEC 18004) of bytes, each a few look-ups: all that codes of one sort share is known."""

from collections.abc import Iterator
from functools import cache

from segno import consts

from generator.views.code_sort import Sort, sort_for

_PADDING = b"\xec\x11"
_OTHER = str.maketrans("01", "10")


def modules_of(data: bytes) -> list[str]:
    """Return the rows of the code of ``data``, ``1`` for a dark module; with as much correction as there is room for.

    Raises:
        ValueError: It is longer than any code.
    """
    sort = sort_for(len(data))
    words = b"".join(_codewords(data, sort))
    bits = f"{int.from_bytes(words):0{8 * len(words)}b}"
    signs = "".join(sort.signs("01" + bits + bits.translate(_OTHER)))
    return [signs[start : start + sort.size] for start in range(0, len(signs), sort.size)]


def _codewords(data: bytes, sort: Sort) -> Iterator[bytes]:
    """Yield the data with what says that it is bytes and how many, filled up, and the checks of each block."""
    message = (0b0100 << sort.counter | len(data)) << 8 * len(data) | int.from_bytes(data)
    ended = (message << 12).to_bytes(
        len(data) + sort.counter // 8 + 2
    )  # half a word of zeros, and a whole one as segno
    yield (filled := (ended + _PADDING * sum(sort.blocks))[: sum(sort.blocks)])
    start = 0
    for length in sort.blocks:
        yield _checks(filled[start : start + length], sort.checks)
        start += length


def _checks(block: bytes, count: int) -> bytes:
    """Return the ``count`` codewords that check ``block``: what is left when it is divided (Reed–Solomon)."""
    multiples, above = _multiples(count), 8 * (count - 1)
    rest, below = 0, (1 << above) - 1
    for word in block:
        rest = (rest & below) << 8 ^ multiples[word ^ rest >> above]
    return rest.to_bytes(count)


@cache
def _multiples(count: int) -> list[int]:
    """Return the divisor for ``count`` checks, times every value of a codeword."""
    powers, logarithms, divisor = consts.GALIOS_EXP, consts.GALIOS_LOG, consts.GEN_POLY[count]
    times = (bytes(powers[logarithms[word] + exponent] for exponent in divisor) for word in range(1, 256))
    return [0, *map(int.from_bytes, times)]
