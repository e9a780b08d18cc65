"""``python -m benchmarks.peers``: the same entries built by this program and by others, in turn, in one run.

Builders: ``ours`` and ``ours@COMMIT``; ``mkdocs-docs``, stock MkDocs and Material with our ``build/docs``;
``mkdocs-plain``, ``zensical`` and ``hugo`` with the entries as plain pages. It measures time: nothing else should run
beside it.
"""

import argparse
import statistics
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.peers.fetched import VERSIONS
from benchmarks.peers.figures import Measured
from benchmarks.peers.makers import MAKERS, OLDER, Ground, make_peer
from benchmarks.peers.peer import Peer
from benchmarks.peers.plot import plot
from benchmarks.peers.report import growth, machine, table, waits
from benchmarks.peers.scenarios import SCENARIOS, Scenario
from benchmarks.peers.served import refreshed
from generator.findings.diagnostics import CannotRunError

_SERVE = "serve"
_ALL = ",".join(["ours", f"ours@{OLDER}", *(name for name in MAKERS if name != "ours")])


def main() -> None:
    """Measure, print the report as it comes, and draw it where asked to."""
    asked = _arguments()
    found: list[Measured] = []
    _say(f"{machine()}; {', '.join(f'{name} {version}' for name, version in VERSIONS.items())}", "")
    try:
        for entries in asked.sizes or [asked.entries]:
            with tempfile.TemporaryDirectory(dir=asked.folder) as folder:
                peers = [make_peer(name, Ground(Path(folder), entries)) for name in asked.peers]
                found += _scenarios(peers, entries, asked)
    except CannotRunError as error:
        sys.exit(f"Cannot measure: {error}")
    _say(*growth(found))
    if asked.plot:
        asked.plot.write_text(plot(found, f"Clean builds, {machine()}"), "utf-8")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.peers", description=__doc__)
    parser.add_argument("--entries", type=int, default=1000, help="size of the corpus, up to 100,000")
    parser.add_argument("--sizes", type=_numbers, help="several sizes, such as 250,1000,4000")
    parser.add_argument("--runs", type=int, default=3, help="how often each is measured; the median counts")
    parser.add_argument("--peers", type=_words, default=_words(_ALL), help=f"default: {_ALL}; ours comes first")
    names = ", ".join([*SCENARIOS, _SERVE])
    parser.add_argument("--scenario", type=_words, default=["build"], help=f"one or more of {names}")
    parser.add_argument("--plot", type=Path, help="where to write an SVG of the clean builds")
    parser.add_argument("--folder", type=Path, help="where corpora and sites lie while it runs")
    asked = parser.parse_args()
    if unknown := {*asked.scenario} - {*SCENARIOS, _SERVE} or {name.split("@")[0] for name in asked.peers} - {*MAKERS}:
        parser.error(f"not known: {', '.join(sorted(unknown))}")
    if asked.plot and "build" not in asked.scenario:
        parser.error("the plot shows clean builds: --scenario build")
    return asked


def _words(text: str) -> list[str]:
    return text.split(",")


def _numbers(text: str) -> list[int]:
    return [int(part) for part in text.split(",")]


def _scenarios(peers: Sequence[Peer], entries: int, asked: argparse.Namespace) -> Iterator[Measured]:
    for name in asked.scenario:
        if name == _SERVE:
            _say(*waits([_served(peer, entries, asked.runs) for peer in peers]))
            continue
        found = list(_measured(SCENARIOS[name], peers, entries, asked.runs))
        _say(*table(found))
        yield from found


def _measured(scenario: Scenario, peers: Sequence[Peer], entries: int, runs: int) -> Iterator[Measured]:
    """Yield what a scenario costs each builder; in every run one comes after the other."""
    fitting = [peer for peer in peers if scenario.fits(peer)]
    rounds = [[scenario.run(peer, number) for peer in fitting] for number in range(runs)]
    for peer, costs in zip(fitting, zip(*rounds, strict=True), strict=True):
        output = peer.output() if scenario.command == "build" else (0, 0)
        yield Measured(peer.name, scenario.name, entries, costs, output)


def _served(peer: Peer, entries: int, runs: int) -> tuple[str, int, float, float, float]:
    first, again, edits = refreshed(peer, runs)
    return peer.name, entries, first, again, statistics.median(edits)


def _say(*lines: str) -> None:
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    sys.stdout.flush()


if __name__ == "__main__":
    main()
