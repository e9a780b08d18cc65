"""How an entry looks in a list: a card with its title, its answer, its place and its labels."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.catalog import Catalog
from generator.model.entry import Case, Entry
from generator.model.evidence_level import evidence_level
from generator.model.reference import Term
from generator.model.vocabulary import EvidenceLevel, OutcomeKind
from generator.pages.bars import headline
from generator.reading.document import Document
from generator.views.addresses import band_path, path_of, theme_path
from generator.views.shown import shown_band, shown_place

TROUBLED = (OutcomeKind.FAILED, OutcomeKind.STOPPED, OutcomeKind.PARTIAL)
_FIGURES = 2


@dataclass(frozen=True, slots=True)
class Chip:
    """A label; ``style`` is the modifier of its class, if it has one, ``path`` where it leads, if anywhere."""

    label: str
    style: str = ""
    path: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """An entry in a list."""

    path: str
    title: str
    summary: str
    meta: str = ""
    figures: Sequence[str] = ()
    chips: Sequence[Chip] = ()


@dataclass(frozen=True, slots=True)
class Topic:
    """A heading under which entries stand (a theme, a size, a kind of outcome), with what it holds."""

    path: str
    label: str
    summary: str
    count: str


def theme_chips(entry: Entry | Term, catalog: Catalog) -> list[Chip]:
    """Return the themes of an entry or a term as labels that lead to them."""
    return [Chip(catalog.themes[slug].model.label, "theme", theme_path(slug)) for slug in entry.themes]


def case_chips(case: Case, catalog: Catalog) -> list[Chip]:
    """Return what came of a case, how far it is, how firmly it stands and how big the place, as labels."""
    band = shown_band(case, catalog)
    return [*state_chips(case), *level_chips(case), *([Chip(band.label, "band", band_path(band))] if band else [])]


def level_chips(case: Case) -> list[Chip]:
    """Return how firmly a case stands as a label, unless it is on the first level, which tells nothing yet."""
    level = evidence_level(case)
    return [] if level is EvidenceLevel.STORY else [Chip(f"根拠: {level.label}")]


def state_chips(case: Case) -> list[Chip]:
    """Return what came of a case and how far it is, as labels."""
    return [Chip(case.outcome.label, case.outcome.value), Chip(case.stage.label)]


def entry_card(document: Document[Entry], catalog: Catalog) -> Card:
    """Return an entry of any kind as a card."""
    entry, kind = document.model, document.kind.label
    if isinstance(entry, Case):
        place = shown_place(entry, catalog)
        meta = f"{kind} {place.full_name}" if place else kind
        figures = [headline(indicator) for indicator in entry.indicators[:_FIGURES]]
        return Card(path_of(document), entry.title, entry.summary, meta, figures, case_chips(entry, catalog))
    return Card(path_of(document), entry.title, entry.summary, kind)
