"""``kyoso build``: check, then make the site."""

from pathlib import Path

import click

from generator.build import build
from generator.commands.here import exit_code, project, today
from generator.commands.values import PATH, public_address
from generator.findings.report import report


@click.command("build", help="確かめてから、サイトを site/ に作ります。")
@click.option("--site", type=PATH, default=Path("site"), help="サイトを置くフォルダー")
@click.option("--url", callback=public_address, help="公開アドレス(site_config.yml の代わり)")
@click.option("--repository", callback=public_address, help="リポジトリのアドレス(site_config.yml の代わり)")
@click.option("--wait", is_flag=True, help="ほかの kyoso build が終わるのを待つ")
def command(site: Path, url: str | None, repository: str | None, *, wait: bool) -> int:
    """Check and build."""
    checked = build(project().published_at(url, repository), today(), Path.cwd() / site, wait=wait)
    click.echo(report(checked.diagnostics, checked.files, "text"))
    if not checked.has_errors:
        click.echo(f"サイトを作りました: {site}")
    return exit_code(checked)
