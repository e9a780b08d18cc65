"""``kyoso search``: the made site, asked from the command line."""

from pathlib import Path

import click

from generator.commands import OK
from generator.commands.made import made_site
from generator.commands.values import SITE
from generator.search.ask import answer


@click.command("search", help="作ったサイトを、サイトと同じ検索エンジンで検索します。")
@click.argument("query")
@SITE
@click.option("--limit", type=click.IntRange(1, 100), default=5, show_default=True, help="表示する件数")
def command(query: str, site: Path, limit: int) -> int:
    """Search the made site."""
    click.echo(answer(made_site(site), query, limit))
    return OK
