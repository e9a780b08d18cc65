"""The web editor of the repository as a way in: an address opens it with the skeleton of an entry in it."""

from collections.abc import Mapping
from datetime import date
from urllib.parse import quote

from generator.entry.writer import Hints, skeleton
from generator.kinds import ENTRY_KINDS


def skeletons(today: date) -> Mapping[str, str]:
    """Return the skeleton of each kind of entry, begun ``today``, as an address holds it."""
    return {name: quote(skeleton(kind, today, Hints.NEEDED), safe="/") for name, kind in ENTRY_KINDS.items()}
