"""``kyoso ask``: an answer sheet from the made site, or the text to paste into an office's own AI."""

from pathlib import Path

import click

from generator import _
from generator.commands import OK
from generator.commands.made import made_site
from generator.commands.values import SITE
from generator.search.ask import engine_of
from generator.search.asked.gathered import gathered, one_line
from generator.search.asked.prompt import prompt
from generator.search.asked.sheet import sheet


def asked(_context: click.Context, _parameter: click.Parameter, value: str) -> str:
    """Return the question as one line, if it asks anything.

    Raises:
        click.BadParameter: Nothing in it is seen.
    """
    if told := one_line(value):
        return told
    msg = _("質問を書いてください")
    raise click.BadParameter(msg)


@click.command("ask", help="質問に近い記事の一節を、出典と見つからなかったことといっしょに1枚にまとめます。")
@click.argument("question", callback=asked)
@SITE
@click.option("--prompt", "for_ai", is_flag=True, help="庁内の生成AIに貼り付ける文章(決まり、資料、質問)を出す")
def command(question: str, site: Path, *, for_ai: bool) -> int:
    """Answer from the made site."""
    folder = made_site(site)
    with engine_of(folder) as engine:
        found = gathered(engine, folder, question)
    click.echo(prompt(found) if for_ai else sheet(found))
    return OK
