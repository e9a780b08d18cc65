"""``kyoso book``: what is published as a book on paper."""

from pathlib import Path

import click

from generator import _
from generator.commands import CONTENT, OK
from generator.commands.booked import booked, on_paper
from generator.commands.here import checked, project
from generator.commands.values import FRESH, root_address
from generator.findings.report import report
from generator.site.pack import put_data
from generator.site.pdf import pdf_of
from generator.views.shelf import Shelf

_ON_A_PAGE = (".html", ".htm")


def _place(_context: click.Context, _parameter: click.Parameter, value: Path) -> Path:
    """Return where the book is to be written, if what it is can be told by the end of that name.

    Raises:
        click.BadParameter: It cannot.
    """
    if value.suffix.lower() not in {*_ON_A_PAGE, ".pdf"}:
        msg = _("ファイルの名前の終わりを .pdf か .html にしてください")
        raise click.BadParameter(msg)
    return value


@click.command("book", help="公開している記事を、表紙・目次・索引の付いた1冊のPDFにします。")
@click.option("--theme", help="1つのテーマだけ(content/themes/ のファイル名)")
@click.option(
    "--out",
    type=FRESH,
    callback=_place,
    default=Path("kyoso.pdf"),
    help="書き出すファイル(.html で終わる名前なら、印刷できる1つのHTML)",
)
@click.option("--url", callback=root_address, help="公開アドレス(site_config.yml の代わり)")
def command(theme: str | None, out: Path, url: str | None) -> int:
    """Make the book; nothing while the content has mistakes."""
    here, found = project().published_at(url, None), checked()
    if found.has_errors:
        click.echo(report(found.diagnostics, found.files, "text"))
        return CONTENT
    shelf = Shelf(found.catalog, here.config)
    made = booked(shelf, found, theme)
    html = on_paper(made, shelf)
    data = html.encode() if out.suffix.lower() in _ON_A_PAGE else pdf_of(html)
    put_data(Path.cwd() / out, data)
    click.echo(
        _(
            "{out} を作りました(記事{chapters}件、{changed}までの内容)。",
            out=out,
            chapters=len(made.chapters),
            changed=made.changed,
        )
    )
    return OK
