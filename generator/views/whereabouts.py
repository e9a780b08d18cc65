"""What may be shown of the place of a case: the only module that reads ``attribution``."""

from dataclasses import dataclass

from generator import _
from generator.catalog import Catalog
from generator.model.bands import PopulationBand
from generator.model.chosen import Chosen
from generator.model.entry import Case
from generator.model.vocabulary import Attribution, BodyKind
from generator.places.municipalities import Municipality

_NAMED = frozenset({Attribution.FULL, Attribution.ORGANISATION})


@dataclass(frozen=True, slots=True)
class ShownPlace:
    """A municipality, a prefecture or another body as readers see it; ``now`` names what it has become since.

    ``code`` is that of the list, or the id of the register. ``prefectures`` are those under which its cases are
    listed: its own, and that of what it is now. ``values`` are those in the columns of a register of one's own.
    """

    name: str
    full_name: str
    prefecture: str
    body: BodyKind = BodyKind.MUNICIPALITY
    band: PopulationBand | None = None
    prefectures: tuple[str, ...] = ()
    now: str = ""
    code: str = ""
    values: tuple[Chosen | None, ...] = ()

    @property
    def label(self) -> str:
        """Its name, and what it is now."""
        return self._since(self.name)

    @property
    def full_label(self) -> str:
        """Its full name, and what it is now."""
        return self._since(self.full_name)

    def _since(self, name: str) -> str:
        return _("{name}（いまは{now}）", name=name, now=self.now) if self.now else name


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """As much of where a case happened as it may tell: places and the size of its own, a size alone, or nothing."""

    place: ShownPlace | None = None
    band: PopulationBand | None = None
    partners: tuple[ShownPlace, ...] = ()


def whereabouts(case: Case, catalog: Catalog) -> Whereabouts:
    """Return what a case may tell of its place; everything shown of a place goes through here."""
    if case.attribution is Attribution.NONE:
        return Whereabouts()
    band = catalog.band_of(case) if catalog.register.has_sizes else None
    found = catalog.municipality_of(case)
    if found is None or case.attribution not in _NAMED:
        return Whereabouts(band=band)
    partners = (catalog.place_on(case.own_day, code) for code in case.partners)
    shown = tuple(shown_place(partner, catalog) for partner in partners if partner)
    return Whereabouts(shown_place(found, catalog), band, shown)


def shown_place(place: Municipality, catalog: Catalog) -> ShownPlace:
    """Return a place that may be named as readers see it."""
    now = catalog.places_now(place)
    prefectures = [name for one in (place, *now) for name in one.prefectures or (one.prefecture,) if name]
    return ShownPlace(
        place.name,
        place.full_name,
        place.prefecture,
        place.body,
        place.band if catalog.register.has_sizes else None,
        tuple(dict.fromkeys(prefectures)),
        _("・").join(one.name for one in now),
        place.code,
        place.values,
    )
