"""YAML text → plain values and, when somebody asks for it, the place of every value.

Scalars stay text (``BaseLoader`` semantics): ``013460`` is not 5936 and ``no`` is not false.
"""

import re
from collections.abc import Mapping
from functools import cache, cached_property

from generator.findings.diagnostics import Fault, Span
from generator.reading.yaml_places import KeyPath, Placed, read_places
from generator.reading.yaml_values import NotPlainError, plain_values


class Tree:
    """The values of a YAML text whose first line is line ``first_line`` of its file, and what is wrong with it."""

    def __init__(self, text: str = "", first_line: int = 1) -> None:
        """Read the values of ``text``; where they stand is read when it is asked for."""
        self._text, self._first_line = text, first_line
        self.faults: list[Fault] = []
        try:
            self.value = plain_values(text)
        except NotPlainError:
            self.value, self.faults = self._placed.value, self._placed.faults

    @cached_property
    def _placed(self) -> Placed:
        return read_places(self._text, self._first_line)

    @property
    def values(self) -> Mapping[KeyPath, Span]:
        """The span of each value."""
        return self._placed.values

    @property
    def keys(self) -> Mapping[KeyPath, Span]:
        """The span of each key."""
        return self._placed.keys


def place_of_plain_field(text: str, first_line: int, path: KeyPath) -> Span | None:
    """Return the place of a value that is one plain word beside the name of its field, which begins a line.

    ``text`` is YAML without faults. None: all of it must be read to tell, which takes a hundred times as long.
    """
    found = [*_plain_field(path[0]).finditer(text)] if len(path) == 1 else []
    if len(found) != 1:
        return None
    line = first_line + text.count("\n", 0, found[0].start())
    start, end = (place - found[0].start() + 1 for place in found[0].span(1))
    return Span(line, start, line, end)


@cache
def _plain_field(name: str | int) -> re.Pattern[str]:
    return re.compile(rf"^{re.escape(str(name))}: +([0-9A-Za-z][0-9A-Za-z_.-]*)$", re.MULTILINE)
