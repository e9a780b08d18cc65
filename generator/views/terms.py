"""The terms of the glossary as they are shown, in 五十音 order."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.catalog import Catalog, group
from generator.language.readings import Row, row_of, sort_key
from generator.language.romaji import letters
from generator.views.entry import ThemeLink, theme_links
from generator.views.source import Source, source


@dataclass(frozen=True, eq=False, slots=True)
class ShownTerm:
    """A term ready to be shown; ``anchor`` is its address within a page: its reading in Latin letters.

    Its reading is empty where it would say the term again.
    """

    anchor: str
    row: Row
    term: str
    reading: str
    definition: str
    aliases: Sequence[str]
    themes: Sequence[ThemeLink]
    source: Source

    @property
    def row_anchor(self) -> str:
        """The address within a page of the terms of its row."""
        return f"row-{self.row.slug}"


def shown_terms(catalog: Catalog) -> list[ShownTerm]:
    """Return every term, in order."""
    anchors = _anchors(catalog)
    return [
        ShownTerm(
            anchor=anchors[term.term],
            row=row_of(term.term, term.reading),
            term=term.term,
            reading="" if term.reading.isascii() else term.reading,
            definition=term.definition,
            aliases=term.aliases,
            themes=theme_links(term.themes, catalog),
            source=source(term.evidence),
        )
        for term in sorted(catalog.terms, key=lambda term: sort_key(term.term, term.reading))
    ]


def _anchors(catalog: Catalog) -> dict[str, str]:
    """Return the anchor of each term; namesakes in Latin letters are numbered."""
    terms = group(catalog.terms, lambda term: [f"term-{_in_letters(term.reading)}"])
    return {
        term.term: f"{anchor}-{number}" if number > 1 else anchor
        for anchor, namesakes in terms.items()
        for number, term in enumerate(namesakes, 1)
    }


def _in_letters(reading: str) -> str:
    return re.sub("[^a-z0-9]+", "-", reading.lower()) if reading.isascii() else letters(reading)
