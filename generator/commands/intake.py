"""``kyoso intake``: what was handed in becomes files in ``content/``."""

import sys
from pathlib import Path

import click

from generator.commands import CONTENT, OK
from generator.commands.here import project, today
from generator.commands.values import slug
from generator.findings.report import report
from generator.intake.intake import take_in, write_entries
from generator.intake.received import content_of


@click.command("intake", help="受け取った投稿(文字列、メール、CSV、Markdown)を確かめて、content/ に入れます。")
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@click.option("--slug", "name", default="", callback=slug, help="記事のファイル名(書かなければ自動で付けます)")
@click.option("--dry-run", is_flag=True, help="確かめるだけで、書き込まない")
def command(file: Path, name: str, *, dry_run: bool) -> int:
    """Take in what was handed in."""
    here = project()
    taken = take_in(here, today(), file.name, content_of(file, sys.stdin.buffer), name)
    for remark in taken.remarks:
        click.echo(remark)
    if taken.findings:
        click.echo(report(taken.findings, len(taken.entries), "text"))
    if taken.has_errors:
        click.echo("エラーがあるため、何も書き込んでいません。")
        return CONTENT
    if not dry_run:
        write_entries(here.root, taken.entries)
    for entry in taken.entries:
        agreed = "" if entry.agreed else " 公開への同意は、本人に確かめてください。"
        click.echo(f"{entry.path} {'に書き込めます' if dry_run else 'を作りました'}。{agreed}")
    return OK
