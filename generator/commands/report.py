"""``kyoso report``: what a change does, as JSON."""

import json
from pathlib import Path

import click

from generator.commands import OK
from generator.commands.here import checked
from generator.commands.made import made_site
from generator.commands.values import PATH, SITE
from generator.github.change import change_report, changed_files


@click.command("report", help="変更したファイルへの指摘と、検索で見つかる聞き方を JSON で出します。")
@click.argument("changed", type=PATH)
@SITE
def command(changed: Path, site: Path) -> int:
    """Report on a change; findings do not matter to the exit code, the check has told them."""
    made = made_site(site)
    found = change_report(checked(), changed_files(changed), made if made.is_dir() else None)
    click.echo(json.dumps(found, ensure_ascii=False))
    return OK
