"""What the subjects of a site are: municipalities, prefectures, nothing, or a register of its own; and what follows."""

from dataclasses import dataclass

from generator.model.bands import NO_SIZE, PREFECTURE, USUAL_BANDS, PopulationBand, choose_sizes
from generator.model.chosen import Chosen
from generator.model.labelled import Labelled


class Places(Labelled):
    """場所: what the cases of a site happen in."""

    MUNICIPALITIES = "municipalities", "市区町村と都道府県"
    PREFECTURES = "prefectures", "都道府県だけ"
    NONE = "none", "場所で分けない"
    OWN = "own", "自分たちの名簿(own に書く)"


_SIZE, _PLACE = "population_band", "municipality"
_OF_MUNICIPALITIES = frozenset({"network"})  # of Japan: the models of its local networks
_OF_PLACES = _OF_MUNICIPALITIES | {"attribution", _PLACE, "partners", _SIZE, "replications"}


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a register by which cases are found: its name in the table, its label, the values it may have."""

    name: str
    label: str
    values: tuple[Chosen, ...]

    @property
    def path(self) -> str:
        """Where the page of all values lies."""
        return f"by-{self.name.replace('_', '-')}.md"


@dataclass(frozen=True, slots=True)
class Own:
    """A register of one's own: its file in ``content/reference``, and the column that tells how big a subject is."""

    table: str
    many: str
    columns: tuple[Column, ...] = ()
    counted: str = ""


@dataclass(frozen=True, slots=True)
class Register:
    """The subjects of a site, and what there is of them: everything that differs by them asks here.

    ``has_places``: cases have subjects, which may be named. ``has_prefectures``: they lie in prefectures, which have
    a map. ``has_sizes``: they are told and compared by how many people live there, or what else is ``counted`` in
    them. ``has_towns``: they are municipalities, of which readers name their own. ``one`` is what a subject is called,
    ``size`` what its size is called; ``bands`` are those sizes.
    """

    has_places: bool
    has_prefectures: bool
    has_sizes: bool
    has_towns: bool = False
    bands: tuple[PopulationBand, ...] = USUAL_BANDS
    own: Own | None = None
    one: str = "市区町村"
    size: str = "人口規模"
    counted: str = "人口"
    unit: str = "人"

    @property
    def sizes(self) -> tuple[PopulationBand, ...]:
        """Every size that stands in files, with that of subjects without any."""
        return (*self.bands, NO_SIZE) if self.own else (*self.bands, PREFECTURE, NO_SIZE)

    @property
    def called(self) -> str:
        """What messages call a subject: a body, where it is none of a register of one's own."""
        return self.one if self.own else "団体"

    @property
    def tells_of_others(self) -> bool:
        """Whether a result of others tells whose it is: by name, or by size."""
        return self.has_places and (self.has_sizes or not self.own)

    @property
    def unasked(self) -> frozenset[str]:
        """The fields of a case that nobody is asked for here."""
        if not self.has_places:
            return _OF_PLACES
        if not self.own:
            return frozenset()
        return _OF_MUNICIPALITIES if self.has_sizes else _OF_MUNICIPALITIES | {_SIZE}

    @property
    def without(self) -> frozenset[str]:
        """The modules of ``generator/pages`` that make nothing here."""
        there = {
            "bands": self.has_sizes,
            "towns": self.has_towns,
            "prefectures": self.has_prefectures,
            "bodies": self.has_places and not self.own,
            "subjects": self.own is not None,
        }
        return frozenset(module for module, is_there in there.items() if not is_there)

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns by which cases are found."""
        return self.own.columns if self.own else ()


REGISTERS = {
    Places.MUNICIPALITIES: Register(has_places=True, has_prefectures=True, has_sizes=True, has_towns=True),
    Places.PREFECTURES: Register(has_places=True, has_prefectures=True, has_sizes=False),
    Places.NONE: Register(has_places=False, has_prefectures=False, has_sizes=False),
}
USUAL_PLACES = REGISTERS[Places.MUNICIPALITIES]


class _Settled:
    """The register of this run."""

    register: Register = USUAL_PLACES
    known_by: bytes = repr(USUAL_PLACES).encode()


def settle(register: Register) -> None:
    """Read and ask for everything by ``register`` from now on; workers that begin later do so too."""
    _Settled.register, _Settled.known_by = register, repr(register).encode()
    choose_sizes(register.sizes)


def known_by() -> bytes:
    """Return what tells the register of this run from others: what is read of files follows from it, too."""
    return _Settled.known_by


def settled() -> Register:
    """Return the register of this run."""
    return _Settled.register
