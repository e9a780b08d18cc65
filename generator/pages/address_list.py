"""The addresses that must never vanish, one on a line: of entries, of their former names, of withdrawn entries.

The published list is what the next site is compared with (``generator/github/vanished.py``).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from generator.output.page import Page, PageData
from generator.views.addresses import site_path
from generator.views.shelf import Shelf

PATH = "addresses.txt"


@dataclass(frozen=True, slots=True)
class AddressesData(PageData):
    """Addresses relative to that of the site, in order."""

    template = "addresses.txt.j2"
    addresses: Sequence[str]


def pages(shelf: Shelf) -> Iterator[Page]:
    """Yield the list."""
    entries = (path for one in shelf.entries.values() for path in (one.path, *one.former_paths))
    withdrawn = (path for one in shelf.withdrawn for path in (one.path, *one.former_paths))
    addresses = {site_path(path) for path in chain(entries, withdrawn)}
    yield Page(PATH, shelf.config.title, shelf.config.tagline, AddressesData(sorted(addresses)))
