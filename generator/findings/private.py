"""What is private is told by its place alone: reports are public, and stay when the file was mended long ago."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from generator.findings.diagnostics import Diagnostic, Span
from generator.findings.report import width


def without_private(diagnostics: Sequence[Diagnostic]) -> list[Diagnostic]:
    """Return the findings with everything blacked out that findings of private rules stand at."""
    spans: dict[tuple[str, int], list[Span]] = defaultdict(list)
    secrets: dict[str, set[str]] = defaultdict(set)
    for one in diagnostics:
        if one.rule.private:
            secrets[one.path].add(_of_span(one.excerpt, one.span))
            for line in range(one.span.line, one.span.end_line + 1):
                spans[one.path, line].append(one.span)
    lines: dict[tuple[str, int], str] = {}
    for one in diagnostics:
        place = (one.path, one.span.line)
        if place in spans and place not in lines:
            lines[place] = _without_spans(one.excerpt, one.span.line, spans[place])
    return [_blacked_out(one, lines, secrets[one.path]) if one.path in secrets else one for one in diagnostics]


def without_words(text: str, secrets: Iterable[str]) -> str:
    """Return ``text`` with ``secrets`` blacked out, also where it cuts one short."""
    for secret in secrets:
        text = _without(text, secret)
    return text


def _blacked_out(one: Diagnostic, lines: Mapping[tuple[str, int], str], secrets: Collection[str]) -> Diagnostic:
    excerpt = lines.get((one.path, one.span.line), one.excerpt)
    if one.rule.private:
        return replace(one, excerpt=excerpt)
    found, mend = (without_words(text, secrets) for text in (one.found, one.mend))
    return replace(one, found=found, mend=mend, excerpt=excerpt)


def _columns(span: Span, line: int, length: int) -> tuple[int, int]:
    """Return from where to where ``span`` reaches on a line of ``length`` characters."""
    start = span.column - 1 if line == span.line else 0
    return start, span.end_column - 1 if line == span.end_line else length


def _of_span(excerpt: str, span: Span) -> str:
    start, end = _columns(span, span.line, len(excerpt))
    return excerpt[start:end]


def _without_spans(excerpt: str, line: int, spans: Iterable[Span]) -> str:
    signs = list(excerpt)
    for span in spans:
        start, end = _columns(span, line, len(excerpt))
        signs[start:end] = map(_star, excerpt[start:end])
    return "".join(signs)


def _without(text: str, secret: str) -> str:
    """Black ``secret`` out of ``text``, also where a report cut it short."""
    if not secret or secret[: len(secret) // 2 + 1] not in text:
        return text
    length = next(length for length in range(len(secret), 0, -1) if secret[:length] in text)
    return text.replace(secret[:length], "".join(map(_star, secret[:length])))


def _star(char: str) -> str:
    """Return a star as wide as ``char``."""
    return "*" if width(char) == 1 else "\uff0a"
