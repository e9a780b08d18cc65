"""What Material's style sheet says about things that no page of ours has: half of it, left out."""

import re

# Beginnings of classes: tabs, notes, code in colours, annotations, tooltips, blogs, versions, footnotes and the like.
_THINGS = (
    "admonition annotate arithmatex critic filename footnote highlight hll keys linenodiv linenos md-annotation "
    "md-author md-banner md-clipboard md-code md-consent md-feedback md-pagination md-pin md-post md-profile "
    "md-progress md-select md-social md-source md-status md-tag md-tooltip md-version mermaid tabbed task-list "
    "abstract bug danger example failure info note question quote success tip warning"  # kinds of notes
)
UNUSED = re.compile(rf"\.(?:{'|'.join(_THINGS.split())})(?![a-z])")
_PICTURES = re.compile(
    "--md-(?:admonition-icon--(?!note)|annotation|clipboard|footnotes|mermaid|source|status|tabbed|tasklist|version)"
    """[\\w-]*:(?:"[^"]*"|'[^']*'|[^;}"'])*;?"""
)
_TEXT = r"""(?:[^{}"']|"[^"]*"|'[^']*')*"""
_RULE = re.compile(rf"({_TEXT})\{{((?:{_TEXT}\{{{_TEXT}\}})*{_TEXT})\}}")
_COMMA = re.compile(r",(?![^(]*\))")
_GROUP = ("@media", "@supports")


def without_unused(sheet: str) -> str:
    """Return the style ``sheet``, without blanks and comments, as far as pages of ours can need it."""
    return _RULE.sub(_used, _PICTURES.sub("", sheet))


def _used(rule: re.Match[str]) -> str:
    before, mark, head = rule[1].rpartition(";")  # @charset and the like end without a block
    if head.startswith(_GROUP):
        inner = _RULE.sub(_used, rule[2])
        return f"{before}{mark}{head}{{{inner}}}" if inner else before + mark
    selectors = [one for one in _COMMA.split(head) if not UNUSED.search(one)]
    return f"{before}{mark}{','.join(selectors)}{{{rule[2]}}}" if selectors and rule[2] else before + mark
