"""``kyoso schema``: the files of the repository that are made from code."""

import click

from generator import _
from generator.commands import CONTENT, OK
from generator.commands.here import project
from generator.reference.generated import stale_files, write_generated


@click.command("schema", help="schemas/ と docs/ の自動生成部分を書き出します。")
@click.option("--check", "only_check", is_flag=True, help="書かずに、古いものがあれば知らせる")
def command(*, only_check: bool) -> int:
    """Write the JSON Schemas and the generated documentation."""
    here = project()
    stale = (stale_files if only_check else write_generated)(here.root, here.config)
    for path in stale:
        click.echo(f"{_('古くなっています') if only_check else _('書き出しました')}: {path}")
    return CONTENT if only_check and stale else OK
