"""The making of a site, for ``kyoso build``: everything it needs is loaded with this module."""

from contextlib import nullcontext

from generator.build import build
from generator.cache.folder import cache_of
from generator.cache.unchanged import Making
from generator.commands.here import project, tell
from generator.findings.report import report
from generator.work.watch import Watch


def made(making: Making, watch: Watch, *, wait: bool, clean: bool) -> tuple[str, bool]:
    """Make the site of the project in the current folder; return what is said about its content, and if it was made.

    A ``clean`` site takes nothing from earlier runs.

    Raises:
        CannotRunError: See ``build``.
    """
    here, site = project().published_at(*making.arguments), making.made[-1]
    with nullcontext() if clean else cache_of(making.root) as cache:
        checked = build(here, making.today, site, wait=wait, watch=watch, cache=cache)
    tell(cache)
    return report(checked.diagnostics, checked.files, "text"), not checked.has_errors
