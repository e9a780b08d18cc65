"""Every rule there is: about files and shapes, and about content."""

from generator.findings.diagnostics import Rule
from generator.reading.figures import FIGURE_RULES
from generator.reading.file_rules import FILE_RULES
from generator.reading.shape_rules import SHAPE_RULES
from generator.rules import RULES
from generator.rules.figures import UNUSED_FIGURE


def all_rules() -> list[Rule]:
    """Return every rule the checker knows, in the order of the codes."""
    rules = [*FILE_RULES, *FIGURE_RULES, *SHAPE_RULES, UNUSED_FIGURE, *(content_rule.rule for content_rule in RULES)]
    return sorted({*rules}, key=lambda rule: rule.code)
