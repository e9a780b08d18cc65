"""What all QR codes of one version and level share: what lies fixed, and where each bit of the data lies.

``segno`` knows every form of codes and takes a millisecond for each; here it is asked once for a sort.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, pairwise, product, zip_longest
from operator import itemgetter
from typing import cast

import segno
from segno import consts

_MASK = 2  # any can be read; to choose among the eight takes four times as long
_LEVELS = ("L", "M", "Q", "H")  # from little to much correction
_LONG, _TOLD = 10, 7  # the first versions that count in two bytes, and that tell their version
_ROOM = cast("Mapping[int, Mapping[int, int]]", consts.SYMBOL_CAPACITY)  # bits, by version and level
_BLOCKS = cast("Mapping[int, Mapping[int, Sequence[consts.EC]]]", consts.ECC)
Module = tuple[int, int]  # row, column


@dataclass(frozen=True, slots=True)
class Sort:
    """Codes of ``size`` modules each way: the bits of their ``counter``, codewords of data in each block, its checks.

    ``signs`` takes the sign of every module, row by row, out of ``01``, the bits of all codewords (the data, then
    the checks of each block), and the same inverted.
    """

    size: int
    counter: int
    blocks: Sequence[int]
    checks: int
    signs: Callable[[str], Sequence[str]]


@cache
def sort_for(length: int) -> Sort:
    """Return the smallest version that holds ``length`` bytes, at the level with most correction that still does.

    Raises:
        ValueError: No version holds them.
    """
    for version in range(1, 41):
        counter = 8 if version < _LONG else 16
        room = [_ROOM[version][consts.ERROR_MAPPING[level]] for level in _LEVELS]
        fitting = [level for level, bits in zip(_LEVELS, room, strict=True) if bits >= 4 + counter + 8 * length]
        if fitting:
            return _sort(version, fitting[-1], counter)
    msg = f"{length} bytes are too many for a code"
    raise ValueError(msg)


@cache
def _sort(version: int, level: str, counter: int) -> Sort:
    told = _BLOCKS[version][consts.ERROR_MAPPING[level]]
    blocks = [one.num_data for one in told for _block in range(one.num_blocks)]
    checks = told[0].num_total - told[0].num_data
    frame = segno.make_qr("x", version=version, error=level, mask=_MASK, boost_error=False).matrix
    return Sort(len(frame), counter, blocks, checks, itemgetter(*_places(frame, version, blocks, checks)))


def _places(frame: Sequence[Sequence[int]], version: int, blocks: Sequence[int], checks: int) -> Iterator[int]:
    """Yield where the sign of every module stands (see ``Sort``)."""
    size, inverted = len(frame), 8 * (sum(blocks) + checks * len(blocks))
    order = (2 + 8 * word + bit for word in _interleaved(blocks, checks) for bit in range(8))
    fixed = _fixed(size, version)
    bits = dict(zip((module for module in _way(size) if module not in fixed), order, strict=False))
    for row, column in product(range(size), range(size)):
        masked = column % 3 == 0
        if bit := bits.get((row, column)):
            yield bit + inverted * masked
        else:  # what is left over at the end of the way holds a zero
            yield frame[row][column] if (row, column) in fixed else int(masked)


def _interleaved(blocks: Sequence[int], checks: int) -> Iterator[int]:
    """Yield the numbers of the codewords in the order of the code: the first of each block, the second of each …."""
    starts = pairwise(accumulate([*blocks, *[checks] * len(blocks)], initial=0))
    words = [range(start, end) for start, end in starts]
    for part in (words[: len(blocks)], words[len(blocks) :]):
        yield from (word for turn in zip_longest(*part) for word in turn if word is not None)


def _way(size: int) -> Iterator[Module]:
    """Yield modules as bits are laid: in pairs of columns from the right, up and down in turn."""
    for number, right in enumerate([*range(size - 1, 6, -2), *range(5, 0, -2)]):  # the seventh column holds none
        for row in range(size) if number % 2 else reversed(range(size)):
            yield from ((row, right), (row, right - 1))


def _fixed(size: int, version: int) -> set[Module]:
    """Return the modules that hold no data: finders and formats in three corners, timing, alignment, the version."""
    near, far, number = range(9), range(size - 8, size), range(size - 11, size - 8) if version >= _TOLD else ()
    areas = [(near, near), (near, far), (far, near), (range(size), [6]), ([6], range(size))]
    areas += [(range(6), number), (number, range(6))]
    centres = consts.ALIGNMENT_POS[version - 2] if version > 1 else ()
    marks = set(product(centres, centres)) - {(6, 6), (6, size - 7), (size - 7, 6)}
    areas += [(range(row - 2, row + 3), range(column - 2, column + 3)) for row, column in marks]
    return {module for rows, columns in areas for module in product(rows, columns)}
