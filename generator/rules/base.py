"""What a content rule is: a pure generator of findings about one document, by itself or in its catalog."""

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


FileCheck = Callable[[Document[Any]], Iterator[Finding]]
CatalogCheck = Callable[[Document[Any], Catalog], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class FileRule:
    """A rule about one file: what it finds depends on nothing but the bytes of the file and the program."""

    rule: Rule
    applies_to: type[Model]
    check: FileCheck


@dataclass(frozen=True, slots=True)
class CatalogRule:
    """A rule about a file among all others: what it finds depends on them, on the list of places, or on the day."""

    rule: Rule
    applies_to: type[Model]
    check: CatalogCheck


ContentRule = FileRule | CatalogRule


def file_rule(
    code: str, name: str, applies_to: type[Model], must: str, severity: Severity = Severity.ERROR
) -> Callable[[FileCheck], FileRule]:
    """Make a rule of a generator function; its docstring becomes the documentation."""
    return lambda check: FileRule(Rule(code, name, severity, must, _explanation(check)), applies_to, check)


def catalog_rule(
    code: str, name: str, applies_to: type[Model], must: str, severity: Severity = Severity.ERROR
) -> Callable[[CatalogCheck], CatalogRule]:
    """Make a rule of a generator function as ``file_rule`` does."""
    return lambda check: CatalogRule(Rule(code, name, severity, must, _explanation(check)), applies_to, check)


def _explanation(check: FileCheck | CatalogCheck) -> str:
    return inspect.getdoc(check) or ""
