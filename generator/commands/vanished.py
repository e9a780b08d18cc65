"""``kyoso vanished``: published addresses that the made site lacks."""

from pathlib import Path

import click

from generator import _
from generator.commands import CONTENT, OK
from generator.commands.here import project
from generator.commands.made import made_site
from generator.commands.shown import tell
from generator.commands.values import PATH, SITE
from generator.github.vanished import mends, published_addresses, vanished


@click.command("vanished", help="公開中のページのアドレスが、作ったサイトから消えていないか確かめます。")
@click.argument("published", type=PATH)
@SITE
def command(published: Path, site: Path) -> int:
    """Compare the made site with PUBLISHED, the addresses.txt of the published one."""
    gone = vanished(published_addresses(published), made_site(site), project().config.removed)
    for line in (*(_("公開中のページがなくなります: {address}", address=address) for address in gone), *mends(gone)):
        tell(line)
    return CONTENT if gone else OK
