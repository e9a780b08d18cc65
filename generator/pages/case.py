"""The page of a case."""

from generator.catalog import Catalog, Document
from generator.models import Case
from generator.pages.base import Page


def case_page(document: Document[Case], catalog: Catalog) -> Page:
    """Return the page of one case."""
    case = document.model
    data = {"entry": case, "sections": list(document.sections.values())}
    return Page(f"cases/{document.slug}.md", "case.md.j2", case.title, case.summary, data)
