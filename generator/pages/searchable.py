"""What the search is told about an entry: how people ask for it, its facets, and whether it needs a review."""

from dataclasses import replace

from generator.catalog import Catalog
from generator.model.entry import Case, Entry
from generator.model.vocabulary import Status
from generator.output.page import Page
from generator.reading.document import Document
from generator.views.shown import shown_band, shown_place


def searchable(page: Page, document: Document[Entry], catalog: Catalog) -> Page:
    """Return the page of an entry with the front matter of the search."""
    entry = document.model
    themes = [catalog.themes[slug].model.label for slug in entry.themes]
    search = {
        "facets": {"種類": [document.kind.label], "テーマ": themes, **_case_facets(entry, catalog)},
        "label": document.kind.label,
        "tags": themes[:1],
        "overdue": catalog.is_overdue(entry) or entry.status is Status.ARCHIVED,
    }
    keywords = [*entry.keywords, *_case_keywords(entry, catalog)]
    meta = {**page.meta, "questions": [*entry.questions], "keywords": keywords, "search": search}
    return replace(page, meta=meta)


def _case_keywords(entry: Entry, catalog: Catalog) -> list[str]:
    """Return what describes a case besides its text, as far as the entry may show it."""
    if not isinstance(entry, Case):
        return []
    place = shown_place(entry, catalog)
    return [text for text in (place.full_name if place else "", entry.network.label if entry.network else "") if text]


def _case_facets(entry: Entry, catalog: Catalog) -> dict[str, list[str]]:
    """Return the facets that only cases have, as far as the entry may show them."""
    if not isinstance(entry, Case):
        return {}
    place, band = shown_place(entry, catalog), shown_band(entry, catalog)
    return {
        "都道府県": [place.prefecture] if place else [],
        "人口規模": [band.label] if band else [],
        "成果": [entry.outcome.label],
    }
