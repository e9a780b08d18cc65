"""Ties between fields, as data: declared once, kept by the rules and told by the form in the browser.

A tie names the code of its rule; what is said of a broken one stands with the rule. Fields are named
as in the files, those inside a group after a dot.
"""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from generator.model.claims import Claim
from generator.model.tree import FieldPath
from generator.model.types import Model
from generator.model.values import value_at
from generator.model.vocabulary import Attribution, Basis, FigureKind, OutcomeKind, Stage


@dataclass(frozen=True, slots=True)
class Order:
    """The day or month at ``later`` comes after that at ``earlier``, or with ``may_equal`` not before it."""

    code: str
    earlier: str
    later: str
    may_equal: bool = False

    def broken(self, model: Model) -> Iterator[FieldPath]:
        """Yield the path of the later one where it comes too early."""
        earlier, later = value_at(model, self.earlier), value_at(model, self.later)
        if earlier and later and (later < earlier or (later == earlier and not self.may_equal)):
            yield tuple(self.later.split("."))


@dataclass(frozen=True, slots=True)
class Given:
    """Every item of the list ``within`` has a value for one of the fields ``names``, or for ``only_one`` of them.

    To a form that asks for one item alone ``within`` is empty.
    """

    code: str
    within: str
    names: tuple[str, ...]
    only_one: bool = False

    def broken(self, model: Model) -> Iterator[FieldPath]:
        """Yield the path of every item that has none of the values, or too many."""
        for number, item in enumerate(getattr(model, self.within)):
            count = sum(getattr(item, name) is not None for name in self.names)
            if count == 0 or (self.only_one and count > 1):
                yield self.within, number


@dataclass(frozen=True, slots=True)
class Carried:
    """Where ``name`` is given and there are sources, one of them says that it supports it."""

    code: str
    name: str

    def broken(self, model: Model) -> Iterator[FieldPath]:
        """Yield the path of what no source supports."""
        sources = value_at(model, "evidence")
        if value_at(model, self.name) and sources and not any(self.name in source.supports for source in sources):
            yield (self.name,)


@dataclass(frozen=True, slots=True)
class Naming:
    """Each choice of the field ``name`` needs the fields beside it in ``needs``; those of other choices stay empty."""

    code: str
    name: str
    needs: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def fields(self) -> frozenset[str]:
        """The fields that it is about."""
        return frozenset({self.name, *(name for _choice, names in self.needs for name in names)})

    def needed(self, choice: str) -> tuple[str, ...]:
        """Return the fields that ``choice`` needs."""
        return dict(self.needs)[choice]


@dataclass(frozen=True, slots=True)
class Fitting:
    """In every item of ``within`` each choice of ``name`` needs its fields; ``alone`` forbids those of others."""

    code: str
    within: str
    name: str
    needs: tuple[tuple[str, tuple[str, ...]], ...]
    alone: bool = False

    def broken(self, model: Model) -> Iterator[FieldPath]:
        """Yield the path of the choice in every item that misses a field it needs, or has one of another choice."""
        needs = dict(self.needs)
        every = {name for names in needs.values() for name in names}
        for number, item in enumerate(getattr(model, self.within)):
            needed = {*needs.get(getattr(item, self.name), ())}
            given = {name for name in every if getattr(item, name) is not None}
            if needed - given or (self.alone and given - needed):
                yield self.within, number, self.name


@dataclass(frozen=True, slots=True)
class NotMeasured:
    """No figure is ``known`` that speaks of a time after ``day``, or of the end of a change still to come.

    ``within`` names the list or group with the figure, ``ends`` the kinds that speak of the end of the change
    (none where every figure does), ``aims`` those that always do so before it, ``known`` the bases of what has
    happened, ``to_come`` the fields with the value that says that the change is still to come.
    """

    code: str
    within: str
    ends: tuple[str, ...] = ()
    aims: tuple[str, ...] = ()
    known: tuple[str, ...] = (Basis.MEASURED, Basis.PUBLISHED, Basis.PRELIMINARY)
    day: str = "reviewed_on"
    to_come: tuple[tuple[str, str], ...] = (("stage", Stage.PLANNED), ("outcome", OutcomeKind.EXPECTED))


