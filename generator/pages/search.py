"""The search page: what it shows without JavaScript; everything else on it is made by page.js of the search."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator import _, noted, of
from generator.model.vocabulary import OutcomeKind
from generator.output.page import Meta, Page, PageData
from generator.pages.cards import Topic, theme_topics
from generator.pages.lists import NOT_SEARCHED, way_to
from generator.pages.outcomes import OUTCOMES as OUTCOME_TABLE
from generator.pages.register import OUTCOME, THEME, Listing
from generator.views.addresses import OUTCOMES
from generator.views.shelf import Shelf
from generator.views.theme import ThemeView

_ASKED = {
    OutcomeKind.ACHIEVED: noted("成功|成功例|成功事例|うまくいった|成果が出た"),
    OutcomeKind.STOPPED: noted("中止|廃止|中断|やめた|とりやめ|撤退"),
    OutcomeKind.FAILED: noted("失敗|失敗例|失敗事例|失敗談|うまくいかない|つまずき"),
}


@dataclass(frozen=True, slots=True)
class Door:
    """A page with all entries that have ``value`` in the facet ``kind``, for who asks for one of its names.

    For a subject ``parts`` are those of its label, any beginning of which asks for it too.
    """

    kind: str
    value: str
    label: str
    path: str
    count: str
    names: Sequence[str]
    parts: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class SearchData(PageData):
    """All themes; ``doors`` lead past the results, ``channels`` tells where to ask about what is not found."""

    template = "search.md.j2"
    topics: Sequence[Topic]
    doors: Sequence[Door]
    channels: Mapping[str, str]


def pages(shelf: Shelf, here: Listing) -> Iterator[Page]:
    """Yield the search page."""
    themes = shelf.fullest_themes
    channels = {theme.label: theme.channel for theme in themes if theme.channel}
    data = SearchData(theme_topics(themes), [*_theme_doors(themes), *_outcome_doors(shelf)], channels)
    summary = _("困りごとをふだんの言葉で入れて、質問と答え・事例をさがすページです。")
    yield Page(here.path, here.title, summary, data, way_to(here.title), Meta(search=NOT_SEARCHED))


def _theme_doors(themes: Iterable[ThemeView]) -> Iterator[Door]:
    for theme in themes:
        if theme.threads or theme.cases:
            count = _("質問{threads:,}・事例{cases:,}", threads=len(theme.threads), cases=len(theme.cases))
            parts = theme.label.split("・")
            names = [theme.label, *parts, *filter(None, theme.aliases.split(_("、")))]
            yield Door(of("facet", THEME), theme.label, theme.label, theme.path, count, [*dict.fromkeys(names)], parts)


def _outcome_doors(shelf: Shelf) -> Iterator[Door]:
    asked = {outcome.label: _(words).split("|") for outcome, words in _ASKED.items()}
    for facet in OUTCOME_TABLE.facets(shelf, OUTCOMES):
        if facet.count:
            names = [facet.label, facet.title, *asked.get(facet.label, ())]
            yield Door(
                of("facet", OUTCOME), facet.label, facet.title, facet.path, _("事例{count:,}", count=facet.count), names
            )
