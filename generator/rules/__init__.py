"""The rules about content, in the order of their codes."""

from collections.abc import Iterator

from generator.catalog import Catalog
from generator.findings.diagnostics import Diagnostic
from generator.rules import anonymity, consent, editorial, evidence, impact, markup, privacy, references, replications

_GROUPS = (references, replications, evidence, impact, privacy, markup, consent, anonymity, editorial)
RULES = tuple(content_rule for group in _GROUPS for content_rule in group.RULES)


def run_rules(catalog: Catalog) -> Iterator[Diagnostic]:
    """Yield every finding of every rule about every document."""
    for document in catalog.documents:
        for content_rule in RULES:
            if isinstance(document.model, content_rule.applies_to):
                for finding in content_rule.check(document, catalog):
                    yield document.source.diagnose(content_rule.rule, finding.span, finding.found, finding.mend)
