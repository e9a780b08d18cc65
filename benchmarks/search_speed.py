"""``python -m benchmarks.search_speed COMMIT SET``: how fast the search starts and answers, beside an older commit.

SET is a folder of a judged set (docs.jsonl, queries_nl.jsonl, qrels.tsv). Both programs make their index of it and ask
its sentences in an embedded V8, in turn, and once more its first sentence alone: nearly all the computing of that run
is the making of the index. Shown are medians, and the median of the ratios of runs side by side. It measures time:
nothing else should run beside it.
"""

import json
import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks.running import ROOT, checked_out

_RUNS = 5
_TOLD = {
    "start_ms": "start, ms",
    "query_p50_ms": "question, median, ms",
    "query_p95_ms": "question, 95 %, ms",
    "index_gzip_bytes": "index, gzip, bytes",
    "making_s": "index made and one question asked, CPU, s",
}


def main() -> None:
    """Print one row for each measure."""
    commit, given = sys.argv[1:] if len(sys.argv) == 3 else sys.exit(f"{__doc__}")  # noqa: PLR2004 - both are needed
    sys.stdout.write(f"| measure | this tree | {commit} | ratio |\n| --- | --- | --- | --- |\n")
    with tempfile.TemporaryDirectory() as folder:
        older = checked_out(commit, Path(folder))
        pairs = [(_measured(ROOT, Path(given)), _measured(older, Path(given))) for _run in range(_RUNS)]
    for row in _rows(pairs):
        sys.stdout.write(f"{row}\n")


def _rows(pairs: Sequence[tuple[Mapping[str, float], Mapping[str, float]]]) -> Iterator[str]:
    for name, title in _TOLD.items():
        ours, theirs = ([pair[side][name] for pair in pairs] for side in (0, 1))
        ratio = statistics.median(our / their for our, their in zip(ours, theirs, strict=True))
        yield f"| {title} | {statistics.median(ours):.1f} | {statistics.median(theirs):.1f} | {ratio:.2f} |"


def _measured(program: Path, given: Path) -> Mapping[str, float]:
    """Return what the program that lies there says of the set, and what one question takes."""
    asked = given / "queries_nl.jsonl"
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".jsonl") as one:
        one.write(asked.read_text(encoding="utf-8").partition("\n")[0])
        one.flush()
        before = _computed()
        _said(program, given, Path(one.name))
        making = _computed() - before
    return {**_said(program, given, asked), "making_s": making}


def _computed() -> float:
    """Return the seconds of computing of all that was run and has ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _said(program: Path, given: Path, queries: Path) -> Mapping[str, float]:
    """Return the measures that the program prints for these questions."""
    files = {"docs": given / "docs.jsonl", "queries": queries, "qrels": given / "qrels.tsv"}
    options = [part for name, file in files.items() for part in (f"--{name}", str(file.absolute()))]
    done = subprocess.run(  # noqa: S603 - the command stands here
        [sys.executable, "-m", "generator", "search-eval", *options, "--json"],
        cwd=program,
        env={"PYTHONPATH": str(program), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        sys.exit(done.stdout + done.stderr)
    measured: Mapping[str, float] = json.loads(done.stdout)
    return measured


if __name__ == "__main__":
    main()
