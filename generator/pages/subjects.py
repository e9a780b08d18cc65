"""The subjects of a register of one's own that have cases, and a page for each of them."""

from collections.abc import Iterator

from generator import _, noted
from generator.catalog import group
from generator.output.page import Page
from generator.pages.facets import Facet, FacetsData, facet_pages, topic_of
from generator.pages.lists import list_meta, step, way_to
from generator.pages.register import Listing
from generator.views.shelf import Shelf


def pages(shelf: Shelf, here: Listing) -> Iterator[Page]:
    """Yield the list, in the order of the register, and the pages of each subject."""
    register, known = shelf.catalog.register, shelf.catalog.municipalities
    cases = group(shelf.published, lambda entry: [place.code for place in entry.case.named] if entry.case else ())
    facets = [
        Facet(
            subject.name,
            f"subjects/{code}.md",
            "・".join(value.label for value in subject.values if value),
            cases[code],
            _("{label}の事例", label=subject.name),
        )
        for code, subject in known.items()
        if code in cases
    ]
    told = noted("名簿にある{one}は{count:,}件です。事例のある{covered:,}件を並べます。")
    summary = _(told, one=register.one, count=len(known), covered=len(facets))
    data = FacetsData([topic_of(facet) for facet in facets], None)
    yield Page(here.path, here.title, summary, data, way_to(here.title), list_meta(shelf.published, shelf))
    for facet in facets:
        yield from facet_pages(facet, shelf, step(here))
