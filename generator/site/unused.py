"""What style sheets say about things that no page of ours has: half of Material's, and every value nobody asks for."""

import re
from collections.abc import Iterable

# Beginnings of classes: tabs, notes, code in colours, annotations, tooltips, blogs, versions, footnotes and the like.
_THINGS = (
    "admonition annotate arithmatex critic filename footnote highlight hll keys linenodiv linenos md-annotation "
    "md-author md-banner md-clipboard md-code md-consent md-feedback md-pagination md-pin md-post md-profile "
    "md-progress md-select md-social md-source md-status md-tag md-tooltip md-version mermaid tabbed task-list "
    "abstract bug danger example failure info note question quote success tip warning"  # kinds of notes
)
# The posts of a blog, and writing from right to left: no page of ours has either.
UNUSED = re.compile(rf"\.(?:{'|'.join(_THINGS.split())})(?![a-z])|\.md-(?:content|sidebar)--post|\[dir=rtl\]")
_PICTURES = re.compile(
    "--md-(?:admonition-icon--(?!note)|annotation|clipboard|footnotes|mermaid|source|status|tabbed|tasklist|version)"
    """[\\w-]*:(?:"[^"]*"|'[^']*'|[^;}"'])*;?"""
)
_TEXT = r"""(?:[^{}"']|"[^"]*"|'[^']*')*"""
_RULE = re.compile(rf"({_TEXT})\{{((?:{_TEXT}\{{{_TEXT}\}})*{_TEXT})\}}")
_COMMA = re.compile(r",(?![^(]*\))")
_GROUP = ("@media", "@supports")
_GIVEN = re.compile(r"""(?<=[{;])(\s*--[\w-]+):((?:"[^"]*"|'[^']*'|[^;{}"'])*)(?:;|(?=}))""")
_ASKED = re.compile(r"(--[\w-]+)")


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


def without_unasked(sheet: str, others: Iterable[str] = ()) -> str:
    """Return the style ``sheet`` without the custom properties that neither it nor ``others`` ask for by name.

    What only another such value asks for goes with it.
    """
    wanted: dict[str, set[str]] = {}
    for given in _GIVEN.finditer(sheet):
        wanted.setdefault(given[1].strip(), set()).update(_ASKED.findall(given[2]))
    open_ = [name for text in (_GIVEN.sub("", sheet), *others) for name in _ASKED.findall(text)]
    asked: set[str] = set()
    while open_:
        name = open_.pop()
        if name not in asked:
            asked.add(name)
            open_ += wanted.get(name, ())
    return _GIVEN.sub(lambda given: given[0] if given[1].strip() in asked else "", sheet)
