"""The description by which a browser offers the search of the site as one of its own (OpenSearch 1.1)."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.output.page import Page, PageData
from generator.views.addresses import OPENSEARCH, address
from generator.views.shelf import Shelf

_LONGEST = 16  # signs of a short name, so the format says


@dataclass(frozen=True, slots=True)
class OpenSearchData(PageData):
    """What the search is called in short, where it is asked, and where this description lies."""

    template = "opensearch.xml.j2"
    name: str
    search: str
    here: str


def pages(shelf: Shelf) -> Iterator[Page]:
    """Yield the description; a browser uses it only where the site lies on a server."""
    config = shelf.config
    data = OpenSearchData(config.title[:_LONGEST], address(config, "search.md"), address(config, OPENSEARCH))
    yield Page(OPENSEARCH, config.title, config.tagline, data)
