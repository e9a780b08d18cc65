"""What is shown of a theme: what it is called, where to ask, and what stands under it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator import _
from generator.catalog import Catalog, group
from generator.language.readings import sort_key
from generator.model.reference import Theme
from generator.reading.document import Document
from generator.views.addresses import theme_path
from generator.views.entry import EntryView
from generator.views.terms import ShownTerm


@dataclass(frozen=True, eq=False, slots=True)
class ThemeView:
    """A theme with its published entries, newest first, and its terms; ``near`` names the themes next to it."""

    slug: str
    path: str
    label: str
    summary: str
    aliases: str
    channel: str
    text: str
    near: Sequence[str]
    threads: Sequence[EntryView]
    cases: Sequence[EntryView]
    terms: Sequence[ShownTerm]

    @property
    def count(self) -> str:
        """How many threads and cases it has, in words."""
        threads, cases = len(self.threads), len(self.cases)
        told = _("質問と答え {threads:,}件・事例 {cases:,}件", threads=threads, cases=cases)
        return told if threads or cases else _("記事はこれからです")


def theme_views(catalog: Catalog, entries: Iterable[EntryView], terms: Iterable[ShownTerm]) -> list[ThemeView]:
    """Return all themes in 五十音 order, each with those of ``entries`` and ``terms`` that belong to it."""
    entries_of = group(entries, lambda entry: [theme.slug for theme in entry.themes])
    terms_of = group(terms, lambda term: [theme.slug for theme in term.themes])
    themes = sorted(catalog.themes.values(), key=lambda theme: sort_key(theme.model.label, theme.model.reading))
    return [_theme_view(theme, entries_of.get(theme.slug, ()), terms_of.get(theme.slug, ())) for theme in themes]


def _theme_view(document: Document[Theme], entries: Sequence[EntryView], terms: Sequence[ShownTerm]) -> ThemeView:
    theme = document.model
    return ThemeView(
        slug=document.slug,
        path=theme_path(document.slug),
        label=theme.label,
        summary=theme.summary,
        aliases=_("、").join(theme.aliases),
        channel=theme.channel or "",
        text="\n\n".join(section.text.strip() for section in document.sections.values()),
        near=theme.related,
        threads=[entry for entry in entries if not entry.case],
        cases=[entry for entry in entries if entry.case],
        terms=terms,
    )
