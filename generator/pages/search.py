"""The search page: what it shows without JavaScript; everything else on it is made by page.js of the search."""

from collections.abc import Iterator

from generator.catalog import Catalog
from generator.config import SiteConfig
from generator.output.page import Page
from generator.pages.lists import NOT_SEARCHED, crumbs
from generator.pages.theme import ThemeShelf

_TITLE = "検索"
_DESCRIPTION = "困りごとをふだんの言葉で入れて、質問と答え・事例をさがすページです。"


def search_pages(catalog: Catalog, config: SiteConfig) -> Iterator[Page]:
    """Yield the search page; ``channels`` tells where to ask when nothing is found."""
    shelf = ThemeShelf(catalog, config)
    data = {
        "topics": [shelf.topic(theme) for theme in shelf.themes],
        "channels": {theme.model.label: theme.model.channel for theme in shelf.themes if theme.model.channel},
    }
    yield Page("search.md", "search.md.j2", _TITLE, _DESCRIPTION, data, crumbs((_TITLE, "")), NOT_SEARCHED)
