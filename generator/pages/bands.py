"""Cases by the size of the place."""

from collections.abc import Iterator

from generator.catalog import Catalog
from generator.config import SiteConfig
from generator.model.vocabulary import PopulationBand
from generator.output.page import Page
from generator.pages.facets import Facet, Overview, cases_by, overview_pages
from generator.views.addresses import band_path
from generator.views.shown import shown_band

_OVERVIEW = Overview("人口規模からさがす", "bands.md", "自分の団体と同じくらいの規模の団体が、何をしたかをさがせます。")
_NOTES = {
    PopulationBand.OVER_500K: "人口50万人以上の市区です。",
    PopulationBand.OVER_200K: "人口20万人以上50万人未満の市区です。",
    PopulationBand.OVER_50K: "人口5万人以上20万人未満の市区町村です。",
    PopulationBand.OVER_10K: "人口1万人以上5万人未満の市区町村です。",
    PopulationBand.UNDER_10K: "人口1万人未満の市町村です。",
    PopulationBand.PREFECTURE: "都道府県が行った取り組みです。",
}


def bands_pages(catalog: Catalog, config: SiteConfig) -> Iterator[Page]:
    """Return the overview of population bands and the pages of each."""
    return overview_pages(_OVERVIEW, band_facets(catalog), catalog, config)


def band_facets(catalog: Catalog) -> list[Facet]:
    """Return all bands, the biggest places first."""
    cases = cases_by(catalog, lambda case: [band] if (band := shown_band(case.model, catalog)) else [])
    return [Facet(band.label, band_path(band), _NOTES[band], cases.get(band, ())) for band in PopulationBand]
