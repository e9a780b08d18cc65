"""What a site knows of places: municipalities of Japan, its prefectures alone, or none; and what follows from that."""

from dataclasses import dataclass

from generator.model.labelled import Labelled


class Places(Labelled):
    """場所: what the cases of a site happen in."""

    MUNICIPALITIES = "municipalities", "市区町村と都道府県"
    PREFECTURES = "prefectures", "都道府県だけ"
    NONE = "none", "場所で分けない"


_OF_PLACES = frozenset(  # of Japan: its networks, too, are those of its municipalities
    {"attribution", "municipality", "network", "partners", "population_band", "replications"}
)


@dataclass(frozen=True, slots=True)
class Register:
    """The places of a site, and what there is of them: everything that differs by them asks here.

    ``has_prefectures``: they lie in prefectures, which have a map. ``has_sizes``: they are municipalities too, told and
    compared by how many people live there.
    """

    has_prefectures: bool
    has_sizes: bool

    @property
    def unasked(self) -> frozenset[str]:
        """The fields of a case that nobody is asked for here."""
        return frozenset() if self.has_prefectures else _OF_PLACES

    @property
    def without(self) -> frozenset[str]:
        """The modules of ``generator/pages`` that make nothing here."""
        sizes = frozenset() if self.has_sizes else frozenset({"bands", "towns"})
        return sizes if self.has_prefectures else sizes | {"prefectures", "bodies"}


REGISTERS = {
    Places.MUNICIPALITIES: Register(has_prefectures=True, has_sizes=True),
    Places.PREFECTURES: Register(has_prefectures=True, has_sizes=False),
    Places.NONE: Register(has_prefectures=False, has_sizes=False),
}
USUAL_PLACES = REGISTERS[Places.MUNICIPALITIES]
