"""``kyoso report``: what a change does, as JSON."""

import json
from pathlib import Path

import click

from generator.commands import OK
from generator.commands.here import checked, project
from generator.commands.made import made_site
from generator.commands.shown import say
from generator.commands.values import PATH, SITE
from generator.github.change import change_report, changed_files
from generator.github.limits import MAX_VANISHED
from generator.github.vanished import published_addresses, vanished


@click.command("report", help="変更したファイルへの指摘と、検索で見つかる聞き方を JSON で出します。")
@click.argument("changed", type=PATH)
@SITE
@click.option("--published", type=PATH, help="取り込み先の addresses.txt。なくなるページも出す")
def command(changed: Path, site: Path, published: Path | None) -> int:
    """Report on a change; findings do not matter to the exit code, the check has told them."""
    made = made_site(site)
    found = change_report(checked(), changed_files(changed), made if made.is_dir() else None)
    if published and made.is_dir():
        found["vanished"] = vanished(published_addresses(published), made, project().config.removed)[:MAX_VANISHED]
    say(json.dumps(found, ensure_ascii=False), as_json=True)
    return OK
