"""Hand-written pages: about the site, its accessibility, how to contribute."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from generator import _
from generator.entry.web_editor import skeletons
from generator.output.page import Meta, Page, PageData
from generator.pages.lists import labelled, way_to
from generator.pages.register import listings
from generator.views.addresses import branch_address, repository
from generator.views.shelf import Shelf

_CONTRIBUTE = "contribute"


@dataclass(frozen=True, slots=True)
class Start:
    """Ways to begin with a browser only: addresses of the repository; skeletons by kind as an address holds them."""

    new: str
    form: str
    skeletons: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class FixedData(PageData):
    """A text, its edition, and where to mend it; ``start`` stands on the page on how to contribute alone."""

    template = "fixed.md.j2"
    text: str
    edition: date
    repository: str
    guide: str
    issues: str
    edit: str
    start: Start | None


def pages(shelf: Shelf) -> Iterator[Page]:
    """Yield the pages of ``content/pages``; those of the navigation belong to a tab."""
    arranged = listings(shelf.catalog.register, shelf.config.navigation)
    listed = {listing.path: listing for listing in arranged if not listing.module}
    for slug, document in shelf.catalog.pages.items():
        model, path = document.model, f"{slug}.md"
        data = _data(slug, document.sections[""].text.strip(), shelf)
        page = Page(
            path, model.title, model.summary, data, way_to(model.title), Meta(search=labelled(_("このサイトについて")))
        )
        here = listed.get(path)
        yield replace(page, area=here.called, listing=here.path) if here else page


def _data(slug: str, text: str, shelf: Shelf) -> FixedData:
    config = shelf.config
    return FixedData(
        text=text,
        edition=shelf.catalog.today,
        repository=repository(config),
        guide=branch_address(config, "blob", "CONTRIBUTING.md"),
        issues=f"{repository(config)}/issues",
        edit=branch_address(config, "edit", f"content/pages/{slug}.md"),
        start=_start(shelf) if slug == _CONTRIBUTE else None,
    )


def _start(shelf: Shelf) -> Start:
    return Start(
        new=branch_address(shelf.config, "new"),
        form=f"{repository(shelf.config)}/issues/new?template=",
        skeletons=skeletons(shelf.catalog.today),
    )
