"""An export of Slack as a command reads it: what of it cannot be read is told at the end, whatever came of the rest."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator import _
from generator.commands.shown import tell
from generator.intake.slack.export import Export
from generator.intake.slack.opening import open_export

_FAULTS = 10


@contextmanager
def exported(path: Path) -> Iterator[Export]:
    """Hand out what was exported to ``path``.

    Raises:
        RefusedError: It cannot be read.
    """
    export = open_export(path)
    try:
        yield export
    finally:  # a thread that is not there may lie in a file that could not be read
        for fault in export.told_faults(_FAULTS):
            tell(_("読めなかったもの: {fault}", fault=fault))
