"""The rules about content: those that look at one file, and those that look at it among all others."""

from collections.abc import Iterator
from functools import cache

from generator import _
from generator.catalog import Catalog
from generator.findings.diagnostics import Diagnostic, Fault, Rule
from generator.model.subject_words import of_subjects
from generator.model.types import Model
from generator.reading.document import Document
from generator.reading.source import SourceFile
from generator.reading.text import TextFile
from generator.rules import (
    ageing,
    anonymity,
    consent,
    editorial,
    evidence,
    figures,
    impact,
    indicators,
    markup,
    meant,
    opinions,
    places,
    privacy,
    references,
    sources,
    starts,
)
from generator.rules.base import CatalogRule, ContentRule, FileRule, Finding, SourceRule, TextRule

_GROUPS = (
    ageing,
    references,
    starts,
    places,
    evidence,
    indicators,
    impact,
    privacy,
    markup,
    meant,
    consent,
    anonymity,
    editorial,
    opinions,
    figures,
    sources,
)
RULES: tuple[ContentRule, ...] = tuple(
    sorted((rule for group in _GROUPS for rule in group.RULES), key=lambda one: one.rule.code)
)


_TEXT_RULES = tuple(rule for rule in RULES if isinstance(rule, TextRule))
_SOURCE_RULES = tuple(rule for rule in RULES if isinstance(rule, SourceRule))


def text_findings(text: TextFile) -> Iterator[Diagnostic]:
    """Yield what the rules about written text find, before it is known whether it can be read as anything."""
    for rule in _TEXT_RULES:
        for finding in rule.check(text):
            yield text.diagnose(rule.rule, finding.span, finding.found, finding.mend)


def source_findings(source: SourceFile) -> Iterator[Diagnostic]:
    """Yield what the rules about how a file is written find, whether or not its fields can be read."""
    for rule in _SOURCE_RULES:
        for finding in rule.check(source):
            yield _told(source, rule.rule, finding)


def file_findings(document: Document[Model]) -> Iterator[Diagnostic]:
    """Yield what the rules about single files find; the same bytes always give the same findings."""
    yield from source_findings(document.source)
    for rule in _file_rules(type(document.model)):
        for finding in rule.check(document):
            yield _told(document.source, rule.rule, finding)


def document_findings(document: Document[Model], catalog: Catalog) -> Iterator[Diagnostic]:
    """Yield what the rules about files among others find in one document of the ``catalog``."""
    for rule in _catalog_rules(type(document.model)):
        for finding in rule.check(document, catalog):
            yield _told(document.source, rule.rule, finding)


def _told(source: SourceFile, rule: Rule, finding: Finding) -> Diagnostic:
    """Return a finding in the words of the subjects of the site."""
    found, mend, must = (of_subjects(_(text)) for text in (finding.found, finding.mend, rule.must))
    return source.tell(Fault(rule, finding.span, found, mend, must=must))


@cache
def _file_rules(model: type[Model]) -> tuple[FileRule, ...]:
    return tuple(rule for rule in RULES if isinstance(rule, FileRule) and issubclass(model, rule.applies_to))


@cache
def _catalog_rules(model: type[Model]) -> tuple[CatalogRule, ...]:
    return tuple(rule for rule in RULES if isinstance(rule, CatalogRule) and issubclass(model, rule.applies_to))
