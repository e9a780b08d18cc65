"""The project in the current folder, read and checked as of today."""

from pathlib import Path

import click

from generator import _
from generator.cache.folder import Cache, cache_of
from generator.check import Checked, check
from generator.commands import CONTENT, OK
from generator.commands.day import today
from generator.config import Project, read_project
from generator.findings.diagnostics import CannotRunError
from generator.findings.report import report
from generator.reading.dealt import Dealt
from generator.work.watch import Watch


def project() -> Project:
    """Read the project in the current folder.

    Raises:
        CannotRunError: There is none, or its settings have mistakes, which are told.
    """
    found, findings = read_project(Path.cwd())
    if found is None:
        click.echo(report(findings, 1, "text"), err=True)
        msg = _("site_config.yml を直してください")
        raise CannotRunError(msg)
    return found


def checked() -> Checked:
    """Check the project in the current folder as of today; what earlier runs found in files is known."""
    here = project()
    with cache_of(here.root) as cache:
        found = check(here, today(), by=Dealt(cache, Watch()))
    tell(cache)
    return found


def tell(cache: Cache | None) -> None:
    """Say on the error output what of the cache could not be used or kept."""
    for note in cache.notes if cache else ():
        click.echo(note, err=True)


def exit_code(result: Checked, *, strict: bool = False) -> int:
    """Return the code to leave with after a check; with ``strict`` warnings count as errors."""
    return CONTENT if result.has_errors or (strict and result.diagnostics) else OK
