"""Which entries go together: what the authors chose, then what shares words, place and size.

Every entry looks only at a few neighbours under each thing it shares with others, so the cost
grows with the number of entries, not with their pairs.
"""

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from generator.catalog import group
from generator.views.entry import EntryView
from generator.views.patterns import folded
from generator.views.terms import ShownTerm

_NEIGHBOURS = 8
_SHOWN = 3
_WORD, _TERM, _PLACE, _THEME, _NEAR_THEME, _SIZE = 4.0, 2.0, 1.5, 1.0, 0.7, 0.5
_LETTER = "[a-z0-9]"
Signal = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Related:
    """Entries to read next."""

    chosen: Sequence[EntryView]
    same_theme: Sequence[EntryView]
    other_themes: Sequence[EntryView]


class RelatedIndex:
    """Finds what goes with an entry; made once for all entries."""

    def __init__(
        self,
        entries: Mapping[str, EntryView],
        published: Sequence[EntryView],
        near_themes: Mapping[str, Sequence[str]],
        terms: Iterable[ShownTerm],
    ) -> None:
        """Sort ``published`` under the signals they carry; any of ``entries`` may be chosen by an author."""
        self._entries, self._near_themes = entries, near_themes
        self._vocabulary = {folded(word): term.term for term in terms for word in (term.term, *term.aliases)}
        self._signals = {entry.slug: dict(self._signals_of(entry)) for entry in published}
        slugs = [entry.slug for entry in published]
        self._members: Mapping[Signal, Sequence[str]] = group(slugs, lambda slug: self._signals[slug])
        self._position = {
            (signal, slug): number for signal, slugs in self._members.items() for number, slug in enumerate(slugs)
        }

    def of(self, entry: EntryView) -> Related:
        """Return what goes with ``entry``: chosen by its authors, of its themes, and of others."""
        chosen = [self._entries[slug] for slug in entry.chosen if slug in self._entries and slug != entry.slug]
        ranked = self._ranked(entry, {entry.slug, *(one.slug for one in chosen)})
        themes = {theme.slug for theme in entry.themes}
        same = (one for one in ranked if not themes.isdisjoint(theme.slug for theme in one.themes))
        others = (one for one in ranked if themes.isdisjoint(theme.slug for theme in one.themes))
        return Related(chosen, list(islice(same, _SHOWN)), list(islice(others, _SHOWN)))

    def saying(self, term: str) -> list[EntryView]:
        """Return the entries that say a term of the glossary outside their text, those with it as a keyword first."""
        said = [self._entries[slug] for slug in self._members.get(("term", term), ())]
        return sorted(said, key=lambda entry: term not in {self._vocabulary.get(folded(one)) for one in entry.keywords})

    def _ranked(self, entry: EntryView, skip: set[str]) -> list[EntryView]:
        """Return neighbours, those that share the most and rarest signals first."""
        scores: dict[str, float] = defaultdict(float)
        signals = self._signals.get(entry.slug) or dict(self._signals_of(entry))
        for signal, weight in {**self._next_to_its_themes(entry), **signals}.items():
            members = self._members.get(signal, ())
            worth = weight / math.log2(1 + len(members)) if members else 0
            for slug in self._near(signal, members, entry):
                scores[slug] += worth
        ranked = sorted((-round(score, 9), slug) for slug, score in scores.items() if slug not in skip)
        return [self._entries[slug] for _score, slug in ranked]

    def _next_to_its_themes(self, entry: EntryView) -> dict[Signal, float]:
        """Return the themes next to those of an entry: their entries are worth a look, too."""
        return {("theme", near): _NEAR_THEME for theme in entry.themes for near in self._near_themes[theme.slug]}

    def _near(self, signal: Signal, members: Sequence[str], entry: EntryView) -> Sequence[str]:
        """Return those of the ``members`` of a signal that stand next to ``entry``."""
        start = max(0, self._position.get((signal, entry.slug), 0) - _NEIGHBOURS)
        return members[start : start + 2 * _NEIGHBOURS + 1]

    def _signals_of(self, entry: EntryView) -> Iterator[tuple[Signal, float]]:
        """Yield everything an entry can share with another, with its weight."""
        text = folded(" ".join((entry.title, entry.summary, *entry.keywords, *entry.questions)))
        yield from ((("term", term), _TERM) for word, term in self._vocabulary.items() if _says(word, text))
        yield from ((("word", folded(word)), _WORD) for word in entry.keywords)
        yield from ((("theme", theme.slug), _THEME) for theme in entry.themes)
        if entry.case:
            yield from ((("prefecture", name), _PLACE) for name in entry.case.prefectures)
        if entry.case and entry.case.band:
            yield ("size", f"{entry.case.band.value} {entry.case.outcome.value}"), _SIZE


def _says(word: str, text: str) -> bool:
    """Whether a word stands in a text, one in Latin letters not as part of another one (SLA is not in Slack)."""
    if word not in text or not word.isascii():
        return word in text
    return re.search(rf"(?<!{_LETTER}){re.escape(word)}(?!{_LETTER})", text) is not None
