"""``kyoso build``: check, then make the site, if anything has changed since it was last made."""

from importlib import import_module
from pathlib import Path

import click

from generator import _
from generator.cache.unchanged import Making, known, remember
from generator.commands import CONTENT, OK
from generator.commands.day import today
from generator.commands.shown import watched
from generator.commands.values import PATH, public_address, root_address, shard
from generator.work.share import Share


def _of_a_site(context: click.Context, _parameter: click.Parameter, value: object) -> bool:
    """Return whether editions are asked for, which a share of a site has not.

    Raises:
        click.BadParameter: Only a share is made.
    """
    if value and context.params.get("shard"):
        msg = _("--shard といっしょには使えません")
        raise click.BadParameter(msg)
    return bool(value)


@click.command("build", help="確かめてから、サイトを site/ に作ります。")
@click.option("--site", type=PATH, default=Path("site"), help="サイトを置くフォルダー")
@click.option("--url", callback=root_address, help="公開アドレス(site_config.yml の代わり)")
@click.option("--repository", callback=root_address, help="リポジトリのアドレス(site_config.yml の代わり)")
@click.option("--archive", callback=public_address, help="サイト全体のZIPのアドレス(site_config.yml の代わり)")
@click.option("--wait", is_flag=True, help="ほかの kyoso build が終わるのを待つ")
@click.option("--clean", is_flag=True, help="前の作業の控えを使わずに、すべて作り直す")
@click.option(
    "--shard",
    is_eager=True,
    nargs=2,
    metavar="i/n DIR",
    callback=shard,
    help="n台に分けたi台目の分だけを作り、DIR に置く",
)
@click.option("--join", "parts", metavar="DIR", type=PATH, help="DIR に集めた、分けて作った分を使う")
@click.option(
    "--editions",
    is_flag=True,
    callback=_of_a_site,
    help="持ち込みのZIP、庁内のAI用、電子書籍、印刷用も editions/ に作る",
)
@click.option("-q", "--quiet", is_flag=True, help="作っているあいだの進み具合を出さない")
@click.option("--timings", is_flag=True, help="工程ごとにかかった時間を最後に出す")
def command(  # noqa: PLR0913 - one parameter for each option
    site: Path,
    url: str | None,
    repository: str | None,
    shard: tuple[Share, Path] | None,
    parts: Path | None,
    *,
    archive: str | None,
    wait: bool,
    clean: bool,
    quiet: bool,
    timings: bool,
    editions: bool,
) -> int:
    """Check and build, by what is loaded only where there is something to do."""
    making = Making(Path.cwd(), today(), (url, repository, archive), (Path.cwd() / "build", Path.cwd() / site))
    inputs = making.inputs()
    last = None if clean or shard else known(making, inputs)
    if last:
        click.echo(
            _("{said}\n前に作ったときから何も変わっていないので、そのまま使います: {site}", said=last.said, site=site)
        )
        return _with_editions(making) if editions else OK
    with watched(quiet=quiet) as watch:
        make = import_module("generator.commands.making")
        said, good = (
            make.made_part(making, watch, *shard) if shard else make.made(making, watch, parts, wait=wait, clean=clean)
        )
    click.echo(said)
    if timings:
        click.echo(watch.table())
    if not good:
        return CONTENT
    if shard:
        click.echo(_("{shard} の分を作りました: {place}", shard=shard[0], place=shard[1]))
        return OK
    click.echo(_("サイトを作りました: {site}", site=site))
    remember(making, inputs, said)
    return _with_editions(making) if editions else OK


def _with_editions(making: Making) -> int:
    """Make every edition of the site that stands now, and tell where they lie."""
    url, repository, archive = making.arguments
    here = import_module("generator.commands.here").project().published_at(url, repository, archive)
    for place in import_module("generator.commands.editions").make_editions(here, making.made[-1], making.today):
        click.echo(_("作りました: {place}", place=place))
    return OK
