"""The pages of themes, and the list of all themes."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator import _
from generator.output.page import Meta, Page, PageData, Word
from generator.pages.basket import booklet_query
from generator.pages.cards import Card, Topic, entry_card, theme_topics
from generator.pages.crossing import CrossRow
from generator.pages.glossary import words_of
from generator.pages.lists import NOT_SEARCHED, labelled, step, way_to
from generator.pages.outcomes import OUTCOMES
from generator.pages.paging import Sheet, paged
from generator.pages.patterns import Together
from generator.pages.register import THEMES, Listing
from generator.pages.theme_twin import theme_twin
from generator.pages.volumes import SavedText, text_of_theme
from generator.views import addresses
from generator.views.entry import EntryView
from generator.views.networks import NetworkDrawing, network_drawings
from generator.views.shelf import Shelf
from generator.views.theme import ThemeView

_PATTERNS = 8


@dataclass(frozen=True, slots=True)
class OutcomeBar:
    """The cases of a theme with one outcome, their page, and the ``length`` of their bar beside the longest."""

    path: str
    label: str
    count: int
    length: str


@dataclass(frozen=True, slots=True)
class ThemeData(PageData):
    """A sheet of a theme; the first one also tells what it is and leads to its words and the themes near it.

    ``booklet`` is what the address of the basket ends in to print its entries, ``text`` the one file with all of
    them, if there is one; ``shares`` are drawn above the first case where there are more.
    """

    template = "theme.md.j2"
    theme: ThemeView
    sheet: Sheet[EntryView]
    threads: Sequence[Card]
    cases: Sequence[Card]
    topics: Sequence[Topic]
    words: Sequence[Word]
    feed: str
    feed_json: str
    calendar: str
    booklet: str
    text: SavedText | None
    networks: Sequence[NetworkDrawing]
    shares: Sequence[OutcomeBar]
    patterns: Sequence[Together]


@dataclass(frozen=True, slots=True)
class ThemesData(PageData):
    """All themes."""

    template = "themes.md.j2"
    topics: Sequence[Topic]


def pages(shelf: Shelf, here: Listing) -> Iterator[Page]:
    """Yield the list of themes and the sheets of each theme."""
    description = _("困りごとの分野から、質問と答え・事例をさがすページです。")
    data = ThemesData(theme_topics(shelf.fullest_themes))
    yield Page(here.path, here.title, description, data, way_to(here.title), Meta(search=NOT_SEARCHED))
    words = {word.term: word for word in words_of(shelf)}
    rows = {row.path: row for row in OUTCOMES.crossing(shelf, addresses.OUTCOMES).rows}
    for theme in shelf.themes.values():
        for sheet in paged([*theme.threads, *theme.cases], shelf.config.page_size, theme.path):
            yield _theme_page(theme, sheet, shelf, words, _shares(rows[theme.path]))


def _shares(row: CrossRow) -> list[OutcomeBar]:
    """Return the outcomes that cases of a theme have, in the order in which they stand everywhere."""
    most = max((cell.count for cell in row.cells), default=0)
    return [
        OutcomeBar(cell.path, cell.label, cell.count, f"{100 * cell.count / most:.4g}%")
        for cell in row.cells
        if cell.count
    ]


def _patterns(theme: ThemeView, shelf: Shelf) -> list[Together]:
    """Return the patterns that most cases of a theme have, with how many of them do."""
    found = Counter(pattern.path for case in theme.cases for pattern in shelf.patterns.of(case))
    words = {pattern.path: pattern.word for pattern in shelf.patterns.all if found[pattern.path]}
    paths = sorted(words, key=lambda path: (-found[path], words[path]))
    return [Together(words[path], found[path], path) for path in paths[:_PATTERNS]]


def _theme_page(
    theme: ThemeView, sheet: Sheet[EntryView], shelf: Shelf, words: Mapping[str, Word], shares: Sequence[OutcomeBar]
) -> Page:
    data = ThemeData(
        theme=theme,
        sheet=sheet,
        threads=[entry_card(entry) for entry in sheet.items if not entry.case],
        cases=[entry_card(entry) for entry in sheet.items if entry.case],
        topics=theme_topics(shelf.themes[slug] for slug in theme.near),
        words=[words[term.term] for term in theme.terms],
        feed=addresses.theme_feed_path(theme.slug),
        feed_json=addresses.as_json(addresses.theme_feed_path(theme.slug)),
        calendar=addresses.theme_calendar_path(theme.slug) if sheet.items else "",
        booklet=booklet_query(f"{theme.label}{sheet.suffix}", sheet.items) if sheet.items else "",
        text=text_of_theme(theme, shelf.config) if sheet.number == 1 else None,
        networks=network_drawings(term.term for term in theme.terms) if sheet.number == 1 else [],
        patterns=_patterns(theme, shelf) if sheet.number == 1 else [],
        shares=shares if len(theme.cases) > 1 and theme.cases[0] in sheet.items else [],
    )
    title, feed = f"{theme.label}{sheet.suffix}", addresses.theme_feed_path(theme.slug)
    meta = Meta(search=labelled(THEMES.title))
    if sheet.number == 1:
        meta = replace(meta, feed=feed, twin=f"{theme.slug}.md", markdown=theme_twin(theme, shelf.config))
    return Page(sheet.path, title, theme.summary, data, way_to(title, step(THEMES)), meta)
