"""``python -m benchmarks.fuzz``: run trials on a small corpus and print how they ended; a fall is shown whole."""

import argparse
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.corpus import make_corpus
from benchmarks.running import ROOT
from fuzz.trials import LANES, ground, run
from generator.config import read_project

ENTRIES, COUNT, SHOWN = 36, 10_000, 5


def main() -> None:
    """Run as many trials as asked for; the exit code tells whether all ended as they may."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=COUNT)
    parser.add_argument("--lane", choices=list(LANES), default="")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        project, _findings = read_project(make_corpus(ROOT, Path(folder), ENTRIES))
        if project is None:
            sys.exit("The settings of the corpus cannot be read.")
        ends, falls = run(ground(project, datetime.now(UTC).date()), asked.count, asked.seed, asked.lane)
    lines = ["| lane | taken | kept | answered | fell |", "| --- | --- | --- | --- | --- |"]
    for lane in dict.fromkeys(lane for lane, _end in ends):
        counts = [ends[lane, end] for end in ("taken", "kept", "answered")]
        fell = sum(fall.lane == lane for fall in falls)
        lines.append(f"| {lane} | {' | '.join(map(str, counts))} | {fell} |")
    shown = [f"\n{fall.lane} {fall.number}:\n{fall.what}" for fall in falls[:SHOWN]]
    sys.stdout.write("\n".join([*lines, *shown, ""]))
    sys.exit(1 if falls else 0)


if __name__ == "__main__":
    main()
