"""``python -m benchmarks``: time of check and build per entry, with a peer in the same run.

Peers: for check, PyYAML's C loader reading the same front matter and nothing else; for build,
plain ``mkdocs build`` of the same pages.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import yaml

from benchmarks.corpus import make_corpus

ROOT = Path(__file__).parent.parent
CHECK_SIZES = (500, 1000, 2000, 4000)
BUILD_SIZES = (250, 500, 1000)


def main() -> None:
    """Measure and print a table for check and one for build."""
    print("| command | entries | seconds | ms per entry | peer seconds | ratio to peer |")
    print("| --- | --- | --- | --- | --- | --- |")
    for entries in CHECK_SIZES:
        with tempfile.TemporaryDirectory() as folder:
            corpus = make_corpus(ROOT, Path(folder), entries)
            _row("check", entries, _median(lambda: _kyoso(corpus, "check"), 3), _median(lambda: _load_only(corpus), 3))
    for entries in BUILD_SIZES:
        with tempfile.TemporaryDirectory() as folder:
            corpus = make_corpus(ROOT, Path(folder), entries)
            _row("build", entries, _median(lambda: _kyoso(corpus, "build"), 1), _median(lambda: _mkdocs(corpus), 1))


def _row(command: str, entries: int, seconds: float, peer: float) -> None:
    per_entry = seconds / entries * 1000
    print(f"| {command} | {entries:,} | {seconds:.2f} | {per_entry:.2f} | {peer:.2f} | {seconds / peer:.2f} |", flush=True)


def _median(work: Callable[[], object], runs: int) -> float:
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def _kyoso(folder: Path, command: str) -> None:
    _run([sys.executable, "-m", "generator", command], folder)


def _mkdocs(folder: Path) -> None:
    _run([sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", "build/mkdocs.yml"], folder)


def _run(command: list[str], folder: Path) -> None:
    environment = {"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        sys.exit(f"{command} failed:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")


def _load_only(folder: Path) -> None:
    for path in folder.glob("content/*/*.md"):
        front = path.read_text("utf-8").split("\n---\n", 1)[0].removeprefix("---\n")
        yaml.load(front, Loader=yaml.CSafeLoader)


if __name__ == "__main__":
    main()
