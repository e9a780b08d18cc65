"""The glossary: every term with its meaning, in 五十音 order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.catalog import Catalog, group
from generator.config import SiteConfig
from generator.language.readings import Row, row_of, sort_key
from generator.language.romaji import letters
from generator.model.parts import Evidence
from generator.model.reference import Term
from generator.output.page import Page
from generator.pages.cards import Chip, theme_chips
from generator.pages.kana import RowLink
from generator.pages.lists import crumbs, labelled
from generator.pages.paging import Sheet, paged
from generator.pages.structured import glossary_structured

_TITLE = "用語集"
_PATH = "glossary.md"
_TERMS_PER_CARD = 5


@dataclass(frozen=True, slots=True)
class Entry:
    """A term ready to be shown."""

    anchor: str
    term: str
    reading: str
    definition: str
    aliases: str
    themes: Sequence[Chip]
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class RowBlock:
    """The terms of one row on one sheet."""

    row: Row
    entries: Sequence[Entry]


def glossary_pages(catalog: Catalog, config: SiteConfig) -> Iterator[Page]:
    """Yield the sheets of the glossary."""
    sheets = _sheets(catalog, config)
    anchors = _anchors(catalog)
    summary = f"自治体のデジタル化でよく出る言葉{len(catalog.terms)}語を、短く平易に説明します。"
    rows = _row_links(sheets)
    for sheet in sheets:
        blocks = [
            RowBlock(row, [_entry(term, anchors[term.term], catalog) for term in terms])
            for row, terms in group(sheet.items, lambda term: [row_of(term.term, term.reading)]).items()
        ]
        described = glossary_structured([(anchors[term.term], term) for term in sheet.items], sheet.path, config)
        data = {"sheet": sheet, "blocks": blocks, "rows": rows}
        meta = {"structured": [described], **labelled("用語")}
        yield Page(sheet.path, "glossary.md.j2", _TITLE + sheet.suffix, summary, data, crumbs((_TITLE, "")), meta)


def term_paths(catalog: Catalog, config: SiteConfig) -> dict[str, str]:
    """Return where each term is explained (``glossary.md#lgwan``), by term."""
    anchors = _anchors(catalog)
    return {
        term.term: f"{sheet.path}#{anchors[term.term]}" for sheet in _sheets(catalog, config) for term in sheet.items
    }


def _sheets(catalog: Catalog, config: SiteConfig) -> list[Sheet[Term]]:
    terms = sorted(catalog.terms, key=lambda term: sort_key(term.term, term.reading))
    return paged(terms, config.page_size * _TERMS_PER_CARD, _PATH)


def _anchors(catalog: Catalog) -> dict[str, str]:
    """Return an address within the page for each term: its reading in Latin letters."""
    terms = group(catalog.terms, lambda term: [f"term-{letters(term.reading)}"])
    return {
        term.term: f"{anchor}-{number}" if number > 1 else anchor
        for anchor, namesakes in terms.items()
        for number, term in enumerate(namesakes, 1)
    }


def _row_links(sheets: Sequence[Sheet[Term]]) -> list[RowLink]:
    counts: dict[Row, int] = dict.fromkeys(Row, 0)
    paths: dict[Row, str] = {}
    for sheet in sheets:
        for term in sheet.items:
            row = row_of(term.term, term.reading)
            counts[row] += 1
            paths.setdefault(row, f"{sheet.path}#row-{row.slug}")
    return [RowLink(row.label, paths.get(row, ""), count) for row, count in counts.items()]


def _entry(term: Term, anchor: str, catalog: Catalog) -> Entry:
    return Entry(
        anchor=anchor,
        term=term.term,
        reading=term.reading,
        definition=term.definition,
        aliases="、".join(term.aliases),
        themes=theme_chips(term, catalog),
        evidence=term.evidence,
    )
