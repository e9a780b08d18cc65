"""What is measured: a builder in a folder of its own, with its commands, what it reads and what it makes."""

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

Command = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Peer:
    """A builder at work.

    ``folder`` is where it runs, ``inputs`` are the names in it that are not made by it, ``site`` is what it makes.
    ``source`` is the entry that is edited, ``page`` the address of its page below the site. ``serve`` has ``{port}``
    where the port goes; a builder without a command for something has an empty one.
    """

    name: str
    folder: Path
    inputs: frozenset[str]
    site: str
    source: Path
    page: str
    build: Command
    serve: Command = ()
    check: Command = ()
    start: Command = ()
    environment: Mapping[str, str] = field(default_factory=dict)

    def command(self, name: str) -> Command:
        """Return the command for ``build``, ``check`` or ``start``."""
        commands = {"build": self.build, "check": self.check, "start": self.start}
        return commands[name]

    def clear(self) -> None:
        """Put all that was made out of the way, caches too.

        It is not removed before the folder around goes: where thousands of files were just deleted, ext4 takes several
        times as long to make new ones, and that would be measured.
        """
        aside = Path(tempfile.mkdtemp(prefix="made-", dir=self.folder.parent))
        for path in [path for path in self.folder.iterdir() if path.name not in self.inputs]:
            path.rename(aside / path.name)

    def shown(self) -> str:
        """Return the page of the entry that is edited, as it was built."""
        return (self.folder / self.site / self.page).read_text("utf-8")

    def output(self) -> tuple[int, int]:
        """Return how many bytes and files the site has."""
        sizes = [path.stat().st_size for path in (self.folder / self.site).rglob("*") if path.is_file()]
        return sum(sizes), len(sizes)
