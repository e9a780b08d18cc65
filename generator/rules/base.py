"""What a content rule is: a pure generator of findings about one document."""

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from generator.catalog import Catalog
from generator.findings.diagnostics import Rule, Severity, Span
from generator.model.types import Model
from generator.reading.document import Document


@dataclass(frozen=True, slots=True)
class Finding:
    """A place where a rule is broken, what stands there, and how to mend it."""

    span: Span
    found: str
    mend: str


Check = Callable[[Document[Any], Catalog], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class ContentRule:
    """A rule, the model it speaks of, and its check."""

    rule: Rule
    applies_to: type[Model]
    check: Check


def rule(
    code: str, name: str, applies_to: type[Model], must: str, severity: Severity = Severity.ERROR
) -> Callable[[Check], ContentRule]:
    """Make a rule of a generator function; its docstring becomes the documentation."""

    def make(check: Check) -> ContentRule:
        return ContentRule(Rule(code, name, severity, must, inspect.getdoc(check) or ""), applies_to, check)

    return make
