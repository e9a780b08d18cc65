"""How an entry looks in a list: a card with its title, its answer, its place and its labels."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from generator import _
from generator.model.bands import NO_SIZE
from generator.model.vocabulary import EvidenceLevel
from generator.views.addresses import band_path
from generator.views.case import CaseView
from generator.views.entry import EntryView, ThemeLink
from generator.views.theme import ThemeView

_FIGURES = 2


@dataclass(frozen=True, slots=True)
class Chip:
    """A label; ``style`` is the modifier of its class, if it has one, ``path`` where it leads, if anywhere."""

    label: str
    style: str = ""
    path: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """An entry in a list; ``sources`` says of what kinds its documents are, ``confirmed`` when it was looked at."""

    path: str
    title: str
    summary: str
    meta: str = ""
    figures: Sequence[str] = ()
    chips: Sequence[Chip] = ()
    sources: str = ""
    confirmed: date | None = None


@dataclass(frozen=True, slots=True)
class Topic:
    """A heading under which entries stand (a theme, a size, a kind of outcome), with what it holds, if anything."""

    path: str
    label: str
    summary: str
    count: str
    empty: bool = False


def theme_topics(themes: Iterable[ThemeView]) -> list[Topic]:
    """Return themes for a list of themes, with their counts."""
    return [Topic(theme.path, theme.label, theme.summary, theme.count) for theme in themes]


def theme_chips(themes: Iterable[ThemeLink]) -> list[Chip]:
    """Return themes as labels that lead to them."""
    return [Chip(theme.label, "theme", theme.path) for theme in themes]


def case_chips(case: CaseView) -> list[Chip]:
    """Return what came of a case, how far it is, how firmly it stands and how big the place, as labels."""
    return [*state_chips(case), *level_chips(case), *size_chips(case)]


def size_chips(case: CaseView) -> list[Chip]:
    """Return how big the place of a case is as a label that leads to others like it, where it may be told."""
    bands = [band for band in (case.band,) if band and band != NO_SIZE]
    return [Chip(band.label, "band", band_path(band)) for band in bands]


def level_chips(case: CaseView) -> list[Chip]:
    """Return how firmly the effect is shown as a label, unless it is only stated, or none is claimed."""
    firm = case.level not in {None, EvidenceLevel.STATED}
    return [Chip(_("根拠: {level}", level=case.level.label))] if case.level and firm else []


def state_chips(case: CaseView) -> list[Chip]:
    """Return what came of a case and how far it is, as labels."""
    return [*outcome_chips(case), Chip(case.stage.label)]


def outcome_chips(case: CaseView) -> list[Chip]:
    """Return what came of a case as a label."""
    return [Chip(case.outcome.label, case.outcome.value)]


def _together(case: CaseView) -> str:
    """Return with whom a case was done: the first by name, the others counted."""
    if not case.partners:
        return ""
    others = _("ほか{count}団体", count=len(case.partners) - 1) if len(case.partners) > 1 else ""
    return f"{_('・')}{case.partners[0].full_name}{others}"


def material_chips(entry: EntryView) -> tuple[Chip, ...]:
    """Return what sorts of documents an entry offers to use as they stand, as one label."""
    kinds = _("・").join(dict.fromkeys(material.source.kind for material in entry.materials))
    return (Chip(_("使える資料: {kinds}", kinds=kinds)),) if kinds else ()


def entry_card(entry: EntryView) -> Card:
    """Return an entry of any kind as a card."""
    case, sources = entry.case, _("・").join(entry.source_kinds)
    if not case:
        chips = material_chips(entry)
        summary, day = entry.summary, entry.reviewed_on
        return Card(entry.path, entry.title, summary, entry.kind, chips=chips, sources=sources, confirmed=day)
    meta = f"{entry.kind} {case.place.full_label}{_together(case)}" if case.place else entry.kind
    return Card(
        entry.path,
        entry.title,
        entry.summary,
        meta,
        case.headlines[:_FIGURES],
        [*case_chips(case), *material_chips(entry)],
        sources,
        entry.reviewed_on,
    )
