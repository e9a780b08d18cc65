"""The report as Markdown: when and where it was measured, a table for each scenario and size, and the growth."""

import os
import platform
import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.peers.figures import MB, Measured, exponent, ratio
from benchmarks.peers.scenarios import SCENARIOS

_HEADS = (
    "builder", "wall, s", "CPU, s", "ms an entry", "peak, MB", "output, MB", "files", "wall ÷ ours", "CPU ÷ ours",
)  # fmt: skip


def machine() -> str:
    """Return the day, the processors and the Python of this measurement."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return f"{datetime.now(UTC):%Y-%m-%d}, {cores} cores ({_processor()}), Python {platform.python_version()}"


def _processor() -> str:
    known = Path("/proc/cpuinfo")
    found = re.search(r"^model name\s*: (.+)$", known.read_text(), re.MULTILINE) if known.is_file() else None
    return found[1] if found else platform.machine()


def table(found: Sequence[Measured]) -> Iterator[str]:
    """Yield the lines of a table of one scenario at one size; ``found`` begins with ours."""
    yield f"**{SCENARIOS[found[0].scenario].meaning}, {found[0].entries:,} entries**"
    yield ""
    yield _line(_HEADS)
    yield _line(["---"] * len(_HEADS))
    for each in found:
        size, files = each.output
        yield _line(
            [
                each.peer,
                f"{each.wall:.2f}",
                f"{each.cpu:.2f}",
                f"{each.wall / each.entries * 1000:.2f}",
                f"{each.memory:,.0f}",
                f"{size / MB:,.1f}" if files else "–",
                f"{files:,}" if files else "–",
                f"{ratio((cost.wall for cost in each.costs), (cost.wall for cost in found[0].costs)):.3g}",
                f"{ratio((cost.cpu for cost in each.costs), (cost.cpu for cost in found[0].costs)):.3g}",
            ]
        )
    yield ""


def growth(found: Sequence[Measured]) -> Iterator[str]:
    """Yield a table of the exponents of clean builds, if there are several sizes."""
    builds = [each for each in found if each.scenario == "build"]
    rows = [(name, [each for each in builds if each.peer == name]) for name in dict.fromkeys(b.peer for b in builds)]
    if len({each.entries for each in builds}) > 1:
        yield "**growth of clean builds: time ~ entries to the power of**"
        yield ""
        yield _line(["builder", "wall", "CPU"])
        yield _line(["---"] * 3)
        for name, points in rows:
            powers = (exponent([(each.entries, getattr(each, of)) for each in points]) for of in ("wall", "cpu"))
            yield _line([name, *(f"{power:.2f}" if power is not None else "–" for power in powers)])
        yield ""


def waits(rows: Sequence[tuple[str, int, float, float, float]]) -> Iterator[str]:
    """Yield a table of served pages.

    Its rows: builder, entries, seconds to the first page of two servers, one after the other, and from saving to being
    served.
    """
    heads = ["builder", "entries", "first page, s", "of the next server, s", "saved → served, s"]
    yield from (_line(heads), _line(["---"] * len(heads)))
    for name, entries, first, again, edit in rows:
        yield _line([name, f"{entries:,}", f"{first:.2f}", f"{again:.2f}", f"{edit:.3f}"])
    yield ""


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
