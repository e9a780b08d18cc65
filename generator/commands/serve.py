"""``kyoso serve``: the site on one's own machine, made anew with every change."""

from pathlib import Path

import click

from generator.build import build
from generator.cache.folder import cache_of
from generator.commands import OK
from generator.commands.day import today
from generator.commands.here import project
from generator.commands.made import made_site
from generator.findings.report import report
from generator.site.serve import serve

_HOST = "127.0.0.1"
_MADE = Path("site")


@click.command("serve", help="サイトを作って手元で見せ、書き換えるたびに作り直します。")
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="ポート番号")
def command(port: int) -> int:
    """Serve with live reload."""
    here = project()
    made_site(_MADE)
    click.echo(f"http://{_HOST}:{port}/ で見られます(終えるには Ctrl+C)")
    serve(here, _HOST, port, _rebuild)
    return OK


def _rebuild(site: Path) -> str:
    """Make the site in the folder ``site``; return what must be mended first, or an empty text."""
    here = project()
    with cache_of(here.root) as cache:
        checked = build(here, today(), site, wait=True, cache=cache)
    findings = report(checked.diagnostics, checked.files, "text")
    click.echo(findings)
    return findings if checked.has_errors else ""
