"""``python -m benchmarks.faults``: what happens to a site when two builds meet, and when a build is killed.

Pairs of builds start 0 to 2 seconds apart in one folder; other builds are killed at moments spread over
their running time. After each trial the site must be a whole one, file by file, and the next build must work.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.corpus import make_corpus
from benchmarks.running import ROOT

PAIRS, KILLS, SECONDS_APART, ENTRIES = 20, 24, 2.0, 12
Tree = dict[str, bytes]
_MAY_END = ([0, 0], [0, 3])  # of two builds: one after the other, or one that was told to come later


def main() -> None:
    """Run both trials and print a table; the exit code tells whether every site was whole."""
    sys.stdout.write(
        "| trial | times | site whole | next build works | nothing left |\n| --- | --- | --- | --- | --- |\n"
    )
    held = [_trial("two builds", PAIRS, _pair), _trial("a killed build", KILLS, _kill)]
    sys.exit(0 if all(held) else 1)


def _trial(name: str, times: int, meet: Callable[[Path, float], bool]) -> bool:
    """Run one trial ``times`` times and print its row; return whether everything held."""
    with tempfile.TemporaryDirectory() as made:
        folder = make_corpus(ROOT, Path(made), ENTRIES)
        _started(folder).wait()
        whole = _files(folder / "site")
        rows = list(_outcomes(folder, whole, times, meet))
    counts = [sum(column) for column in zip(*rows, strict=True)]
    sys.stdout.write(f"| {name} | {times} | {' | '.join(f'{count} of {times}' for count in counts)} |\n")
    return counts == [times] * 3


def _outcomes(
    folder: Path, whole: Tree, times: int, meet: Callable[[Path, float], bool]
) -> Iterator[tuple[bool, bool, bool]]:
    for number in range(times):
        ended_well = meet(folder, number / max(times - 1, 1))
        is_whole = ended_well and _files(folder / "site") == whole
        works = _started(folder).wait() == 0 and _files(folder / "site") == whole
        left = [path for path in folder.iterdir() if path.name.startswith(".")]
        yield is_whole, works, not left


def _pair(folder: Path, share: float) -> bool:
    """Start two builds, ``share`` of the longest distance apart; return whether both ended as they may."""
    first = _started(folder)
    time.sleep(share * SECONDS_APART)
    second = _started(folder)
    return sorted((first.wait(), second.wait())) in _MAY_END


def _kill(folder: Path, share: float) -> bool:
    """Kill a build after ``share`` of the time that one takes; the site of before, or the new one, must lie there."""
    begun = time.perf_counter()
    _started(folder).wait()
    seconds = time.perf_counter() - begun
    killed = _started(folder)
    time.sleep(share * seconds)
    killed.kill()
    killed.wait()
    return True


def _started(folder: Path) -> subprocess.Popen[bytes]:
    environment = {"PYTHONPATH": str(ROOT), "PATH": os.defpath}
    command = [sys.executable, "-m", "generator", "build"]
    return subprocess.Popen(  # noqa: S603 - our own program
        command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


def _files(folder: Path) -> Tree:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


if __name__ == "__main__":
    main()
