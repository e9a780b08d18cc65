"""Findings → text; one class for each format, so that a new format touches one class only."""

import json
import re
import unicodedata
from abc import ABC, abstractmethod
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate

from generator import _
from generator.findings.diagnostics import Diagnostic, Severity

_LINE, _BEFORE = 76, 30  # columns of a source line in a terminal of 80, and of what stands before the place
_MOST = 50  # findings of one rule in one file that are told; who has mended so many checks again
_LINKING = re.compile(
    r"(?<=[@#])|(?<=:)(?=//)|(?<=www)(?=\.)|(?<=gh-)(?=\d)", re.IGNORECASE
)  # where GitHub makes links
_ROOM = 1_000_000  # bytes; GitHub refuses a job summary of more than 1 MiB as a whole


def report(diagnostics: Sequence[Diagnostic], files: int, format_name: str) -> str:
    """Return the whole report about ``files`` checked files in one of ``FORMATS``."""
    reporter = FORMATS[format_name]()
    parts = [*reporter.begin(diagnostics), *reporter.findings(diagnostics), *reporter.end(diagnostics, files)]
    return "\n".join(part for part in parts if part)


def count_line(diagnostics: Sequence[Diagnostic], files: int) -> str:
    """Return the closing sentence of a report."""
    errors = sum(diagnostic.rule.severity is Severity.ERROR for diagnostic in diagnostics)
    warnings = len(diagnostics) - errors
    if not diagnostics:
        return _("{files}個のファイルを確認しました。問題はありません。", files=files)
    return _(
        "{files}個のファイルを確認しました。エラー {errors}件、注意 {warnings}件。",
        files=files,
        errors=errors,
        warnings=warnings,
    )


def width(text: str) -> int:
    """Return how many terminal columns ``text`` takes; full-width characters take two."""
    return sum(map(_columns, text))


@cache
def _columns(char: str) -> int:
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def pointed_out(diagnostic: Diagnostic) -> tuple[str, str]:
    """Return the source line of a finding, or the part of it around the place, and carets under the place."""
    span, line = diagnostic.span, diagnostic.excerpt
    start, end = span.column - 1, span.end_column - 1 if span.end_line == span.line else len(line)
    first, last = _window(line, start)
    before = ("…" if first else "") + line[first:start]
    shown = before + line[start:last] + ("…" if last < len(line) else "")
    marked = line[start : min(end, last)].rstrip()
    return shown, " " * width(before) + "^" * max(width(marked), 1)


def _window(line: str, start: int) -> tuple[int, int]:
    """Return which part of ``line`` is shown: all of a short one, else what fits a terminal, from before ``start``."""
    edges = [0, *accumulate(map(_columns, line))]
    if edges[-1] <= _LINE:
        return 0, len(line)
    first = bisect_left(edges, edges[min(start, len(line))] - _BEFORE)
    last = bisect_right(edges, edges[first] + _LINE - 2 * width("…")) - 1
    if last == len(line):
        first = bisect_left(edges, edges[-1] - _LINE + width("…"))
    return first, last


class Reporter(ABC):
    """How findings are written: something before, each of them, something after."""

    def begin(self, diagnostics: Sequence[Diagnostic]) -> Iterator[str]:
        """Yield what stands before the findings."""
        del diagnostics
        yield from ()

    def findings(self, diagnostics: Sequence[Diagnostic]) -> Iterator[str]:
        """Yield the findings: of one rule in one file so many as anybody reads, and how many more there are."""
        whole = Counter(map(_kind, diagnostics))
        told: Counter[tuple[str, str]] = Counter()
        for diagnostic in diagnostics:
            kind = _kind(diagnostic)
            told[kind] += 1
            if told[kind] <= _MOST:
                yield self.each(diagnostic)
            elif told[kind] == _MOST + 1:
                yield self.more(diagnostic, _("ほか {others:,}件", others=whole[kind] - _MOST))

    @abstractmethod
    def each(self, diagnostic: Diagnostic) -> str:
        """Return one finding."""

    def more(self, first: Diagnostic, said: str) -> str:
        """Return what is ``said`` of the other findings of the rule of ``first`` in its file, which are not told."""
        del first, said
        return ""

    def end(self, diagnostics: Sequence[Diagnostic], files: int) -> Iterator[str]:
        """Yield what stands after the findings."""
        yield count_line(diagnostics, files)


def _said(diagnostic: Diagnostic) -> str:
    return _("{must}({found})", must=diagnostic.must, found=diagnostic.found)


def _kind(diagnostic: Diagnostic) -> tuple[str, str]:
    return diagnostic.path, diagnostic.rule.code


