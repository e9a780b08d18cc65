"""What is private is told by its place alone: reports are public, and stay when the file was mended long ago."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from generator.findings.diagnostics import Diagnostic, Span
from generator.findings.report import width


def without_private(diagnostics: Sequence[Diagnostic]) -> list[Diagnostic]:
    """Return the findings with everything blacked out that findings of private rules stand at."""
    private: dict[str, list[Diagnostic]] = defaultdict(list)
    for diagnostic in diagnostics:
        if diagnostic.rule.private:
            private[diagnostic.path].append(diagnostic)
    spans = {path: [one.span for one in told] for path, told in private.items()}
    secrets = {path: {_of_span(one.excerpt, one.span) for one in told} - {""} for path, told in private.items()}
    return [_blacked_out(one, spans, secrets) if one.path in private else one for one in diagnostics]


def without_words(text: str, secrets: Iterable[str]) -> str:
    """Return ``text`` with ``secrets`` blacked out, also where it cuts one short."""
    for secret in secrets:
        text = _without(text, secret)
    return text


def _blacked_out(
    diagnostic: Diagnostic, spans: Mapping[str, Sequence[Span]], secrets: Mapping[str, set[str]]
) -> Diagnostic:
    excerpt = diagnostic.excerpt
    for span in spans[diagnostic.path]:
        excerpt = _without_span(excerpt, diagnostic.span.line, span)
    if diagnostic.rule.private:
        return replace(diagnostic, excerpt=excerpt)
    found, mend = (without_words(text, secrets[diagnostic.path]) for text in (diagnostic.found, diagnostic.mend))
    return replace(diagnostic, found=found, mend=mend, excerpt=excerpt)


def _columns(span: Span, line: int, length: int) -> tuple[int, int]:
    """Return from where to where ``span`` reaches on a line of ``length`` characters."""
    start = span.column - 1 if line == span.line else 0
    return start, span.end_column - 1 if line == span.end_line else length


def _of_span(excerpt: str, span: Span) -> str:
    start, end = _columns(span, span.line, len(excerpt))
    return excerpt[start:end]


def _without_span(excerpt: str, line: int, span: Span) -> str:
    if not excerpt or not span.line <= line <= span.end_line:
        return excerpt
    start, end = _columns(span, line, len(excerpt))
    return excerpt[:start] + _stars(excerpt[start:end]) + excerpt[end:]


def _without(text: str, secret: str) -> str:
    """Black ``secret`` out of ``text``, also where a report cut it short."""
    for length in range(len(secret), len(secret) // 2, -1):
        if secret[:length] in text:
            return text.replace(secret[:length], _stars(secret[:length]))
    return text


def _stars(text: str) -> str:
    """Return as many stars as ``text`` has characters, each as wide."""
    return "".join("*" * (width(char) == 1) or "\uff0a" for char in text)
