"""The pages of all entries."""

from collections.abc import Iterator

from generator.output.page import Page
from generator.pages.case import case_page
from generator.pages.thread import thread_page
from generator.views.shelf import Shelf


def pages(shelf: Shelf) -> Iterator[Page]:
    """Yield the page of every entry that has one."""
    for entry in shelf.entries.values():
        yield case_page(entry, entry.case, shelf) if entry.case else thread_page(entry, shelf)
