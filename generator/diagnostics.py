"""What a check found: the rule that was broken, the place, the wording."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """Whether a finding blocks publication."""

    ERROR = "error"
    WARNING = "warning"

    @property
    def label(self) -> str:
        """The Japanese word shown to authors."""
        return "エラー" if self is Severity.ERROR else "注意"


class Span(NamedTuple):
    """A place in a file: 1-based lines, 1-based columns in characters; the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int

    @classmethod
    def on_line(cls, line: int, column: int = 1, width: int = 1) -> "Span":
        """Return the span of ``width`` characters on one line."""
        return cls(line, column, line, column + width)


@dataclass(frozen=True, slots=True)
class Rule:
    """A named promise that content keeps.

    ``code`` is stable and never reused; ``must`` is the Japanese sentence an author reads;
    ``explanation`` is English documentation with Bad and Good examples.
    """

    code: str
    name: str
    severity: Severity
    must: str
    explanation: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: ``rule`` was broken at ``path``:``span``.

    The Japanese message has three parts: what must hold (``must``), what stands there
    (``found``) and how to put it right (``mend``). ``excerpt`` is the source line of the span.
    """

    rule: Rule
    path: str
    span: Span
    must: str
    found: str
    mend: str
    excerpt: str = ""

    @property
    def order(self) -> tuple[str, Span, str, str]:
        """Sort key: file, place, code, wording."""
        return (self.path, self.span, self.rule.code, self.found)


def in_order(diagnostics: "list[Diagnostic]") -> list[Diagnostic]:
    """Return each finding once, sorted by file, place and code."""
    return sorted(set(diagnostics), key=lambda diagnostic: diagnostic.order)


class CannotRunError(Exception):
    """The program cannot do its work here (exit code 3); the text is a Japanese sentence for the user."""
