"""The page of a case."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator import _
from generator.config import SiteConfig
from generator.output.page import Page
from generator.pages.cards import size_chips, state_chips, theme_chips
from generator.pages.compare import compared
from generator.pages.entry import EntryData, EntryFacts, Fact, entry_crumbs, entry_meta, mend
from generator.pages.paper import closely
from generator.pages.twin import twin
from generator.views.case import CaseView
from generator.views.entry_text import Passage
from generator.views.feedback import feedback
from generator.views.figures import Look
from generator.views.sharing import sharing
from generator.views.shelf import Shelf
from generator.views.trust import Step, steps


@dataclass(frozen=True, slots=True)
class CaseData(EntryData):
    """A case; ``has_expected`` ones have hatched bars."""

    template = "case.md.j2"
    case: CaseView
    sections: Sequence[Passage]
    steps: Sequence[Step]
    has_expected: bool


def case_page(facts: EntryFacts, case: CaseView, config: SiteConfig) -> Page:
    """Return the page of an entry, which is a ``case``."""
    entry, text = facts.entry, facts.text
    data = CaseData(
        entry=entry,
        chips=[*state_chips(case), *size_chips(case), *theme_chips(entry.themes)],
        facts=facts.beside.box,
        related=facts.beside.next,
        patterns=facts.beside.patterns,
        ties=facts.beside.ties,
        feedback=feedback(entry, config),
        mend=mend(entry, config),
        sharing=sharing(entry, config),
        closely=closely(entry, text),
        case=case,
        sections=list(text.passages.values()),
        steps=steps(case.level) if case.level else [],
        has_expected=any(bar.look is Look.EXPECTED for figure in case.figures for bar in figure.bars),
    )
    rows = compared(entry, case, text)
    meta = replace(entry_meta(entry, text, config), compared=rows, markdown=twin(entry, text, rows, config))
    return Page(entry.path, entry.title, entry.summary, data, entry_crumbs(entry), meta)


def case_facts(case: CaseView, shelf: Shelf) -> list[Fact]:
    """Return the fact box: what a colleague asks first, as far as the sources tell (see ``CaseView.untold``)."""
    told = [
        Fact(_("期間"), case.period),
        Fact(_("費用"), case.cost.label if case.cost else ""),
        Fact(_("手間"), case.effort),
        Fact(_("ネットワーク"), case.network.label if case.network else ""),
        Fact(_("効果の根拠"), case.level.label if case.level else ""),
    ]
    return [*(fact for fact in told if fact.value), *_whereabouts(case, shelf)]


def _whereabouts(case: CaseView, shelf: Shelf) -> list[Fact]:
    """Return where else a case is listed and with whom it was done; its place and size stand in the head."""
    partners = _("、").join(partner.label for partner in case.partners)
    together = [Fact(_("いっしょに取り組んだ団体"), partners)] if partners else []
    return [*together, *(_prefecture(name, shelf) for name in case.prefectures)]


def _prefecture(name: str, shelf: Shelf) -> Fact:
    return Fact(_("都道府県"), name, shelf.prefectures[name].path if name in shelf.by_prefecture else "")
