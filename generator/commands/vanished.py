"""``kyoso vanished``: published addresses that the made site lacks."""

from pathlib import Path

import click

from generator.commands import CONTENT, OK
from generator.commands.made import made_site
from generator.commands.values import PATH, SITE
from generator.github.vanished import published_addresses, vanished


@click.command("vanished", help="公開中の記事のアドレスが、作ったサイトから消えていないか確かめます。")
@click.argument("published", type=PATH)
@SITE
def command(published: Path, site: Path) -> int:
    """Compare the made site with PUBLISHED, the addresses.txt of the published one."""
    gone = vanished(published_addresses(published), made_site(site))
    for address in gone:
        click.echo(f"公開中のページがなくなります: {address}")
    if gone:
        click.echo("名前を変えたなら formerly に古い名前を、取り下げるなら status: withdrawn を書いてください")
    return CONTENT if gone else OK
