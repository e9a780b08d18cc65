"""``kyoso check``: every mistake in the content at once; what was said last is said again if nothing has changed."""

from importlib import import_module
from pathlib import Path

import click

from generator.cache.unchanged import Making, known, remember
from generator.commands.day import today
from generator.commands.shown import say
from generator.findings.report import FORMATS, report


@click.command("check", help="content/ のすべての間違いを一度に知らせます。")
@click.option("--format", "format_name", type=click.Choice(list(FORMATS)), default="text", help="報告の形式")
@click.option("--strict", is_flag=True, help="注意もエラーとして扱う")
def command(format_name: str, *, strict: bool) -> int:
    """Check the content, by what is loaded only where there is something to do."""
    as_json = format_name == "json"
    checking = Making(Path.cwd(), today(), (format_name, "strict" if strict else None))
    inputs = checking.inputs()
    if last := known(checking, inputs):
        say(last.said, as_json=as_json)
        return last.code
    here = import_module("generator.commands.here")
    result = here.checked()
    said, code = report(result.diagnostics, result.files, format_name), here.exit_code(result, strict=strict)
    say(said, as_json=as_json)
    remember(checking, inputs, said, code)
    return int(code)
