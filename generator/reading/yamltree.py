"""YAML text → plain values and, when somebody asks for it, the place of every value.

Scalars stay text (``BaseLoader`` semantics): ``013460`` is not 5936 and ``no`` is not false.
"""

from collections.abc import Mapping
from functools import cached_property

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
