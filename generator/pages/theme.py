"""The pages of themes, and the list of all themes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.catalog import Catalog, Document, group
from generator.config import SiteConfig
from generator.models import Case, Entry, Term, Theme, Thread
from generator.pages.base import Crumb, Page
from generator.pages.cards import Card, entry_card, newest_first, theme_path
from generator.pages.paging import Sheet, paged

_HOME = Crumb("ホーム", "index.md")
_INDEX = "themes/index.md"


@dataclass(frozen=True, slots=True)
class ThemeCard:
    """A theme in a list, with what it holds."""

    path: str
    label: str
    summary: str
    count: str


class ThemeShelf:
    """What stands under each theme; made once for all pages."""

    def __init__(self, catalog: Catalog) -> None:
        """Put published entries, newest first, and terms under their themes."""
        entries = newest_first(catalog.published)
        self.threads: Mapping[str, Sequence[Document[Entry]]] = group(
            (entry for entry in entries if isinstance(entry.model, Thread)), lambda entry: entry.model.themes
        )
        self.cases: Mapping[str, Sequence[Document[Entry]]] = group(
            (entry for entry in entries if isinstance(entry.model, Case)), lambda entry: entry.model.themes
        )
        self.terms: Mapping[str, Sequence[Term]] = group(catalog.terms, lambda term: term.themes)

    def card(self, document: Document[Theme]) -> ThemeCard:
        """Return a theme as a card with its counts."""
        theme, slug = document.model, document.slug
        return ThemeCard(theme_path(slug), theme.label, theme.summary, self.count(slug))

    def count(self, slug: str) -> str:
        """Say how many threads and cases a theme has."""
        threads, cases = len(self.threads.get(slug, ())), len(self.cases.get(slug, ()))
        return f"質問と答え {threads:,}件・事例 {cases:,}件" if threads or cases else "記事はこれからです"


def theme_pages(catalog: Catalog, config: SiteConfig, shelf: ThemeShelf) -> Iterator[Page]:
    """Yield the list of themes and the sheets of each theme."""
    yield _index_page(catalog, shelf)
    for document in catalog.themes.values():
        entries = [*shelf.threads.get(document.slug, ()), *shelf.cases.get(document.slug, ())]
        for sheet in paged(entries, config.page_size, theme_path(document.slug)):
            yield _theme_page(document, sheet, catalog, shelf)


def _index_page(catalog: Catalog, shelf: ThemeShelf) -> Page:
    cards = [shelf.card(theme) for theme in catalog.themes.values()]
    description = "困りごとの分野から、質問と答え・事例をさがすページです。"
    return Page(_INDEX, "themes.md.j2", "テーマ", description, {"themes": cards}, [_HOME, Crumb("テーマ")])


def _theme_page(document: Document[Theme], sheet: Sheet[Document[Entry]], catalog: Catalog, shelf: ThemeShelf) -> Page:
    theme, slug = document.model, document.slug
    data = {
        "theme": theme,
        "text": "\n\n".join(section.text.strip() for section in document.sections.values()),
        "sheet": sheet,
        "count": shelf.count(slug),
        "threads": _cards(sheet, Thread, catalog),
        "cases": _cards(sheet, Case, catalog),
        "related": [shelf.card(catalog.themes[other]) for other in theme.related if other in catalog.themes],
        "terms": shelf.terms.get(slug, ()),
    }
    title = f"{theme.label}{sheet.suffix}"
    crumbs = [_HOME, Crumb("テーマ", _INDEX), Crumb(title)]
    return Page(sheet.path, "theme.md.j2", title, theme.summary, data, crumbs)


def _cards(sheet: Sheet[Document[Entry]], kind: type[Entry], catalog: Catalog) -> list[Card]:
    return [entry_card(entry, catalog) for entry in sheet.items if isinstance(entry.model, kind)]
