"""The text of an entry → which answer stands at a place: the way back from a finding to who is to mend it."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from generator.findings.diagnostics import Span
from generator.kinds import Kind
from generator.model.claims import heading_meant
from generator.reading.lexical import FORBIDDEN, front_matter_end
from generator.reading.yaml_places import KeyPath
from generator.reading.yamltree import Tree

_HEADING = re.compile(r"## (.+)")
_NAMED_HEADING = re.compile(r"[「“]## ([^」”]+)[」”]")
_MISSING = re.compile(r"[「“]([a-z_]+)[」”](?:がない| is missing)")


@dataclass(frozen=True, slots=True)
class Answered:
    """Where the answers of an entry stand in its file: values by their path, headings by the line they are on."""

    tree: Tree
    headings: tuple[tuple[int, str], ...]

    def path(self, span: Span, found: str) -> tuple[KeyPath, int]:
        """Return the path of the answer at ``span`` and the line in it (0 where it has but one).

        What was ``found`` may name a heading or a field that is missing and thus stands nowhere.
        """
        named = set(map(heading_meant, _NAMED_HEADING.findall(found)))
        if named:
            return (tuple(named) if len(named) == 1 else ()), 0
        number = bisect_right(self.headings, span.line, key=lambda heading: heading[0])
        if number:
            line, title = self.headings[number - 1]
            return (title,), max(span.line - line - 1, 0)
        begun = [(place[:2], path) for path, place in self.tree.values.items() if place[:2] <= span[:2]]
        _start, path = max(begun, key=lambda one: one[0], default=((0, 0), ()))
        missing = _MISSING.match(found)
        return (*path, *([missing[1]] if missing else [])), 0


def answered(text: str, kind: Kind) -> Answered:
    """Return where the answers of ``text`` stand, whatever is wrong with its characters."""
    lines = FORBIDDEN.sub("\N{WHITE SQUARE}", text).split("\n")
    end = front_matter_end(tuple(lines))
    found = ((number, _HEADING.fullmatch(line)) for number, line in enumerate(lines[end:], end + 1))
    known = set(map(str, kind.sections))
    named = ((number, heading_meant(match[1])) for number, match in found if match)
    headings = tuple((number, title) for number, title in named if title in known)
    return Answered(Tree("\n".join(lines[1:end]) + "\n", 2), headings)
