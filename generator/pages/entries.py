"""The pages of all entries."""

from collections.abc import Iterator
from functools import partial
from itertools import chain

from generator.config import SiteConfig
from generator.output.page import Maker, Page
from generator.pages.case import case_facts, case_page
from generator.pages.entry import EntryFacts, read_next
from generator.pages.thread import thread_page
from generator.views.entry import EntryView
from generator.views.shelf import Shelf


def makers(shelf: Shelf) -> list[Maker]:
    """Return for every entry that has a page what makes it."""
    return [_maker(entry, shelf) for entry in shelf.entries.values()]


def pages(shelf: Shelf) -> Iterator[Page]:
    """Yield the page of every entry that has one."""
    return chain.from_iterable(make() for make in makers(shelf))


def entry_facts(entry: EntryView, shelf: Shelf) -> EntryFacts:
    """Return what the page of ``entry`` is made of: of other entries no more than lines that lead to them."""
    return EntryFacts(entry, case_facts(entry.case, shelf) if entry.case else (), read_next(entry, shelf))


def _maker(entry: EntryView, shelf: Shelf) -> Maker:
    facts = partial(entry_facts, entry, shelf)
    return Maker(lambda: _pages_of(facts(), shelf.config), facts)


def _pages_of(facts: EntryFacts, config: SiteConfig) -> Iterator[Page]:
    yield case_page(facts, facts.entry.case, config) if facts.entry.case else thread_page(facts, config)
