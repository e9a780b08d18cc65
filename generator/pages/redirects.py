"""Pages at the addresses entries had before they were renamed."""

from collections.abc import Iterator

from generator.catalog import Catalog
from generator.config import SiteConfig
from generator.model.entry import Entry
from generator.output.page import Page
from generator.pages.lists import NOT_SEARCHED
from generator.pages.withdrawn import TITLE
from generator.views.addresses import address, path_of


def redirect_pages(catalog: Catalog, config: SiteConfig) -> Iterator[Page]:
    """Yield a page that leads on to the entry for each of its former names."""
    for entry in catalog.lasting:
        model = entry.model
        title, summary = (model.title, model.summary) if isinstance(model, Entry) else (TITLE, TITLE)
        for slug in model.formerly:
            path, target = f"{entry.kind.folder}/{slug}.md", path_of(entry)
            meta = {
                "template": "redirect.html",
                "target": f"{entry.slug}.html",
                "canonical": address(config, target),
                "noindex": True,
                **NOT_SEARCHED,
            }
            yield Page(path, "redirect.md.j2", title, summary, {"target": target}, (), meta)
