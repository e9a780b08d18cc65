"""What a change does, for its author: findings in the changed files, their pages, and the questions that reach them.

The report is plain data (see ``report.json`` in docs/operations.md). It is made where the code of a
pull request runs, so whoever reads it must not trust it; ``comment`` does not.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import takewhile
from pathlib import Path
from typing import Any

from generator import _
from generator.check import Checked
from generator.findings.diagnostics import CannotRunError, Diagnostic
from generator.findings.suggest import suggested
from generator.github.escape import LIMIT
from generator.github.limits import MAX_FINDINGS, MAX_PAGES, MAX_QUESTIONS, MAX_TEXT, VERSION
from generator.language.questions import expand
from generator.model.entry import Entry
from generator.model.vocabulary import Status
from generator.reading.document import Document
from generator.search.ask import engine_of

_QUOTES = ('"', "'")
_BESIDE = 40  # signs shown on each side of what changes in a long line
_DEPTH = 10  # results looked through for the page itself


def changed_files(path: Path) -> set[str]:
    """Return the paths in a list made by ``git diff --name-only -z``.

    Raises:
        CannotRunError: The list cannot be read.
    """
    try:
        return set(path.read_bytes().decode("utf-8", "replace").split("\0")) - {""}
    except OSError as error:
        msg = _("変更したファイルの一覧を読めません: {path}", path=path)
        raise CannotRunError(msg) from error


def change_report(checked: Checked, changed: Collection[str], site: Path | None) -> dict[str, Any]:
    """Return the report about the ``changed`` files (paths in the project); ``site`` is the made site, if there is one.

    Raises:
        CannotRunError: The search index of ``site`` cannot be read.
    """
    findings = [_finding(diagnostic) for diagnostic in checked.diagnostics if diagnostic.path in changed]
    entries = [entry for entry in checked.catalog.entries if entry.source.shown in changed]
    shown = [entry for entry in entries if entry.model.status is not Status.DRAFT]
    return {
        "version": VERSION,
        "files": checked.files,
        "elsewhere": sum(diagnostic.path not in changed for diagnostic in checked.diagnostics),
        "count": len(findings),
        "findings": findings[:MAX_FINDINGS],
        "pages": list(_pages(shown[:MAX_PAGES], site)) if site else [],
    }


def corrected_line(diagnostic: Diagnostic) -> str:
    """Return the source line with the suggested word in the place of the wrong one, or an empty text."""
    maybe, span = suggested(diagnostic.mend), diagnostic.span
    if not maybe or span.line != span.end_line or not diagnostic.excerpt:
        return ""
    before, after = diagnostic.excerpt[: span.column - 1], diagnostic.excerpt[span.end_column - 1 :]
    return f"{before}{_quoted(maybe, diagnostic.excerpt[span.column - 1 : span.end_column - 1])}{after}"


def _quoted(word: str, wrong: str) -> str:
    """Return ``word`` in the quotes of the ``wrong`` one; a code of digits is a number without any."""
    if word.startswith(_QUOTES):
        return word
    quote = wrong[0] if wrong.startswith(_QUOTES) and wrong.endswith(wrong[0]) else '"' if word.isdigit() else ""
    return f"{quote}{word}{quote}"


def _around(line: str, other: str) -> str:
    """Return what of a long ``line`` stands around its difference from the ``other``: nobody can copy half a line."""
    if max(len(line), len(other)) <= LIMIT:
        return line
    start = max(0, _alike(line, other) - _BESIDE)
    end = len(line) - max(0, _alike(line[::-1], other[::-1]) - _BESIDE)
    return f"{'…' if start else ''}{line[start:end]}{'…' if end < len(line) else ''}"


def _alike(one: str, other: str) -> int:
    """Return with how many signs both begin."""
    return sum(1 for _same in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _finding(diagnostic: Diagnostic) -> dict[str, str | int]:
    rule, private = diagnostic.rule, diagnostic.rule.private
    before, after = ("", "") if private else (diagnostic.excerpt, corrected_line(diagnostic))
    facts: dict[str, str | int] = {
        "code": rule.code,
        "path": diagnostic.path,
        "line": diagnostic.span.line,
        "must": diagnostic.must,
        "found": "" if private else diagnostic.found,
        "mend": diagnostic.mend,
        "before": _around(before, after) if after else before,
        "after": _around(after, before),
    }
    return {name: fact[:MAX_TEXT] if isinstance(fact, str) else fact for name, fact in facts.items()}


def _pages(entries: Sequence[Document[Entry]], site: Path) -> Iterator[Mapping[str, object]]:
    """Yield what becomes of each entry: its page, and the rank at which each of its questions finds it."""
    with engine_of(site) as engine:
        for entry in entries:
            address = f"{entry.kind.folder}/{entry.slug}.html"
            asked = [wording for pattern in entry.model.questions for wording in expand(pattern)][:MAX_QUESTIONS]
            ranks = {wording: _rank(engine.find(wording, limit=_DEPTH), address) for wording in asked}
            questions = [{"text": wording, "rank": rank} for wording, rank in ranks.items()]
            yield {
                "path": entry.source.shown,
                "address": address,
                "title": entry.model.title,
                "summary": entry.model.summary,
                "questions": questions,
            }


def _rank(found: Mapping[str, Any], address: str) -> int:
    """Return the 1-based place of the page among the results, 0 where it is not among the first."""
    places = (rank for rank, item in enumerate(found["items"], 1) if item["url"].split("#")[0] == address)
    return next(places, 0)
