"""The pages that withdrawn entries leave at their addresses: when and why, and nothing of what they said."""

from collections.abc import Iterator

from generator.catalog import Catalog
from generator.config import SiteConfig
from generator.output.page import Page
from generator.pages.lists import NOT_SEARCHED, crumbs
from generator.views.addresses import path_of

TITLE = "取り下げられた記事"
_SUMMARY = "この記事は取り下げられました。"


def withdrawn_pages(catalog: Catalog, config: SiteConfig) -> Iterator[Page]:
    """Yield a page for every withdrawn entry; search engines, search and sitemap are told to leave it out."""
    del config
    for document in catalog.withdrawn:
        successor = catalog.public.get(document.model.successor or "")
        data = {
            "summary": _SUMMARY,
            "withdrawn": document.model,
            "successor": {"title": successor.model.title, "path": path_of(successor)} if successor else None,
        }
        meta = {"noindex": True, **NOT_SEARCHED}
        yield Page(path_of(document), "withdrawn.md.j2", TITLE, _SUMMARY, data, crumbs((TITLE, "")), meta)
