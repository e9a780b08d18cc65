"""Cases by the size of the place."""

from collections.abc import Mapping

from generator import _, noted
from generator.model.bands import NO_SIZE, PREFECTURE, USUAL_BANDS, PopulationBand
from generator.model.register import Register, settled
from generator.pages.facets import FacetTable

_USUAL = (
    noted("人口50万人以上の市区です。"),
    noted("人口20万人以上50万人未満の市区です。"),
    noted("人口5万人以上20万人未満の市区町村です。"),
    noted("人口1万人以上5万人未満の市区町村です。"),
    noted("人口1万人未満の市町村です。"),
)
_FIRST = noted("{counted}が{least:,}{unit}以上の{one}です。")
_BETWEEN = noted("{counted}が{least:,}{unit}以上{below:,}{unit}未満の{one}です。")
_LAST = noted("{counted}が{below:,}{unit}未満の{one}です。")


def _notes() -> Mapping[PopulationBand, str]:
    register = settled()
    if register.own:
        return {
            **_told(register),
            NO_SIZE: _("{counted}がわからない{one}です。", counted=register.counted, one=register.one),
        }
    usual = dict(zip(USUAL_BANDS, _USUAL, strict=True)) if register.bands == USUAL_BANDS else _told(register)
    return {
        **usual,
        PREFECTURE: noted("都道府県が行った取り組みです。"),
        NO_SIZE: noted("広域連合や府省など、人口で比べない団体と、いまはない市区町村です。"),
    }


def _told(register: Register) -> dict[PopulationBand, str]:
    """Return from what to what each size goes that the settings choose."""
    limits = [band.floor or 0 for band in register.bands]
    notes = {}
    for band, least, below in zip(register.bands, limits, [0, *limits], strict=False):
        text = _BETWEEN if below and least else _LAST if below else _FIRST
        notes[band] = _(text, counted=register.counted, unit=register.unit, one=register.one, least=least, below=below)
    return notes


BANDS = FacetTable(
    summary=noted("自分の団体と同じくらいの規模の団体が、何をしたかをさがせます。"),
    values_of=lambda case: case.bands,
    notes=_notes,
    by_theme=True,
)
pages = BANDS.pages
