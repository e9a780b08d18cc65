"""``kyoso new``: a new entry, to fill in or from answers."""

from pathlib import Path

import click

from generator import _
from generator.check import check
from generator.commands import OK
from generator.commands.day import today
from generator.commands.here import project
from generator.commands.values import PATH, slug
from generator.forms.answers_file import answers_file as example_answers
from generator.intake.intake import write_entries
from generator.intake.interview import Interview
from generator.intake.start import answers_in, empty_entry, filled_entry
from generator.kinds import ENTRY_KINDS


@click.command("new", help="新しい事例・スレッドを content/ に作ります。SLUG を書かなければ、質問に答えて作れます。")
@click.argument("kind", type=click.Choice(list(ENTRY_KINDS)))
@click.argument("name", metavar="SLUG", required=False, default="", callback=slug)
@click.option("--from", "answers_file", type=PATH, help="答えを書いた YAML のファイル")
@click.option("--example", is_flag=True, help="答えを書く YAML のファイルの例を出す(何も作らない)")
def command(kind: str, name: str, answers_file: Path | None, *, example: bool) -> int:
    """Start an entry: to fill in, from questions, or from a file of answers, of which it also shows an example."""
    here, entry_kind = project(), ENTRY_KINDS[kind]
    checked = check(here, today(), may_be_empty=True)
    if example:
        click.echo(example_answers(entry_kind, checked.catalog), nl=False)
        return OK
    if name and not answers_file:
        entry = empty_entry(entry_kind, name, checked)
    else:
        asked = Interview(entry_kind, checked.catalog, _ask, click.echo)
        given = answers_in(answers_file, entry_kind) if answers_file else asked.answers()
        entry = filled_entry(entry_kind, given, checked, name)
    write_entries(here.root, [entry])
    click.echo(_("{path} を作りました。中の説明に沿って書き、「kyoso check」で確かめてください。", path=entry.path))
    return OK


def _ask(prompt: str) -> str:
    return str(click.prompt(prompt.rstrip("\n"), default="", show_default=False, prompt_suffix="\n> "))
