"""Which pages exist: the whole site, from the catalog."""

from collections.abc import Iterator

from generator.catalog import Catalog
from generator.config import SiteConfig
from generator.pages.base import Page
from generator.pages.case import case_page
from generator.pages.home import home_page


def all_pages(catalog: Catalog, config: SiteConfig) -> Iterator[Page]:
    """Yield every page of the site."""
    yield home_page(catalog, config)
    yield from (case_page(case, catalog) for case in catalog.cases if case.slug in catalog.public)
