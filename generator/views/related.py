"""Which entries go together: what the authors chose, then what shares words, place and size.

Every entry looks only at a few neighbours under each thing it shares with others, so the cost
grows with the number of entries, not with their pairs.
"""

import math
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.catalog import Catalog, group
from generator.model.entry import Case, Entry
from generator.reading.document import Document
from generator.views.shown import newest_first, shown_band, shown_place

_NEIGHBOURS = 8
_SHOWN = 3
_WORD, _TERM, _PLACE, _THEME, _NEAR_THEME, _SIZE = 4.0, 2.0, 1.5, 1.0, 0.7, 0.5
Signal = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Related:
    """Entries to read next."""

    chosen: Sequence[Document[Entry]]
    same_theme: Sequence[Document[Entry]]
    other_themes: Sequence[Document[Entry]]


class RelatedIndex:
    """Finds what goes with an entry; made once for all entries."""

    def __init__(self, catalog: Catalog) -> None:
        """Sort the published entries under the signals they carry."""
        self._catalog = catalog
        self._vocabulary = _vocabulary(catalog)
        documents = newest_first(catalog.published)
        self._signals = {document.slug: dict(self._signals_of(document)) for document in documents}
        self._members: Mapping[Signal, Sequence[Document[Entry]]] = group(
            documents, lambda document: self._signals[document.slug]
        )
        self._position = {
            (signal, member.slug): number
            for signal, members in self._members.items()
            for number, member in enumerate(members)
        }

    def of(self, document: Document[Entry]) -> Related:
        """Return what goes with ``document``: chosen by its authors, of its themes, and of others."""
        public = self._catalog.public
        chosen = [public[slug] for slug in document.model.related if slug in public and slug != document.slug]
        ranked = self._ranked(document, {document.slug, *(entry.slug for entry in chosen)})
        themes = set(document.model.themes)
        same = [entry for entry in ranked if themes & set(entry.model.themes)]
        other = [entry for entry in ranked if not themes & set(entry.model.themes)]
        return Related(chosen, same[:_SHOWN], other[:_SHOWN])

    def _ranked(self, document: Document[Entry], skip: set[str]) -> list[Document[Entry]]:
        """Return neighbours, those that share the most and rarest signals first."""
        scores: dict[str, float] = defaultdict(float)
        found: dict[str, Document[Entry]] = {}
        signals = self._signals.get(document.slug) or dict(self._signals_of(document))
        for signal, weight in {**self._near_themes(document), **signals}.items():
            for entry in self._near(signal, document):
                if entry.slug not in skip:
                    found[entry.slug] = entry
                    scores[entry.slug] += weight / math.log2(1 + len(self._members[signal]))
        return sorted(found.values(), key=lambda entry: (-round(scores[entry.slug], 9), entry.slug))

    def _near_themes(self, document: Document[Entry]) -> dict[Signal, float]:
        """Return the themes next to those of an entry: their entries are worth a look, too."""
        themes = [self._catalog.themes[slug].model for slug in document.model.themes]
        return {("theme", near): _NEAR_THEME for theme in themes for near in theme.related}

    def _near(self, signal: Signal, document: Document[Entry]) -> Sequence[Document[Entry]]:
        """Return the entries that stand next to ``document`` in the list of a signal."""
        members = self._members.get(signal, ())
        start = max(0, self._position.get((signal, document.slug), 0) - _NEIGHBOURS)
        return members[start : start + 2 * _NEIGHBOURS + 1]

    def _signals_of(self, document: Document[Entry]) -> Iterator[tuple[Signal, float]]:
        """Yield everything an entry can share with another, with its weight."""
        entry = document.model
        text = _folded(" ".join((entry.title, entry.summary, *entry.keywords, *entry.questions)))
        yield from ((("term", term), _TERM) for word, term in self._vocabulary.items() if word in text)
        yield from ((("word", _folded(word)), _WORD) for word in entry.keywords)
        yield from ((("theme", theme), _THEME) for theme in entry.themes)
        if isinstance(entry, Case):
            place, band = shown_place(entry, self._catalog), shown_band(entry, self._catalog)
            if place:
                yield ("prefecture", place.prefecture), _PLACE
            if band:
                yield ("size", f"{band.value} {entry.outcome.value}"), _SIZE


def _vocabulary(catalog: Catalog) -> dict[str, str]:
    """Return every wording of the glossary with the term it stands for."""
    return {_folded(word): term.term for term in catalog.terms for word in (term.term, *term.aliases)}


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()
