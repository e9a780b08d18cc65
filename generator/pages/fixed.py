"""Hand-written pages: about the site, its accessibility, how to contribute."""

from collections.abc import Iterator
from urllib.parse import quote

from generator.catalog import Catalog
from generator.config import SiteConfig
from generator.entry.writer import Hints, skeleton
from generator.kinds import ENTRY_KINDS
from generator.output.page import Page
from generator.pages.lists import crumbs, labelled

_LABEL = "このサイトについて"


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
            "start": {
                "new": f"{repository}/new/{quote(config.repository.branch)}",
                "form": f"{repository}/issues/new?template=",
                "skeletons": {
                    kind.name: quote(skeleton(kind, catalog.today, Hints.NEEDED), safe="/")
                    for kind in ENTRY_KINDS.values()
                },
            },
            "guide": f"{repository}/blob/{config.repository.branch}/CONTRIBUTING.md",
        }
        way = crumbs((model.title, ""))
        yield Page(f"{slug}.md", "fixed.md.j2", model.title, model.summary, data, way, labelled(_LABEL))
