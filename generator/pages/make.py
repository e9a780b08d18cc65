"""Every page of the site, made by the modules that the register names."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from importlib import import_module
from itertools import chain
from types import ModuleType

from generator.catalog import Catalog
from generator.config import SiteConfig
from generator.output.page import Page, Word
from generator.pages.glossary import words_of
from generator.pages.register import LISTINGS, UNLISTED, Area, Listing
from generator.pages.schema_org import with_breadcrumbs
from generator.views.shelf import Shelf

_NAMED = frozenset(listing.path for listing in LISTINGS)
Maker = Callable[[], Iterator[Page]]


def all_pages(catalog: Catalog, config: SiteConfig) -> Iterator[Page]:
    """Yield every page."""
    return chain.from_iterable(make() for make in makers(Shelf(catalog, config)))


def makers(shelf: Shelf) -> list[Maker]:
    """Return what makes the pages, in their order: one for each entry, one for each other module of the register.

    A page gets its tab, the page of the navigation that it stands under, and the words of the glossary.
    """
    shelf.settle()
    words = words_of(shelf)
    return [partial(_finished, make, words, shelf.config) for make in _makers(shelf)]


def _makers(shelf: Shelf) -> Iterator[Maker]:
    for listing in LISTINGS:
        if listing.module:
            yield partial(_listed, partial(_module(listing.module).pages, shelf, listing), listing)
    for name, area in UNLISTED.items():
        module = _module(name)
        for make in module.makers(shelf) if hasattr(module, "makers") else [partial(module.pages, shelf)]:
            yield partial(_in_area, make, area)


def _listed(make: Maker, listing: Listing) -> Iterator[Page]:
    for page in make():
        here = page.path if page.path in _NAMED else listing.path
        yield replace(page, area=listing.area.value, listing=here)


def _in_area(make: Maker, area: Area | None) -> Iterator[Page]:
    for page in make():
        yield replace(page, area=area.value) if area else page


def _finished(make: Maker, words: list[Word], config: SiteConfig) -> Iterator[Page]:
    for page in make():
        yield with_breadcrumbs(replace(page, words=words), config)


def _module(name: str) -> ModuleType:
    """Return a module with ``pages``, which take a shelf, and its listing if it has one; perhaps ``makers`` of them."""
    return import_module(f"generator.pages.{name}")
