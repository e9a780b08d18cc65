"""The page of a case."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.catalog import Catalog
from generator.config import SiteConfig
from generator.language.numbers import plain_number
from generator.model.entry import Case
from generator.model.parts import Effort, Period
from generator.output.page import Page
from generator.pages.bars import Look, figure, year_month
from generator.pages.cards import state_chips
from generator.pages.entry import entry_crumbs, entry_data
from generator.pages.impact import hours
from generator.pages.trust import level_name, replications, steps, tally
from generator.reading.document import Document
from generator.views.addresses import band_path, path_of
from generator.views.related import RelatedIndex
from generator.views.shown import shown_band, shown_place

_UNKNOWN = "記載なし"
_ROOMY = 1300
_PER_FIGURE, _PER_SOURCE, _FORMULA = 70, 70, 300


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of the fact box; ``path`` is where its value leads, if anywhere."""

    label: str
    value: str
    path: str = ""


def case_page(
    document: Document[Case],
    catalog: Catalog,
    config: SiteConfig,
    related: RelatedIndex,
    prefectures: Mapping[str, str],
) -> Page:
    """Return the page of one case; ``prefectures`` tells where the page of each prefecture lies that has one."""
    case = document.model
    titles = [claim.label for claim in document.kind.sections]
    figures = [figure(indicator) for indicator in case.indicators]
    data = {
        **entry_data(document, catalog, config, related),
        "sections": [document.sections[title] for title in titles if title in document.sections],
        "facts": case_facts(case, catalog, prefectures),
        "chips": state_chips(case),
        "figures": figures,
        "long": _length_on_paper(document) > _ROOMY,
        "steps": steps(case),
        "hours": hours(case.impact) if case.impact else None,
        "replications": replications(case, catalog),
        "tally": tally(case.replications),
        "has_expected": any(figure.look is Look.EXPECTED for figure in figures),
    }
    crumbs = entry_crumbs(case, catalog)
    return Page(path_of(document), "case.md.j2", case.title, case.summary, data, crumbs, {"og_type": "article"})


def _length_on_paper(document: Document[Case]) -> int:
    """Return about how many characters a case fills on paper; a long one is printed smaller, to stay on one sheet."""
    text = sum(len(section.text) for section in document.sections.values())
    case = document.model
    others = sum(_PER_SOURCE + len(replication.difference) for replication in case.replications)
    lists = _PER_FIGURE * len(case.indicators) + _PER_SOURCE * len(case.evidence)
    return text + lists + others + (_FORMULA if case.impact else 0)


def case_facts(case: Case, catalog: Catalog, prefectures: Mapping[str, str]) -> list[Fact]:
    """Return the fact box: what a colleague asks first. What the sources do not say is said to be so."""
    place, band = shown_place(case, catalog), shown_band(case, catalog)
    return [
        Fact("団体", place.name if place else "団体名は記載しません"),
        *([Fact("都道府県", place.prefecture, prefectures.get(place.prefecture, ""))] if place else []),
        *([Fact("人口規模", band.label, band_path(band))] if band else []),
        Fact("段階", case.stage.label),
        Fact("成果", case.outcome.label),
        Fact("期間", _period(case.period) if case.period else _UNKNOWN),
        Fact("費用", case.cost.label if case.cost else _UNKNOWN),
        Fact("手間", _effort(case.effort) or _UNKNOWN),
        Fact("ネットワーク", case.network.label if case.network else _UNKNOWN),
        Fact("根拠の強さ", level_name(case)),
    ]


def _period(period: Period) -> str:
    end = year_month(period.to) if period.to else ""
    return f"{year_month(period.from_)}〜{end}"


def _effort(effort: Effort | None) -> str:
    if effort is None:
        return ""
    parts = [(effort.people, "人"), (effort.months, "か月")]
    return "・".join(f"{plain_number(value)}{unit}" for value, unit in parts if value is not None)
