"""Every page of the site, made by the modules that the register names."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from importlib import import_module
from itertools import chain
from types import ModuleType

from generator.catalog import Catalog
from generator.config import SiteConfig
from generator.output.page import Maker, Page, Word
from generator.pages.glossary import words_of
from generator.pages.register import LISTINGS, UNLISTED, Area, Listing
from generator.pages.schema_org import with_breadcrumbs
from generator.views.shelf import Shelf

_NAMED = frozenset(listing.path for listing in LISTINGS)


def all_pages(catalog: Catalog, config: SiteConfig) -> Iterator[Page]:
    """Yield every page."""
    return chain.from_iterable(make() for make in makers(Shelf(catalog, config)))


def makers(shelf: Shelf) -> list[Maker]:
    """Return what makes the pages, in their order: one for each entry, one for each other module of the register.

    A page gets its tab, the page of the navigation that it stands under, and the words of the glossary.
    """
    shelf.settle()
    words = words_of(shelf)
    return [_with(maker, partial(_finished, words=words, config=shelf.config)) for maker in _makers(shelf)]


def _makers(shelf: Shelf) -> Iterator[Maker]:
    for listing in LISTINGS:
        if listing.module:
            maker = Maker(partial(_module(listing.module).pages, shelf, listing))
            yield _with(maker, partial(_listed, listing=listing))
    for name, area in UNLISTED.items():
        module = _module(name)
        for maker in module.makers(shelf) if hasattr(module, "makers") else [Maker(partial(module.pages, shelf))]:
            yield _with(maker, partial(_in_area, area=area))


def _with(maker: Maker, more: Callable[[Iterator[Page]], Iterator[Page]]) -> Maker:
    """Return ``maker`` with ``more`` done to its pages."""
    return replace(maker, pages=lambda: more(maker.pages()))


def _listed(pages: Iterator[Page], listing: Listing) -> Iterator[Page]:
    for page in pages:
        here = page.path if page.path in _NAMED else listing.path
        yield replace(page, area=listing.area.value, listing=here)


def _in_area(pages: Iterator[Page], area: Area | None) -> Iterator[Page]:
    for page in pages:
        yield replace(page, area=area.value) if area else page


def _finished(pages: Iterator[Page], words: list[Word], config: SiteConfig) -> Iterator[Page]:
    for page in pages:
        yield with_breadcrumbs(replace(page, words=words), config)


def _module(name: str) -> ModuleType:
    """Return a module with ``pages``, which take a shelf, and its listing if it has one; perhaps ``makers`` of them."""
    return import_module(f"generator.pages.{name}")
