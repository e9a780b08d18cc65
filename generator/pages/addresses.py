"""The addresses that must never vanish, one on a line: of entries, of their former names, of withdrawn entries.

The published list is what the next site is compared with (``generator/github/vanished.py``).
"""

from generator.catalog import Catalog
from generator.config import SiteConfig
from generator.output.page import Page

PATH = "addresses.txt"


def addresses_page(catalog: Catalog, config: SiteConfig) -> Page:
    """Return the list; its addresses are relative to that of the site."""
    names = {
        f"{entry.kind.folder}/{slug}.html" for entry in catalog.lasting for slug in (entry.slug, *entry.model.formerly)
    }
    return Page(PATH, "addresses.txt.j2", config.title, config.tagline, {"addresses": sorted(names)})
