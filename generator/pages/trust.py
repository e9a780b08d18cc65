"""What a case shows of how far it can be trusted: its evidence level, and what others found who did the same."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from generator.catalog import Catalog
from generator.language.numbers import plain_number
from generator.model.entry import Case
from generator.model.evidence_level import evidence_level
from generator.model.parts import Replication
from generator.model.vocabulary import EvidenceLevel, ReplicationResult
from generator.pages.cards import Chip

_MEANINGS = {
    EvidenceLevel.STORY: "経緯や結果を言葉か一方だけの数値で伝えています。前後の数値と測り方は、まだそろっていません。",
    EvidenceLevel.COMPARED: "取り組みの前と後の数値と、その測り方か計算の式が書かれています。",
    EvidenceLevel.MEASURED: "前後の数値は実際に測ったもので、それが載った公開資料があります。",
    EvidenceLevel.CONFIRMED: "書いた人とは別の、その団体の職員も内容を確かめています。",
    EvidenceLevel.REPLICATED: "ほかの団体も同じことを試し、うまくいかなかった場合も含めて結果を載せています。",
}
_LOOKS = {
    ReplicationResult.SAME: "achieved",
    ReplicationResult.PARTIAL: "partial",
    ReplicationResult.DID_NOT_WORK: "failed",
}


@dataclass(frozen=True, slots=True)
class Step:
    """One of the evidence levels with its meaning; whether it is the one reached."""

    name: str
    label: str
    meaning: str
    reached: bool


@dataclass(frozen=True, slots=True)
class ReplicationView:
    """What came of it elsewhere; ``host`` is where the link of its source really leads, if it has one."""

    place: str
    result: Chip
    hours: str
    difference: str
    reported_on: date
    title: str = ""
    url: str = ""
    host: str = ""


def level_name(case: Case) -> str:
    """Return the evidence level of a case in one line (「E2 実測と資料あり」)."""
    level = evidence_level(case)
    return f"{level.value} {level.label}"


def steps(case: Case) -> list[Step]:
    """Return all levels, the weakest first, with the one that the case has reached."""
    reached = evidence_level(case)
    return [Step(level.value, level.label, _MEANINGS[level], level is reached) for level in EvidenceLevel]


def replications(case: Case, catalog: Catalog) -> list[ReplicationView]:
    """Return the results of others as they were written down, all with the same weight."""
    return [_shown(replication, catalog) for replication in case.replications]


def tally(replications: Sequence[Replication]) -> str:
    """Say how often each result came out (「同じようにできた 1団体、一部できた 0団体、…」)."""
    found = [replication.result for replication in replications]
    return "、".join(f"{result.label} {found.count(result)}団体" for result in ReplicationResult)


def _shown(replication: Replication, catalog: Catalog) -> ReplicationView:
    source = replication.evidence
    return ReplicationView(
        place=_place(replication, catalog),
        result=Chip(replication.result.label, _LOOKS[replication.result]),
        hours=_hours(replication.hours),
        difference=replication.difference,
        reported_on=replication.reported_on,
        title=source.title if source else "",
        url=source.url if source else "",
        host=(urlsplit(source.url).hostname or "") if source else "",
    )


def _hours(hours: float | None) -> str:
    if hours is None:
        return ""
    return f"年{plain_number(hours)}時間減" if hours else "時間は減らなかった"


def _place(replication: Replication, catalog: Catalog) -> str:
    place = catalog.municipalities.get(replication.municipality or "")
    if place:
        return place.full_name
    return f"人口規模 {replication.population_band.label}の団体" if replication.population_band else ""
