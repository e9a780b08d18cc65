"""The sizes of places: from how many inhabitants on each begins."""

from generator.model.vocabulary import PopulationBand

FLOORS = (
    (500_000, PopulationBand.OVER_500K),
    (200_000, PopulationBand.OVER_200K),
    (50_000, PopulationBand.OVER_50K),
    (10_000, PopulationBand.OVER_10K),
    (0, PopulationBand.UNDER_10K),
)
BANDS = tuple(band for band in PopulationBand if band is not PopulationBand.NONE)  # those that a place can have


def band_of(population: int) -> PopulationBand:
    """Return the population band of a municipality with ``population`` inhabitants."""
    return next(band for floor, band in FLOORS if population >= floor)
