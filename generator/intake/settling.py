"""Notices among what was handed in → changed entries; what the check finds in those is told at the notice."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from generator import _, noted, of
from generator.catalog import Catalog
from generator.entry.answers import Answers
from generator.entry.origin import Slip
from generator.findings.diagnostics import Diagnostic, RefusedError, Span
from generator.intake.markdown_file import read_markdown
from generator.intake.notices import settled
from generator.intake.proposal import Proposed
from generator.kinds import NOTICE_KINDS
from generator.reading.source import SourceFile, read_text


@dataclass(frozen=True, slots=True)
class Settled:
    """What shall be written, for each place what notices it is made of, and which notices fit nothing."""

    entries: Sequence[Proposed]
    notices: Mapping[str, Sequence[Proposed]]
    misfits: Sequence[Slip] = ()

    def told_at_its_notice(self, finding: Diagnostic) -> Diagnostic:
        """Return ``finding``, which is about an entry as it would be, where the notice stands that made it so."""
        notices = self.notices.get(finding.path, ())
        entry = next((entry for entry in self.entries if entry.path == finding.path), None)
        source = read_text(entry.file, entry.data)[0] if entry and notices else None
        if not source:
            return finding
        path = max(
            (path for path, span in source.tree.values.items() if _holds(span, finding.span)), key=len, default=()
        )
        notice, part = _notice_of(path, notices, source)
        own = read_text(notice.file, notice.data)[0]
        span = own.nearest(part) if own and part[:1] in own.tree.values else Span.on_line(1)
        excerpt = own.lines[span.line - 1] if own else ""
        return replace(finding, path=notice.path, span=span, excerpt=excerpt)


def settle(handed_in: Sequence[Proposed], catalog: Catalog) -> Settled:
    """Return what becomes of entries and notices together."""
    made: dict[str, Proposed] = {}
    notices: dict[str, list[Proposed]] = {}
    misfits: list[Slip] = []
    for entry in handed_in:
        if not is_notice(entry):
            made[entry.path] = entry
            continue
        try:
            changed = replace(settled(_answers(entry), catalog, made), agreed=entry.agreed)
        except RefusedError as error:
            misfits.append(Slip(entry.origin.whole if entry.origin else entry.path, str(error)))
        else:
            made[changed.path] = changed
            notices.setdefault(changed.path, []).append(entry)
    return Settled(list(made.values()), notices, misfits)


def _answers(notice: Proposed) -> Answers:
    answers = read_markdown(notice.data, notice.kind)
    if answers is None:
        told = noted("{kind}の知らせには、項目だけを書いてください(下の文章は読み取れません)")
        msg = _(told, kind=of("kind", notice.kind.label))
        raise RefusedError(msg)
    return answers


def is_notice(entry: Proposed) -> bool:
    """Whether this is no entry, but a notice about one."""
    return entry.kind.name in NOTICE_KINDS


def _holds(outer: Span, inner: Span) -> bool:
    return outer[:2] <= inner[:2] <= (outer.end_line, outer.end_column)


def _notice_of(
    path: tuple[str | int, ...], notices: Sequence[Proposed], source: SourceFile
) -> tuple[Proposed, tuple[str | int, ...]]:
    """Return which notice the value at ``path`` of the entry came from, and where it stands there."""
    match path:
        case ("replications", int(number), *part):
            results = source.raw.get("replications", []) if isinstance(source.raw, dict) else []
            before = len(results) - len(notices) if isinstance(results, list) else 0
            return notices[max(number - before, 0)], tuple(part)
        case _:
            return notices[-1], path[-1:]
