"""What is searched of a page: the page as the index has it, and as the browser gets it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class SearchedPage:
    """What is indexed of a page: ``head`` is what describes it (themes, keywords), ``aliases`` how people ask for it.

    ``extra`` is what the reader is shown besides, such as sections and facets.
    """

    id: str
    title: str
    text: str
    head: str = ""
    aliases: tuple[str, ...] = ()
    extra: Mapping[str, Any] = field(default_factory=dict)

    @property
    def columns(self) -> tuple[Sequence[str], Sequence[str], Sequence[str], Sequence[str]]:
        """The lines of each text, in the order of the columns of the index."""
        return [self.title], self.head.split("\n"), self.text.split("\n"), self.aliases

    def shown(self) -> dict[str, Any]:
        """Return what the browser gets of the page."""
        given = {"id": self.id, "title": self.title, "text": self.text, "head": self.head, "aliases": [*self.aliases]}
        return {name: value for name, value in {**given, **self.extra}.items() if value or name in {"title", "text"}}
