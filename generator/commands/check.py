"""``kyoso check``: every mistake in the content at once."""

import click

from generator.commands.here import checked, exit_code
from generator.findings.report import FORMATS, report


@click.command("check", help="content/ のすべての間違いを一度に知らせます。")
@click.option("--format", "format_name", type=click.Choice(list(FORMATS)), default="text", help="報告の形式")
@click.option("--strict", is_flag=True, help="注意もエラーとして扱う")
def command(format_name: str, *, strict: bool) -> int:
    """Check the content."""
    result = checked()
    click.echo(report(result.diagnostics, result.files, format_name))
    return exit_code(result, strict=strict)
