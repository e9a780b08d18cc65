"""The pages of themes, and the list of all themes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.catalog import Catalog, group
from generator.config import SiteConfig
from generator.language.readings import sort_key
from generator.model.entry import Case, Entry, Thread
from generator.model.reference import Term, Theme
from generator.output.page import Page
from generator.pages.cards import Card, Topic, entry_card
from generator.pages.glossary import term_paths
from generator.pages.lists import NOT_SEARCHED, THEMES, crumbs, labelled
from generator.pages.paging import Sheet, paged
from generator.reading.document import Document
from generator.views.addresses import theme_path
from generator.views.shown import newest_first

_TITLE, _INDEX = THEMES


@dataclass(frozen=True, slots=True)
class Word:
    """A term of a theme; ``path`` is where the glossary explains it in full."""

    term: str
    definition: str
    path: str


class ThemeShelf:
    """What stands under each theme; made once for all pages."""

    def __init__(self, catalog: Catalog, config: SiteConfig) -> None:
        """Put published entries, newest first, and terms under their themes; themes and terms in 五十音 order."""
        self.themes = sorted(
            catalog.themes.values(), key=lambda theme: sort_key(theme.model.label, theme.model.reading)
        )
        entries = newest_first(catalog.published)
        self.threads: Mapping[str, Sequence[Document[Entry]]] = group(
            (entry for entry in entries if isinstance(entry.model, Thread)), lambda entry: entry.model.themes
        )
        self.cases: Mapping[str, Sequence[Document[Entry]]] = group(
            (entry for entry in entries if isinstance(entry.model, Case)), lambda entry: entry.model.themes
        )
        self._paths = term_paths(catalog, config)
        terms = sorted(catalog.terms, key=lambda term: sort_key(term.term, term.reading))
        self._terms: Mapping[str, Sequence[Term]] = group(terms, lambda term: term.themes)

    def topic(self, document: Document[Theme]) -> Topic:
        """Return a theme for a list of themes, with its counts."""
        theme, slug = document.model, document.slug
        return Topic(theme_path(slug), theme.label, theme.summary, self.count(slug))

    def words(self, slug: str) -> list[Word]:
        """Return the terms of a theme with their places in the glossary."""
        return [Word(term.term, term.definition, self._paths[term.term]) for term in self._terms.get(slug, ())]

    def count(self, slug: str) -> str:
        """Say how many threads and cases a theme has."""
        threads, cases = len(self.threads.get(slug, ())), len(self.cases.get(slug, ()))
        return f"質問と答え {threads:,}件・事例 {cases:,}件" if threads or cases else "記事はこれからです"


def theme_pages(catalog: Catalog, config: SiteConfig, shelf: ThemeShelf) -> Iterator[Page]:
    """Yield the list of themes and the sheets of each theme."""
    yield _index_page(shelf)
    for document in shelf.themes:
        entries = [*shelf.threads.get(document.slug, ()), *shelf.cases.get(document.slug, ())]
        for sheet in paged(entries, config.page_size, theme_path(document.slug)):
            yield _theme_page(document, sheet, catalog, shelf)


def _index_page(shelf: ThemeShelf) -> Page:
    topics = [shelf.topic(theme) for theme in shelf.themes]
    description = "困りごとの分野から、質問と答え・事例をさがすページです。"
    return Page(_INDEX, "themes.md.j2", _TITLE, description, {"topics": topics}, crumbs((_TITLE, "")), NOT_SEARCHED)


def _theme_page(document: Document[Theme], sheet: Sheet[Document[Entry]], catalog: Catalog, shelf: ThemeShelf) -> Page:
    theme, slug = document.model, document.slug
    data = {
        "theme": theme,
        "text": "\n\n".join(section.text.strip() for section in document.sections.values()),
        "sheet": sheet,
        "count": shelf.count(slug),
        "threads": _cards(sheet, Thread, catalog),
        "cases": _cards(sheet, Case, catalog),
        "related": [shelf.topic(catalog.themes[other]) for other in theme.related],
        "words": shelf.words(slug),
    }
    title = f"{theme.label}{sheet.suffix}"
    return Page(sheet.path, "theme.md.j2", title, theme.summary, data, crumbs(THEMES, (title, "")), labelled(_TITLE))


def _cards(sheet: Sheet[Document[Entry]], kind: type[Entry], catalog: Catalog) -> list[Card]:
    return [entry_card(entry, catalog) for entry in sheet.items if isinstance(entry.model, kind)]
