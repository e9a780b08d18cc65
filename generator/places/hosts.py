"""Places on the web that do not keep what was read there: the list of their hosts, with reasons."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from generator.places.table import read_table

_COLUMNS = ("host", "why", "instead")


@dataclass(frozen=True, slots=True)
class Passing:
    """A host, or a page of one, that does not keep what was read there: why, and what to cite ``instead``."""

    host: str
    why: str
    instead: str


def read_passing_hosts(folder: Path) -> dict[str, Passing]:
    """Read the list in ``folder`` by host; a site without the list has none.

    Raises:
        CannotRunError: The file cannot be read, or a row is broken; the message names its line.
    """
    path = folder / "passing_hosts.csv"
    rows = read_table(path, _COLUMNS, "host") if path.exists() else ()
    return {row.filled("host"): Passing(*(row.filled(column) for column in _COLUMNS)) for row in rows}


def passing(address: str, known: Mapping[str, Passing]) -> Passing | None:
    """Return why ``address`` will not keep what was read there: its host, or that very page, is ``known`` for it."""
    if not any(host in address for host in known):  # nearly always, and ten times as fast as to take it apart
        return None
    parts = urlsplit(address)
    host = parts.hostname or ""
    labels = host.split(".")
    names = (f"{host}{parts.path}", *(".".join(labels[number:]) for number in range(len(labels))))
    return next((known[name] for name in names if name in known), None)
