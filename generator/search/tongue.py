"""What differs from language to language in making an index: one module each, loaded where a site is in that language.

The same of the browser are modules with the language in their names (``segment.en.js``; see ``bundle``).
"""

from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import Protocol

from generator.language.words import JAPANESE, spoken
from generator.search.groups import Lists
from generator.search.words import Word

_MODULES = {JAPANESE: "japanese", "en": "english"}


class Tongue(Protocol):
    """A language: ``BLANK`` joins the words of a name in a list, forms in ``NEGATIONS`` say what is not."""

    BLANK: str
    NEGATIONS: frozenset[str]

    def words(self, text: str, /) -> list[Word]:
        """Return the words of a clean text; signs and blanks are left out."""

    def others(self, found: Iterable[Word], /) -> Iterator[Word]:
        """Yield the spellings of some words of a page that somebody may type instead."""

    def lists(self) -> Lists:
        """Return the synonyms of the package."""


def tongue() -> Tongue:
    """Return the language of the site."""
    module: Tongue = import_module(f"generator.search.{_MODULES[spoken()]}")
    return module
