"""The rules about content, in the order of their codes."""

from collections.abc import Iterator

from generator.catalog import Catalog
from generator.diagnostics import Diagnostic
from generator.rules import editorial, evidence, markup, privacy, references

RULES = (*references.RULES, *evidence.RULES, *privacy.RULES, *markup.RULES, *editorial.RULES)


def run_rules(catalog: Catalog) -> Iterator[Diagnostic]:
    """Yield every finding of every rule about every document."""
    for document in catalog.documents:
        for content_rule in RULES:
            if isinstance(document.model, content_rule.applies_to):
                for finding in content_rule.check(document, catalog):
                    yield document.source.diagnose(content_rule.rule, finding.span, finding.found, finding.mend)
