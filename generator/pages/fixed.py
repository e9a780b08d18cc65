"""Hand-written pages: about the site, its accessibility, how to contribute."""

from collections.abc import Iterator

from generator.catalog import Catalog
from generator.config import SiteConfig
from generator.pages.base import Page
from generator.pages.lists import crumbs


def fixed_pages(catalog: Catalog, config: SiteConfig) -> Iterator[Page]:
    """Yield the pages of ``content/pages``."""
    repository = config.repository.url.rstrip("/")
    for slug, document in catalog.pages.items():
        model = document.model
        data = {
            "text": document.sections[""].text,
            "edition": catalog.today,
            "issues": f"{repository}/issues",
            "edit": f"{repository}/edit/{config.repository.branch}/content/pages/{slug}.md",
            "repository": repository,
            "forms": slug == "contribute",
            "guide": f"{repository}/blob/{config.repository.branch}/CONTRIBUTING.md",
        }
        yield Page(f"{slug}.md", "fixed.md.j2", model.title, model.summary, data, crumbs((model.title, "")))
