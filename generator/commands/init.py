"""``kyoso init``: a folder with everything a knowledge base begins with, which checks and builds at once."""

from pathlib import Path

import click

from generator import _, noted, speak
from generator.check import check
from generator.commands import CONTENT, OK
from generator.commands.beginning import asked, read_beginning
from generator.commands.day import today
from generator.commands.values import PATH
from generator.config import read_project
from generator.findings.diagnostics import Diagnostic, RefusedError
from generator.findings.report import report
from generator.reference.answers import LANGUAGES
from generator.reference.folder import fill, standing_in
from generator.reference.generated import write_generated
from generator.reference.starter import starter_files

_SHOWN = 5
_NEXT = noted(
    "{folder} を作りました。\n"
    "README.md の「最初に直すもの」を上から直し、「kyoso check」で確かめ、「kyoso serve」で見てください。"
)


@click.command("init", help="新しいナレッジベースのフォルダーを作ります。質問は6つまでです。")
@click.argument("folder", type=PATH)
@click.option("--from", "answers", type=PATH, help="答えを書いた YAML のファイル(質問をしない)")
@click.option("--language", type=click.Choice(LANGUAGES), help="サイトの言葉。en なら、質問も英語でする")
def command(folder: Path, answers: Path | None, language: str | None) -> int:
    """Make a project of a few answers, whole or not at all, and nowhere where something stands."""
    speak(language or LANGUAGES[0])
    if standing := standing_in(folder):
        more = _("など{count}個", count=len(standing)) if len(standing) > _SHOWN else ""
        names = _("」「").join(standing[:_SHOWN])
        there = _("{folder} には、もう「{names}」{more}があります", folder=folder, names=names, more=more)
        msg = _("{there}。空のフォルダーか、新しい名前を指定してください", there=there)
        raise RefusedError(msg)
    if answers and language:
        msg = _("--from のときは、言葉も答えのファイルに書いてください(例 language: en)")
        raise RefusedError(msg)
    given, findings = read_beginning(answers) if answers else (asked(), [])
    if given is None:
        click.echo(report(findings, 1, "text"))
        return CONTENT
    if wrong := fill(folder, starter_files(given, today()), _wrong_in):
        click.echo(report(wrong, 1, "text"))
        return CONTENT
    click.echo(_(_NEXT, folder=folder))
    return OK


def _wrong_in(folder: Path) -> list[Diagnostic] | None:
    """Return what is wrong with what was made, or make of its settings what follows from them."""
    project, findings = read_project(folder)
    if project is None:
        return findings
    write_generated(folder, project.config)
    return [*check(project, today()).diagnostics] or None
