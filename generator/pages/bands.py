"""Cases by the size of the place."""

from generator import noted
from generator.model.vocabulary import PopulationBand
from generator.pages.facets import FacetTable

BANDS = FacetTable(
    summary=noted("自分の団体と同じくらいの規模の団体が、何をしたかをさがせます。"),
    values_of=lambda case: case.bands,
    notes={
        PopulationBand.OVER_500K: noted("人口50万人以上の市区です。"),
        PopulationBand.OVER_200K: noted("人口20万人以上50万人未満の市区です。"),
        PopulationBand.OVER_50K: noted("人口5万人以上20万人未満の市区町村です。"),
        PopulationBand.OVER_10K: noted("人口1万人以上5万人未満の市区町村です。"),
        PopulationBand.UNDER_10K: noted("人口1万人未満の市町村です。"),
        PopulationBand.PREFECTURE: noted("都道府県が行った取り組みです。"),
        PopulationBand.NONE: noted("広域連合や府省など、人口で比べない団体と、いまはない市区町村です。"),
    },
    by_theme=True,
)
pages = BANDS.pages
