"""What the search is told about an entry: its facets, what its card shows, what describes it besides its text."""

from generator import of
from generator.model.register import settled
from generator.model.vocabulary import EvidenceLevel
from generator.output.page import SearchFacts
from generator.pages.cards import entry_card
from generator.pages.register import BEGUN, BODY, KIND, MATERIAL, OUTCOME, PREFECTURE, SIZE, THEME
from generator.views.case import CaseView
from generator.views.entry import EntryView


def search_facts(entry: EntryView) -> SearchFacts:
    """Return what the search is told about an entry."""
    card = entry_card(entry)
    return SearchFacts(
        facets={
            of("facet", KIND): [entry.kind],
            of("facet", THEME): [theme.label for theme in entry.themes],
            **_material_facets(entry),
            **(_case_facets(entry.case) if entry.case else {}),
        },
        label=card.meta,
        tags=[[chip.label, chip.style] if chip.style else [chip.label] for chip in card.chips],
        confirmed=entry.reviewed_on,
        strength=1 + list(EvidenceLevel).index(entry.case.level) if entry.case and entry.case.level else None,
        compared=entry.slug if entry.case else None,
        overdue=entry.overdue or entry.archived,
        due=None if entry.overdue or entry.archived else entry.review_by,
    )


def described_by(entry: EntryView) -> list[str]:
    """Return the keywords of an entry, and what describes it besides its text."""
    materials = [f"{one.source.kind} {one.source.title}" for one in entry.materials]
    seen = [picture.alt for picture in entry.pictures]
    return [*entry.keywords, *materials, *seen, *(_case_words(entry.case) if entry.case else [])]


def _material_facets(entry: EntryView) -> dict[str, list[str]]:
    kinds = list(dict.fromkeys(material.source.kind for material in entry.materials))
    return {of("facet", MATERIAL): kinds} if kinds else {}


def _case_words(case: CaseView) -> list[str]:
    return [*(place.full_label for place in case.named), *([case.network.label] if case.network else [])]


def _own_facets(case: CaseView) -> dict[str, list[str]]:
    """Return the sorts of body, or the columns of a register of one's own."""
    register = settled()
    if not register.own:
        return {of("facet", BODY): [body.label for body in case.bodies]}
    found = ((one.label, case.values(number)) for number, one in enumerate(register.columns))
    return {label: [value.label for value in values] for label, values in found}


def _case_facets(case: CaseView) -> dict[str, list[str]]:
    return {
        **_own_facets(case),
        of("facet", PREFECTURE): list(case.prefectures),
        of("facet", SIZE): [band.label for band in case.bands],
        of("facet", OUTCOME): [case.outcome.label],
        **({of("facet", BEGUN): [case.begun]} if case.begun else {}),
    }
