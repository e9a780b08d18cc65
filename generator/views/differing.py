"""What cases of one pattern have in common and in what they differ, counted: nothing is said that no field tells."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from generator import _, noted, of
from generator.model.bands import sizes
from generator.model.chosen import Chosen
from generator.model.labelled import Labelled
from generator.model.vocabulary import Basis
from generator.views.case import CaseView

Word = Labelled | Chosen | str
_VALUES = 7  # of a property that are told one by one; of more, the first and the last


@dataclass(frozen=True, slots=True)
class Property:
    """A property of cases and what they have of it, counted (「0円 2件」); ``untold`` of so many."""

    label: str
    told: str
    values: int
    untold: int


@dataclass(frozen=True, slots=True)
class Told:
    """The properties in which cases differ, those of which all tell the same, those of which too few tell anything."""

    differing: Sequence[Property]
    alike: Sequence[Property]
    unclear: Sequence[Property]


@dataclass(frozen=True, slots=True)
class _Asked:
    """A property with its values in a case; of some cases it is not asked (see ``CaseView.is_incident``)."""

    label: str
    values: Callable[[CaseView], Iterable[Word | None]]
    asked: Callable[[CaseView], bool] = lambda _case: True


def _of_work(label: str, value: Callable[[CaseView], Word | None]) -> _Asked:
    return _Asked(label, lambda case: [value(case)], lambda case: not case.is_incident)


def _known(case: CaseView) -> Iterable[Basis]:
    """Return how the figures of ``case`` are known."""
    shown = {basis.label: basis for basis in Basis}
    return dict.fromkeys(shown[figure.basis] for figure in case.figures if figure.basis)


_PROPERTIES = (
    _Asked(noted("成果"), lambda case: [case.outcome]),
    _Asked(noted("段階"), lambda case: [case.stage]),
    _Asked(noted("人口規模"), lambda case: [case.band]),
    _of_work(noted("始めた年"), lambda case: case.begun),
    _of_work(noted("費用"), lambda case: case.cost),
    _of_work(noted("ネットワーク"), lambda case: case.network),
    _Asked(noted("数字の根拠"), _known),
    _Asked(noted("効果の根拠"), lambda case: [case.level], lambda case: case.level is not None),
)


def told_of(cases: Sequence[CaseView]) -> Told:
    """Return what several ``cases`` have in common and in what they differ."""
    found = [(one, [case for case in cases if one.asked(case)]) for one in _PROPERTIES]
    properties = [_property(one, asked) for one, asked in found if asked]
    return Told(
        differing=[one for one in properties if one.values > 1],
        alike=[one for one in properties if one.values == 1 and not one.untold],
        unclear=[one for one in properties if not one.values or (one.values == 1 and one.untold)],
    )


def _property(asked: _Asked, cases: Sequence[CaseView]) -> Property:
    values = [[value for value in asked.values(case) if value] for case in cases]
    counted = Counter(value for found in values for value in found)
    return Property(of("property", asked.label), _in_words(counted), len(counted), sum(not found for found in values))


def _in_words(counted: Counter[Word]) -> str:
    """Return values with their numbers, in the order in which they stand everywhere."""
    ordered = sorted(counted, key=_place)
    if len(ordered) > _VALUES:
        return _("{first}から{last}まで", first=_label(ordered[0]), last=_label(ordered[-1]))
    return _("、").join(_("{value} {count:,}件", value=_label(value), count=counted[value]) for value in ordered)


def _place(value: Word) -> tuple[int, str]:
    if isinstance(value, Chosen):
        return sizes().index(value), ""
    return (list(type(value)).index(value), "") if isinstance(value, Enum) else (0, value)


def _label(value: Word) -> str:
    return value.label if isinstance(value, Labelled | Chosen) else value
