"""``python -m benchmarks``: time of check and build per entry, with a peer in the same run.

Peers: for check, PyYAML's C loader reading the same front matter and nothing else; for build,
plain ``mkdocs build`` of the same pages.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import yaml

from benchmarks.corpus import make_corpus
from benchmarks.running import ROOT, run_python

CHECK_SIZES = (500, 1000, 2000, 4000)
BUILD_SIZES = (250, 500, 1000)


def main() -> None:
    """Measure and print a table: check, then build."""
    _say("| command | entries | seconds | ms per entry | peer seconds | ratio to peer |")
    _say("| --- | --- | --- | --- | --- | --- |")
    for entries in CHECK_SIZES:
        _measure("check", entries, 3, _load_only)
    for entries in BUILD_SIZES:
        _measure("build", entries, 1, _mkdocs)


def _measure(command: str, entries: int, runs: int, peer: Callable[[Path], None]) -> None:
    """Print one row: ``kyoso`` with ``command`` and its peer on the same corpus."""
    with tempfile.TemporaryDirectory() as folder:
        corpus = make_corpus(ROOT, Path(folder), entries)
        seconds = _median(lambda: _kyoso(corpus, command), runs)
        beside = _median(lambda: peer(corpus), runs)
    per_entry = seconds / entries * 1000
    _say(f"| {command} | {entries:,} | {seconds:.2f} | {per_entry:.2f} | {beside:.2f} | {seconds / beside:.2f} |")


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _median(work: Callable[[], object], runs: int) -> float:
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def _kyoso(folder: Path, command: str) -> None:
    run_python(["-m", "generator", command], folder)


def _mkdocs(folder: Path) -> None:
    run_python(["-m", "mkdocs", "build", "--quiet", "-f", "build/mkdocs.yml"], folder)


def _load_only(folder: Path) -> None:
    for path in [*folder.glob("content/cases/*.md"), *folder.glob("content/threads/*.md")]:
        front = path.read_text("utf-8").split("\n---\n", 1)[0].removeprefix("---\n")
        yaml.load(front, Loader=yaml.CSafeLoader)


if __name__ == "__main__":
    main()
