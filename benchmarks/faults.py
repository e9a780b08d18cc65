"""``python -m benchmarks.faults``: what happens to a site when two builds meet, and when a build is killed.

Pairs of builds start 0 to 2 seconds apart in one folder; other builds are killed at moments spread over
their running time. Before each, an entry changes, and all share one cache. After each trial the site must be a
whole one, file by file as it is made without a cache, and the next build must make the one of the new content.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.corpus import make_corpus
from benchmarks.running import ROOT

PAIRS, KILLS, SECONDS_APART, SECONDS_OF_A_BUILD, ENTRIES = 20, 24, 2.0, 3.0, 12
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
        folder = make_corpus(ROOT, Path(made, "project"), ENTRIES)
        rows = list(_outcomes(folder, _states(folder), times, meet))
    counts = [sum(column) for column in zip(*rows, strict=True)]
    sys.stdout.write(f"| {name} | {times} | {' | '.join(f'{count} of {times}' for count in counts)} |\n")
    return counts == [times] * 3


def _states(folder: Path) -> list[tuple[str, Tree]]:
    """Return two states of an entry, and the site that each of them makes without a cache."""
    file, states = _changing(folder), []
    text = file.read_text("utf-8")
    for state in (text, f"{text}\n計測のために書き足しました。\n"):
        file.write_text(state, "utf-8")
        _started(folder, cache=folder / "none").wait()
        shutil.rmtree(folder / "none")
        states.append((state, _files(folder / "site")))
    return states


def _outcomes(
    folder: Path, states: list[tuple[str, Tree]], times: int, meet: Callable[[Path, float], bool]
) -> Iterator[tuple[bool, bool, bool]]:
    known = {path.name for path in folder.iterdir()}
    for number in range(times):
        text, whole = states[number % 2]
        _changing(folder).write_text(text, "utf-8")
        ended_well = meet(folder, number / max(times - 1, 1))
        is_whole = ended_well and _files(folder / "site") in [site for _text, site in states]
        works = _started(folder).wait() == 0 and _files(folder / "site") == whole
        yield is_whole, works, {path.name for path in folder.iterdir()} == known


def _changing(folder: Path) -> Path:
    """Return the entry that changes."""
    return min(folder.glob("content/cases/*.md"))


def _pair(folder: Path, share: float) -> bool:
    """Start two builds, ``share`` of the longest distance apart; return whether both ended as they may."""
    first = _started(folder)
    time.sleep(share * SECONDS_APART)
    second = _started(folder)
    return sorted((first.wait(), second.wait())) in _MAY_END


def _kill(folder: Path, share: float) -> bool:
    """Kill a build after ``share`` of the time that one takes; the site of before, or the new one, must lie there."""
    killed = _started(folder)
    time.sleep(share * SECONDS_OF_A_BUILD)
    killed.kill()
    killed.wait()
    return True


def _started(folder: Path, cache: Path | None = None) -> subprocess.Popen[bytes]:
    place = str(cache or folder.parent / "cache")
    environment = {"PYTHONPATH": str(ROOT), "PATH": os.defpath, "KYOSO_CACHE": place}
    command = [sys.executable, "-m", "generator", "build"]
    return subprocess.Popen(  # noqa: S603 - our own program
        command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


def _files(folder: Path) -> Tree:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


if __name__ == "__main__":
    main()
