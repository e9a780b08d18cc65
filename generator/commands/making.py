"""The making of a site, for ``kyoso build``: everything it needs is loaded with this module."""

from datetime import date
from pathlib import Path

from generator.build import build
from generator.commands.here import project
from generator.findings.report import report


def made(today: date, site: Path, url: str | None, repository: str | None, *, wait: bool) -> tuple[str, bool]:
    """Make the site of the project in the current folder; return what is said about its content, and if it was made.

    Raises:
        CannotRunError: See ``build``.
    """
    checked = build(project().published_at(url, repository), today, site, wait=wait)
    return report(checked.diagnostics, checked.files, "text"), not checked.has_errors
