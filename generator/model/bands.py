"""The sizes of places, which settings may choose: from how many inhabitants, beds or students on each begins.

They stand in files, in the schemas and in addresses, so they are settled once in a run, where the settings are read.
"""

from collections.abc import Sequence
from typing import Literal

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticKnownError, core_schema

from generator.model.chosen import Chosen
from generator.model.labelled import folded


class PopulationBand(Chosen):
    """Size of a place; computed from its population, typed only where the name is withheld."""

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: object, _handler: GetCoreSchemaHandler) -> CoreSchema:
        """Take one of the sizes that are settled when the value is read."""
        return core_schema.no_info_plain_validator_function(_called, ref=f"{cls.__module__}.{cls.__name__}")

    @classmethod
    def __get_pydantic_json_schema__(cls, _core: CoreSchema, _handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Tell editors what each value means, in Japanese."""
        told = [band if band == band.written else f"{band}={band.written}" for band in sizes()]
        return {
            "description": " / ".join(told),
            "enum": [band.value for band in sizes()],
            "title": cls.__name__,
            "type": "string",
            "x-labels": {band.written: band.value for band in sizes() if band != band.written},
        }


PREFECTURE = PopulationBand("都道府県", "prefecture")
NO_SIZE = PopulationBand("—", "none", "人口で比べない団体")
USUAL_BANDS = (
    PopulationBand("50万人以上", "over-500k", floor=500_000),
    PopulationBand("20万〜50万人", "over-200k", floor=200_000),
    PopulationBand("5万〜20万人", "over-50k", floor=50_000),
    PopulationBand("1万〜5万人", "over-10k", floor=10_000),
    PopulationBand("1万人未満", "under-10k", floor=0),
)


class _Settled:
    """The sizes of this run."""

    sizes: tuple[PopulationBand, ...] = (*USUAL_BANDS, PREFECTURE, NO_SIZE)


def choose_sizes(sizes: Sequence[PopulationBand]) -> None:
    """Know ``sizes`` from now on, the biggest first; the last of them is that of places without any."""
    _Settled.sizes = (*sizes,)


def sizes() -> tuple[PopulationBand, ...]:
    """Return every size, with that of places without any."""
    return _Settled.sizes


def bands() -> tuple[PopulationBand, ...]:
    """Return those that a place can have."""
    return tuple(band for band in sizes() if band != NO_SIZE)


def floors() -> list[tuple[int, PopulationBand]]:
    """Return from how much on each size begins, the biggest first."""
    return [(band.floor, band) for band in sizes() if band.floor is not None]


def band_of(size: int) -> PopulationBand:
    """Return the size of a place with so many inhabitants, or whatever is counted."""
    return next(band for floor, band in floors() if size >= floor)


def _called(value: object) -> PopulationBand:
    """Return the size that is written so, or only looks different.

    Raises:
        PydanticKnownError: There is none.
    """
    given = folded(value) if isinstance(value, str) else None
    found = next((band for band in sizes() if given in {folded(band), folded(band.typed)}), None)
    if found is None:
        kind: Literal["enum"] = "enum"
        raise PydanticKnownError(kind, {"expected": "、".join(sizes())})
    return found
