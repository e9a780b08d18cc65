"""The glossary: every term with its meaning, in 五十音 order."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from generator import _
from generator.catalog import group
from generator.output.page import Meta, Page, PageData, SearchFacts, Word
from generator.pages.lists import Link, labelled, pattern_links, way_to
from generator.pages.paging import Sheet, paged
from generator.pages.register import GLOSSARY, Listing
from generator.pages.schema_org import described_terms
from generator.views.kana import RowLink, row_links
from generator.views.shelf import Shelf
from generator.views.terms import ShownTerm

_TERMS_PER_CARD = 5
_ENTRIES = 3


@dataclass(frozen=True, slots=True)
class RowBlock:
    """The terms of one row on one sheet."""

    anchor: str
    label: str
    terms: Sequence[ShownTerm]


@dataclass(frozen=True, slots=True)
class Saying:
    """Where a term is said: its pattern, the first few entries, and how many more there are for ``query``."""

    pattern: Link | None
    entries: Sequence[Link]
    rest: int
    query: str


@dataclass(frozen=True, slots=True)
class GlossaryData(PageData):
    """A sheet of the glossary, and the way to every row."""

    template = "glossary.md.j2"
    sheet: Sheet[ShownTerm]
    blocks: Sequence[RowBlock]
    rows: Sequence[RowLink]
    saying: Mapping[str, Saying]


def pages(shelf: Shelf, here: Listing) -> Iterator[Page]:
    """Yield the sheets of the glossary; without terms there is none, which is how a deleted one is noticed."""
    if not shelf.terms:
        return
    sheets = _sheets(shelf)
    summary = _("記事に出てくる言葉{count}語を、短く平易に説明します。", count=len(shelf.terms))
    rows = row_links((term.row, f"{sheet.path}#{term.row_anchor}") for sheet in sheets for term in sheet.items)
    for sheet in sheets:
        saying = {term.term: _saying(term, shelf) for term in sheet.items}
        data = GlossaryData(sheet, _blocks(sheet.items), rows, saying)
        described = described_terms(sheet.items, sheet.path, shelf.config)
        names = [name for term in sheet.items for name in (term.term, *term.aliases)]
        meta = Meta(structured=[described], keywords=names, search=_found_by(sheet))
        yield Page(sheet.path, here.title + sheet.suffix, summary, data, way_to(here.title), meta)


def _saying(term: ShownTerm, shelf: Shelf) -> Saying:
    pattern, entries = shelf.patterns.called(term.term), shelf.saying(term.term)
    return Saying(
        pattern=pattern_links([pattern])[0] if pattern else None,
        entries=[Link(entry.path, entry.title) for entry in entries[:_ENTRIES]],
        rest=len(entries[_ENTRIES:]),
        query=urlencode({"q": term.term}),
    )


def _found_by(sheet: Sheet[ShownTerm]) -> SearchFacts:
    terms = [[term.anchor, term.definition, term.term, *term.aliases] for term in sheet.items]
    return replace(labelled(_("用語")), terms=terms)


def words_of(shelf: Shelf) -> list[Word]:
    """Return every term with where it is explained (``glossary.md#term-lgwan``)."""
    sheets = _sheets(shelf) if shelf.terms else []
    return [Word(term.term, term.definition, f"{sheet.path}#{term.anchor}") for sheet in sheets for term in sheet.items]


def _sheets(shelf: Shelf) -> list[Sheet[ShownTerm]]:
    return paged(shelf.terms, shelf.config.page_size * _TERMS_PER_CARD, GLOSSARY.path)


def _blocks(terms: Sequence[ShownTerm]) -> list[RowBlock]:
    rows = group(terms, lambda term: [term.row])
    return [RowBlock(members[0].row_anchor, row.label, members) for row, members in rows.items()]
