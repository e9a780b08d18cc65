"""The making of a site, for ``kyoso build``: everything it needs is loaded with this module."""

from generator.build import build
from generator.cache.unchanged import Making
from generator.commands.here import project
from generator.findings.report import report
from generator.work.watch import Watch


def made(making: Making, watch: Watch, *, wait: bool) -> tuple[str, bool]:
    """Make the site of the project in the current folder; return what is said about its content, and if it was made.

    Raises:
        CannotRunError: See ``build``.
    """
    site = making.made[-1]
    checked = build(project().published_at(*making.arguments), making.today, site, wait=wait, watch=watch)
    return report(checked.diagnostics, checked.files, "text"), not checked.has_errors
