"""``kyoso export``: what is published, for a program of another kind or a reader of books."""

from collections.abc import Callable, Mapping
from pathlib import Path

import click

from generator import _
from generator.check import Checked
from generator.commands import CONTENT, OK
from generator.commands.booked import booked
from generator.commands.here import checked, project
from generator.commands.values import FRESH, root_address
from generator.findings.report import report
from generator.pages.epub import epub
from generator.pages.genai import for_ai
from generator.site.pack import put_data
from generator.views.shelf import Shelf

GENAI, EPUB = "kyoso-genai.zip", "kyoso.epub"  # the files
Made = tuple[bytes, str]  # a file, and what is told of it


def _of_a_book(context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    """Return the value of an option that only a book has.

    Raises:
        click.BadParameter: Something else is made.
    """
    if value and context.params["reader"] != "epub":
        msg = _("--for epub のときだけ使えます")
        raise click.BadParameter(msg)
    return value


@click.command("export", help="公開している記事を、庁内の生成AIや電子書籍の端末などに渡す1つのファイルにまとめます。")
@click.option("--for", "reader", type=click.Choice(["genai", "epub"]), required=True, is_eager=True, help="何に渡すか")
@click.option("--theme", callback=_of_a_book, help="1つのテーマだけ(epub のとき。content/themes/ のファイル名)")
@click.option("--out", type=FRESH, help="書き出すファイル(既定は kyoso-genai.zip か kyoso.epub)")
@click.option("--url", callback=root_address, help="公開アドレス(site_config.yml の代わり)")
def command(reader: str, theme: str | None, out: Path | None, url: str | None) -> int:
    """Export what is published; nothing while the content has mistakes."""
    here, found = project().published_at(url, None), checked()
    if found.has_errors:
        click.echo(report(found.diagnostics, found.files, "text"))
        return CONTENT
    default, make = READERS[reader]
    place = out or Path(default)
    data, told = make(Shelf(found.catalog, here.config), found, theme)
    put_data(Path.cwd() / place, data)
    click.echo(_("{place} を作りました({reader}: {told})。", place=place, reader=reader, told=told))
    return OK


def _genai(shelf: Shelf, found: Checked, _theme: str | None) -> Made:
    made = for_ai(shelf, found.catalog)
    told = _(
        "記事{entries}件、一節{passages}個。長さは中央{middle}字、最長{longest}字",
        entries=made.entries,
        passages=made.passages,
        middle=made.middle,
        longest=made.longest,
    )
    return made.data, told


def _epub(shelf: Shelf, found: Checked, theme: str | None) -> Made:
    made = booked(shelf, found, theme)
    return epub(made, shelf), _(
        "記事{chapters}件、{changed}までの内容", chapters=len(made.chapters), changed=made.changed
    )


READERS: Mapping[str, tuple[str, Callable[[Shelf, Checked, str | None], Made]]] = {
    "genai": (GENAI, _genai),
    "epub": (EPUB, _epub),
}
