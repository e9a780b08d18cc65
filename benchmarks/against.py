"""``python -m benchmarks.against COMMIT``: this program beside an older commit of it, in the same run.

Both run alternately, with the same Python, on the same made corpus: the start of every command (``--help``),
``kyoso --version`` beside ``python -c "import yaml"``, the check and, with ``--build``, the build of a whole site.
"""

import argparse
import io
import statistics
import subprocess
import sys
import tarfile
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

from benchmarks.corpus import make_corpus
from benchmarks.running import ROOT, run_python

_STARTS = ("--version", "check --help", "new --help", "search --help", "vanished --help", "build --help")


def main() -> None:
    """Print one row for each thing measured."""
    asked = _arguments()
    with tempfile.TemporaryDirectory() as folder:
        older = checked_out(asked.commit, Path(folder) / "older")
        sys.stdout.write(f"| what | here, s | {asked.commit}, s | ratio |\n| --- | --- | --- | --- |\n")
        for row in _rows(older, Path(folder), asked):
            sys.stdout.write(f"{row}\n")
            sys.stdout.flush()


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.against")
    parser.add_argument("commit", help="the older commit, such as 535a337")
    parser.add_argument("--entries", type=int, default=2000, help="size of the corpus")
    parser.add_argument("--runs", type=int, default=5, help="how often each is measured; the median counts")
    parser.add_argument("--build", action="store_true", help="build the site, too")
    return parser.parse_args()


def _rows(older: Path, folder: Path, asked: argparse.Namespace) -> Iterator[str]:
    yield _row('python -c "import yaml"', partial(run_python, ["-c", "import yaml"], folder), older, asked.runs)
    for arguments in _STARTS:
        start = partial(run_python, ["-m", "generator", *arguments.split()], folder)
        yield _row(f"kyoso {arguments}", start, older, asked.runs)
    corpora = {root: make_corpus(root, folder / name, asked.entries) for name, root in (("a", ROOT), ("b", older))}
    for command in ("check", "build") if asked.build else ("check",):
        work = partial(_kyoso, command, corpora)
        yield _row(f"kyoso {command}, {asked.entries:,} entries", work, older, asked.runs)


def _row(what: str, work: Callable[[Path], None], older: Path, runs: int) -> str:
    times: dict[Path, list[float]] = {ROOT: [], older: []}
    for _ in range(runs):
        for root, taken in times.items():
            start = time.perf_counter()
            work(root)
            taken.append(time.perf_counter() - start)
    here, there = (statistics.median(taken) for taken in times.values())
    return f"| {what} | {here:.3f} | {there:.3f} | {here / there:.2f} |"


def checked_out(commit: str, folder: Path) -> Path:
    """Return a folder with the files of ``commit``."""
    packed = subprocess.run(  # noqa: S603 - the commit is an argument of its own, typed by who measures
        ["git", "archive", commit],  # noqa: S607 - git is the one of this machine
        cwd=ROOT,
        capture_output=True,
        check=True,
    ).stdout
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        archive.extractall(folder, filter="data")
    return folder


def _kyoso(command: str, corpora: Mapping[Path, Path], root: Path) -> None:
    run_python(["-m", "generator", command], corpora[root], root)


if __name__ == "__main__":
    main()
