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
from generator.model.vocabulary import Attribution, Basis, OutcomeKind, Stage


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
    """Every item of the list ``within`` has a value for one of the fields ``names``, or for ``only_one`` of them."""

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
class NotMeasured:
    """No figure has this ``basis`` that speaks of a time after ``day``, or of the end of a change still to come.

    ``within`` names the list or group with the figure, ``after`` the value at the end of the change (without
    it every figure has one), ``to_come`` the fields with the value that says that the change is still to come.
    """

    code: str
    within: str
    after: str = ""
    basis: str = Basis.MEASURED
    day: str = "reviewed_on"
    to_come: tuple[tuple[str, str], ...] = (("stage", Stage.PLANNED), ("outcome", OutcomeKind.EXPECTED))


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


Tie = Order | Given | Carried | Naming | NotMeasured | Beside

REVIEW_ORDER = Order("KB408", "reviewed_on", "review_by")
PERIOD_ORDER = Order("KB408", "period.from", "period.to", may_equal=True)
FIGURES_DATED = Given("KB404", "indicators", ("as_of",))
FIGURES_GIVEN = Given("KB406", "indicators", ("before", "after"))
FIGURES_MEASURED = NotMeasured("KB405", "indicators", "after")
IMPACT_MEASURED = NotMeasured("KB405", "impact")
FIGURES_CARRIED = Carried("KB407", Claim.INDICATORS)
IMPACT_CARRIED = Carried("KB411", Claim.IMPACT)
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
    FIGURES_DATED,
    FIGURES_GIVEN,
    FIGURES_MEASURED,
    IMPACT_MEASURED,
    FIGURES_CARRIED,
    IMPACT_CARRIED,
    REPLICATION_PLACE,
    NAMING,
    PARTNERS,
)


def as_data(tie: Tie) -> dict[str, Any]:
    """Return a tie as plain data for the form; ``sort`` is what it is called here, in lower case."""
    return {"sort": type(tie).__name__.lower(), **asdict(tie)}
