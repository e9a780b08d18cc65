"""What a case shows of how far it can be trusted: its evidence level, and what others found who did the same."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator import _, noted
from generator.catalog import Catalog
from generator.language.numbers import plain_number
from generator.model.parts import Replication
from generator.model.vocabulary import EvidenceLevel, ReplicationResult
from generator.views.source import Source, source
from generator.views.whereabouts import shown_place

_MEANINGS = {
    EvidenceLevel.STATED: noted("効果の数値が公表されています。前後の数値と測り方は、まだそろっていません。"),
    EvidenceLevel.COMPARED: noted("取り組みの前と後の数値と、その測り方か計算の式が書かれています。"),
    EvidenceLevel.MEASURED: noted("前後の数値は実際に測ったもので、それが載った公開資料があります。"),
    EvidenceLevel.CONFIRMED: noted("書いた人とは別の、その団体の職員も内容を確かめています。"),
    EvidenceLevel.REPLICATED: noted("ほかの団体も同じことを試し、うまくいかなかった場合も含めて結果を載せています。"),
}


@dataclass(frozen=True, slots=True)
class Step:
    """One of the evidence levels with its meaning; whether it is the one reached."""

    label: str
    meaning: str
    reached: bool


_LOOKS = {
    ReplicationResult.SAME: "achieved",
    ReplicationResult.PARTIAL: "partial",
    ReplicationResult.DID_NOT_WORK: "failed",
}


@dataclass(frozen=True, slots=True)
class ReplicationView:
    """What came of it elsewhere; ``look`` names the class of its result."""

    place: str
    result: str
    look: str
    hours: str
    difference: str
    reported_on: date
    source: Source | None


def steps(reached: EvidenceLevel) -> list[Step]:
    """Return all levels, the weakest first, with the one that a case has reached."""
    return [Step(level.label, _(_MEANINGS[level]), level is reached) for level in EvidenceLevel]


def tally(replications: Sequence[Replication]) -> str:
    """Say how often each result came out (「同じようにできた 1団体、一部できた 0団体、…」)."""
    found = [replication.result for replication in replications]
    told = (_("{result} {count}団体", result=one.label, count=found.count(one)) for one in ReplicationResult)
    return _("、").join(told)


def replication_view(replication: Replication, catalog: Catalog) -> ReplicationView:
    """Return the result of others as it was written down, whatever it is with the same weight."""
    return ReplicationView(
        place=_place(replication, catalog),
        result=replication.result.label,
        look=_LOOKS[replication.result],
        hours=_hours(replication.hours),
        difference=replication.difference,
        reported_on=replication.reported_on,
        source=source(replication.evidence) if replication.evidence else None,
    )


def _hours(hours: float | None) -> str:
    if hours is None:
        return ""
    return _("年{hours}時間減", hours=plain_number(hours)) if hours else _("時間は減らなかった")


def _place(replication: Replication, catalog: Catalog) -> str:
    place = catalog.place_on(replication.reported_on, replication.municipality)
    if place:
        return shown_place(place, catalog).full_label
    band = replication.population_band
    return _("人口規模 {band}の団体", band=band.label) if band else _("ほかの団体")