@dataclass(frozen=True, slots=True)
class Happened:
    """No month of the group ``within`` comes after ``day``, and none is given while ``name`` is ``choice``."""

    code: str
    within: str
    months: tuple[str, ...]
    name: str
    choice: str
    day: str = "reviewed_on"

    def broken(self, model: Model) -> Iterator[FieldPath]:
        """Yield the path of the group that should not be there, or of every month that has not come."""
        last = value_at(model, self.day).isoformat()[:7]
        if value_at(model, self.within) and value_at(model, self.name) == self.choice:
            yield (self.within,)
            return
        for month in self.months:
            if (value_at(model, f"{self.within}.{month}") or "") > last:
                yield self.within, month


@dataclass(frozen=True, slots=True)
class Beside:
    """The list ``name`` is given only where ``lead`` is, and does not hold its value."""

    code: str
    name: str
    lead: str

    def broken(self, model: Model) -> Iterator[FieldPath]:
        """Yield the path of the list without a lead, or of the item that is the lead itself."""
        values, lead = value_at(model, self.name) or (), value_at(model, self.lead)
        if values and not lead:
            yield (self.name,)
        yield from ((self.name, number) for number, value in enumerate(values) if value == lead)


Tie = Order | Given | Carried | Naming | Fitting | NotMeasured | Happened | Beside

REVIEW_ORDER = Order("KB408", "reviewed_on", "review_by")
PERIOD_ORDER = Order("KB408", "period.from", "period.to", may_equal=True)
PERIOD_HAPPENED = Happened("KB413", "period", ("from", "to"), "stage", Stage.PLANNED)
FIGURES_DATED = Given("KB404", "indicators", ("as_of",))
FIGURES_FITTING = Fitting(
    "KB406",
    "indicators",
    "kind",
    tuple((kind, ("before", "after") if kind is FigureKind.CHANGE else ("value",)) for kind in FigureKind),
    alone=True,
)
FIGURES_EXPLAINED = Fitting("KB412", "indicators", "basis", ((Basis.MEASURED, ("method",)),))
FIGURES_MEASURED = NotMeasured(
    "KB405", "indicators", ends=(FigureKind.CHANGE, FigureKind.SAVED), aims=(FigureKind.TARGET,)
)
IMPACT_MEASURED = NotMeasured("KB405", "impact")
FIGURES_CARRIED = Carried("KB407", Claim.INDICATORS)
IMPACT_CARRIED = Carried("KB411", Claim.IMPACT)
PERIOD_CARRIED = Carried("KB417", Claim.PERIOD)
REPLICATION_PLACE = Given("KB319", "replications", ("municipality", "population_band"), only_one=True)
NAMED = ("municipality",)
PARTNERS = Beside("KB332", "partners", "municipality")
NAMING = Naming(
    "KB309",
    "attribution",
    (
        (Attribution.FULL, NAMED),
        (Attribution.ORGANISATION, NAMED),
        (Attribution.BAND, ("population_band",)),
        (Attribution.NONE, ()),
    ),
)
TIES: tuple[Tie, ...] = (
    REVIEW_ORDER,
    PERIOD_ORDER,
    PERIOD_HAPPENED,
    FIGURES_DATED,
    FIGURES_FITTING,
    FIGURES_EXPLAINED,
    FIGURES_MEASURED,
    IMPACT_MEASURED,
    FIGURES_CARRIED,
    IMPACT_CARRIED,
    PERIOD_CARRIED,
    REPLICATION_PLACE,
    NAMING,
    PARTNERS,
)


def as_data(tie: Tie) -> dict[str, Any]:
    """Return a tie as plain data for the form; ``sort`` is what it is called here, in lower case."""
    return {"sort": type(tie).__name__.lower(), **asdict(tie)}
