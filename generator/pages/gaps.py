"""What to write next: themes with few entries, entries to look over, questions that stayed open."""

from collections.abc import Iterator

from generator.catalog import Catalog
from generator.config import SiteConfig
from generator.output.page import Page
from generator.pages.lists import crumbs, list_meta
from generator.views.gaps import FEW, SOON, gaps_of

TITLE = "次に書いてほしいこと"
_SHOWN = 30


def gaps_pages(catalog: Catalog, config: SiteConfig) -> Iterator[Page]:
    """Yield the page; of a long list it shows the beginning and how many there are in all."""
    del config
    summary = "記事の少ないテーマ、確認の時期が来た記事、答えが見つかっていない問いです。"
    data = {"gaps": gaps_of(catalog), "shown": _SHOWN, "few": FEW, "soon": SOON.days}
    meta = list_meta(catalog.published, catalog)
    yield Page("gaps.md", "gaps.md.j2", TITLE, summary, data, crumbs((TITLE, "")), meta)
