"""Which pages exist: the whole site, from the catalog."""

from collections.abc import Iterator

from generator.catalog import Catalog
from generator.config import SiteConfig
from generator.output.page import Page
from generator.pages.addresses import addresses_page
from generator.pages.bands import bands_pages
from generator.pages.case import case_page
from generator.pages.contributors import contributors_pages
from generator.pages.feed import feed_page
from generator.pages.fixed import fixed_pages
from generator.pages.gaps import gaps_pages
from generator.pages.glossary import glossary_pages
from generator.pages.home import home_page
from generator.pages.newest import newest_pages
from generator.pages.outcomes import outcomes_pages
from generator.pages.prefectures import prefecture_pages, prefectures_pages
from generator.pages.questions_index import questions_pages
from generator.pages.redirects import redirect_pages
from generator.pages.search import search_pages
from generator.pages.searchable import searchable
from generator.pages.structured import case_structured, described, site_structured, thread_structured, with_breadcrumbs
from generator.pages.theme import ThemeShelf, theme_pages
from generator.pages.thread import thread_page
from generator.pages.withdrawn import withdrawn_pages
from generator.views.related import RelatedIndex
from generator.views.shown import changed_on

_LIST_PAGES = (
    questions_pages,
    prefectures_pages,
    bands_pages,
    outcomes_pages,
    newest_pages,
    glossary_pages,
    contributors_pages,
    fixed_pages,
    redirect_pages,
    withdrawn_pages,
    gaps_pages,
    search_pages,
)


def all_pages(catalog: Catalog, config: SiteConfig) -> Iterator[Page]:
    """Yield every page of the site."""
    for pages in (_entry_pages, *_LIST_PAGES):
        yield from (with_breadcrumbs(page, config) for page in pages(catalog, config))
    yield feed_page(catalog, config)
    yield addresses_page(catalog, config)


def _entry_pages(catalog: Catalog, config: SiteConfig) -> Iterator[Page]:
    """Yield the first page, the themes, and the entries themselves."""
    shelf, related = ThemeShelf(catalog, config), RelatedIndex(catalog)
    yield described(home_page(catalog, config, shelf), site_structured(config))
    yield from theme_pages(catalog, config, shelf)
    public, prefectures = set(catalog.public), prefecture_pages(catalog)
    for case in catalog.cases:
        if case.slug in public:
            page = searchable(case_page(case, catalog, config, related, prefectures), case, catalog)
            yield described(page, case_structured(case, catalog, config), changed_on(case.model))
    for thread in catalog.threads:
        if thread.slug in public:
            page = searchable(thread_page(thread, catalog, config, related), thread, catalog)
            yield described(page, thread_structured(thread, catalog, config), changed_on(thread.model))
