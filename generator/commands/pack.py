"""``kyoso pack``: the made site as one ZIP."""

from pathlib import Path

import click

from generator.commands import OK
from generator.commands.made import made_site
from generator.commands.values import PATH, SITE
from generator.site.pack import pack


@click.command("pack", help="作ったサイトを、閉じたネットワークへ持ち込む1つのZIPにまとめます。")
@SITE
@click.option("--out", type=PATH, default=Path("site.zip"), help="書き出すZIPファイル")
def command(site: Path, out: Path) -> int:
    """Pack the made site."""
    count = pack(made_site(site), Path.cwd() / out)
    size = (Path.cwd() / out).stat().st_size / 1_000_000
    click.echo(f"{out} を作りました({count}個のファイル、{size:.1f}MB)。展開して index.html を開くと読めます。")
    return OK