class TextReporter(Reporter):
    """For a person at a terminal: the sentence, the source line, a caret under the place, the remedy."""

    def more(self, first: Diagnostic, said: str) -> str:
        """Return a line in the words of every other one."""
        rule = first.rule
        return f"{first.path}: {rule.severity.label} {rule.code} {rule.name}: {said}\n"

    def each(self, diagnostic: Diagnostic) -> str:
        """Return a finding of two to four lines."""
        rule, span = diagnostic.rule, diagnostic.span
        head = f"{diagnostic.path}:{span.line}:{span.column}: {rule.severity.label} {rule.code} {rule.name}: "
        lines = [f"{head}{_said(diagnostic)}"]
        if diagnostic.excerpt.strip():
            shown, caret = pointed_out(diagnostic)
            lines += [f"  | {shown}", f"  | {caret}"]
        return "\n".join([*lines, f"  {_('直し方: {mend}', mend=diagnostic.mend)}", ""])


class GithubReporter(Reporter):
    """GitHub Actions workflow commands, shown as annotations on the pull request."""

    def each(self, diagnostic: Diagnostic) -> str:
        """Return one ``::error`` or ``::warning`` command."""
        rule, span = diagnostic.rule, diagnostic.span
        place = f"file={self._value(diagnostic.path)},line={span.line},endLine={span.end_line}"
        if span.line == span.end_line:
            place += f",col={span.column},endColumn={span.end_column}"
        title = self._value(f"{rule.code} {rule.name}")
        message = f"{_said(diagnostic)}\n{_('直し方: {mend}', mend=diagnostic.mend)}"
        return f"::{rule.severity.value} {place},title={title}::{self._message(message)}"

    def more(self, first: Diagnostic, said: str) -> str:
        """Return a command at the first place that is not told."""
        rule, line = first.rule, first.span.line
        title = self._value(f"{rule.code} {rule.name}")
        return f"::{rule.severity.value} file={self._value(first.path)},line={line},title={title}::{said}"

    @staticmethod
    def _message(text: str) -> str:
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")

    @classmethod
    def _value(cls, text: str) -> str:
        return cls._message(text).replace(":", "%3A").replace(",", "%2C")


class SummaryReporter(Reporter):
    """Markdown for the job summary: a long list, since GitHub shows few annotations."""

    def begin(self, diagnostics: Sequence[Diagnostic]) -> Iterator[str]:
        """Yield the heading, and the head of the table where there are findings."""
        yield f"## {_('内容の確認')}\n"
        if diagnostics:
            yield f"{_('| 場所 | 種類 | 内容 | 直し方 |')}\n| --- | --- | --- | --- |"

    def findings(self, diagnostics: Sequence[Diagnostic]) -> Iterator[str]:
        """Yield the rows that a summary has room for, and say if there are more."""
        room = _ROOM
        for row in super().findings(diagnostics):
            room -= len(row.encode()) + 1
            if room < 0:
                yield "\n" + _("ここに書ける大きさを超えました。残りは、この点検の記録(ログ)にあります。")
                return
            yield row

    def each(self, diagnostic: Diagnostic) -> str:
        """Return one table row."""
        rule, span = diagnostic.rule, diagnostic.span
        cells = (
            f"{diagnostic.path}:{span.line}:{span.column}",
            f"{rule.severity.label} {rule.code}",
            _said(diagnostic),
            diagnostic.mend,
        )
        return f"| {' | '.join(map(self._cell, cells))} |"

    def more(self, first: Diagnostic, said: str) -> str:
        """Return a row without a line number."""
        cells = first.path, f"{first.rule.severity.label} {first.rule.code}", said, ""
        return f"| {' | '.join(map(self._cell, cells))} |"

    def end(self, diagnostics: Sequence[Diagnostic], files: int) -> Iterator[str]:
        """Yield the closing sentence as a paragraph."""
        yield f"\n{count_line(diagnostics, files)}"

    @staticmethod
    def _cell(text: str) -> str:
        apart = _LINKING.sub("\u200b", text)
        escaped = "".join(f"\\{char}" if char in r"\`*_[]|~!#$" else char for char in apart)
        return escaped.replace("&", "&amp;").replace("<", "&lt;").replace("\n", " ")


class JsonReporter(Reporter):
    """One JSON object, always of the same shape; columns count characters."""

    def each(self, diagnostic: Diagnostic) -> str:
        """Findings are written together at the end."""
        del diagnostic
        return ""

    def end(self, diagnostics: Sequence[Diagnostic], files: int) -> Iterator[str]:
        """Yield the whole object."""
        findings = [self._finding(diagnostic) for diagnostic in diagnostics]
        yield json.dumps({"files": files, "diagnostics": findings}, ensure_ascii=False, indent=2)

    @staticmethod
    def _finding(diagnostic: Diagnostic) -> dict[str, object]:
        rule, span = diagnostic.rule, diagnostic.span
        return {
            "code": rule.code,
            "name": rule.name,
            "severity": rule.severity.value,
            "path": diagnostic.path,
            "line": span.line,
            "column": span.column,
            "end_line": span.end_line,
            "end_column": span.end_column,
            "must": diagnostic.must,
            "found": diagnostic.found,
            "mend": diagnostic.mend,
        }


FORMATS: dict[str, type[Reporter]] = {
    "text": TextReporter,
    "github": GithubReporter,
    "summary": SummaryReporter,
    "json": JsonReporter,
}
