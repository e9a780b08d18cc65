"""What a content rule is: a pure generator of findings about one document, by itself or in its catalog."""

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, TypedDict, Unpack

from generator.catalog import Catalog
from generator.findings.diagnostics import Rule, Severity, Span, Told
from generator.model.types import Model
from generator.reading.document import Document
from generator.reading.source import SourceFile
from generator.reading.text import TextFile


@dataclass(frozen=True, slots=True)
class Finding:
    """A place where a rule is broken, what stands there, and how to mend it."""

    span: Span
    found: str
    mend: str


TextCheck = Callable[[TextFile], Iterator[Finding]]
SourceCheck = Callable[[SourceFile], Iterator[Finding]]
FileCheck = Callable[[Document[Any]], Iterator[Finding]]
CatalogCheck = Callable[[Document[Any], Catalog], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class TextRule:
    """A rule about what was written, whatever comes of it: it looks at every text, also at one that cannot be read."""

    rule: Rule
    check: TextCheck


@dataclass(frozen=True, slots=True)
class SourceRule:
    """A rule about how a file is written: it looks at every text below fields, whatever is wrong with the fields."""

    rule: Rule
    check: SourceCheck


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


ContentRule = TextRule | SourceRule | FileRule | CatalogRule


class Facts(TypedDict, total=False):
    """What a rule may say besides: that it only warns, and that what it found is private."""

    severity: Severity
    private: bool


def text_rule(code: str, name: str, must: str, told: Told, **facts: Unpack[Facts]) -> Callable[[TextCheck], TextRule]:
    """Make a rule of a generator function as ``file_rule`` does."""
    return lambda check: TextRule(Rule(code, name, must, _doc(check), told, **facts), check)


def source_rule(
    code: str, name: str, must: str, told: Told, **facts: Unpack[Facts]
) -> Callable[[SourceCheck], SourceRule]:
    """Make a rule of a generator function as ``file_rule`` does."""
    return lambda check: SourceRule(Rule(code, name, must, _doc(check), told, **facts), check)


def file_rule(
    code: str, name: str, applies_to: type[Model], must: str, told: Told, **facts: Unpack[Facts]
) -> Callable[[FileCheck], FileRule]:
    """Make a rule of a generator function; its docstring becomes the documentation."""
    return lambda check: FileRule(Rule(code, name, must, _doc(check), told, **facts), applies_to, check)


def catalog_rule(
    code: str, name: str, applies_to: type[Model], must: str, told: Told, **facts: Unpack[Facts]
) -> Callable[[CatalogCheck], CatalogRule]:
    """Make a rule of a generator function as ``file_rule`` does."""
    return lambda check: CatalogRule(Rule(code, name, must, _doc(check), told, **facts), applies_to, check)


def _doc(check: TextCheck | SourceCheck | FileCheck | CatalogCheck) -> str:
    return inspect.getdoc(check) or ""
