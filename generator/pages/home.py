"""The first page of the site."""

from generator.catalog import Catalog
from generator.config import SiteConfig
from generator.pages.base import Page


def home_page(catalog: Catalog, config: SiteConfig) -> Page:
    """Return the first page."""
    del catalog
    return Page("index.md", "home.md.j2", config.title, config.tagline)
