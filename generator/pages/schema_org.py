"""schema.org descriptions of pages as plain objects; the theme writes them as JSON-LD."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator import _, spoken
from generator.config import SiteConfig
from generator.model.claims import Claim
from generator.model.register import settled
from generator.model.vocabulary import BodyKind
from generator.output.page import Crumb, Page, Thing
from generator.views.addresses import address
from generator.views.entry import EntryView
from generator.views.entry_text import EntryText
from generator.views.source import Source
from generator.views.terms import ShownTerm
from generator.views.whereabouts import ShownPlace

_CONTEXT = {"@context": "https://schema.org"}


def described_entry(entry: EntryView, text: EntryText, config: SiteConfig) -> Thing:
    """Describe an entry: an exchange as a question and its answer, all else as an article with its sources."""
    about = {"@type": "QAPage", "mainEntity": _question(entry, text, config)} if text.turns else _article(entry, config)
    places = [area for place in (entry.case.named if entry.case else ()) for area in _places(place)]
    place = {"spatialCoverage": places if len(places) > 1 else places[0]} if places else {}
    return {**_CONTEXT, **about, **_common(entry, config), **place}


def described_site(config: SiteConfig) -> Thing:
    """Describe the site for its first page (WebSite)."""
    return {
        **_CONTEXT,
        "@type": "WebSite",
        "name": config.title,
        "description": config.tagline,
        "url": address(config, ""),
        "inLanguage": spoken(),
        "license": config.licence.url,
        "publisher": _publisher(config),
    }


def described_terms(terms: Iterable[ShownTerm], path: str, config: SiteConfig) -> Thing:
    """Describe the terms on a page of the glossary (DefinedTermSet)."""
    page = address(config, path)
    return {
        **_CONTEXT,
        "@type": "DefinedTermSet",
        "name": _("用語集"),
        "url": page,
        "inLanguage": spoken(),
        "hasDefinedTerm": [_term(term, page) for term in terms],
    }


def described_way(crumbs: Sequence[Crumb], path: str, config: SiteConfig) -> Thing:
    """Describe the way to the page at ``path`` (BreadcrumbList)."""
    steps = [
        {"@type": "ListItem", "position": position, "name": crumb.label, "item": address(config, crumb.path or path)}
        for position, crumb in enumerate(crumbs, 1)
    ]
    return {**_CONTEXT, "@type": "BreadcrumbList", "itemListElement": steps}


def with_breadcrumbs(page: Page, config: SiteConfig) -> Page:
    """Return ``page`` with its breadcrumbs described next to whatever else describes it."""
    if not page.crumbs:
        return page
    things = [*(page.meta.structured or ()), described_way(page.crumbs, page.path, config)]
    return replace(page, meta=replace(page.meta, structured=things))


def _article(entry: EntryView, config: SiteConfig) -> Thing:
    return {
        "@type": "Article",
        "headline": entry.title,
        "author": _publisher(config),
        "mainEntityOfPage": entry.address,
    }


def _question(thread: EntryView, text: EntryText, config: SiteConfig) -> Thing:
    answer = text.passages.get(Claim.ANSWER)
    return {
        "@type": "Question",
        "name": thread.title,
        "text": thread.title,
        "answerCount": 1,
        "datePublished": thread.published_on.isoformat(),
        "author": _publisher(config),
        "acceptedAnswer": {
            "@type": "Answer",
            "text": "\n".join([thread.summary, *([answer.plain] if answer else [])]),
            "url": thread.address,
            "datePublished": thread.published_on.isoformat(),
            "dateModified": thread.changed_on.isoformat(),
            "author": _publisher(config),
        },
    }


def _common(entry: EntryView, config: SiteConfig) -> Thing:
    return {
        "description": entry.summary,
        "url": entry.address,
        "inLanguage": spoken(),
        "datePublished": entry.published_on.isoformat(),
        "dateModified": entry.changed_on.isoformat(),
        "license": config.licence.url,
        "publisher": _publisher(config),
        "about": [{"@type": "Thing", "name": theme.label} for theme in entry.themes],
        **({"keywords": entry.keywords} if entry.keywords else {}),
        "citation": [_citation(source) for source in entry.sources],
    }


def _term(term: ShownTerm, page: str) -> Thing:
    return {
        "@type": "DefinedTerm",
        "name": term.term,
        "description": term.definition,
        "url": f"{page}#{term.anchor}",
        **({"alternateName": term.aliases} if term.aliases else {}),
    }


def _citation(source: Source) -> Thing:
    publisher = {"@type": "Organization", "name": source.publisher}
    issued = {"datePublished": source.issued} if source.issued else {}
    return {"@type": "CreativeWork", "name": source.title, "url": source.url, "publisher": publisher, **issued}


def _publisher(config: SiteConfig) -> Thing:
    return {"@type": "Organization", "name": config.title, "url": address(config, "")}


def _places(place: ShownPlace) -> list[Thing]:
    """Describe where a place lies; of another body than a municipality, the prefectures or the country it works in."""
    country: Thing = {"@type": "Country", "name": _("日本")}
    areas: list[Thing] = [
        {"@type": "AdministrativeArea", "name": name, "containedInPlace": country} for name in place.prefectures
    ] or [country]
    if not settled().own and place.body in {BodyKind.MUNICIPALITY, BodyKind.WARD}:
        return [{"@type": "City", "name": place.name, "containedInPlace": areas[0]}]
    return areas
