"""Every page of the site, made by the modules that the register names."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, partial
from importlib import import_module
from itertools import chain
from types import ModuleType
from typing import NamedTuple

from generator.catalog import Catalog
from generator.config import SiteConfig
from generator.model.navigation import Area, called
from generator.output.page import Maker, Page, Word
from generator.pages import calendar, carry, entries, gaps
from generator.pages.glossary import words_of
from generator.pages.register import LISTINGS, UNLISTED, Listing, listings
from generator.pages.schema_org import with_breadcrumbs
from generator.views.extracts import Bodies, Each
from generator.views.shelf import Shelf

_WITH_TEXTS: Mapping[str, Callable[..., Sequence[Maker]]] = {
    "entries": entries.makers,
    "gaps": gaps.makers,
    "carry": carry.makers,
    "calendar": calendar.makers,
}
_NAMED = frozenset(listing.path for listing in LISTINGS)


class Pages(NamedTuple):
    """What makes the pages, in their order; ``settle`` makes what many of them need, once for all workers to come.

    ``again`` yields the pages of the entries that a catalog holds, edited since, beside all others as they were.
    """

    makers: Sequence[Maker]
    settle: Callable[[], None]
    again: Callable[[Catalog], Iterator[Page]]


def pages_of(catalog: Catalog, config: SiteConfig, each: Each = map) -> Pages:
    """Return what makes the pages of ``catalog``: one maker for each entry, one for each other module of the register.

    A page gets its tab, the page of the navigation that it stands under, and the words of the glossary.
    Only four modules are given the texts of entries: pages of the others cannot show any of it.
    What other pages than their own show of them is worked out, or known, by ``each``.
    """
    shelf = Shelf(catalog.without_bodies(), config)
    words = cache(partial(words_of, shelf))
    finish = partial(_finished, words=words, config=config)

    def again(edited: Catalog) -> Iterator[Page]:
        own = _unlisted("entries", shelf.with_edited(edited), Bodies(edited))
        return chain.from_iterable(_with(maker, finish)() for maker in own)

    return Pages([_with(maker, finish) for maker in _makers(shelf, Bodies(catalog, each))], shelf.settle, again)


def _makers(shelf: Shelf, bodies: Bodies) -> Iterator[Maker]:
    register = shelf.catalog.register
    for listing in listings(register, shelf.config.navigation):
        if listing.module:
            for maker in _makers_of(listing.module, shelf, bodies, listing):
                yield _with(maker, partial(_listed, listing=listing))
    for name in (one for one in UNLISTED if one not in register.without):
        yield from _unlisted(name, shelf, bodies)


def _unlisted(name: str, shelf: Shelf, bodies: Bodies) -> Iterator[Maker]:
    for maker in _makers_of(name, shelf, bodies):
        yield _with(maker, partial(_in_area, area=_called(UNLISTED[name], shelf.config)))


def _makers_of(name: str, shelf: Shelf, bodies: Bodies, *here: Listing) -> Sequence[Maker]:
    """Return the makers of a module: its own, or one that loads it and asks it for its pages."""
    if name in _WITH_TEXTS:
        return _WITH_TEXTS[name](shelf, bodies, *here)
    return [Maker(name, lambda _none: _module(name).pages(shelf, *here))]


def _module(name: str) -> ModuleType:
    """Return a module with ``pages``, which take a shelf, and its listing if it has one."""
    return import_module(f"generator.pages.{name}")


def _with(maker: Maker, more: Callable[[Iterator[Page]], Iterator[Page]]) -> Maker:
    """Return ``maker`` with ``more`` done to its pages."""
    return replace(maker, pages=lambda gathered: more(maker.pages(gathered)))


def _listed(pages: Iterator[Page], listing: Listing) -> Iterator[Page]:
    for page in pages:
        here = page.path if page.path in _NAMED else listing.path
        yield replace(page, area=listing.called, listing=here)


def _called(area: Area | None, config: SiteConfig) -> str:
    return called(area, config.navigation) if area else ""


def _in_area(pages: Iterator[Page], area: str) -> Iterator[Page]:
    for page in pages:
        yield replace(page, area=area) if area else page


def _finished(pages: Iterator[Page], words: Callable[[], list[Word]], config: SiteConfig) -> Iterator[Page]:
    for page in pages:
        yield with_breadcrumbs(replace(page, words=words()), config)
