"""The growth of clean builds as a picture: milliseconds an entry over the number of entries, both logarithmic."""

import math
from collections.abc import Callable, Iterator, Sequence
from html import escape

from benchmarks.peers.figures import Measured

_WIDTH, _HEIGHT = 640, 360
_LEFT, _RIGHT, _TOP, _BOTTOM = 56, 180, 60, 44
_COLOURS = ("#0017c1", "#c5000f", "#197a4b", "#8b4a00", "#5b2bb0", "#33363b")
_LOOK = 'role="img" aria-labelledby="t d" font-family="sans-serif" font-size="12"'
_GAP = 15  # between two labels


def plot(found: Sequence[Measured], heading: str) -> str:
    """Return an SVG of the builds in ``found``: a line for each builder, named at its end."""
    builds = sorted((each for each in found if each.scenario == "build"), key=lambda each: each.entries)
    per_entry = [each.wall / each.entries * 1000 for each in builds]
    across = _Axis(min(b.entries for b in builds), max(b.entries for b in builds), _LEFT, _WIDTH - _RIGHT)
    down = _Axis(_power(min(per_entry), math.floor), _power(max(per_entry), math.ceil), _HEIGHT - _BOTTOM, _TOP)
    told = "; ".join(f"{b.peer} {b.entries:,}: {ms:.1f} ms" for b, ms in zip(builds, per_entry, strict=True))
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" {_LOOK}>',
        f'<title id="t">{escape(heading)}</title>',
        f'<desc id="d">Milliseconds an entry: {escape(told)}.</desc>',
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#fff"/>',
        f'<text x="6" y="20" font-size="14" font-weight="bold">{escape(heading)}</text>',
        *_frame(across, down, sorted({b.entries for b in builds})),
        *_curves(builds, across, down),
        "</svg>",
    ]
    return "\n".join([*lines, ""])


class _Axis:
    """Where values of a logarithmic scale lie."""

    def __init__(self, low: float, high: float, begin: float, end: float) -> None:
        self.low, self.high, self.begin, self.end = low, high, begin, end

    def at(self, value: float) -> float:
        """Return the place of a value; a scale of one value has it in the middle."""
        if self.low == self.high:
            return (self.begin + self.end) / 2
        share = math.log(value / self.low) / math.log(self.high / self.low)
        return round(self.begin + share * (self.end - self.begin), 1)

    def powers(self) -> Iterator[float]:
        """Yield the powers of ten on the scale."""
        powers = range(round(math.log10(self.low)), round(math.log10(self.high)) + 1)
        yield from (math.pow(10, power) for power in powers)


def _power(value: float, towards: Callable[[float], int]) -> float:
    return math.pow(10, towards(math.log10(value)))


def _frame(across: _Axis, down: _Axis, sizes: Sequence[int]) -> Iterator[str]:
    for value in down.powers():
        y = down.at(value)
        yield f'<path d="M{_LEFT} {y}H{_WIDTH - _RIGHT}" stroke="#d8d8db"/>'
        yield f'<text x="{_LEFT - 6}" y="{y + 4}" text-anchor="end" fill="#555">{value:g}</text>'
    for size in sizes:
        yield f'<text x="{across.at(size)}" y="{_HEIGHT - 24}" text-anchor="middle" fill="#555">{size:,}</text>'
    yield f'<text x="{(_LEFT + _WIDTH - _RIGHT) / 2}" y="{_HEIGHT - 6}" text-anchor="middle" fill="#555">entries</text>'
    yield f'<text x="6" y="{_TOP - 16}" fill="#555">ms an entry</text>'


def _curves(builds: Sequence[Measured], across: _Axis, down: _Axis) -> Iterator[str]:
    """Yield the line of each builder and its name; names that would lie on each other are moved apart."""
    lines = {name: [b for b in builds if b.peer == name] for name in dict.fromkeys(b.peer for b in builds)}
    points = {
        name: [(across.at(b.entries), down.at(b.wall / b.entries * 1000)) for b in line] for name, line in lines.items()
    }
    told = {name: f"{line[-1].wall / line[-1].entries * 1000:.3g}" for name, line in lines.items()}
    lowest = -math.inf
    colours = dict(zip(points, _COLOURS * len(points), strict=False))
    for name, places in sorted(points.items(), key=lambda item: item[1][-1][1]):
        x, y = places[-1]
        lowest = max(y, lowest + _GAP)
        path = " ".join(f"{px},{py}" for px, py in places)
        yield f'<polyline points="{path}" fill="none" stroke="{colours[name]}" stroke-width="2"/>'
        yield from (f'<circle cx="{px}" cy="{py}" r="3" fill="{colours[name]}"/>' for px, py in places)
        yield f'<text x="{x + 8}" y="{lowest + 4}" fill="{colours[name]}">{escape(name)} · {told[name]} ms</text>'
