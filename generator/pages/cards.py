"""How an entry looks in a list: a card with its title, its answer, its place and its labels."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.catalog import Catalog, Document
from generator.evidence_level import evidence_level
from generator.models import Case, Entry, Municipality, Term, Thread, Withdrawn
from generator.pages.bars import headline
from generator.vocabulary import Attribution, EvidenceLevel, OutcomeKind, PopulationBand

BAND_SLUGS: dict[PopulationBand, str] = {
    PopulationBand.OVER_500K: "over-500k",
    PopulationBand.OVER_200K: "over-200k",
    PopulationBand.OVER_50K: "over-50k",
    PopulationBand.OVER_10K: "over-10k",
    PopulationBand.UNDER_10K: "under-10k",
    PopulationBand.PREFECTURE: "prefecture",
}
TROUBLED = (OutcomeKind.FAILED, OutcomeKind.STOPPED, OutcomeKind.PARTIAL)
_NAMED = frozenset({Attribution.FULL, Attribution.ORGANISATION})
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


def kind_label(entry: Entry) -> str:
    """Return what readers call the kind of an entry."""
    return "質問と答え" if isinstance(entry, Thread) else "事例"


def path_of(document: Document[Entry | Withdrawn]) -> str:
    """Return where the page of an entry lies."""
    return f"{document.kind}/{document.slug}.md"


def theme_path(slug: str) -> str:
    """Return where the first page of a theme lies."""
    return f"themes/{slug}.md"


def band_path(band: PopulationBand) -> str:
    """Return where the first page of a population band lies."""
    return f"bands/{BAND_SLUGS[band]}.md"


def shown_place(case: Case, catalog: Catalog) -> Municipality | None:
    """Return the place of a case if the entry may name it."""
    return catalog.municipality_of(case) if case.attribution in _NAMED else None


def shown_band(case: Case, catalog: Catalog) -> PopulationBand | None:
    """Return the population band of a case if the entry may show it."""
    return None if case.attribution is Attribution.NONE else catalog.band_of(case)


def newest_first(documents: Iterable[Document[Entry]]) -> list[Document[Entry]]:
    """Return entries in the order of news: the day of publication, then the slug."""
    by_slug = sorted(documents, key=lambda document: (document.slug, document.kind))
    return sorted(by_slug, key=lambda document: document.model.published_on, reverse=True)


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
    entry, kind = document.model, kind_label(document.model)
    if isinstance(entry, Case):
        place = shown_place(entry, catalog)
        meta = f"{kind} {place.full_name}" if place else kind
        figures = [headline(indicator) for indicator in entry.indicators[:_FIGURES]]
        return Card(path_of(document), entry.title, entry.summary, meta, figures, case_chips(entry, catalog))
    return Card(path_of(document), entry.title, entry.summary, kind)
