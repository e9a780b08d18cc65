"""The theme, opened where it is first needed: what pages of known shapes take of it is kept from earlier runs."""

import pickle
from collections.abc import Callable, Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from generator.cache.kept import key_of
from generator.site.aside import Aside
from generator.site.builders.choice import Workshop, opened
from generator.site.frame import Frame, Shape
from generator.site.source import Source
from generator.site.typeset import Heading

_LISTS = 1_000  # of headings, that are remembered


class Facts(NamedTuple):
    """What the settings say: the ``address`` of the site, with a slash, and the documents of the navigation."""

    address: str
    in_navigation: frozenset[str]


class Late:
    """The theme of a ``source``; what it makes more than once is taken from ``aside`` and put there."""

    def __init__(self, source: Source, site: Path, aside: Aside) -> None:
        """Open nothing yet; the site is to lie at ``site``."""
        self._source, self._site, self._aside = source, site, aside
        self._fresh: dict[str, bytes] = {}
        self._frames: dict[Shape, tuple[str, Frame | None]] = {}
        self.contents = lru_cache(_LISTS)(self._contents)
        self.facts_name = key_of(b"facts", source.shared, source.names)

    @cached_property
    def workshop(self) -> Workshop:
        """The builder with the theme."""
        return opened(self._source.builder, self._source.settings, self._site)

    @cached_property
    def facts(self) -> Facts:
        """What every page needs to know."""
        facts: Facts = self._kept(self.facts_name, lambda: Facts(self.workshop.address, self.workshop.in_navigation))[1]
        return facts

    def open(self) -> None:
        """Open it now: every worker would otherwise open its own.

        Raises:
            CannotRunError: MkDocs cannot read the settings.
        """
        _opened = self.workshop, self.facts

    def taken(self) -> dict[str, bytes]:
        """Return what was made here since this was asked last, by its names."""
        fresh, self._fresh = self._fresh, {}
        return fresh

    def frame(self, path: str, shape: Shape) -> tuple[str, Frame | None]:
        """Return the name and the frame of all pages of a shape, of which ``path`` is one (see ``framing``)."""
        if shape not in self._frames:
            told = repr((*shape[:2], sorted(shape.filled), *shape[3:]))
            name = key_of(b"frame", self._source.shared, told.encode())
            self._frames[shape] = self._kept(name, lambda: self.workshop.frame(path, shape))
        return self._frames[shape]

    def _contents(self, headings: Sequence[Heading]) -> tuple[str, str]:
        """Return the name and the list of the headings of a page."""
        name = key_of(b"contents", self._source.shared, repr(headings).encode())
        return self._kept(name, lambda: self.workshop.contents(headings))

    def _kept(self, name: str, make: Callable[[], Any]) -> tuple[str, Any]:
        content = self._aside.get(name)
        if content is None:
            content = self._fresh[name] = pickle.dumps(make(), pickle.HIGHEST_PROTOCOL)
        return name, pickle.loads(content)  # noqa: S301 - see cache/folder.py: it is the user's own
