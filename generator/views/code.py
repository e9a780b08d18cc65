"""An address as a QR code, for whoever holds the paper."""

import re
from dataclasses import dataclass
from functools import cache

from generator.views.code_modules import modules_of

_QUIET = 4  # modules that stay white on every side
_RUNS = re.compile("0+|1+")


@dataclass(frozen=True, slots=True)
class Code:
    """A code of ``size`` modules each way, white ones around it counted; ``path`` draws the dark ones as lines."""

    size: int
    path: str


def code_of(address: str) -> Code:
    """Return the code of ``address``, with as much correction as its size has room for."""
    rows = modules_of(address.encode())
    return Code(len(rows) + 2 * _QUIET, "".join(_line(number, row) for number, row in enumerate(rows, _QUIET)))


def _line(number: int, row: str) -> str:
    """Return the dark modules of a row as strokes of one line."""
    return f"M{_QUIET} {number}.5" + "".join(map(_stroke, _RUNS.findall(row)))


@cache
def _stroke(run: str) -> str:
    return f"h{len(run)}" if run[0] == "1" else f"m{len(run)} 0"
