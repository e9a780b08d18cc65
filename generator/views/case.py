"""What is shown of a case besides what all entries share: where, how far, what came of it, how firmly it stands."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator import _, noted
from generator.catalog import Catalog
from generator.language.numbers import plain_number
from generator.model.bands import PopulationBand
from generator.model.chosen import Chosen
from generator.model.entry import Case
from generator.model.evidence_level import evidence_level
from generator.model.parts import Effort, Indicator, Period
from generator.model.register import settled
from generator.model.vocabulary import (
    BodyKind,
    CostBand,
    EvidenceLevel,
    FigureKind,
    NetworkModel,
    OutcomeKind,
    Stage,
)
from generator.views.figures import Figure, KeyFigure, basis_notes, figure, key_figure, year_month
from generator.views.saved_hours import SavedHours, saved_hours
from generator.views.trust import ReplicationView, replication_view, tally
from generator.views.whereabouts import ShownPlace, whereabouts


@dataclass(frozen=True, eq=False, slots=True)
class CaseView:
    """What only cases show, ``begun`` being a year; what the sources do not give is None, or an empty text.

    ``has_places``: the site tells where its cases happened, if they may say so.
    """

    place: ShownPlace | None
    partners: Sequence[ShownPlace]
    band: PopulationBand | None
    has_places: bool
    stage: Stage
    outcome: OutcomeKind
    level: EvidenceLevel | None
    period: str
    begun: str
    cost: CostBand | None
    effort: str
    network: NetworkModel | None
    key_figures: Sequence[KeyFigure]
    figures: Sequence[Figure]
    hours: SavedHours | None
    confirmed_by: str
    replications: Sequence[ReplicationView]
    tally: str

    @property
    def named(self) -> Sequence[ShownPlace]:
        """The places that are named: its own and those that did it together with it."""
        return [*([self.place] if self.place else []), *self.partners]

    @property
    def prefectures(self) -> Sequence[str]:
        """The prefectures under which it is listed."""
        return list(dict.fromkeys(name for place in self.named for name in place.prefectures))

    @property
    def bodies(self) -> Sequence[BodyKind]:
        """The sorts of body under which it is listed."""
        return list(dict.fromkeys(place.body for place in self.named))

    @property
    def bands(self) -> Sequence[PopulationBand]:
        """The sizes under which it is listed."""
        bands = [self.band, *(place.band for place in self.partners)]
        return list(dict.fromkeys(band for band in bands if band))

    def values(self, number: int) -> Sequence[Chosen]:
        """Return what its places have in a column of a register of one's own, counted from 0."""
        found = (place.values[number] for place in self.named if place.values)
        return list(dict.fromkeys(value for value in found if value))

    @property
    def key_figure(self) -> KeyFigure | None:
        """The figure that stands for the case: the first, since authors begin with what matters most."""
        return self.key_figures[0] if self.key_figures else None

    @property
    def headlines(self) -> Sequence[str]:
        """Every figure as one line."""
        return [figure.text for figure in self.key_figures]

    @property
    def basis_notes(self) -> Sequence[str]:
        """What the words for how its figures are known mean, of those that are not plain."""
        return basis_notes(self.figures)

    @property
    def is_incident(self) -> bool:
        """Whether nobody asks what it takes to do the same: it failed and is counted by the harm it did."""
        key = self.key_figure
        return self.outcome is OutcomeKind.FAILED and key is not None and key.word == FigureKind.HARM.label

    @property
    def untold(self) -> str:
        """What a colleague would ask next and the sources do not tell, as one sentence; empty where they tell all."""
        facts = _("・").join(self.untold_facts)
        return _("{facts}は資料に記載がありません。", facts=facts) if facts else ""

    @property
    def untold_facts(self) -> Sequence[str]:
        """The same as the labels of these facts."""
        if self.is_incident:
            return ()
        asked = {_("費用"): self.cost, _("手間"): self.effort}
        asked |= {_("ネットワーク"): self.network} if "network" not in settled().unasked else {}
        asked = {_("期間"): self.period, **asked} if self.stage is not Stage.PLANNED else asked
        return [label for label, told in asked.items() if not told]


def case_view(case: Case, catalog: Catalog) -> CaseView:
    """Return what is shown of a case."""
    where, hours = whereabouts(case, catalog), saved_hours(case.impact) if case.impact else None
    return CaseView(
        place=where.place,
        partners=where.partners,
        band=where.band,
        has_places=catalog.register.has_places,
        stage=case.stage,
        outcome=case.outcome,
        level=evidence_level(case),
        period=_period(case.period) if case.period else "",
        begun=_year(case.period.from_) if case.period else "",
        cost=case.cost,
        effort=_effort(case.effort) if case.effort else "",
        network=case.network,
        key_figures=[*map(key_figure, case.indicators), *([hours.key_figure] if hours else [])],
        figures=[figure(indicator, _read_in(case, indicator)) for indicator in case.indicators],
        hours=hours,
        confirmed_by=case.confirmed_by or "",
        replications=[replication_view(replication, catalog) for replication in case.replications],
        tally=tally(case.replications),
    )


def _read_in(case: Case, indicator: Indicator) -> str:
    """Return the source of a figure by its number in the list of sources: one publisher may have several there."""
    number = case.source_of(indicator)
    publisher = case.evidence[number - 1].publisher if number else ""
    return _("資料{number} {publisher}", number=number, publisher=publisher) if number else ""


def _period(period: Period) -> str:
    start = year_month(period.from_)
    return _("{start}〜{end}", start=start, end=year_month(period.to)) if period.to else _("{start}〜", start=start)


def _year(month: str) -> str:
    return _("{year}年", year=month[:4])


def _effort(effort: Effort) -> str:
    parts = [(effort.people, noted("{count}人")), (effort.months, noted("{count}か月"))]
    return _("・").join(_(text, count=plain_number(value)) for value, text in parts if value is not None)
