"""How firmly the effect of a case is shown: its evidence level, computed from its fields.

Every level needs all levels below it. A replication counts whatever came of it: that it did not
work elsewhere is told with the same weight.
"""

from collections.abc import Callable

from generator.model.claims import Claim
from generator.model.entry import Case
from generator.model.parts import Indicator
from generator.model.vocabulary import Basis, EvidenceLevel


def evidence_level(case: Case) -> EvidenceLevel | None:
    """Return the highest level that the case reaches, step by step; None where it claims no effect in figures."""
    if not claims_effect(case):
        return None
    reached = EvidenceLevel.STATED
    for level, holds in STEPS:
        if not holds(case):
            break
        reached = level
    return reached


def claims_effect(case: Case) -> bool:
    """Whether figures say what came of the work: ``impact``, or an indicator of the kind 前と後 or 減った量."""
    return case.impact is not None or any(indicator.claims_effect for indicator in case.indicators)


def _is_compared(case: Case) -> bool:
    """Before and after are stated with the method: ``impact``, or an indicator with both and ``method``."""
    return case.impact is not None or any(_tells_method(indicator) for indicator in case.indicators)


def _is_measured(case: Case) -> bool:
    """One of these has ``basis: 実測``, and a source ``supports`` it (``impact`` or ``indicators``)."""
    supported = {claim for source in case.evidence for claim in source.supports}
    formula = case.impact is not None and case.impact.basis is Basis.MEASURED and Claim.IMPACT in supported
    indicators = any(_tells_method(one) and one.basis is Basis.MEASURED for one in case.indicators)
    return formula or (indicators and Claim.INDICATORS in supported)


def _is_confirmed(case: Case) -> bool:
    """``confirmed_by`` tells the role of a second person of the organisation who confirmed the case."""
    return case.confirmed_by is not None


def _is_replicated(case: Case) -> bool:
    """``replications`` tell of at least one other place that did the same, whatever came of it."""
    return bool(case.replications)


def _tells_method(indicator: Indicator) -> bool:
    return None not in {indicator.before, indicator.after, indicator.method}


STEPS: tuple[tuple[EvidenceLevel, Callable[[Case], bool]], ...] = (
    (EvidenceLevel.COMPARED, _is_compared),
    (EvidenceLevel.MEASURED, _is_measured),
    (EvidenceLevel.CONFIRMED, _is_confirmed),
    (EvidenceLevel.REPLICATED, _is_replicated),
)
