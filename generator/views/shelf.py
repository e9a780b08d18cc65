"""Everything the site shows, each thing made once, in the orders in which it is listed."""

from collections import ChainMap
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from copy import copy
from datetime import date
from functools import cached_property
from typing import TypeVar

from generator.catalog import Catalog, group
from generator.config import SiteConfig
from generator.model.entry import Entry
from generator.reading.document import Document
from generator.views.case import CaseView
from generator.views.entry import EntryView, entry_view
from generator.views.news import Month, news_by_month
from generator.views.patterns import Patterns
from generator.views.prefectures import PrefectureView, prefectures
from generator.views.related import Related, RelatedIndex
from generator.views.terms import ShownTerm, shown_terms
from generator.views.theme import ThemeView, theme_views
from generator.views.ties import Ties
from generator.views.withdrawn import WithdrawnView, withdrawn_view

K = TypeVar("K")
Entries = tuple[EntryView, ...]


class Shelf:
    """What all pages take what they show from; made once for a whole site.

    ``entries`` are those that have a page, by slug.
    """

    def __init__(self, catalog: Catalog, config: SiteConfig) -> None:
        """Take everything from ``catalog``; each thing is made when somebody first asks for it."""
        self.catalog, self.config = catalog, config
        self._around = catalog.without_entries()  # so that the view of an entry tells nothing of others
        self.entries: Mapping[str, EntryView] = _MadeOnce(catalog.public, self._view_of)

    def with_edited(self, edited: Catalog) -> "Shelf":
        """Return the same with the entries of ``edited`` as they are there; everything that lists show stays."""
        other = copy(self)
        views = {slug: self._view_of(document.without_body) for slug, document in edited.public.items()}
        other.entries = ChainMap(views, self.entries)  # type: ignore[arg-type] # nothing is put into it
        return other

    def _view_of(self, document: Document[Entry]) -> EntryView:
        return entry_view(document, self._around, self.config)

    def settle(self) -> None:
        """Make what many pages need now, once for all workers that begin after it."""
        lists = (self.themes, self.months, self.by_prefecture, self.prefectures, self.patterns)
        for made in (*lists, self._related, self.ties):
            del made

    @cached_property
    def published(self) -> Entries:
        """The published entries, the newest first."""
        return tuple(newest_first(self.entries[document.slug] for document in self.catalog.published))

    @cached_property
    def by_change(self) -> Entries:
        """The published entries, the latest change first."""
        return tuple(sorted(self.published, key=lambda entry: entry.changed_on, reverse=True))

    @cached_property
    def months(self) -> tuple[Month, ...]:
        """What happened to the published entries, the latest month first."""
        return tuple(news_by_month(self.by_change))

    @cached_property
    def withdrawn(self) -> tuple[WithdrawnView, ...]:
        """What is left of withdrawn entries."""
        return tuple(map(withdrawn_view, self.catalog.withdrawn))

    @cached_property
    def terms(self) -> tuple[ShownTerm, ...]:
        """The glossary in 五十音 order."""
        return tuple(shown_terms(self.catalog))

    @cached_property
    def themes(self) -> Mapping[str, ThemeView]:
        """All themes by slug, in 五十音 order."""
        return {theme.slug: theme for theme in theme_views(self.catalog, self.published, self.terms)}

    @cached_property
    def patterns(self) -> Patterns:
        """The patterns that cases of several places have in common."""
        return Patterns(self.published, self.terms)

    @cached_property
    def ties(self) -> Ties:
        """Which entries name others, and which stand on the same documents."""
        return Ties(self.published)

    @cached_property
    def fullest_themes(self) -> tuple[ThemeView, ...]:
        """All themes, those with most entries first."""
        return tuple(sorted(self.themes.values(), key=lambda theme: -len(theme.threads) - len(theme.cases)))

    @cached_property
    def by_prefecture(self) -> Mapping[str, Entries]:
        """The published cases under the prefectures they may name."""
        return self.cases_by(lambda case: case.prefectures)

    @cached_property
    def prefectures(self) -> Mapping[str, PrefectureView]:
        """All prefectures by name, from north to south."""
        return {one.name: one for one in prefectures(self.catalog)}

    def cases_by(self, keys: Callable[[CaseView], Iterable[K]]) -> dict[K, Entries]:
        """Return the published cases under each of their ``keys``, newest first; those without one are under none."""
        return group(self.published, lambda entry: keys(entry.case) if entry.case else ())

    def related_to(self, entry: EntryView) -> Related:
        """Return what goes with ``entry``."""
        return self._related.of(entry)

    def saying(self, term: str) -> Sequence[EntryView]:
        """Return the entries that say a ``term`` of the glossary in their title, answer, keywords or questions."""
        return self._related.saying(term)

    def latest_change(self, entries: Iterable[EntryView]) -> date:
        """Return the newest change among ``entries``; today if there are none."""
        return max((entry.changed_on for entry in entries), default=self.catalog.today)

    @cached_property
    def latest(self) -> date:
        """The day on which anything public last changed or was withdrawn, so that it never goes back; else today."""
        changed = [entry.changed_on for entry in self.entries.values()]
        return max([*changed, *(one.withdrawn_on for one in self.withdrawn)], default=self.catalog.today)

    @cached_property
    def _related(self) -> RelatedIndex:
        near = {slug: theme.near for slug, theme in self.themes.items()}
        return RelatedIndex(self.entries, self.published, near, self.terms)


class _MadeOnce(Mapping[str, EntryView]):
    """Views by slug, each made when it is first asked for."""

    def __init__(self, documents: Mapping[str, Document[Entry]], make: Callable[[Document[Entry]], EntryView]) -> None:
        self._documents, self._make = documents, make
        self._made: dict[str, EntryView] = {}

    def __getitem__(self, slug: str) -> EntryView:
        try:
            return self._made[slug]
        except KeyError:
            return self._made.setdefault(slug, self._make(self._documents[slug]))

    def __iter__(self) -> Iterator[str]:
        return iter(self._documents)

    def __len__(self) -> int:
        return len(self._documents)


def newest_first(entries: Iterable[EntryView]) -> list[EntryView]:
    """Return entries in the order of news: the day of publication, then the slug."""
    by_slug = sorted(entries, key=lambda entry: (entry.slug, entry.path))
    return sorted(by_slug, key=lambda entry: entry.published_on, reverse=True)
