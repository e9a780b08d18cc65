"""An address as a QR code, for whoever holds the paper."""

from dataclasses import dataclass
from itertools import groupby

import segno

_MASK = 2  # any can be read; to choose among the eight takes four times as long
_QUIET = 4  # modules that stay white on every side


@dataclass(frozen=True, slots=True)
class Code:
    """A code of ``size`` modules each way, white ones around it counted; ``path`` draws the dark ones as lines."""

    size: int
    path: str


def code_of(address: str) -> Code:
    """Return the code of ``address``, with as much correction as its size has room for."""
    made = segno.make_qr(address, error="l", mask=_MASK)
    path = "".join(_line(number, row) for number, row in enumerate(made.matrix, _QUIET))
    return Code(len(made.matrix) + 2 * _QUIET, path)


def _line(number: int, row: bytearray) -> str:
    """Return the dark modules of a row as strokes of one line."""
    runs = ((dark, len(list(run))) for dark, run in groupby(row))
    return f"M{_QUIET} {number}.5" + "".join(f"h{length}" if dark else f"m{length} 0" for dark, length in runs)
