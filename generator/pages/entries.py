"""The pages of all entries."""

from collections.abc import Iterator

from generator.catalog import Catalog
from generator.output.page import Maker, Page
from generator.pages.case import case_facts, case_page
from generator.pages.entry import Beside, EntryFacts, around
from generator.pages.thread import thread_page
from generator.views.entry_text import entry_text
from generator.views.extracts import Bodies
from generator.views.shelf import Shelf


def makers(shelf: Shelf, bodies: Bodies) -> list[Maker]:
    """Return for every entry that has a page what makes it."""
    return [_maker(slug, shelf, bodies.catalog) for slug in bodies.catalog.public]


def beside(slug: str, shelf: Shelf) -> Beside:
    """Return what the page of an entry shows of others: no more than lines that lead to them."""
    entry = shelf.entries[slug]
    return around(entry, shelf, case_facts(entry.case, shelf) if entry.case else ())


def entry_page(slug: str, others: Beside, shelf: Shelf, catalog: Catalog) -> Page:
    """Return the page of an entry; its text stands in the ``catalog``."""
    facts = EntryFacts(shelf.entries[slug], entry_text(catalog.public[slug], shelf.catalog), others)
    case = facts.entry.case
    return case_page(facts, case, shelf.config) if case else thread_page(facts, shelf.config)


def _maker(slug: str, shelf: Shelf, catalog: Catalog) -> Maker:
    def pages(others: Beside) -> Iterator[Page]:
        yield entry_page(slug, others, shelf, catalog)

    source = catalog.public[slug].source
    return Maker(source.shown, pages, lambda: source.text, lambda: beside(slug, shelf))
