"""What several commands take: paths, names of entries, public addresses."""

from pathlib import Path

import click

from generator.intake.names import name_fault
from generator.markup.addresses import problem_with

PATH = click.Path(path_type=Path)
SITE = click.option("--site", type=PATH, default=Path("site"), help="サイトのフォルダー")


def slug(_context: click.Context, _parameter: click.Parameter, value: str) -> str:
    """Return the value of an argument if it is a slug, or was not given.

    Raises:
        click.BadParameter: It is no slug.
    """
    if value and (fault := name_fault(value)):
        raise click.BadParameter(fault)
    return value


def public_address(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    """Return the value of an option if it is a public https address, or was not given.

    Raises:
        click.BadParameter: It is no such address.
    """
    if value and (problem := problem_with(value)):
        raise click.BadParameter(problem)
    return value
