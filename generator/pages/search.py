"""The search page: what it shows without JavaScript; everything else on it is made by page.js of the search."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.output.page import Meta, Page, PageData
from generator.pages.cards import Topic, theme_topics
from generator.pages.lists import NOT_SEARCHED, way_to
from generator.pages.register import Listing
from generator.views.shelf import Shelf

_DESCRIPTION = "困りごとをふだんの言葉で入れて、質問と答え・事例をさがすページです。"


@dataclass(frozen=True, slots=True)
class SearchData(PageData):
    """All themes; ``channels`` tells where to ask about which when nothing is found."""

    template = "search.md.j2"
    topics: Sequence[Topic]
    channels: Mapping[str, str]


def pages(shelf: Shelf, here: Listing) -> Iterator[Page]:
    """Yield the search page."""
    themes = shelf.fullest_themes
    data = SearchData(theme_topics(themes), {theme.label: theme.channel for theme in themes if theme.channel})
    yield Page(here.path, here.title, _DESCRIPTION, data, way_to(here.title), Meta(search=NOT_SEARCHED))
