"""``kyoso export``: what is published, for a program of another kind."""

from pathlib import Path

import click

from generator.commands import CONTENT, OK
from generator.commands.here import checked, project
from generator.commands.values import PATH, public_address
from generator.findings.report import report
from generator.pages.genai import for_ai
from generator.site.pack import put
from generator.views.shelf import Shelf


@click.command("export", help="公開している記事を、庁内の生成AIなどに渡す1つのZIPにまとめます。")
@click.option("--for", "reader", type=click.Choice(["genai"]), required=True, help="何に渡すか")
@click.option("--out", type=PATH, default=Path("kyoso-genai.zip"), help="書き出すZIPファイル")
@click.option("--url", callback=public_address, help="公開アドレス(site_config.yml の代わり)")
def command(reader: str, out: Path, url: str | None) -> int:
    """Export what is published; nothing while the content has mistakes."""
    here, found = project().published_at(url, None), checked()
    if found.has_errors:
        click.echo(report(found.diagnostics, found.files, "text"))
        return CONTENT
    made = for_ai(Shelf(found.catalog, here.config), found.catalog)
    put(Path.cwd() / out, lambda fresh: fresh.write_bytes(made.data))
    told = f"記事{made.entries}件、一節{made.passages}個。長さは中央{made.middle}字、最長{made.longest}字"
    click.echo(f"{out} を作りました({reader}: {told})。")
    return OK
