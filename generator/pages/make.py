"""Every page of the site, made by the modules that the register names."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib import import_module

from generator.catalog import Catalog
from generator.config import SiteConfig
from generator.output.page import Page
from generator.pages.glossary import words_of
from generator.pages.register import LISTINGS, UNLISTED
from generator.pages.schema_org import with_breadcrumbs
from generator.views.shelf import Shelf

_NAMED = frozenset(listing.path for listing in LISTINGS)


def all_pages(catalog: Catalog, config: SiteConfig) -> Iterator[Page]:
    """Yield every page with its tab, the page of the navigation that it stands under, and the words of the glossary."""
    shelf = Shelf(catalog, config)
    words = words_of(shelf)
    for page in _pages(shelf):
        yield with_breadcrumbs(replace(page, words=words), config)


def _pages(shelf: Shelf) -> Iterator[Page]:
    for listing in LISTINGS:
        for page in _maker(listing.module)(shelf, listing) if listing.module else ():
            here = page.path if page.path in _NAMED else listing.path
            yield replace(page, area=listing.area.value, listing=here)
    for module, area in UNLISTED.items():
        for page in _maker(module)(shelf):
            yield replace(page, area=area.value) if area else page


def _maker(module: str) -> Callable[..., Iterator[Page]]:
    """Return ``pages`` of a module: it takes a shelf, and its listing if it has one."""
    maker: Callable[..., Iterator[Page]] = import_module(f"generator.pages.{module}").pages
    return maker
