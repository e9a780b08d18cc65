"""What is measured of a builder: a clean build, one after nothing or one thing changed, the check, the start."""

import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.peers.cost import Cost, cost_of
from benchmarks.peers.peer import Peer


@dataclass(frozen=True, slots=True)
class Scenario:
    """A command of the builder, and what happens to its folder before.

    ``edit`` changes the source with the number of a run and returns what its page must show then.
    """

    name: str
    meaning: str
    command: str
    cleared: bool = False
    edit: Callable[[Path, int], str] | None = None

    def fits(self, peer: Peer) -> bool:
        """Whether a builder has the command, and a title to edit (pages that our templates wrote have it twice)."""
        return bool(peer.command(self.command)) and (self.edit is not edit_title or peer.name != "mkdocs-docs")

    def run(self, peer: Peer, number: int) -> Cost:
        """Measure one run; a builder that does not show an edit ends the measurement."""
        if self.cleared:
            peer.clear()
        elif self.command == "build" and not (peer.folder / peer.site).is_dir():
            cost_of(peer.build, peer.folder, peer.environment)  # what the next build finds
        shown = self.edit(peer.source, number) if self.edit else ""
        cost = cost_of(peer.command(self.command), peer.folder, peer.environment)
        if shown and shown not in peer.shown():
            sys.exit(f"{peer.name} did not show the edit {shown}")
        return cost


def edit_body(source: Path, number: int) -> str:
    """Add a sentence to the end of an entry; return it."""
    sentence = f"計測の追記{number}です。"
    source.write_text(f"{source.read_text('utf-8').rstrip()}{sentence}\n", "utf-8")
    return sentence


def edit_title(source: Path, number: int) -> str:
    """Give an entry a title of the same length; return its beginning."""
    begin = f"改{number:02}"
    text = re.sub(r'^((?:title: "|# )).{3}', rf"\g<1>{begin}", source.read_text("utf-8"), flags=re.MULTILINE)
    source.write_text(text, "utf-8")
    return begin


SCENARIOS = {
    each.name: each
    for each in (
        Scenario("build", "clean build", "build", cleared=True),
        Scenario("unchanged", "build again, nothing changed", "build"),
        Scenario("body", "build after an edit of one text", "build", edit=edit_body),
        Scenario("title", "build after an edit of one title", "build", edit=edit_title),
        Scenario("check", "check, nothing kept", "check", cleared=True),
        Scenario("check-again", "check again", "check"),
        Scenario("start", "help or version", "start"),
    )
}
