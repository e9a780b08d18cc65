"""What was handed in → files in ``content/``, after the same check as everything else; nothing is written on errors."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from generator.check import Checked, check, check_with
from generator.config import Project
from generator.entry.answers import Answers
from generator.findings.diagnostics import CannotRunError, Diagnostic, Severity, reason_of
from generator.intake.proposal import Proposed, proposed, refuse_taken
from generator.intake.received import Item, Remark, received


@dataclass(frozen=True, slots=True)
class Intake:
    """The result: the entries, what the check newly found because of them, and what else is to be known."""

    entries: Sequence[Proposed]
    findings: Sequence[Diagnostic]
    remarks: Sequence[str] = ()

    @property
    def has_errors(self) -> bool:
        """Whether nothing may be written."""
        return any(finding.rule.severity is Severity.ERROR for finding in self.findings)


def take_in(project: Project, today: date, name: str, data: bytes, slug: str = "") -> Intake:
    """Read ``data``, the content of the file ``name``, and check what is in it; nothing is written.

    Raises:
        RefusedError: It is damaged, or holds nothing that could be an entry.
        CannotRunError: The content of the project cannot be read.
    """
    before = check(project, today, may_be_empty=True)
    items = list(received(name, data, before.catalog))
    remarks = [item.text for item in items if isinstance(item, Remark)]
    return replace(judged(list(_entries(before, items, slug)), before), remarks=remarks)


def judged(entries: Sequence[Proposed], before: Checked) -> Intake:
    """Check ``entries`` as if they lay in ``content/`` already; only what was not found ``before`` counts."""
    after = check_with(before, [(entry.file, entry.data) for entry in entries])
    known = set(before.diagnostics)
    return Intake(entries, [finding for finding in after.diagnostics if finding not in known])


def write_entries(root: Path, entries: Sequence[Proposed]) -> None:
    """Write all entries below ``root``, or none.

    Raises:
        CannotRunError: One cannot be written, or a file of its name appeared meanwhile.
    """
    written: list[Path] = []
    try:
        for entry in entries:
            path = root / entry.path
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("xb") as file:
                written.append(path)
                file.write(entry.data)
    except BaseException as error:
        for path in written:
            with suppress(OSError):
                path.unlink()
        if isinstance(error, OSError):
            msg = f"書き込めません: {entry.path}({reason_of(error)})"
            raise CannotRunError(msg) from error
        raise


def _entries(before: Checked, items: Iterable[Item], slug: str) -> Iterator[Proposed]:
    """Yield the entries in ``items`` under names that are free."""
    taken: list[str] = []
    for item in items:
        if isinstance(item, Remark):
            continue
        wish = slug or item.slug
        if isinstance(item, Answers):
            entry = proposed(item, before.catalog, wish, taken)
        else:
            entry = Proposed(item.kind, refuse_taken(wish or "kiji", before.catalog, taken), item.data)
        yield entry
        taken.append(entry.slug)
