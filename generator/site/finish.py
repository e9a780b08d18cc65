"""What every page of the theme is changed into before it stands in the site: its search, its scripts, its policy."""

from generator import _
from generator.output.standalone import NOWHERE
from generator.search.material import with_search_page, with_worker
from generator.site.collecting import with_collecting
from generator.site.policy import PLACE, closed, with_policy


def finished(html: str, name: str) -> str:
    """Return the page ``name`` of the theme as it stands in the site."""
    html = with_search(html, name)
    return closed(html) if name == NOWHERE else with_policy(with_collecting(html, name))


def with_search(html: str, name: str) -> str:
    """Return the page ``name`` with our search in the place of the theme's; one that has it stays as it is."""
    return with_search_page(with_worker(html), name)


def policy_fault(html: str) -> str:
    """Return that a page has no place for its policy, as a Japanese sentence, or nothing."""
    return "" if PLACE in html else _("Content-Security-Policy を置く {place} がありません", place=PLACE)
