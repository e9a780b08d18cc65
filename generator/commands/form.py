"""``kyoso form``: the offline form, or an empty table, spreadsheet or letter."""

from pathlib import Path

import click

from generator import _
from generator.check import check
from generator.commands import OK
from generator.commands.day import today
from generator.commands.here import project
from generator.commands.values import FRESH
from generator.forms.form_file import form_page
from generator.forms.templates import TEMPLATES
from generator.kinds import HANDED_IN
from generator.site.pack import put_data

_PAGE = (".html", ".htm")


def _place(_context: click.Context, _parameter: click.Parameter, value: Path | None) -> Path | None:
    """Return where the form is to be written, if what it is can be told by the end of that name.

    Raises:
        click.BadParameter: It cannot.
    """
    if value and value.suffix.lower() not in (*_PAGE, *TEMPLATES):
        msg = _("ファイルの名前の終わりを .html、.xlsx、.docx、.csv のどれかにしてください")
        raise click.BadParameter(msg)
    return value


@click.command("form", help="ネットワークなしで書ける入力フォーム(HTML 1ファイル)を作ります。")
@click.option("--kind", type=click.Choice(list(HANDED_IN)), default="case", show_default=True, help="何を書くか")
@click.option(
    "--out", type=FRESH, callback=_place, help="書き出すファイル。.csv か .xlsx なら表、.docx なら Word のひな形"
)
def command(kind: str, out: Path | None) -> int:
    """Write the offline form, or the empty table."""
    here, place, entry_kind = project(), out or Path(f"{kind}-form.html"), HANDED_IN[kind]
    catalog = check(here, today(), may_be_empty=True).catalog
    make = TEMPLATES.get(place.suffix.lower())
    ways = [*map(str, here.config.ways)]
    content = make(entry_kind, catalog, ways) if make else form_page(here, catalog, entry_kind)
    put_data(place, content)
    click.echo(_("{place} を作りました。", place=place))
    return OK
