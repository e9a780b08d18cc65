"""``kyoso index``: the search of this project over any finished folder of HTML; content and settings are not needed."""

from pathlib import Path

import click

from generator import _
from generator.commands import OK
from generator.commands.values import PATH
from generator.findings.diagnostics import CannotRunError, reason_of
from generator.search.over.folder import lay_over
from generator.search.vectors import vectors_at


@click.command("index", help="できあがったHTMLのフォルダーに、この検索を入れます。作った道具は問いません。")
@click.argument("site", type=PATH)
@click.option("--synonyms", type=PATH, help="類義語のファイル(1行に1組)")
@click.option("--vectors", type=PATH, help="kyoso encode で作ったベクトルの表")
@click.option("--no-box", is_flag=True, help="各ページに検索欄を入れない")
@click.option("--replace", is_flag=True, help="別の版が入れた検索を入れ替える")
def command(site: Path, synonyms: Path | None, vectors: Path | None, *, no_box: bool, replace: bool) -> int:
    """Put the search there and say where it is."""
    folder = Path.cwd() / site
    if not folder.is_dir():
        msg = _("フォルダーがありません: {site}", site=site)
        raise CannotRunError(msg)
    laid = lay_over(folder, _lines(synonyms), vectors_at(vectors), box=not no_box, replace=replace)
    click.echo(
        _(
            "{pages}ページを検索できるようにしました: {place}({written}個のファイルを更新)",
            pages=laid.pages,
            place=site / laid.results,
            written=laid.written,
        )
    )
    return OK


def _lines(synonyms: Path | None) -> list[str]:
    try:
        return synonyms.read_text(encoding="utf-8").splitlines() if synonyms else []
    except (OSError, UnicodeDecodeError) as error:
        msg = _("類義語のファイルを読めません: {synonyms}({reason})", synonyms=synonyms, reason=reason_of(error))
        raise CannotRunError(msg) from error
