"""schema.org descriptions of pages as plain objects; the theme writes them as JSON-LD."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from generator.catalog import Catalog
from generator.config import SiteConfig
from generator.markup.plain import plain_text
from generator.model.entry import Case, Entry, Thread
from generator.model.reference import Term
from generator.model.vocabulary import Claim
from generator.output.page import Crumb, Page
from generator.places.municipalities import Municipality
from generator.reading.document import Document
from generator.views.addresses import address
from generator.views.shown import changed_on, shown_place

Thing = dict[str, Any]
LICENCE = "https://creativecommons.org/licenses/by/4.0/deed.ja"
_CONTEXT = {"@context": "https://schema.org"}


def thread_structured(document: Document[Thread], catalog: Catalog, config: SiteConfig) -> Thing:
    """Describe a thread as a question with its accepted answer (QAPage)."""
    thread = document.model
    page = address(config, f"threads/{document.slug}.md")
    answer = document.sections.get(Claim.ANSWER)
    question = {
        "@type": "Question",
        "name": thread.title,
        "text": thread.title,
        "answerCount": 1,
        "datePublished": thread.published_on.isoformat(),
        "author": _publisher(config),
        "acceptedAnswer": {
            "@type": "Answer",
            "text": "\n".join([thread.summary, *([plain_text(answer.text)] if answer else [])]),
            "url": page,
            "datePublished": thread.published_on.isoformat(),
            "dateModified": changed_on(thread).isoformat(),
            "author": _publisher(config),
        },
    }
    return _CONTEXT | {"@type": "QAPage", "mainEntity": question} | _common(thread, page, catalog, config)


def case_structured(document: Document[Case], catalog: Catalog, config: SiteConfig) -> Thing:
    """Describe a case as an article about its themes and its place."""
    case = document.model
    page = address(config, f"cases/{document.slug}.md")
    article = {"@type": "Article", "headline": case.title, "author": _publisher(config), "mainEntityOfPage": page}
    municipality = shown_place(case, catalog)
    place = {"spatialCoverage": _place(municipality)} if municipality else {}
    return _CONTEXT | article | _common(case, page, catalog, config) | place


def site_structured(config: SiteConfig) -> Thing:
    """Describe the site for its first page (WebSite)."""
    return _CONTEXT | {
        "@type": "WebSite",
        "name": config.title,
        "description": config.tagline,
        "url": address(config, ""),
        "inLanguage": "ja",
        "license": LICENCE,
        "publisher": _publisher(config),
    }


def glossary_structured(terms: Sequence[tuple[str, Term]], path: str, config: SiteConfig) -> Thing:
    """Describe the (anchor, term) pairs of a glossary page (DefinedTermSet)."""
    page = address(config, path)
    defined = [
        {
            "@type": "DefinedTerm",
            "name": term.term,
            "description": term.definition,
            "url": f"{page}#{anchor}",
            **({"alternateName": list(term.aliases)} if term.aliases else {}),
        }
        for anchor, term in terms
    ]
    return _CONTEXT | {
        "@type": "DefinedTermSet",
        "name": "用語集",
        "url": page,
        "inLanguage": "ja",
        "hasDefinedTerm": defined,
    }


def breadcrumbs_structured(crumbs: Sequence[Crumb], path: str, config: SiteConfig) -> Thing:
    """Describe the way to the page at ``path`` (BreadcrumbList)."""
    steps = [
        {"@type": "ListItem", "position": position, "name": crumb.label, "item": address(config, crumb.path or path)}
        for position, crumb in enumerate(crumbs, 1)
    ]
    return _CONTEXT | {"@type": "BreadcrumbList", "itemListElement": steps}


def described(page: Page, thing: Thing, day: date | None = None) -> Page:
    """Return ``page`` with ``thing`` as its description and ``day`` as the day it changed, unless it has its own."""
    dated = {"date": day.isoformat()} if day else {}
    return replace(page, meta={"structured": [thing], **dated, **page.meta})


def with_breadcrumbs(page: Page, config: SiteConfig) -> Page:
    """Return ``page`` with its breadcrumbs described next to whatever else describes it."""
    if not page.crumbs:
        return page
    described = [*page.meta.get("structured", []), breadcrumbs_structured(page.crumbs, page.path, config)]
    return replace(page, meta={**page.meta, "structured": described})


def _common(entry: Entry, page: str, catalog: Catalog, config: SiteConfig) -> Thing:
    themes = [catalog.themes[slug].model for slug in entry.themes]
    return {
        "description": entry.summary,
        "url": page,
        "inLanguage": "ja",
        "datePublished": entry.published_on.isoformat(),
        "dateModified": changed_on(entry).isoformat(),
        "license": LICENCE,
        "publisher": _publisher(config),
        "about": [{"@type": "Thing", "name": theme.label} for theme in themes],
        **({"keywords": list(entry.keywords)} if entry.keywords else {}),
        "citation": [_citation(evidence.model_dump()) for evidence in entry.evidence],
    }


def _citation(evidence: Mapping[str, Any]) -> Thing:
    publisher = {"@type": "Organization", "name": evidence["publisher"]}
    return {"@type": "CreativeWork", "name": evidence["title"], "url": evidence["url"], "publisher": publisher}


def _publisher(config: SiteConfig) -> Thing:
    return {"@type": "Organization", "name": config.title, "url": address(config, "")}


def _place(municipality: Municipality) -> Thing:
    country = {"@type": "Country", "name": "日本"}
    if municipality.name == municipality.prefecture:
        return {"@type": "AdministrativeArea", "name": municipality.name, "containedInPlace": country}
    prefecture = {"@type": "AdministrativeArea", "name": municipality.prefecture, "containedInPlace": country}
    return {"@type": "City", "name": municipality.name, "containedInPlace": prefecture}
