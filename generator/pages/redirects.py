"""Pages at the addresses entries had before they were renamed."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.output.page import Meta, Page, PageData
from generator.pages.lists import NOT_SEARCHED
from generator.pages.withdrawn import withdrawn_title
from generator.views.addresses import address, beside
from generator.views.shelf import Shelf


@dataclass(frozen=True, slots=True)
class RedirectData(PageData):
    """Where it leads."""

    template = "redirect.md.j2"
    target: str


def pages(shelf: Shelf) -> Iterator[Page]:
    """Yield a page that leads on to the entry for each of its former names."""
    entries = [(one.former_paths, one.path, one.title, one.summary, True) for one in shelf.entries.values()]
    withdrawn = [(one.former_paths, one.path, withdrawn_title(), withdrawn_title(), None) for one in shelf.withdrawn]
    for former_paths, target, title, summary, moved in (*entries, *withdrawn):
        meta = Meta(
            template="redirect.html",
            target=beside(target),
            canonical=address(shelf.config, target),
            moved=moved,
            noindex=True,
            search=NOT_SEARCHED,
        )
        for path in former_paths:
            yield Page(path, title, summary, RedirectData(target), (), meta)
