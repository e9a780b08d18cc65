"""``kyoso pack``: the made site as one ZIP."""

from datetime import date, datetime
from pathlib import Path

import click

from generator import _
from generator.commands import OK
from generator.commands.day import today
from generator.commands.here import project
from generator.commands.made import made_site
from generator.commands.values import DAY, FRESH, SITE, root_address
from generator.config import Project
from generator.site.guides import Facts
from generator.site.pack import pack
from generator.site.package import Package
from generator.site.since import EarlierPackage, earlier_package

_DATE = "%Y%m%d"
_NO_SCRIPTS = "-noscript"


@click.command("pack", help="作ったサイトを、閉じたネットワークへ持ち込む1つのZIPにまとめます。")
@SITE
@click.option("--out", type=FRESH, help="書き出すZIPファイル(なければ kyoso-YYYYMMDD.zip)")
@click.option("--since", metavar="DATE|ZIP", help="その日の kyoso-YYYYMMDD.zip か、そのZIPから変わったものだけを入れる")
@click.option("--no-scripts", is_flag=True, help="スクリプトを除く(記事と一覧だけが読める)")
@click.option("--day", type=DAY, help="名前に付ける日(なければ今日)")
@click.option("--url", callback=root_address, help="公開アドレス(site_config.yml の代わり)")
@click.option("--repository", callback=root_address, help="リポジトリのアドレス(site_config.yml の代わり)")
def command(  # noqa: PLR0913 - one parameter for each option
    *,
    site: Path,
    out: Path | None,
    since: str | None,
    no_scripts: bool,
    day: datetime | None,
    url: str | None,
    repository: str | None,
) -> int:
    """Pack the made site."""
    of = day.date() if day else today()
    variant = _NO_SCRIPTS if no_scripts else ""
    folder = Path.cwd() / (out.parent if out else "")
    earlier = None if since is None else _earlier(since, folder, variant)
    part = f"-from-{earlier.day:{_DATE}}" if earlier else ""
    place = folder / (out.name if out else name_of(of, part, scripts=not no_scripts))
    facts = facts_of(project().published_at(url, repository), place.name, of)
    count = pack(made_site(site), place, Package(facts, not no_scripts, earlier))
    size = place.stat().st_size / 1_000_000
    click.echo(
        _(
            "{out} を作りました({count}個のファイル、{size:.1f}MB)。"
            "展開して 00-hajimeni.html を開くと、読み方があります。",
            out=out or place.name,
            count=count,
            size=size,
        )
    )
    return OK


def _earlier(since: str, folder: Path, variant: str) -> EarlierPackage:
    try:
        place = folder / f"kyoso-{datetime.strptime(since, '%Y-%m-%d'):{_DATE}}{variant}.zip"  # noqa: DTZ007 - a day
    except ValueError:
        place = Path.cwd() / since
    return earlier_package(place)


def name_of(of: date, part: str = "", *, scripts: bool) -> str:
    """Return what the package of a day is called; ``part`` tells since when, where it is a difference."""
    return f"kyoso-{of:{_DATE}}{part}{'' if scripts else _NO_SCRIPTS}.zip"


def facts_of(here: Project, name: str, of: date) -> Facts:
    """Return what a package called ``name`` of a day tells of itself."""
    config = here.config
    return Facts(config.title, config.standing, config.url, config.repository.url, name, of)
