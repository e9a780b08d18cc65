"""The pages of all entries."""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain

from generator.output.page import Page
from generator.pages.case import case_page
from generator.pages.thread import thread_page
from generator.views.entry import EntryView
from generator.views.shelf import Shelf


def makers(shelf: Shelf) -> list[Callable[[], Iterator[Page]]]:
    """Return for every entry that has a page what makes it."""
    return [partial(_pages_of, entry, shelf) for entry in shelf.entries.values()]


def pages(shelf: Shelf) -> Iterator[Page]:
    """Yield the page of every entry that has one."""
    return chain.from_iterable(make() for make in makers(shelf))


def _pages_of(entry: EntryView, shelf: Shelf) -> Iterator[Page]:
    yield case_page(entry, entry.case, shelf) if entry.case else thread_page(entry, shelf)
